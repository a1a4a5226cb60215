#include "badge/fitted_text.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "shape/display_text.h"

namespace mingle {
namespace {

constexpr double kFivePointsMm = 1.76;
constexpr double kLeastEmMm = 0.35;
// One line is taken where its size is at least this share of what broken lines would give.
constexpr double kOneLineIsWorth = 0.8;
constexpr double kTolerance = 0.025;
// Pango rounds to a 1024th of a unit.
constexpr double kSlackMm = 0.005;

/// What the layout covers: its lines, and accents or tails that reach out of them.
PangoRectangle Extents(PangoLayout* layout) {
  PangoRectangle ink{};
  PangoRectangle box{};
  pango_layout_get_extents(layout, &ink, &box);
  if (ink.width <= 0 || ink.height <= 0) {
    return box;
  }
  const int right = std::max(box.x + box.width, ink.x + ink.width);
  const int bottom = std::max(box.y + box.height, ink.y + ink.height);
  const int left = std::min(box.x, ink.x);
  const int top = std::min(box.y, ink.y);
  return {left, top, right - left, bottom - top};
}

class Fitting {
 public:
  Fitting(PangoLayout* layout, const TextRoom& room) : layout_(layout), room_(room) {}

  /// The largest em at which the text fits in one line, unbroken.
  double InOneLine() {
    pango_layout_set_width(layout_, -1);
    const auto box = Extents(layout_);
    const double width_em = pango_units_to_double(box.width) / Typesetter::kEm;
    const double height_em = pango_units_to_double(box.height) / Typesetter::kEm;
    return std::min({room_.most_em_mm, room_.width_mm / std::max(width_em, 0.001),
                     room_.height_mm / height_em});
  }

  /// The largest em from `least` to `most` at which the text fits when it is broken; 0 when none.
  double Broken(PangoWrapMode where, double least, double most) {
    pango_layout_set_wrap(layout_, where);
    if (!FitsAt(least)) {
      return 0;
    }
    if (FitsAt(most)) {
      return most;
    }
    while (most - least > kTolerance * least) {
      const double middle = (least + most) / 2;
      (FitsAt(middle) ? least : most) = middle;
    }
    return least;
  }

  /// Narrows lines that have room to spare at `em_mm` until they are about equally long.
  void Balance(double em_mm) {
    const int lines = pango_layout_get_line_count(layout_);
    double enough = room_.width_mm;
    double too_narrow = enough / lines * 0.9;
    while (enough - too_narrow > kTolerance * room_.width_mm) {
      const double middle = (enough + too_narrow) / 2;
      const bool fits = FitsAt(em_mm, middle) && pango_layout_get_line_count(layout_) == lines;
      (fits ? enough : too_narrow) = middle;
    }
    FitsAt(em_mm, enough);
  }

  bool FitsAt(double em_mm) { return FitsAt(em_mm, room_.width_mm); }

  bool FitsAt(double em_mm, double width_mm) {
    const double mm_a_unit = em_mm / Typesetter::kEm;
    pango_layout_set_width(layout_, pango_units_from_double(width_mm / mm_a_unit));
    const auto box = Extents(layout_);
    return pango_units_to_double(box.width) * mm_a_unit <= width_mm + kSlackMm &&
           pango_units_to_double(box.height) * mm_a_unit <= room_.height_mm + kSlackMm;
  }

 private:
  PangoLayout* layout_;
  const TextRoom& room_;
};

/// The em at which the layout, left broken as it must be, fits; 0 when there is none.
double Fit(PangoLayout* layout, const TextRoom& room) {
  Fitting fitting(layout, room);
  const double most = room.most_em_mm;
  const double one_line = fitting.InOneLine();
  if (one_line >= most) {
    return one_line;
  }
  const double legible = std::min(std::max(kFivePointsMm, most / 3), most);
  const double broken = fitting.Broken(PANGO_WRAP_WORD, std::max(one_line, legible), most);
  if (one_line >= legible && one_line >= kOneLineIsWorth * broken) {
    pango_layout_set_width(layout, -1);
    return one_line;
  }
  const double chosen =
      broken > 0 ? broken : fitting.Broken(PANGO_WRAP_WORD_CHAR, kLeastEmMm, legible);
  if (chosen <= 0 || !fitting.FitsAt(chosen)) {
    return 0;
  }
  if (chosen >= most) {
    fitting.Balance(chosen);
  }
  return chosen;
}

/// Emoji are bitmaps, which cairo would put into a PDF or an SVG at one pixel for each of its
/// units: 72 dots an inch. So the text becomes a picture of a printer's resolution.
void DrawAsPicture(cairo_t* drawing, PangoLayout* layout, double mm_a_unit) {
  constexpr double kDotsAMm = 600 / 25.4;
  const double dots_a_unit = mm_a_unit * kDotsAMm;
  PangoRectangle ink{};
  pango_layout_get_extents(layout, &ink, nullptr);
  pango_extents_to_pixels(&ink, nullptr);
  const PangoHandle<cairo_surface_t> picture(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(ink.width * dots_a_unit) + 1,
                                 static_cast<int>(ink.height * dots_a_unit) + 1));
  const PangoHandle<cairo_t> dots(cairo_create(picture.get()));
  cairo_set_source(dots.get(), cairo_get_source(drawing));
  cairo_scale(dots.get(), dots_a_unit, dots_a_unit);
  cairo_move_to(dots.get(), -ink.x, -ink.y);
  pango_cairo_show_layout(dots.get(), layout);

  cairo_translate(drawing, ink.x, ink.y);
  cairo_scale(drawing, 1 / dots_a_unit, 1 / dots_a_unit);
  cairo_set_source_surface(drawing, picture.get(), 0, 0);
  cairo_paint(drawing);
}

}  // namespace

void FittedText::Draw(cairo_t* drawing, double x, double y) const {
  const PangoRectangle box = Extents(layout.get());
  cairo_save(drawing);
  cairo_translate(drawing, x - pango_units_to_double(box.x) * mm_a_unit,
                  y - pango_units_to_double(box.y) * mm_a_unit);
  cairo_scale(drawing, mm_a_unit, mm_a_unit);
  if (UsesColourFont(layout.get())) {
    DrawAsPicture(drawing, layout.get(), mm_a_unit);
  } else {
    cairo_move_to(drawing, 0, 0);
    pango_cairo_show_layout(drawing, layout.get());
  }
  cairo_restore(drawing);
}

std::optional<FittedText> FitText(Typesetter& typesetter, std::string_view text,
                                  const TextRoom& room) {
  const std::string shown = DisplayText(
      FirstBytes(CleanText(text, room.keep_lines), Typesetter::kMostBytes), room.keep_lines);
  FittedText fitted;
  fitted.layout = typesetter.Lay(shown, room.weight, {});
  PangoLayout* layout = fitted.layout.get();
  PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
  const bool right_to_left = pango_layout_line_get_resolved_direction(line) == PANGO_DIRECTION_RTL;
  // Pango takes "left" for "where this script begins"; on a badge every line begins at the left.
  const PangoAlignment left = right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  pango_layout_set_alignment(layout, room.centred ? PANGO_ALIGN_CENTER : left);
  const double em_mm = Fit(layout, room);
  if (em_mm <= 0) {
    return std::nullopt;
  }
  const PangoRectangle box = Extents(layout);
  fitted.mm_a_unit = em_mm / Typesetter::kEm;
  fitted.width_mm = pango_units_to_double(box.width) * fitted.mm_a_unit;
  fitted.height_mm = pango_units_to_double(box.height) * fitted.mm_a_unit;
  return fitted;
}

}  // namespace mingle
