// libFuzzer target for everything between a text and a person: a scanner's keys, keyboard layouts,
// badge codes, links, contact codes and the decision at the door. Seeds are in seeds/codes.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "domain/badge_code.h"
#include "domain/check_in.h"
#include "scan/wedge.h"
#include "support/scene.h"

using namespace mingle;

namespace {

/// A book with somebody whose ticket is short enough to be found by chance.
const test::Scene& Party() {
  static const test::Scene kScene = [] {
    test::Scene scene;
    scene.Register("Ana Ruiz", {.email = {"ana@example.org"}, .ticket_codes = {{"AB12"}}});
    return scene;
  }();
  return kScene;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const test::Scene& party = Party();
  const CheckInDecision decision = DecideCheckIn(party.book, party.event, text, party.now);
  // Nobody signed these bytes.
  if (decision.how == CheckInMethod::kBadge && !decision.attendee.IsNil()) {
    std::abort();
  }
  Wedge wedge;
  Milliseconds now{1000};
  for (const char key : std::string_view(text).substr(0, 600)) {
    now += Milliseconds(static_cast<unsigned char>(key) % 5 * 40);
    wedge.Type(std::string_view(&key, 1), now);
  }
  wedge.Type(text, now);
  wedge.End(now);
  while (const auto scan = wedge.Poll(now, party.now)) {
    if (scan->text.empty()) {
      std::abort();
    }
  }
  return 0;
}
