#include <algorithm>

#include "domain/contact_card.h"
#include "domain/plan.h"
#include "domain/progress.h"
#include "kiosk/flow_state.h"

namespace mingle {

bool Flow::State::HasMet(AttendeeId who) const {
  const std::vector<Met> met = MetBy(*book_, options_.event, me_);
  return AttendanceOf(who) != nullptr && std::any_of(met.begin(), met.end(), [&](const Met& each) {
           return each.who == who && !each.waits_for_me;
         });
}

AttendeeId Flow::State::Partner() const {
  return std::visit(
      [](const auto& shown) {
        if constexpr (requires { shown.with; }) {
          return shown.with;
        } else {
          return AttendeeId{};
        }
      },
      screen_);
}

std::chrono::sys_days Flow::State::Today() const { return LocalDate(now_.wall); }

void Flow::State::On(const intent::MakePlan& made) {
  const auto* shown = Shown<screen::Plan>();
  if (shown == nullptr) {
    return;
  }
  auto fact = MakePlan(me_, shown->with, made.what, made.words, made.day, Today());
  if (!fact) {
    return;
  }
  const std::vector<Plan> plans = PlansOf(*book_, options_.event, me_);
  const bool known = std::any_of(plans.begin(), plans.end(), [&](const Plan& plan) {
    return plan.with == fact->other && plan.promise.by == me_ && plan.promise.what == fact->what &&
           plan.promise.words == fact->words && plan.promise.day == fact->day;
  });
  if (!known) {
    ticket_ = Record({std::move(*fact)});
  }
  Show(screen::MyPage{});
}

void Flow::State::On(const intent::CallOff& asked) {
  if (Shown<screen::MyPage>() == nullptr && Shown<screen::Talk>() == nullptr) {
    return;
  }
  const std::vector<Plan> plans = PlansOf(*book_, options_.event, me_);
  const bool mine = std::any_of(plans.begin(), plans.end(),
                                [&](const Plan& plan) { return plan.promise.fact == asked.plan; });
  if (mine) {
    ticket_ = Record({Undone{me_, {asked.plan}}});
  }
}

/// The plans of the person whose page is open: with `other`, or all when that is nil.
std::vector<PlanLine> Flow::State::PlanLines(AttendeeId other) const {
  std::vector<PlanLine> lines;
  for (const Plan& plan : PlansOf(*book_, options_.event, me_)) {
    const auto day = ParseDate(plan.promise.day);
    if (day && (other.IsNil() || plan.with == other)) {
      lines.push_back({plan.promise.fact, CardOf(plan.with), plan.promise.by == me_,
                       plan.promise.what, plan.promise.words, *day, plan.waits});
    }
  }
  return lines;
}

PlanView Flow::State::ViewOf(const screen::Plan& plan) {
  return {CardOf(me_), CardOf(plan.with), Today(), IsPending()};
}

ContactView Flow::State::ViewOf(const screen::Contact& contact) {
  ContactView view;
  view.me = CardOf(me_);
  view.other = CardOf(contact.with);
  const Meeting* meeting = MeetingWith(contact.with);
  view.confirmed = meeting != nullptr && meeting->step >= MeetingStep::kConfirmed;
  if (MayHaveContact(*book_, options_.event, me_, contact.with)) {
    view.card = ContactCard(*book_->FindPerson(contact.with));
  }
  view.shares_mine = book_->FindPerson(me_)->Consents(Purpose::kListedForMet);
  view.pending = IsPending();
  return view;
}

}  // namespace mingle
