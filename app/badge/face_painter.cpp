#include "badge/face_painter.h"

#include <algorithm>

#include "badge/qr_drawing.h"
#include "base/text.h"
#include "shape/display_text.h"

namespace mingle {
namespace {

constexpr std::uint32_t kBlack = 0x000000;
constexpr std::uint32_t kWhite = 0xFFFFFF;
constexpr std::uint32_t kGrey = 0x404040;

double Channel(std::uint32_t rgb, unsigned shift) {
  return static_cast<double>((rgb >> shift) & 0xFFU) / 255.0;
}

void FillBox(cairo_t* drawing, const BoxMm& box, std::uint32_t rgb) {
  cairo_set_source_rgb(drawing, Channel(rgb, 16), Channel(rgb, 8), Channel(rgb, 0));
  cairo_rectangle(drawing, box.x, box.y, box.width, box.height);
  cairo_fill(drawing);
}

/// Black or white, whichever is easier to read on `rgb` (ITU-R BT.601 luma).
std::uint32_t ReadableOn(std::uint32_t rgb) {
  const double luma = 0.299 * Channel(rgb, 16) + 0.587 * Channel(rgb, 8) + 0.114 * Channel(rgb, 0);
  return luma > 0.55 ? kBlack : kWhite;
}

/// Draws the band, or the rule that stands for it; returns the colour for words on it.
std::uint32_t PaintBand(cairo_t* drawing, const FacePlan& plan,
                        std::optional<std::uint32_t> band_rgb) {
  if (band_rgb) {
    FillBox(drawing, plan.band, *band_rgb);
    return ReadableOn(*band_rgb);
  }
  constexpr double kRuleMm = 0.35;
  FillBox(drawing, {plan.event.x, plan.band.bottom() - kRuleMm, plan.event.width, kRuleMm}, kBlack);
  return kBlack;
}

/// The groups of a code in two lines: "AAAAA-BBBBB-CCCCC-DDDDD" has its middle hyphen broken.
std::string InTwoLines(std::string caption) {
  const auto groups = Split(caption, '-');
  size_t middle = 0;
  for (size_t i = 0; i < groups.size() / 2; ++i) {
    middle += groups[i].size() + 1;
  }
  if (middle > 0) {
    caption[middle - 1] = '\n';
  }
  return caption;
}

}  // namespace

FacePainter::FacePainter(const BadgeLayout& layout)
    : plan_(PlanFace(layout.badge_width_mm, layout.badge_height_mm, layout.qr_mm)) {}

Result<void> FacePainter::Paint(cairo_t* drawing, const BadgeFace& face) {
  return PaintWords(drawing, face).and_then([&] { return PaintCode(drawing, face); });
}

Result<void> FacePainter::PaintWords(cairo_t* drawing, const BadgeFace& face) {
  const std::uint32_t on_band = PaintBand(drawing, plan_, face.band_rgb);
  const auto event = PaintText(drawing, Part::kEvent, face.event, plan_.event,
                               {.most_em_mm = plan_.most_event_em_mm,
                                .weight = TextWeight::kSemiBold,
                                .stand = Stand::kMiddle,
                                .centred = plan_.centred,
                                .rgb = on_band});
  const BoxMm& name_box = plan_.name;
  if (Trim(face.name).empty()) {
    FillBox(drawing, {name_box.x, name_box.y + 0.6 * name_box.height, name_box.width, 0.25},
            kBlack);
  }
  const auto name = PaintText(drawing, Part::kName, face.name, name_box,
                              {.most_em_mm = plan_.most_name_em_mm,
                               .weight = TextWeight::kBold,
                               .stand = plan_.centred ? Stand::kMiddle : Stand::kTop,
                               .centred = plan_.centred});

  constexpr double kThirdLineShare = 0.45;
  BoxMm lines = plan_.lines;
  lines.height = plan_.lines.height * kThirdLineShare;
  lines.y = plan_.lines.bottom() - lines.height;
  const auto third = PaintText(drawing, Part::kThirdLine, face.third_line, lines,
                               {.most_em_mm = 0.85 * plan_.most_line_em_mm,
                                .stand = Stand::kBottom,
                                .centred = plan_.centred,
                                .rgb = kGrey});
  lines.height = plan_.lines.height * (1 - kThirdLineShare);
  lines.y = plan_.lines.bottom() - third.value_or(0) - lines.height;
  const auto second = PaintText(drawing, Part::kSecondLine, face.second_line, lines,
                                {.most_em_mm = plan_.most_line_em_mm,
                                 .weight = TextWeight::kSemiBold,
                                 .stand = Stand::kBottom,
                                 .centred = plan_.centred});
  for (const auto* painted : {&event, &name, &second, &third}) {
    if (!*painted) {
      return tl::unexpected(painted->error());
    }
  }
  return {};
}

Result<void> FacePainter::PaintCode(cairo_t* drawing, const BadgeFace& face) {
  const auto matrix = MakeQrMatrix(face.code);
  if (!matrix) {
    return tl::unexpected(matrix.error());
  }
  DrawQrVector(drawing, *matrix, plan_.qr.x, plan_.qr.y, plan_.qr.width);
  const auto caption =
      PaintText(drawing, Part::kCaption,
                plan_.centred ? face.code_caption : InTwoLines(face.code_caption), plan_.caption,
                {.most_em_mm = plan_.most_caption_em_mm,
                 .weight = TextWeight::kMedium,
                 .centred = true,
                 .rgb = kGrey});
  return caption ? Result<void>{} : tl::unexpected(caption.error());
}

Result<double> FacePainter::PaintText(cairo_t* drawing, Part part, const std::string& text,
                                      const BoxMm& box, const Manner& manner) {
  if (Trim(text).empty()) {
    return 0;
  }
  const auto laid_out = LayOut(part, text,
                               {.width_mm = box.width,
                                .height_mm = box.height,
                                .most_em_mm = manner.most_em_mm,
                                .weight = manner.weight,
                                .centred = manner.centred,
                                .keep_lines = part == Part::kCaption});
  if (!laid_out) {
    return tl::unexpected(laid_out.error());
  }
  const FittedText& fitted = **laid_out;
  const double beside = box.width - fitted.width_mm;
  const double above = box.height - fitted.height_mm;
  const double drop = manner.stand == Stand::kTop ? 0 : manner.stand == Stand::kMiddle ? 0.5 : 1;
  cairo_set_source_rgb(drawing, Channel(manner.rgb, 16), Channel(manner.rgb, 8),
                       Channel(manner.rgb, 0));
  fitted.Draw(drawing, box.x + (manner.centred ? beside / 2 : 0), box.y + drop * above);
  return fitted.height_mm;
}

Result<const FittedText*> FacePainter::LayOut(Part part, const std::string& text,
                                              const TextRoom& room) {
  constexpr size_t kMostKept = 256;
  const auto key = std::make_pair(part, text);
  if (const auto found = laid_out_.find(key); found != laid_out_.end()) {
    return &found->second;
  }
  const size_t characters = CountCodePoints(text);
  auto fitted = characters > kMostBadgeCharacters ? std::nullopt : FitText(typesetter_, text, room);
  if (!fitted) {
    return Fail(ErrorKind::kInvalid, "the text “" + std::string(FirstBytes(text, 40)) + "…” of " +
                                         std::to_string(characters) +
                                         " characters is too long: a badge has room for " +
                                         std::to_string(kMostBadgeCharacters));
  }
  if (laid_out_.size() >= kMostKept) {
    laid_out_.clear();
  }
  return &laid_out_.emplace(key, std::move(*fitted)).first->second;
}

}  // namespace mingle
