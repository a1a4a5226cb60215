#include "base/text.h"
#include "domain/progress.h"
#include "kiosk/flow_state.h"

namespace mingle {

void Flow::State::On(const intent::SearchPeople& search) {
  constexpr size_t kLongestQuery = 100;
  std::string query = CleanText(FirstCodePoints(search.query, kLongestQuery));
  if (auto* meet = Shown<screen::Meet>()) {
    meet->query = std::move(query);
  } else if (auto* host = Shown<screen::Host>(); host != nullptr && !host->locked) {
    host->query = std::move(query);
  }
}

void Flow::State::On(const intent::PickMet& picked) {
  if (Shown<screen::Meet>() == nullptr || !MayMeet(*book_, options_.event, me_, picked.who)) {
    return;
  }
  const Meeting* meeting = MeetingWith(picked.who);
  const bool said =
      meeting != nullptr && (me_ < picked.who ? meeting->low_says_so : meeting->high_says_so);
  if (!said) {
    ticket_ = Record({MeetingConfirmed{me_, picked.who}});
  }
  OpenTalkWith(picked.who);
}

}  // namespace mingle
