#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "shape/text_style.h"

namespace mingle {

/// How much room a text takes, in pixels.
struct TextExtent {
  double width = 0;     ///< Of the widest line.
  double height = 0;    ///< Of all lines, ascent to descent; one line's when the text is empty.
  double baseline = 0;  ///< From the top to the first line's baseline.
  int lines = 1;
  double scale = 1;  ///< What became of `size_px`: 1, or less when the text had to shrink.
  bool cut = false;  ///< Not all of the text is there: it ends in "…" or goes on beyond a picture.
};

/// A text as a picture, rows packed, to be drawn with its corner at (x, y) from where the text's
/// box (see TextExtent) is to lie: letters may reach a little out of their box.
struct ShapedText {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  /// False: one byte a pixel, how much of it is covered, to be tinted. True: red, green, blue and
  /// (straight, not premultiplied) alpha; the text is in the style's colour.
  bool is_colour = false;
  TextExtent extent;
  std::vector<std::uint8_t> bytes;  ///< width * height * (is_colour ? 4 : 1)
};

/// Where a caret stands: a line from (x, y) of `height` downwards, in the text's box.
struct Caret {
  double x = 0;
  double y = 0;
  double height = 0;
};

/// Any text in any script to pixels. Takes anything: malformed UTF-8 and control characters are
/// drawn harmlessly, invisible reordering characters do nothing, no picture is larger than
/// `kMostPixels` along a side, and no more than `kMostBytes` of a text are looked at.
/// Not thread-safe: one for each thread. The first one of a program costs some 10 ms, and so may
/// the first text of a script; a name costs 0.1 to 0.3 ms from then on.
class Shaper {
 public:
  static constexpr int kMostPixels = 4096;
  static constexpr size_t kMostBytes = 4'096;

  Shaper();
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  [[nodiscard]] TextExtent Measure(std::string_view text, const TextStyle& style);
  /// Empty (no bytes) when there is nothing to see.
  [[nodiscard]] ShapedText Render(std::string_view text, const TextStyle& style);

  /// The caret before the byte `index` of `text`. In a text of both directions it is where a letter
  /// of the paragraph's own direction would appear.
  [[nodiscard]] Caret CaretAt(std::string_view text, const TextStyle& style, size_t index);
  /// The byte before which a caret at (x, y) stands, the nearest when nothing is there.
  [[nodiscard]] size_t IndexAt(std::string_view text, const TextStyle& style, double x, double y);

  /// Characters that no installed font has; they would be drawn as boxes.
  [[nodiscard]] size_t MissingGlyphs(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mingle
