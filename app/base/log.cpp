#include "base/log.h"

#include <cstdint>
#include <cstdio>

#include "base/crypto.h"
#include "base/text.h"

namespace mingle {
namespace {

void AppendEscaped(std::string& out, char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  out += "\\x" + FormatHex(Bytes(&byte, 1));
}

}  // namespace

std::string EscapeForTerminal(std::string_view text) {
  const bool utf8 = IsUtf8(text);
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    // C1 controls are the two bytes C2 80 … C2 9F in UTF-8.
    const bool c1 =
        byte == 0xC2U && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0U;
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\\') {
      out += "\\\\";
    } else if (byte < 0x20U || byte == 0x7FU || (!utf8 && byte >= 0x80U)) {
      AppendEscaped(out, c);
    } else if (c1) {
      AppendEscaped(out, c);
      AppendEscaped(out, text[++i]);
    } else if (byte == 0xE2U && IsReordering(DecodeUtf8(text.substr(i, 3)).front())) {
      AppendEscaped(out, c);
      AppendEscaped(out, text[++i]);
      AppendEscaped(out, text[++i]);
    } else {
      out += c;
    }
  }
  return out;
}

void Log(std::string_view message) {
  const std::string line = "mingle: " + EscapeForTerminal(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace mingle
