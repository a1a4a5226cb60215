#pragma once

#include <map>
#include <string>
#include <string_view>

#include "shape/pango_handles.h"
#include "shape/text_style.h"

namespace mingle {

/// Pango set up the one way that Mingle uses it: families pinned, so that a script looks the same
/// on every machine that has Mingle's font packages; metrics that grow in proportion to the size,
/// so that what fits at one scale fits at every other. Not thread-safe: one for each thread.
class Typesetter {
 public:
  Typesetter();

  /// Every layout has an em of so many units and is scaled when it is drawn: fonts are looked up
  /// once for all sizes, and `kMostBytes` of the widest characters stay far within Pango's
  /// integers.
  static constexpr double kEm = 16;
  static constexpr size_t kMostBytes = 4'096;

  /// A paragraph in one line as yet, that will be broken without inserting hyphens. `text` must
  /// come from DisplayText and have at most `kMostBytes`.
  [[nodiscard]] PangoHandle<PangoLayout> Lay(const std::string& text, TextWeight weight,
                                             std::string_view language_hint);

  /// Ascent to descent of the main font, in ems.
  [[nodiscard]] double line_height_em() const { return line_height_em_; }

 private:
  const PangoFontDescription* Describe(const std::string& language, TextWeight weight);

  PangoHandle<PangoFontMap> fonts_;
  PangoHandle<PangoContext> context_;
  std::map<std::string, PangoHandle<PangoFontDescription>> descriptions_;
  double line_height_em_ = 1.2;
};

/// True when a font with colours of its own (emoji) takes part.
[[nodiscard]] bool UsesColourFont(PangoLayout* layout);

}  // namespace mingle
