#pragma once

#include <optional>
#include <string_view>

#include "shape/typesetter.h"

namespace mingle {

/// The most room a text may take on paper, and how it is to look there.
struct TextRoom {
  double width_mm = 0;
  double height_mm = 0;
  double most_em_mm = 0;
  TextWeight weight = TextWeight::kRegular;
  bool centred = false;
  bool keep_lines = false;  ///< Line breaks in the text stay; otherwise they read as spaces.
};

/// A text laid out for paper: whole, never ellipsized, within its room.
struct FittedText {
  PangoHandle<PangoLayout> layout;
  double mm_a_unit = 0;  ///< What one unit of the layout is on paper.
  double width_mm = 0;
  double height_mm = 0;

  [[nodiscard]] double em_mm() const { return mm_a_unit * Typesetter::kEm; }
  /// Draws with the top left corner of `width_mm` × `height_mm` at (x, y), in the drawing's source
  /// colour; its unit must be a millimetre.
  void Draw(cairo_t* drawing, double x, double y) const;
};

/// `text` as large as its room allows: in one line, or broken between words where that makes it
/// clearly larger, then into lines of about one length. A word is broken, without a hyphen, only
/// when the text would be under 5 points or a third of its most otherwise. Nothing when it fits at
/// no size that a printer could print.
[[nodiscard]] std::optional<FittedText> FitText(Typesetter& typesetter, std::string_view text,
                                                const TextRoom& room);

}  // namespace mingle
