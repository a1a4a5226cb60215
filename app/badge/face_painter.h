#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "badge/badge_face.h"
#include "badge/face_plan.h"
#include "badge/fitted_text.h"
#include "badge/layout.h"
#include "base/result.h"
#include "shape/typesetter.h"

namespace mingle {

/// Draws badges of one size. Not thread-safe.
class FacePainter {
 public:
  explicit FacePainter(const BadgeLayout& layout);

  /// Draws `face` with its top left corner at the origin of `drawing`, whose unit must be a
  /// millimetre. Invalid when the face has no code, or a text that no badge could hold; the
  /// drawing is then incomplete.
  [[nodiscard]] Result<void> Paint(cairo_t* drawing, const BadgeFace& face);

  [[nodiscard]] Typesetter& typesetter() { return typesetter_; }

 private:
  enum class Part { kEvent, kName, kSecondLine, kThirdLine, kCaption };
  enum class Stand { kTop, kMiddle, kBottom };

  /// How one of the texts is drawn into its box.
  struct Manner {
    double most_em_mm = 0;
    TextWeight weight = TextWeight::kRegular;
    Stand stand = Stand::kTop;
    bool centred = false;
    std::uint32_t rgb = 0;
  };

  /// Draws nothing for an empty text; returns the height taken, mm.
  [[nodiscard]] Result<double> PaintText(cairo_t* drawing, Part part, const std::string& text,
                                         const BoxMm& box, const Manner& manner);
  /// Good until the next call. A part's room is the same on every badge.
  [[nodiscard]] Result<const FittedText*> LayOut(Part part, const std::string& text,
                                                 const TextRoom& room);
  [[nodiscard]] Result<void> PaintWords(cairo_t* drawing, const BadgeFace& face);
  [[nodiscard]] Result<void> PaintCode(cairo_t* drawing, const BadgeFace& face);

  const FacePlan plan_;
  Typesetter typesetter_;
  /// Many people share an event, a company, a department: those are laid out once.
  std::map<std::pair<Part, std::string>, FittedText> laid_out_;
};

}  // namespace mingle
