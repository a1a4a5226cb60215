#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace mingle {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  /// Of 0xRRGGBB.
  [[nodiscard]] static constexpr Colour OfRgb(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>((rgb >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(rgb & 0xFFU)};
  }
  [[nodiscard]] constexpr Colour WithAlpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
  /// Seen through by so much more: 0 is not to be seen.
  [[nodiscard]] Colour Faded(float strength) const;
  friend bool operator==(const Colour&, const Colour&) = default;
};

/// `amount` of the way from one colour to another, alpha included.
[[nodiscard]] Colour Mix(Colour from, Colour to, float amount);

/// WCAG 2.1's contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double ContrastRatio(Colour a, Colour b);

/// What a message is about. Each has a colour, a soft ground and an icon of its own, so that
/// colour never speaks alone.
enum class Tone { kNeutral, kSuccess, kInfo, kAttention, kProblem };

/// The colours, by what they are for.
struct Palette {
  Colour paper;        ///< Behind everything.
  Colour card;         ///< Things lie on it.
  Colour edge;         ///< The rim of cards, and lines that part them.
  Colour ink;          ///< What is read.
  Colour ink_soft;     ///< What is read second.
  Colour primary;      ///< The one button to press next.
  Colour primary_lip;  ///< Its lower edge.
  Colour on_primary;
  Colour primary_soft;  ///< Chosen things; with `ink` on it.
  Colour quiet;         ///< Other buttons; with `ink` on it.
  Colour quiet_lip;
  Colour meet;   ///< The goal of people.
  Colour learn;  ///< The goal of lessons.
  Colour empty;  ///< A dot that waits to be filled.
  Colour success, success_soft;
  Colour info, info_soft;
  Colour attention, attention_soft;
  Colour problem, problem_soft;
  std::array<Colour, 6> faces;  ///< Grounds of people's initials, with `on_face` on them.
  Colour on_face;

  [[nodiscard]] Colour Of(Tone tone) const;
  [[nodiscard]] Colour SoftOf(Tone tone) const;
};

/// The palette with an event's own colour for what is to be pressed next and what is chosen, made
/// darker (or lighter, on a dark ground) until all that is written in it and on it can be read.
[[nodiscard]] Palette Wearing(Palette palette, Colour own);

enum class Shade { kLight, kDark, kContrast };

/// Letters come in five sizes.
enum class TextSize { kSmall, kBody, kLead, kTitle, kDisplay };
inline constexpr int kTextSizes = 5;

/// Looks, for one size of window. Every length is a multiple of `rem`.
struct Theme {
  Palette colours;
  /// px: the shorter side / 45, from 16 to 40; more where larger text is asked for and the screen
  /// is roomy.
  float rem = 16;
  /// How much larger letters are than `rem` says: the rest of the text size that was asked for.
  float letters = 1;

  /// `text_percent`: how large letters are to be, of their usual size.
  [[nodiscard]] static Theme For(float width_px, float height_px, Shade shade = Shade::kLight,
                                 int text_percent = 100);

  /// Ascent to descent of letters in px: a line's height. However large text is asked for, none is
  /// larger than the largest letters of this `rem`.
  [[nodiscard]] float Px(TextSize size) const;
  /// The least share of its size that words may shrink to, where `share` is that at their usual
  /// size: letters that grew shrink back before anything is cut.
  [[nodiscard]] float Least(float share) const { return share / letters; }

  [[nodiscard]] float target() const { return 4 * rem; }     ///< The least side of what is touched.
  [[nodiscard]] float gap() const { return 0.75F * rem; }    ///< Between neighbours.
  [[nodiscard]] float margin() const { return 1.5F * rem; }  ///< At the rim of the screen.
  [[nodiscard]] float padding() const { return 1.25F * rem; }  ///< Inside a card.
  [[nodiscard]] float radius() const { return 1.1F * rem; }    ///< Corners of cards and buttons.
  [[nodiscard]] float line() const { return rem < 24 ? 1.5F : 2.5F; }  ///< Thin lines.
};

/// A colour that letters or icons are drawn in, and the ground they are drawn on.
struct ReadablePair {
  const char* name;
  Colour front;
  Colour ground;
  double least;  ///< 4.5 for letters, 3 for icons and rims (WCAG 2.1 AA, 1.4.3 and 1.4.11).
};
/// Every pair that the widgets use, for the test that holds the palettes to WCAG.
[[nodiscard]] std::vector<ReadablePair> ReadablePairs(const Palette& palette);

}  // namespace mingle
