#include "badge/layout.h"

#include <doctest/doctest.h>

#include <set>

using namespace mingle;

TEST_CASE("the badges of every layout lie on their page") {
  std::set<std::string_view> names;
  for (const auto& layout : BadgeLayouts()) {
    CAPTURE(layout.name);
    CHECK(names.insert(layout.name).second);
    CHECK_FALSE(layout.description.empty());
    CHECK(layout.columns * layout.badge_width_mm + (layout.columns - 1) * layout.column_gap_mm <=
          layout.page_width_mm + 0.001);
    CHECK(layout.rows * layout.badge_height_mm <= layout.page_height_mm + 0.001);
  }
}

TEST_CASE("the default is eight badges of a bank card's size on A4") {
  const auto& layout = BadgeLayouts().front();
  CHECK(layout.name == "a4-8");
  CHECK(layout.badges_a_page() == 8);
  CHECK(layout.badge_width_mm == 85.6);
  CHECK(layout.page_height_mm == 297);
}

TEST_CASE("a layout is found by its name, and a wrong name is answered with the right ones") {
  CHECK(FindBadgeLayout("letter-8")->page_width_mm == 215.9);
  const auto none = FindBadgeLayout("A4_8");
  REQUIRE_FALSE(none);
  CHECK(none.error().kind == ErrorKind::kNotFound);
  CHECK(none.error().message.find("did you mean a4-8?") != std::string::npos);
  CHECK(none.error().message.find("single") != std::string::npos);
  CHECK(FindBadgeLayout(std::string(10'000, 'x')).error().message.size() < 300);
}
