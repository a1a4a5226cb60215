#include "shape/display_text.h"

#include "base/text.h"

namespace mingle {
namespace {

size_t BytesOf(char32_t c) {
  if (c < 0x80) {
    return 1;
  }
  if (c < 0x800) {
    return 2;
  }
  return c < 0x10000 ? 3 : 4;
}

/// A harmless character of as many bytes as `c`, or `c` itself.
char32_t Harmless(char32_t c, bool keep_lines) {
  constexpr char32_t kNoBreakSpace = 0x00A0;
  constexpr char32_t kEnSpace = 0x2002;
  constexpr char32_t kWordJoiner = 0x2060;
  if (c == U'\n' && keep_lines) {
    return c;
  }
  if (c < 0x20 || c == 0x7F) {
    return U' ';
  }
  if (c >= 0x80 && c < 0xA0) {
    return kNoBreakSpace;
  }
  if (c == 0x2028 || c == 0x2029) {
    return kEnSpace;
  }
  return IsReordering(c) ? kWordJoiner : c;
}

bool Between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool IsHan(char32_t c) {
  return Between(c, 0x2E80, 0x2FDF) || Between(c, 0x3400, 0x9FFF) || Between(c, 0xF900, 0xFAFF) ||
         Between(c, 0x20000, 0x3FFFF);
}
bool IsKana(char32_t c) { return Between(c, 0x3041, 0x30FF) || Between(c, 0xFF66, 0xFF9D); }
bool IsHangul(char32_t c) {
  return Between(c, 0x1100, 0x11FF) || Between(c, 0x3130, 0x318F) || Between(c, 0xAC00, 0xD7FF);
}
bool IsBopomofo(char32_t c) { return Between(c, 0x3105, 0x312F); }

}  // namespace

std::string DisplayText(std::string_view text, bool keep_lines) {
  std::u32string out;
  out.reserve(text.size());
  size_t position = 0;
  for (const char32_t c : DecodeUtf8(text)) {
    // Decoding makes U+FFFD of each malformed byte; a well-formed U+FFFD is three bytes long.
    const bool malformed = c == 0xFFFD && text.substr(position, 3) != "\xEF\xBF\xBD";
    out += malformed ? U'?' : Harmless(c, keep_lines);
    position += malformed ? 1 : BytesOf(c);
  }
  return EncodeUtf8(out);
}

std::string_view FirstBytes(std::string_view text, size_t most) {
  if (text.size() <= most) {
    return text;
  }
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) {
    --most;
  }
  return text.substr(0, most);
}

std::string LanguageOf(std::string_view text, std::string_view hint) {
  bool han = false;
  for (const char32_t c : DecodeUtf8(text)) {
    if (IsKana(c)) {
      return "ja";
    }
    if (IsHangul(c)) {
      return "ko";
    }
    if (IsBopomofo(c)) {
      return "zh-tw";
    }
    han = han || IsHan(c);
  }
  if (!hint.empty()) {
    return AsciiLower(hint);
  }
  return han ? "zh-cn" : "en";
}

}  // namespace mingle
