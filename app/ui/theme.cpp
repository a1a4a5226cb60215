#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace mingle {
namespace {

constexpr Colour Hex(std::uint32_t rgb) { return Colour::OfRgb(rgb); }

/// Paper, clay and pine: the room in the morning.
Palette Light() {
  return {.paper = Hex(0xF8F1E4),
          .card = Hex(0xFFFDF9),
          .edge = Hex(0xE4D8C3),
          .ink = Hex(0x2B2521),
          .ink_soft = Hex(0x63574D),
          .primary = Hex(0x0E6B62),
          .primary_lip = Hex(0x0A4A44),
          .on_primary = Hex(0xFFFFFF),
          .primary_soft = Hex(0xD6EBE5),
          .quiet = Hex(0xF3EADA),
          .quiet_lip = Hex(0xDCCDB3),
          .meet = Hex(0xC04B2A),
          .learn = Hex(0x3C5FA8),
          .empty = Hex(0xE9DFCE),
          .success = Hex(0x226B41),
          .success_soft = Hex(0xDCEFDF),
          .info = Hex(0x2C568A),
          .info_soft = Hex(0xDFE9F5),
          .attention = Hex(0x7A4E00),
          .attention_soft = Hex(0xFBE8BF),
          .problem = Hex(0x9C2F2B),
          .problem_soft = Hex(0xF9DEDA),
          .faces = {Hex(0x8C4A2F), Hex(0x0E6B62), Hex(0x3C5FA8), Hex(0x7A4272), Hex(0x5E6420),
                    Hex(0x9A3B4A)},
          .on_face = Hex(0xFFFFFF)};
}

/// The same room in the evening.
Palette Dark() {
  return {.paper = Hex(0x1D1A18),
          .card = Hex(0x2A2623),
          .edge = Hex(0x453D37),
          .ink = Hex(0xF6EFE4),
          .ink_soft = Hex(0xC3B6A6),
          .primary = Hex(0x5CC6B8),
          .primary_lip = Hex(0x2F8F83),
          .on_primary = Hex(0x10211F),
          .primary_soft = Hex(0x23453F),
          .quiet = Hex(0x3A342F),
          .quiet_lip = Hex(0x1A1715),
          .meet = Hex(0xEE8460),
          .learn = Hex(0x8CADF0),
          .empty = Hex(0x4A423B),
          .success = Hex(0x86D3A0),
          .success_soft = Hex(0x1F3B2A),
          .info = Hex(0x9CC3F2),
          .info_soft = Hex(0x21344A),
          .attention = Hex(0xF1C469),
          .attention_soft = Hex(0x443414),
          .problem = Hex(0xF5A39B),
          .problem_soft = Hex(0x4D2523),
          .faces = {Hex(0xE0A587), Hex(0x7CCFC2), Hex(0xA4BDF2), Hex(0xD9A6D1), Hex(0xC3C97C),
                    Hex(0xEEA3AF)},
          .on_face = Hex(0x1D1A18)};
}

/// Nothing in between: whoever sees little sees this.
Palette Contrast() {
  constexpr Colour kBlack = Hex(0x000000);
  constexpr Colour kWhite = Hex(0xFFFFFF);
  constexpr Colour kYellow = Hex(0xFFE14D);
  constexpr Colour kSky = Hex(0x8FD3FF);
  constexpr Colour kMint = Hex(0x8CF5B0);
  constexpr Colour kPeach = Hex(0xFFB3A7);
  constexpr Colour kCoal = Hex(0x1C1C1C);
  return {.paper = kBlack,
          .card = kBlack,
          .edge = kWhite,
          .ink = kWhite,
          .ink_soft = kWhite,
          .primary = kYellow,
          .primary_lip = kWhite,
          .on_primary = kBlack,
          .primary_soft = kCoal,
          .quiet = kCoal,
          .quiet_lip = kWhite,
          .meet = kYellow,
          .learn = kSky,
          .empty = kCoal,
          .success = kMint,
          .success_soft = kBlack,
          .info = kSky,
          .info_soft = kBlack,
          .attention = kYellow,
          .attention_soft = kBlack,
          .problem = kPeach,
          .problem_soft = kBlack,
          .faces = {kYellow, kSky, kMint, kPeach, kWhite, kYellow},
          .on_face = kBlack};
}

Palette PaletteOf(Shade shade) {
  switch (shade) {
    case Shade::kDark:
      return Dark();
    case Shade::kContrast:
      return Contrast();
    case Shade::kLight:
      break;
  }
  return Light();
}

/// How much larger everything may become with as many rem left across and down as the smallest
/// screen has, 800×480, or a high one as wide.
float RoomToGrow(float width_px, float height_px, float rem) {
  const bool wide = width_px >= height_px;
  const float across = width_px / rem / (wide ? 50 : 45);
  const float down = height_px / rem / (wide ? 30 : 50);
  return std::max(std::min(across, down), 1.0F);
}

double Luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

Colour Colour::Faded(float strength) const {
  return WithAlpha(static_cast<std::uint8_t>(std::lround(static_cast<float>(a) * strength)));
}

Colour Mix(Colour from, Colour to, float amount) {
  const auto mix = [amount](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(
        std::lround(std::lerp(static_cast<float>(a), static_cast<float>(b), amount)));
  };
  return {mix(from.r, to.r), mix(from.g, to.g), mix(from.b, to.b), mix(from.a, to.a)};
}

double ContrastRatio(Colour a, Colour b) {
  const auto [darker, lighter] = std::minmax({Luminance(a), Luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

Colour Palette::Of(Tone tone) const {
  switch (tone) {
    case Tone::kSuccess:
      return success;
    case Tone::kInfo:
      return info;
    case Tone::kAttention:
      return attention;
    case Tone::kProblem:
      return problem;
    case Tone::kNeutral:
      break;
  }
  return ink;
}

Colour Palette::SoftOf(Tone tone) const {
  switch (tone) {
    case Tone::kSuccess:
      return success_soft;
    case Tone::kInfo:
      return info_soft;
    case Tone::kAttention:
      return attention_soft;
    case Tone::kProblem:
      return problem_soft;
    case Tone::kNeutral:
      break;
  }
  return card;
}

Palette Wearing(Palette palette, Colour own) {
  constexpr Colour kBlack = Hex(0x000000);
  constexpr Colour kWhite = Hex(0xFFFFFF);
  const bool light = Luminance(palette.paper) > Luminance(palette.ink);
  palette.on_primary = light ? kWhite : kBlack;
  palette.primary_soft = Mix(palette.card, own, light ? 0.16F : 0.25F);
  const auto reads = [&](Colour colour) {
    constexpr double kLetters = 4.5;
    return ContrastRatio(colour, palette.paper) >= kLetters &&
           ContrastRatio(colour, palette.card) >= kLetters &&
           ContrastRatio(colour, palette.primary_soft) >= kLetters &&
           ContrastRatio(colour, palette.on_primary) >= kLetters;
  };
  constexpr int kSteps = 50;
  palette.primary = own;
  for (int step = 1; step <= kSteps && !reads(palette.primary); ++step) {
    palette.primary = Mix(own, light ? kBlack : kWhite, static_cast<float>(step) / kSteps);
  }
  palette.primary_lip = Mix(palette.primary, kBlack, 0.35F);
  return palette;
}

Theme Theme::For(float width_px, float height_px, Shade shade, int text_percent) {
  const float rem = std::clamp(std::min(width_px, height_px) / 45, 16.0F, 40.0F);
  const float asked = static_cast<float>(text_percent) / 100;
  const float all = std::min(asked, RoomToGrow(width_px, height_px, rem));
  return {.colours = PaletteOf(shade), .rem = rem * all, .letters = asked / all};
}

float Theme::Px(TextSize size) const {
  constexpr std::array<float, kTextSizes> kRem{1.25F, 1.5F, 1.9F, 2.6F, 4.0F};
  return std::round(rem * std::min(letters * kRem[static_cast<size_t>(size)], kRem.back()));
}

std::vector<ReadablePair> ReadablePairs(const Palette& c) {
  std::vector<ReadablePair> pairs{
      {"ink on paper", c.ink, c.paper, 4.5},
      {"ink on card", c.ink, c.card, 4.5},
      {"soft ink on paper", c.ink_soft, c.paper, 4.5},
      {"soft ink on card", c.ink_soft, c.card, 4.5},
      {"soft ink on a quiet button", c.ink_soft, c.quiet, 4.5},
      {"letters on the primary button", c.on_primary, c.primary, 4.5},
      {"primary letters on paper", c.primary, c.paper, 4.5},
      {"primary letters on card", c.primary, c.card, 4.5},
      {"ink on a quiet button", c.ink, c.quiet, 4.5},
      {"ink on a chosen thing", c.ink, c.primary_soft, 4.5},
      {"primary on a chosen thing", c.primary, c.primary_soft, 4.5},
      {"people dots on paper", c.meet, c.paper, 3},
      {"people dots, and their number, on card", c.meet, c.card, 4.5},
      {"lesson dots on paper", c.learn, c.paper, 3},
      {"lesson dots, and their number, on card", c.learn, c.card, 4.5},
      {"icons on people dots", c.card, c.meet, 3},
      {"icons on lesson dots", c.card, c.learn, 3},
      {"the primary button on paper", c.primary, c.paper, 3},
      {"waiting icons on empty dots", c.ink_soft, c.empty, 3},
  };
  for (const Tone tone :
       {Tone::kNeutral, Tone::kSuccess, Tone::kInfo, Tone::kAttention, Tone::kProblem}) {
    pairs.push_back({"tone on its soft ground", c.Of(tone), c.SoftOf(tone), 4.5});
    pairs.push_back({"tone on card", c.Of(tone), c.card, 4.5});
    pairs.push_back({"tone on paper", c.Of(tone), c.paper, 4.5});
    pairs.push_back({"card on tone", c.card, c.Of(tone), 3});
    pairs.push_back({"ink on soft tone", c.ink, c.SoftOf(tone), 4.5});
    pairs.push_back({"soft ink on soft tone", c.ink_soft, c.SoftOf(tone), 4.5});
  }
  for (const Colour face : c.faces) {
    pairs.push_back({"initials", c.on_face, face, 4.5});
  }
  return pairs;
}

}  // namespace mingle
