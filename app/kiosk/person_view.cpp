#include <algorithm>

#include "base/text.h"
#include "domain/lesson.h"
#include "domain/progress.h"
#include "kiosk/flow_state.h"

namespace mingle {
namespace {

constexpr size_t kMostFound = 30;
constexpr int kFewPeople = 8;  // so few that a list of them tells nothing a look around would not

}  // namespace

PersonCard Flow::State::CardOf(AttendeeId id) const {
  PersonCard card;
  if (id.IsNil()) {
    return card;
  }
  card.id = id;
  if (const Person* person = book_->FindPerson(id); person != nullptr && !person->erased) {
    card.name = person->name;
    card.company = person->company;
    card.department = person->department;
  }
  return card;
}

std::vector<PersonCard> Flow::State::CardsOf(const std::vector<AttendeeId>& ids) const {
  std::vector<PersonCard> cards;
  std::transform(ids.begin(), ids.end(), std::back_inserter(cards),
                 [this](AttendeeId id) { return CardOf(id); });
  return cards;
}

std::vector<std::string> Flow::State::Topics() const {
  const Event* event = CurrentEvent();
  return event == nullptr ? std::vector<std::string>{} : event->topics;
}

/// Own lessons, the latest first.
std::vector<LessonLine> Flow::State::LessonLines() {
  std::vector<LessonLine> lines;
  for (const Lesson* lesson : LessonsOf(*book_, options_.event, me_)) {
    const auto [names, fresh] = names_somebody_.try_emplace(lesson->id, false);
    if (fresh) {
      names->second = NamesSomebody(*book_, *lesson);
    }
    lines.push_back({lesson->id, lesson->text, CardOf(lesson->from), lesson->topic, lesson->level,
                     names->second});
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

HomeView Flow::State::ViewOf(const screen::Home&) {
  HomeView view;
  if (const Event* event = CurrentEvent()) {
    view.event_name = event->name;
  }
  view.here = book_->CountHere(options_.event);
  view.camera = camera_;
  view.hint = hint_;
  view.night = resting_ && IsNight();
  if (resting_ && !view.night) {
    view.showcase = ShowcaseOf(*book_, options_.event);
  }
  return view;
}

ConsentView Flow::State::ViewOf(const screen::Consent& consent) {
  ConsentView view;
  view.me = CardOf(me_);
  view.granted = book_->FindPerson(me_)->consents;
  view.first = consent.first;
  view.asks_next = AsksForObjective();
  view.pending = IsPending();
  return view;
}

ObjectiveView Flow::State::ViewOf(const screen::Objective& asked) {
  return {CardOf(me_), ObjectiveNow(), Topics(), asked.first, IsPending()};
}

MyPageView Flow::State::ViewOf(const screen::MyPage& page) {
  constexpr int kMostSuggestions = 3;
  MyPageView view;
  view.me = CardOf(me_);
  view.objective = ObjectiveNow();
  view.progress = ProgressOf(*book_, options_.event, me_);
  const std::vector<Met> met = MetBy(*book_, options_.event, me_);
  for (auto each = met.rbegin(); each != met.rend(); ++each) {
    if (!each->waits_for_me) {
      view.met.push_back({CardOf(each->who), *each});
    }
  }
  view.claims = CardsOf(OpenClaims(me_));
  view.plans = PlanLines({});
  view.lessons = LessonLines();
  view.lesson_taken_back = !WithdrawalsOf(page.taken_back).empty();
  for (const Suggestion& suggestion :
       matchmaker_.For(me_, kMostSuggestions, options_.seed + session_)) {
    view.next.push_back({CardOf(suggestion.who), suggestion.reason});
  }
  view.many_scans = ScansTooMany(*book_, options_.event, me_, now_.wall);
  view.pending = IsPending();
  return view;
}

MeetView Flow::State::ViewOf(const screen::Meet& meet) {
  MeetView view;
  view.me = CardOf(me_);
  view.query = meet.query;
  view.refused = meet.refused;
  view.themselves = meet.themselves;
  view.pending = IsPending();
  if (!meet.other.IsNil() && MayMeet(*book_, options_.event, me_, meet.other)) {
    view.together = TogetherOffer{CardOf(me_), CardOf(meet.other)};
  }
  const bool few = book_->CountHere(options_.event) <= kFewPeople + 1;
  view.type_more = !few && CountCodePoints(meet.query) < 2;
  if (!view.type_more) {
    const auto found = finder_.Find(meet.query, kMostFound,
                                    [this](const Person& person, const Attendance& attendance) {
                                      return attendance.here && person.id != me_;
                                    });
    view.found = CardsOf(found.people);
    view.more = found.more;
  }
  return view;
}

TalkView Flow::State::ViewOf(const screen::Talk& talk) {
  TalkView view;
  view.me = CardOf(me_);
  view.other = CardOf(talk.with);
  view.met.who = talk.with;
  view.met.is_new = IsNewTo(*book_, options_.event, me_, talk.with);
  for (const Met& met : MetBy(*book_, options_.event, me_)) {
    if (met.who == talk.with && !met.waits_for_me) {
      view.met = met;
    }
  }
  if (const Acquaintance* acquaintance = book_->FindAcquaintance(me_, talk.with)) {
    view.known_before = acquaintance->known_before;
  }
  view.topics = Topics();
  // What a one-sided claim says about the talk is for its author until I confirm it.
  if (const Meeting* meeting = MeetingWith(talk.with);
      meeting != nullptr && meeting->step >= MeetingStep::kConfirmed) {
    view.chosen = meeting->topics;
  }
  view.plans = PlanLines(talk.with);
  view.problem = talk.problem;
  view.pending = IsPending();
  return view;
}

LessonView Flow::State::ViewOf(const screen::Lesson& lesson) {
  LessonView view;
  view.me = CardOf(me_);
  view.from = CardOf(lesson.from);
  const std::vector<Met> met = MetBy(*book_, options_.event, me_);
  for (auto each = met.rbegin(); each != met.rend(); ++each) {
    if (!each->waits_for_me && AttendanceOf(each->who) != nullptr) {
      view.people.push_back(CardOf(each->who));
    }
  }
  view.topics = Topics();
  view.progress = ProgressOf(*book_, options_.event, me_);
  view.problem = lesson.problem;
  view.pending = IsPending();
  return view;
}

FinishView Flow::State::ViewOf(const screen::Finish& finish) {
  FinishView view;
  view.me = CardOf(me_);
  view.objective = ObjectiveNow();
  view.progress = ProgressOf(*book_, options_.event, me_);
  view.lessons = LessonLines();
  view.thanked = finish.done && queue_.FateOf(ticket_) == RecordingQueue::Fate::kStored;
  view.pending = IsPending();
  return view;
}

}  // namespace mingle
