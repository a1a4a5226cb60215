#pragma once

namespace mingle {

/// A rectangle on a badge, from the badge's top left corner.
struct BoxMm {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
};

/// Where things lie on a badge. No two boxes overlap, but that `event` lies on `band`.
struct FacePlan {
  BoxMm band;     ///< The coloured band.
  BoxMm event;    ///< The event's name.
  BoxMm name;     ///< The person's name, from the top; in the middle when centred.
  BoxMm lines;    ///< Company, and department below it, standing on the bottom edge.
  BoxMm qr;       ///< The code with its quiet zone.
  BoxMm caption;  ///< The code as text.
  bool centred = false;
  double most_name_em_mm = 0;
  double most_line_em_mm = 0;
  double most_event_em_mm = 0;
  double most_caption_em_mm = 0;
};

/// A wide badge has its code at the right of the words, a tall one below them.
[[nodiscard]] FacePlan PlanFace(double width_mm, double height_mm, double qr_mm);

}  // namespace mingle
