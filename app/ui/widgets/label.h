#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/canvas.h"

namespace mingle {

enum class Align { kLeft, kCentre, kRight };

/// How words are to look.
struct TextLook {
  TextSize size = TextSize::kBody;
  float line_px = 0;  ///< If given, a line is this high instead: what is read from afar.
  bool bold = false;
  std::optional<Colour> colour{};  ///< The theme's ink when none.
  Align align = Align::kLeft;
  bool top = false;     ///< At the top of the place instead of its middle.
  int lines = 1;        ///< At most; 0: as many as the place holds.
  bool people = false;  ///< Words that people wrote: shaped by Pango.
  float least = 0.72F;  ///< They may shrink to this share of their size before they are cut.
};

/// How high a line is, in px, before it shrinks.
[[nodiscard]] float LineOf(const Canvas& canvas, const TextLook& look);

/// Where words came to lie.
struct TextBox {
  Rect rect{};
  bool fits = true;   ///< False when not all of them are there.
  float line_px = 0;  ///< How high a line of their letters became.
};

/// Draws `text` in `place`. Leaves no line in the probe; that is for widgets with words on them.
TextBox DrawText(Canvas& canvas, const Rect& place, std::string_view text, const TextLook& look);

/// The room that `text` takes when it is drawn into a place of this size.
[[nodiscard]] TextBox MeasureText(Canvas& canvas, float width, float height, std::string_view text,
                                  const TextLook& look);

/// `text`, or as many of its words as a place of this size has room for, and "…" after them.
[[nodiscard]] std::string FittingWords(Canvas& canvas, float width, float height,
                                       std::string_view text, const TextLook& look);

/// `sentence` with its places filled (see `Fill`), each with as much as leaves room for the words
/// around it in a place of this size, and "…" after what was cut.
[[nodiscard]] std::string FillFitting(Canvas& canvas, float width, float height,
                                      std::string_view sentence, const Places& places,
                                      const TextLook& look);

/// Words to read, by themselves. Returns how high they became.
float Label(Canvas& canvas, std::string_view name, const Rect& place, std::string_view text,
            const TextLook& look = {});

/// Words with an unlimited number of lines: takes what it needs off the top of `area`.
void Paragraph(Canvas& canvas, std::string_view name, Rect& area, std::string_view text,
               TextLook look = {});

/// One line of what the part of a screen below it is about, off the top of `area`.
void Heading(Canvas& canvas, std::string_view name, Rect& area, std::string_view text);

}  // namespace mingle
