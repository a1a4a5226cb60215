#pragma once

#include <string_view>

#include "shape/shaper.h"
#include "shape/typesetter.h"

namespace mingle {

/// One text laid out to its style: broken, shrunk, cut where the style allows. Lengths are pixels,
/// from the top left corner of the box that its lines fill.
class Paragraph {
 public:
  Paragraph(Typesetter& typesetter, std::string_view text, const TextStyle& style);

  [[nodiscard]] TextExtent Extent() const;
  [[nodiscard]] ShapedText Render() const;
  [[nodiscard]] Caret CaretAt(size_t index) const;
  [[nodiscard]] size_t IndexAt(double x, double y) const;

 private:
  void Fit();
  /// Lays the text out at that share of its full size; true when it fits without being cut.
  bool LaysAt(double shrunk_to);
  void CutToFit();

  const TextStyle style_;
  std::string text_;
  double size_px_ = 0;
  double width_limit_ = 0;  ///< px
  double full_scale_ = 1;   ///< `scale_` at the size that the style asks for
  PangoHandle<PangoLayout> layout_;
  double scale_ = 1;  ///< px for each unit of the layout
  bool cut_ = false;
  PangoRectangle logical_{};
};

}  // namespace mingle
