#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/image.h"

namespace mingle::test {

/// A photograph and what is written in the QR code on it.
struct Photo {
  std::string suite;  ///< "zxing-1" … "zxing-7", "no-code"
  std::string name;
  std::string text;  ///< Empty in "no-code".
  /// The picture is one of several whose texts make up `text`.
  bool is_part = false;
  GrayImage picture;

  [[nodiscard]] bool IsRight(const std::string& read) const {
    return is_part ? !read.empty() && text.find(read) != std::string::npos : read == text;
  }
};

/// The photographs in $MINGLE_SHARED/data/qr (../shared beside the source when the variable is not
/// set), in the order of their names: those with a code, or those without any. Nothing when the
/// folder is not there; says so on standard output.
[[nodiscard]] std::optional<std::vector<Photo>> LoadPhotos(bool with_code);

/// The photograph in the middle of a camera's frame, smaller where it does not fit.
[[nodiscard]] GrayImage InFrame(const GrayImage& photo, int width = 1280, int height = 720);

}  // namespace mingle::test
