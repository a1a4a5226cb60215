#include "badge/face_plan.h"

#include <doctest/doctest.h>

#include <array>
#include <utility>

#include "badge/layout.h"

using namespace mingle;

namespace {

bool Overlap(const BoxMm& a, const BoxMm& b) {
  return a.x < b.right() - 0.001 && b.x < a.right() - 0.001 && a.y < b.bottom() - 0.001 &&
         b.y < a.bottom() - 0.001;
}

}  // namespace

TEST_CASE("on every layout each box lies on the badge and none on another") {
  for (const auto& layout : BadgeLayouts()) {
    CAPTURE(layout.name);
    const FacePlan plan = PlanFace(layout.badge_width_mm, layout.badge_height_mm, layout.qr_mm);
    const std::array<BoxMm, 5> boxes{plan.band, plan.name, plan.lines, plan.qr, plan.caption};
    for (size_t i = 0; i < boxes.size(); ++i) {
      CHECK(boxes[i].width > 20);
      CHECK(boxes[i].height > 3);
      CHECK(boxes[i].x >= 0);
      CHECK(boxes[i].y >= 0);
      CHECK(boxes[i].right() <= layout.badge_width_mm + 0.001);
      CHECK(boxes[i].bottom() <= layout.badge_height_mm + 0.001);
      for (size_t j = i + 1; j < boxes.size(); ++j) {
        CAPTURE(i);
        CAPTURE(j);
        CHECK_FALSE(Overlap(boxes[i], boxes[j]));
      }
    }
    CHECK(plan.event.x >= plan.band.x);
    CHECK(plan.event.right() <= plan.band.right());
    CHECK(plan.event.bottom() <= plan.band.bottom());
  }
}

TEST_CASE("a bank card's code is 30 mm wide with 4.8 mm of white around it") {
  const auto layout = BadgeLayouts().front();
  const FacePlan plan = PlanFace(layout.badge_width_mm, layout.badge_height_mm, layout.qr_mm);
  CHECK(plan.qr.width == doctest::Approx(30 + 2 * 4.8));
  CHECK(plan.qr.height == doctest::Approx(plan.qr.width));
  CHECK_FALSE(plan.centred);
  CHECK(PlanFace(105, 148.5, 42).centred);
}
