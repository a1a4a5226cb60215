#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace mingle {

enum class TextEncoding { kUtf8, kUtf16LittleEndian, kUtf16BigEndian, kWindows1252 };

/// What a person would call it: "UTF-8", "UTF-16", "Windows-1252".
[[nodiscard]] std::string_view NameOfEncoding(TextEncoding encoding);

/// The words of a text file as UTF-8, without a byte order mark.
struct DecodedText {
  std::string text;
  TextEncoding encoding = TextEncoding::kUtf8;
};

/// Reads a text file's bytes: UTF-8 and UTF-16 with or without a byte order mark, otherwise
/// Windows-1252, which can be anything; in a file that has lines of both, each as what it is, and
/// the whole is called UTF-8. kInvalid, with a sentence that says what it is, when the
/// file is empty or no text at all (a picture, a PDF, a workbook).
[[nodiscard]] Result<DecodedText> DecodeText(std::string_view bytes);

}  // namespace mingle
