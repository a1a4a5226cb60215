#include "shape/shaper.h"

#include "shape/display_text.h"
#include "shape/paragraph.h"

namespace mingle {

struct Shaper::State {
  Typesetter typesetter;
};

Shaper::Shaper() : state_(std::make_unique<State>()) {}
Shaper::~Shaper() = default;

TextExtent Shaper::Measure(std::string_view text, const TextStyle& style) {
  return Paragraph(state_->typesetter, text, style).Extent();
}

ShapedText Shaper::Render(std::string_view text, const TextStyle& style) {
  return Paragraph(state_->typesetter, text, style).Render();
}

Caret Shaper::CaretAt(std::string_view text, const TextStyle& style, size_t index) {
  return Paragraph(state_->typesetter, text, style).CaretAt(index);
}

size_t Shaper::IndexAt(std::string_view text, const TextStyle& style, double x, double y) {
  return Paragraph(state_->typesetter, text, style).IndexAt(x, y);
}

size_t Shaper::MissingGlyphs(std::string_view text) {
  const std::string shown = DisplayText(FirstBytes(text, kMostBytes), true);
  const auto layout = state_->typesetter.Lay(shown, TextWeight::kRegular, {});
  return static_cast<size_t>(pango_layout_get_unknown_glyphs_count(layout.get()));
}

}  // namespace mingle
