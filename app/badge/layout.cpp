#include "badge/layout.h"

#include <array>
#include <string>

#include "base/text.h"

namespace mingle {
namespace {

constexpr std::array<BadgeLayout, 8> kLayouts{{
    {.name = "a4-8",
     .description = "A4, eight badges of 85.6 × 54 mm (the size of a bank card)",
     .page_width_mm = 210,
     .page_height_mm = 297,
     .badge_width_mm = 85.6,
     .badge_height_mm = 54,
     .columns = 2,
     .rows = 4,
     .cut_lines = true},
    {.name = "a4-10",
     .description = "A4 business-card paper, ten badges of 85 × 54 mm",
     .page_width_mm = 210,
     .page_height_mm = 297,
     .badge_width_mm = 85,
     .badge_height_mm = 54,
     .columns = 2,
     .rows = 5,
     .column_gap_mm = 10},
    {.name = "a4-4",
     .description = "A4, four large badges of A6 for lanyards",
     .page_width_mm = 210,
     .page_height_mm = 297,
     .badge_width_mm = 105,
     .badge_height_mm = 148.5,
     .columns = 2,
     .rows = 2,
     .qr_mm = 42,
     .cut_lines = true},
    {.name = "letter-8",
     .description = "US Letter, eight badges of 85.6 × 54 mm (the size of a bank card)",
     .page_width_mm = 215.9,
     .page_height_mm = 279.4,
     .badge_width_mm = 85.6,
     .badge_height_mm = 54,
     .columns = 2,
     .rows = 4,
     .cut_lines = true},
    {.name = "letter-10",
     .description = "US Letter business-card paper, ten badges of 3.5 × 2 inches",
     .page_width_mm = 215.9,
     .page_height_mm = 279.4,
     .badge_width_mm = 88.9,
     .badge_height_mm = 50.8,
     .columns = 2,
     .rows = 5,
     .qr_mm = 28},
    {.name = "letter-4",
     .description = "US Letter, four large badges of 4.25 × 5.5 inches for lanyards",
     .page_width_mm = 215.9,
     .page_height_mm = 279.4,
     .badge_width_mm = 107.95,
     .badge_height_mm = 139.7,
     .columns = 2,
     .rows = 2,
     .qr_mm = 42,
     .cut_lines = true},
    {.name = "single",
     .description = "One badge of 85.6 × 54 mm a page, for card printers",
     .page_width_mm = 85.6,
     .page_height_mm = 54,
     .badge_width_mm = 85.6,
     .badge_height_mm = 54},
    {.name = "label",
     .description = "One label of 101 × 54 mm a page, for label printers",
     .page_width_mm = 101,
     .page_height_mm = 54,
     .badge_width_mm = 101,
     .badge_height_mm = 54},
}};

}  // namespace

std::span<const BadgeLayout> BadgeLayouts() { return kLayouts; }

Result<BadgeLayout> FindBadgeLayout(std::string_view name) {
  std::string names;
  std::string meant;
  for (const auto& layout : kLayouts) {
    if (layout.name == name) {
      return layout;
    }
    if (EditDistance(AsciiLower(name.substr(0, 20)), layout.name) <= 1) {
      meant = layout.name;
    }
    names += (names.empty() ? "" : ", ") + std::string(layout.name);
  }
  std::string message = "there is no layout called " + std::string(name.substr(0, 40));
  if (!meant.empty()) {
    message += " (did you mean " + meant + "?)";
  }
  return Fail(ErrorKind::kNotFound, message + "; the layouts are " + names);
}

}  // namespace mingle
