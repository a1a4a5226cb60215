#include "shape/paragraph.h"

#include <algorithm>

#include "shape/display_text.h"
#include "shape/rasterise.h"

namespace mingle {
namespace {

constexpr double kMostSide = Shaper::kMostPixels;
// The measures of one text at two scales differ by the rounding of Pango's units.
constexpr double kSlack = 0.01;

PangoAlignment PangoAlignmentOf(TextAlignment alignment) {
  switch (alignment) {
    case TextAlignment::kCentre:
      return PANGO_ALIGN_CENTER;
    case TextAlignment::kEnd:
      return PANGO_ALIGN_RIGHT;
    case TextAlignment::kStart:
      break;
  }
  return PANGO_ALIGN_LEFT;
}

}  // namespace

Paragraph::Paragraph(Typesetter& typesetter, std::string_view text, const TextStyle& style)
    : style_(style) {
  const std::string_view kept = FirstBytes(text, Shaper::kMostBytes);
  cut_ = kept.size() < text.size();
  text_ = DisplayText(kept, style.max_lines <= 0);
  size_px_ = std::clamp(style.size_px, 4.0, 512.0);
  full_scale_ = size_px_ / typesetter.line_height_em() / Typesetter::kEm;
  width_limit_ =
      style.max_width_px > 0 ? std::min<double>(style.max_width_px, kMostSide) : kMostSide;
  layout_ = typesetter.Lay(text_, style.weight, style.language);
  pango_layout_set_alignment(layout_.get(), PangoAlignmentOf(style.alignment));
  Fit();
  pango_layout_get_extents(layout_.get(), nullptr, &logical_);
}

void Paragraph::Fit() {
  const double smallest = std::clamp(style_.shrink_to, 0.1, 1.0);
  if (LaysAt(1)) {
    return;
  }
  if (!LaysAt(smallest)) {
    CutToFit();
    return;
  }
  double fits = smallest;
  double too_large = 1;
  while (too_large - fits > 0.02) {
    const double middle = (fits + too_large) / 2;
    (LaysAt(middle) ? fits : too_large) = middle;
  }
  LaysAt(fits);
}

bool Paragraph::LaysAt(double shrunk_to) {
  scale_ = full_scale_ * shrunk_to;
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD);
  pango_layout_set_width(layout_.get(), pango_units_from_double(width_limit_ / scale_));
  PangoRectangle box{};
  pango_layout_get_extents(layout_.get(), nullptr, &box);
  const bool narrow = pango_units_to_double(box.width) * scale_ <= width_limit_ + kSlack;
  return narrow &&
         (style_.max_lines <= 0 || pango_layout_get_line_count(layout_.get()) <= style_.max_lines);
}

void Paragraph::CutToFit() {
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout_.get(), pango_units_from_double(width_limit_ / scale_));
  if (style_.max_lines > 0) {
    pango_layout_set_height(layout_.get(), -style_.max_lines);
    pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
  }
}

TextExtent Paragraph::Extent() const {
  const double unit = scale_ / PANGO_SCALE;
  TextExtent extent;
  extent.width = logical_.width * unit;
  extent.height = logical_.height * unit;
  extent.baseline = (pango_layout_get_baseline(layout_.get()) - logical_.y) * unit;
  extent.lines = pango_layout_get_line_count(layout_.get());
  extent.scale = scale_ / full_scale_;
  extent.cut = cut_ || pango_layout_is_ellipsized(layout_.get()) != 0 || extent.height > kMostSide;
  return extent;
}

ShapedText Paragraph::Render() const {
  ShapedText picture = Rasterise(layout_.get(), scale_, size_px_, style_.colour_rgb);
  picture.extent = Extent();
  return picture;
}

Caret Paragraph::CaretAt(size_t index) const {
  index = std::min(index, text_.size());
  const auto whole = FirstBytes(text_, index);
  PangoRectangle strong{};
  pango_layout_get_cursor_pos(layout_.get(), static_cast<int>(whole.size()), &strong, nullptr);
  const double unit = scale_ / PANGO_SCALE;
  return {(strong.x - logical_.x) * unit, (strong.y - logical_.y) * unit, strong.height * unit};
}

size_t Paragraph::IndexAt(double x, double y) const {
  const double kFar = 2.0 * kMostSide;
  const auto units = [this, kFar](double pixels, int origin) {
    return origin + pango_units_from_double(std::clamp(pixels, -kFar, kFar) / scale_);
  };
  int index = 0;
  int trailing = 0;
  pango_layout_xy_to_index(layout_.get(), units(x, logical_.x), units(y, logical_.y), &index,
                           &trailing);
  const char* place = text_.data() + index;
  for (; trailing > 0 && place < text_.data() + text_.size(); --trailing) {
    place = g_utf8_next_char(place);
  }
  return static_cast<size_t>(place - text_.data());
}

}  // namespace mingle
