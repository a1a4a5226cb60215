#pragma once

#include <cstdint>
#include <string>

namespace mingle {

enum class TextWeight { kRegular, kMedium, kSemiBold, kBold };

/// How the lines of one text lie under each other. The start is where its script begins to be
/// read: the right for Arabic and Hebrew.
enum class TextAlignment { kStart, kCentre, kEnd };

/// How a text is to look.
struct TextStyle {
  /// Ascent to descent of the main font, which is what ImGui calls a font's size: one number looks
  /// the same in both. Clamped to 4–512.
  double size_px = 16;
  TextWeight weight = TextWeight::kRegular;
  /// Lines are broken between words to stay within this, and inside a word (without a hyphen) only
  /// when nothing else helps. 0: as wide as it gets.
  int max_width_px = 0;
  /// What does not fit on so many lines ends in "…". 0: as many as it takes. Only then are line
  /// breaks in the text kept; otherwise they read as spaces.
  int max_lines = 1;
  /// The text may shrink to this share of `size_px` before a word is broken or anything is cut.
  double shrink_to = 1.0;
  TextAlignment alignment = TextAlignment::kStart;
  /// 0xRRGGBB, used only where the picture has colours of its own (emoji); otherwise the picture
  /// is a mask to be tinted.
  std::uint32_t colour_rgb = 0x000000;
  /// BCP 47, such as "ja": decides between the Chinese, Japanese and Korean shapes of a character
  /// where the text itself does not. Empty: not known.
  std::string language{};

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

}  // namespace mingle
