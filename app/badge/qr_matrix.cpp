#include "badge/qr_matrix.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace mingle {
namespace {

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

/// Null when `text` does not fit. Version 0 is the smallest that fits.
Code Encode(const std::string& text, int version, QRecLevel level) {
  constexpr int kKeepCase = 1;
  return Code(QRcode_encodeString(text.c_str(), version, level, QR_MODE_8, kKeepCase));
}

QrMatrix MatrixOf(const QRcode& code, QRecLevel level) {
  QrMatrix matrix{code.version, "LMQH"[level], code.width, {}};
  const auto count = static_cast<size_t>(code.width) * static_cast<size_t>(code.width);
  matrix.dark.reserve(count);
  for (size_t i = 0; i < count; ++i) {
    matrix.dark.push_back(code.data[i] & 1U);
  }
  return matrix;
}

}  // namespace

Result<QrMatrix> MakeQrMatrix(std::string_view text) {
  if (text.empty()) {
    return Fail(ErrorKind::kInvalid, "cannot make a QR code of an empty text");
  }
  if (text.find('\0') != std::string_view::npos) {
    return Fail(ErrorKind::kInvalid, "cannot make a QR code of a text with zero bytes");
  }
  const std::string copy(text);
  QRecLevel level = QR_ECLEVEL_M;
  Code code = Encode(copy, 0, level);
  if (!code) {
    level = QR_ECLEVEL_L;
    code = Encode(copy, 0, level);
  }
  if (!code) {
    return Fail(ErrorKind::kInvalid, "cannot make a QR code of " + std::to_string(text.size()) +
                                         " bytes: that is more than one can hold");
  }
  for (const QRecLevel higher : {QR_ECLEVEL_H, QR_ECLEVEL_Q}) {
    if (Code better = Encode(copy, code->version, higher);
        better && better->version == code->version) {
      return MatrixOf(*better, higher);
    }
  }
  return MatrixOf(*code, level);
}

}  // namespace mingle
