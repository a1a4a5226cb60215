#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// True when `text` is well-formed UTF-8 (no surrogates, nothing above U+10FFFF, no overlong
/// forms).
[[nodiscard]] bool IsUtf8(std::string_view text);

/// Code points in well-formed UTF-8.
[[nodiscard]] size_t CountCodePoints(std::string_view text);

/// The first `count` code points of well-formed UTF-8.
[[nodiscard]] std::string_view FirstCodePoints(std::string_view text, size_t count);

/// Code points of well-formed UTF-8, and back.
[[nodiscard]] std::u32string DecodeUtf8(std::string_view text);
[[nodiscard]] std::string EncodeUtf8(std::u32string_view code_points);

/// Invisible characters that show the text around them in another order (Unicode UAX #9):
/// U+202A–E and U+2066–9.
[[nodiscard]] bool IsReordering(char32_t c);

/// What may be kept of words typed or imported by strangers: well-formed UTF-8 (bad bytes become
/// U+FFFD), NFC, without control characters and without those that reorder
/// text (`IsReordering`), at most four combining marks on one base, white space trimmed and
/// line breaks kept only when `keep_lines`; empty when there would be nothing to see.
[[nodiscard]] std::string CleanText(std::string_view text, bool keep_lines = false);

/// For comparing and searching: case folded, accents and other marks removed, compatibility
/// forms unified ("Ärzte" → "arzte", "ﬁn" → "fin", "Straße" → "strasse").
[[nodiscard]] std::string FoldForSearch(std::string_view text);

/// The words of `text`: maximal runs of letters, digits and marks, as they are written.
[[nodiscard]] std::vector<std::string> SplitWords(std::string_view text);

/// Without white space at either end (ASCII and U+00A0).
[[nodiscard]] std::string_view Trim(std::string_view text);

[[nodiscard]] std::string AsciiLower(std::string_view text);
[[nodiscard]] std::string AsciiUpper(std::string_view text);

[[nodiscard]] std::vector<std::string_view> Split(std::string_view text, char separator);

/// All of `text` as a whole number; nothing when it is none, or none that fits.
[[nodiscard]] std::optional<int> ParseWholeNumber(std::string_view text);

/// Edits (insert, delete, replace, swap neighbours) between two short words: for "did you mean".
[[nodiscard]] size_t EditDistance(std::string_view a, std::string_view b);

}  // namespace mingle
