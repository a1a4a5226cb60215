#include <algorithm>

#include "base/text.h"
#include "domain/lesson.h"
#include "domain/progress.h"
#include "kiosk/flow_state.h"

namespace mingle {
namespace {

constexpr size_t kLongestTopic = 80;
constexpr size_t kMostTopics = 12;

std::string CleanTopic(std::string_view topic) {
  return std::string(Trim(FirstCodePoints(CleanText(topic), kLongestTopic)));
}

std::vector<std::string> CleanTopics(const std::vector<std::string>& topics) {
  std::vector<std::string> clean;
  for (const std::string& topic : topics) {
    std::string text = CleanTopic(topic);
    if (!text.empty() && clean.size() < kMostTopics &&
        std::find(clean.begin(), clean.end(), text) == clean.end()) {
      clean.push_back(std::move(text));
    }
  }
  return clean;
}

/// Why a text was not taken as a lesson, by name.
std::string ProblemWith(std::string_view text) {
  return CleanText(text, true).empty() ? "empty" : "too_long";
}

bool ContainsAll(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::all_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  });
}

}  // namespace

void Flow::State::OpenTalkWith(AttendeeId other) { Show(screen::Talk{other, {}}); }

void Flow::State::On(const intent::OpenTalk& open) {
  const bool place = Shown<screen::MyPage>() != nullptr || Shown<screen::Meet>() != nullptr;
  const bool back = Shown<screen::Talk>() == nullptr && Partner() == open.with;
  if ((place && HasMet(open.with)) || (back && !open.with.IsNil())) {
    OpenTalkWith(open.with);
  }
}

const Lesson* Flow::State::OwnLessonLike(std::string_view text) const {
  const std::vector<const Lesson*> lessons = LessonsOf(*book_, options_.event, me_);
  const auto same = std::find_if(lessons.begin(), lessons.end(), [&](const Lesson* lesson) {
    return LessonKey(lesson->text) == LessonKey(text);
  });
  return same == lessons.end() ? nullptr : *same;
}

void Flow::State::On(const intent::SaveTalk& save) {
  auto* talk = Shown<screen::Talk>();
  if (talk == nullptr) {
    return;
  }
  const AttendeeId other = talk->with;
  const std::vector<std::string> topics = CleanTopics(save.topics);
  std::vector<Fact> facts;
  LessonId lesson;
  if (!CleanText(save.lesson, true).empty()) {
    const Result<std::string> text = CheckLessonText(save.lesson);
    if (!text) {
      talk->problem = ProblemWith(save.lesson);
      return;
    }
    if (const Lesson* same = OwnLessonLike(*text)) {
      lesson = same->id;
    } else {
      lesson = LessonId{options_.random()};
      facts.push_back(LessonWritten{me_, lesson, *text, other, topics.empty() ? "" : topics[0]});
    }
  }
  const Acquaintance* acquaintance = book_->FindAcquaintance(me_, other);
  if (save.known_before && (acquaintance == nullptr || !acquaintance->known_before)) {
    facts.push_back(KnownBefore{me_, other});
  }
  const Meeting* meeting = MeetingWith(other);
  const bool new_topics =
      meeting == nullptr ? !topics.empty() : !ContainsAll(meeting->topics, topics);
  if (new_topics || !lesson.IsNil()) {
    facts.push_back(Talked{me_, other, topics, {}, lesson});
  }
  if (!facts.empty()) {
    ticket_ = Record(std::move(facts));
  }
  switch (save.next) {
    case intent::SaveTalk::Next::kMyPage:
      return Show(screen::MyPage{});
    case intent::SaveTalk::Next::kPlan:
      return Show(screen::Plan{other});
    case intent::SaveTalk::Next::kContact:
      return Show(screen::Contact{other});
  }
}

void Flow::State::On(const intent::SaveLesson& save) {
  auto* shown = Shown<screen::Lesson>();
  if (shown == nullptr) {
    return;
  }
  const Result<std::string> text = CheckLessonText(save.text);
  if (!text) {
    shown->problem = ProblemWith(save.text);
    return;
  }
  const std::vector<Met> met = MetBy(*book_, options_.event, me_);
  const bool from_met = std::any_of(met.begin(), met.end(), [&](const Met& each) {
    return each.who == save.from && !each.waits_for_me;
  });
  const AttendeeId from = from_met || save.from == shown->from ? save.from : AttendeeId{};

  SharingLevel level = save.level;
  const bool names =
      level >= SharingLevel::kAnonymous && NamesSomebody(*book_, options_.event, me_, *text);
  if (names || (level == SharingLevel::kTeacher && from.IsNil())) {
    level = SharingLevel::kPrivate;
  }
  std::vector<Fact> facts;
  if (const Lesson* same = OwnLessonLike(*text)) {
    if (level > same->level) {
      facts.push_back(LessonShared{me_, same->id, level});
    }
  } else {
    const LessonId id{options_.random()};
    facts.push_back(LessonWritten{me_, id, *text, from, CleanTopic(save.topic)});
    if (level != SharingLevel::kPrivate) {
      facts.push_back(LessonShared{me_, id, level});
    }
  }
  if (!facts.empty()) {
    ticket_ = Record(std::move(facts));
  }
  Show(screen::MyPage{});
}

}  // namespace mingle
