#pragma once

#include <string>
#include <string_view>

namespace mingle {

/// `text` as it may be laid out, of the very same length, so that a byte index means the same in
/// both: malformed bytes become "?", control characters and (unless `keep_lines`) line breaks
/// become spaces, and the invisible characters that reorder text become ones that do nothing.
[[nodiscard]] std::string DisplayText(std::string_view text, bool keep_lines);

/// At most `most` bytes of `text`, not ending inside a character.
[[nodiscard]] std::string_view FirstBytes(std::string_view text, size_t most);

/// The language in which the characters shared by Chinese, Japanese and Korean are to be drawn:
/// told by the kana, hangul or bopomofo in `text`, else `hint`, else Chinese when there are any,
/// else English.
[[nodiscard]] std::string LanguageOf(std::string_view text, std::string_view hint);

}  // namespace mingle
