#include "cli/demo_event.h"

#include <array>
#include <cassert>
#include <string>

#include "cli/new_book.h"
#include "roster/import.h"

namespace mingle {
namespace {

constexpr std::array<std::string_view, 5> kTopics{"Materials", "Customers", "Tools", "How we work",
                                                  "Ideas"};
constexpr std::string_view kKiosk = "Entrance";

/// Who has come, by place in the roster; each five minutes after the other.
constexpr std::array<size_t, 14> kHere{0, 4, 7, 9, 14, 15, 18, 20, 23, 25, 28, 32, 35, 38};

struct Talk {
  size_t one;
  size_t other;
  size_t topic;
};
constexpr std::array<Talk, 7> kTalks{
    {{0, 7, 0}, {0, 35, 3}, {4, 15, 0}, {9, 20, 1}, {14, 28, 2}, {15, 38, 4}, {18, 25, 1}}};

struct DemoLesson {
  size_t author;
  size_t from;
  size_t topic;
  SharingLevel level;
  std::string_view text;
};
constexpr std::array<DemoLesson, 8> kLessons{{
    {7, 0, 0, SharingLevel::kNamed,
     "The new glass dims blue light first. Warm lamps can use the cheaper sheet."},
    {0, 7, 2, SharingLevel::kNamed,
     "Firmware keeps a log of the last hundred switch-ons. Ask for it before opening a lamp."},
    {35, 0, 3, SharingLevel::kAnonymous,
     "Research shows half-finished work every Thursday at three, and anybody may come."},
    {20, 9, 1, SharingLevel::kNamed,
     "Hotels buy by the corridor, not by the lamp. Offer them a corridor."},
    {9, 20, 1, SharingLevel::kAnonymous,
     "Nobody reads the second page of a data sheet. Put the wattage on the first."},
    {28, 14, 2, SharingLevel::kNamed,
     "The warehouse scanner takes pictures too: send one instead of describing the damage."},
    {38, 15, 4, SharingLevel::kNamed,
     "Every design review should begin with the person who packs the box."},
    {25, 18, 1, SharingLevel::kPrivate, "Ask about the trade fair stand before booking flights."},
}};

std::vector<std::string> Topics() { return {kTopics.begin(), kTopics.end()}; }

/// The demo as it is put together.
class Demo {
 public:
  explicit Demo(Time now) : now_(now) {
    facts_ = FactsOfNewEvent({.name = "Lantern Works autumn party",
                              .date = FormatDate(LocalDate(now)),
                              .topics = Topics()},
                             At(120));
    event_ = facts_[0].event;
    Register();
    for (size_t i = 0; i < kHere.size(); ++i) {
      Arrive(people_.at(kHere[i]), At(90 - static_cast<int>(i) * 5));
    }
    for (size_t i = 0; i < kTalks.size(); ++i) {
      HaveTalked(kTalks[i], At(20 - static_cast<int>(i)));
    }
    for (const DemoLesson& lesson : kLessons) {
      Learn(lesson, At(10));
    }
  }

  [[nodiscard]] std::vector<NewFact> Facts() { return std::move(facts_); }

 private:
  [[nodiscard]] Time At(int minutes_ago) const { return now_ - std::chrono::minutes(minutes_ago); }
  void Record(Time at, Fact fact) { facts_.push_back({event_, at, std::move(fact)}); }

  void Register() {
    const auto roster = ReadRoster(DemoRoster(), "roster.csv");
    assert(roster && roster->rows.size() > kHere.back());
    Book book;
    for (size_t i = 0; i < facts_.size(); ++i) {
      book.Apply({OriginId::Random(), 1, FactId::Random(), Stamp{i + 1}, facts_[i].at, event_,
                  facts_[i].fact});
    }
    ImportPlan plan = PlanImport(book, event_, std::span(&*roster, 1), At(119));
    for (const ImportLine& line : plan.added) {
      people_.push_back(line.who);
    }
    facts_.insert(facts_.end(), plan.facts.begin(), plan.facts.end());
  }

  void Arrive(AttendeeId who, Time at) {
    Record(at, CodeScanned{who, CheckInOutcome::kWelcome, std::string(kKiosk)});
    Record(at, CheckedIn{who, std::string(kKiosk), CheckInMethod::kBadge});
    for (const Purpose purpose :
         {Purpose::kSuggestions, Purpose::kFigures, Purpose::kNamedWithLessons}) {
      Record(at, ConsentSet{who, purpose, true, {}});
    }
  }

  void HaveTalked(const Talk& talk, Time at) {
    const AttendeeId one = people_.at(talk.one);
    const AttendeeId other = people_.at(talk.other);
    Record(at, ScannedTogether{one, other, std::string(kKiosk)});
    Record(at, MeetingConfirmed{one, other});
    Record(at, MeetingConfirmed{other, one});
    Record(at, Talked{one, other, {std::string(kTopics.at(talk.topic))}, "", {}});
  }

  void Learn(const DemoLesson& lesson, Time at) {
    const LessonId id = LessonId::Random();
    const AttendeeId author = people_.at(lesson.author);
    Record(at, LessonWritten{author, id, std::string(lesson.text), people_.at(lesson.from),
                             std::string(kTopics.at(lesson.topic))});
    if (lesson.level != SharingLevel::kPrivate) {
      Record(at, LessonShared{author, id, lesson.level});
    }
  }

  const Time now_;
  std::vector<NewFact> facts_;
  EventId event_;
  std::vector<AttendeeId> people_;  // in the order of the roster
};

}  // namespace

std::vector<NewFact> FactsOfDemoEvent(Time now) { return Demo(now).Facts(); }

}  // namespace mingle
