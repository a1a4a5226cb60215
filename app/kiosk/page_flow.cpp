#include <algorithm>

#include "domain/consent.h"
#include "domain/lesson.h"
#include "domain/progress.h"
#include "kiosk/flow_state.h"

namespace mingle {

void Flow::State::On(const intent::SetConsent& set) {
  if (!IsOnPersonalPage()) {
    return;
  }
  const Person& me = *book_->FindPerson(me_);
  const bool known = set.granted ? me.Consents(set.purpose) : me.Refuses(set.purpose);
  if (!known) {
    ticket_ = Record({MakeConsent(me, set.purpose, set.granted)});
  }
}

void Flow::State::On(const intent::SetGoal& set) {
  constexpr int kMostGoal = 99;
  if (Shown<screen::MyPage>() == nullptr) {
    return;
  }
  const GoalSet goal{me_, std::clamp(set.meet, 1, kMostGoal), std::clamp(set.learn, 1, kMostGoal)};
  const Progress now = ProgressOf(*book_, options_.event, me_);
  if (goal.meet != now.meet_goal || goal.learn != now.learn_goal) {
    ticket_ = Record({goal});
  }
}

void Flow::State::On(const intent::AnswerClaim& answer) {
  if (Shown<screen::MyPage>() == nullptr) {
    return;
  }
  const std::vector<AttendeeId> claims = OpenClaims(me_);
  if (std::find(claims.begin(), claims.end(), answer.who) == claims.end()) {
    return;
  }
  if (!answer.yes) {
    declined_.insert({me_, answer.who});
    return;
  }
  ticket_ = Record({MeetingConfirmed{me_, answer.who}});
  if (MeetingWith(answer.who)->topics.empty()) {
    OpenTalkWith(answer.who);
  }
}

void Flow::State::On(const intent::KeepApart& asked) {
  const auto* talk = Shown<screen::Talk>();
  const bool place = Shown<screen::MyPage>() != nullptr || Shown<screen::Meet>() != nullptr ||
                     (talk != nullptr && talk->with == asked.who);
  if (!place || asked.who == me_ || AttendanceOf(asked.who) == nullptr) {
    return;
  }
  if (!AreKeptApart(*book_, me_, asked.who)) {
    ticket_ = Record({KeptApart{me_, asked.who}});
  }
  if (talk != nullptr) {
    Show(screen::MyPage{});
  }
}

void Flow::State::On(const intent::ShareLesson& share) {
  if (Shown<screen::MyPage>() == nullptr && Shown<screen::Finish>() == nullptr) {
    return;
  }
  std::vector<Fact> facts;
  for (const LessonId& id : SameLessons(share.lesson)) {
    const Lesson& lesson = *book_->FindLesson(id);
    const bool nobody_taught = share.level == SharingLevel::kTeacher && lesson.from.IsNil();
    if (lesson.level != share.level && !nobody_taught) {
      facts.push_back(LessonShared{me_, id, share.level});
    }
  }
  if (!facts.empty()) {
    ticket_ = Record(std::move(facts));
  }
}

void Flow::State::On(const intent::WithdrawLesson& withdraw) {
  if (Shown<screen::MyPage>() == nullptr && Shown<screen::Finish>() == nullptr) {
    return;
  }
  std::vector<Fact> facts;
  for (const LessonId& id : SameLessons(withdraw.lesson)) {
    facts.push_back(LessonWithdrawn{me_, id});
  }
  if (facts.empty()) {
    return;
  }
  if (auto* page = Shown<screen::MyPage>()) {
    page->taken_back = SameLessons(withdraw.lesson);
  }
  ticket_ = Record(std::move(facts));
}

void Flow::State::On(const intent::RestoreLesson&) {
  auto* page = Shown<screen::MyPage>();
  if (page == nullptr) {
    return;
  }
  std::vector<FactId> withdrawals = WithdrawalsOf(page->taken_back);
  if (!withdrawals.empty()) {
    page->taken_back.clear();
    ticket_ = Record({Undone{me_, std::move(withdrawals)}});
  }
}

/// The durable withdrawals of one's own lessons that nobody undid.
std::vector<FactId> Flow::State::WithdrawalsOf(const std::vector<LessonId>& lessons) const {
  std::vector<FactId> facts;
  if (lessons.empty()) {
    return facts;
  }
  for (const Entry* entry : book_->UndoableFactsAbout(me_)) {
    const auto* withdrawn = std::get_if<LessonWithdrawn>(&entry->fact);
    if (withdrawn != nullptr && withdrawn->author == me_ &&
        std::find(lessons.begin(), lessons.end(), withdrawn->lesson) != lessons.end()) {
      facts.push_back(entry->id);
    }
  }
  return facts;
}

/// The lesson and those with the same text: they are shown and counted as one. Only one's own.
std::vector<LessonId> Flow::State::SameLessons(LessonId lesson) const {
  std::vector<LessonId> same;
  const Lesson* asked = book_->FindLesson(lesson);
  if (asked == nullptr || asked->author != me_ || asked->event != options_.event) {
    return same;
  }
  for (const Lesson& own : book_->FindPerson(me_)->lessons) {
    if (own.event == options_.event && LessonKey(own.text) == LessonKey(asked->text)) {
      same.push_back(own.id);
    }
  }
  return same;
}

void Flow::State::On(const intent::Finish& finish) {
  if (!Enter()) {
    return;
  }
  if (finish.leaving && IsHere(me_)) {
    ticket_ = Record({Left{me_, options_.kiosk}});
  }
  Show(screen::Finish{true});
}

void Flow::State::On(const intent::ForgetMe&) {
  const bool place = Shown<screen::MyPage>() != nullptr || Shown<screen::Consent>() != nullptr ||
                     Shown<screen::Finish>() != nullptr;
  if (!place || !IsOnPersonalPage()) {
    return;
  }
  Record({Erased{me_}});
  badges_.Forget(me_);
  Show(screen::Home{});
}

}  // namespace mingle
