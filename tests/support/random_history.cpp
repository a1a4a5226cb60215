#include "support/random_history.h"

#include <random>

#include "domain/badge_code.h"

namespace mingle::test {
namespace {

class Historian {
 public:
  Historian(std::uint32_t seed, HistoryOptions options) : random_(seed), options_(options) {
    Fill(people_, options.people);
    Fill(events_, options.events);
    Fill(origins_, options.kiosks);
    Fill(lessons_, options.people * 2);
    seqs_.resize(origins_.size());
    clocks_.resize(origins_.size());
  }

  std::vector<Entry> Write() {
    for (const EventId& event : events_) {
      Record(event,
             EventOpened{EventDetails{.name = "Event " + Word(), .date = "2026-11-2" + Digit()}});
      Record(event, BadgeKeyMade{Upto(16), std::string(64, "0123456789abcdef"[Upto(16)])});
    }
    while (static_cast<int>(history_.size()) < options_.facts) {
      Record(Pick(events_), Something());
    }
    return history_;
  }

 private:
  template <class IdType>
  void Fill(std::vector<IdType>& ids, int count) {
    for (int i = 0; i < count; ++i) {
      ids.push_back(NewId<IdType>());
    }
  }
  template <class IdType>
  IdType NewId() {
    IdType id;
    for (auto& byte : id.bytes) {
      byte = static_cast<std::uint8_t>(Upto(256));
    }
    return id;
  }
  int Upto(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  std::string Digit() { return std::to_string(Upto(10)); }
  std::string Word() { return "word" + std::to_string(Upto(9)); }
  template <class T>
  const T& Pick(const std::vector<T>& from) {
    return from[static_cast<size_t>(Upto(static_cast<int>(from.size())))];
  }
  AttendeeId Anybody() { return Pick(people_); }
  std::string Badge() { return FormatBadgeId(static_cast<std::uint64_t>(Upto(12) + 1)); }
  std::vector<FactId> EarlierFacts() {
    std::vector<FactId> facts;
    for (int i = Upto(3); i >= 0 && !history_.empty(); --i) {
      facts.push_back(Pick(history_).id);
    }
    return facts;
  }
  AttendeeDetails Details() {
    AttendeeDetails details;
    if (Upto(2) == 0) {
      details.name = Word();
    }
    if (Upto(3) == 0) {
      details.company = Word();
    }
    if (Upto(4) == 0) {
      details.ticket_codes = std::vector<std::string>{"T" + Digit(), "T" + Digit()};
    }
    if (Upto(4) == 0) {
      details.roster_key = "row" + Digit();
    }
    return details;
  }

  Fact Something() {
    const AttendeeId who = Anybody();
    switch (Upto(27)) {
      case 0:
        return EventChanged{EventDetails{.name = Word(), .meet_goal = Upto(5)}};
      case 1:
      case 2:
        return AttendeeRegistered{who, Details()};
      case 3:
        return AttendeeChanged{who, Details()};
      case 4:
        return AttendeeCancelled{who};
      case 5:
        return GoalSet{who, Upto(5), Upto(5)};
      case 6:
        return BadgeIssued{who, Badge(), 1};
      case 7:
        return BadgeReplaced{who, Badge(), Badge(), 1};
      case 8:
      case 9:
        return CheckedIn{who, "kiosk " + Digit(), CheckInMethod::kBadge};
      case 10:
        return Left{who, "kiosk"};
      case 11:
        return CodeScanned{who, static_cast<CheckInOutcome>(Upto(14)), "kiosk"};
      case 12:
        return ScannedTogether{who, Anybody(), "kiosk"};
      case 13:
        return MeetingConfirmed{who, Anybody()};
      case 14:
        return Talked{who, Anybody(), {Word()}, Upto(2) == 0 ? Word() : "", {}};
      case 15:
        return KnownBefore{who, Anybody()};
      case 16:
        return KeptApart{who, Anybody()};
      case 17:
      case 18:
        return LessonWritten{who, Pick(lessons_), Word(), Upto(2) == 0 ? Anybody() : AttendeeId{},
                             Word()};
      case 19:
        return LessonShared{who, Pick(lessons_), static_cast<SharingLevel>(Upto(4))};
      case 20:
        return LessonWithdrawn{who, Pick(lessons_)};
      case 21:
        return ConsentSet{who, static_cast<Purpose>(Upto(4)), Upto(2) == 0, EarlierFacts()};
      case 22:
        return ObjectiveSet{who, static_cast<Aim>(Upto(6)), Upto(2) == 0 ? Word() : ""};
      case 23:
        return ObjectiveReviewed{who, static_cast<AimReached>(Upto(4))};
      case 24:
        return FollowUpPromised{who, Anybody(), static_cast<PlanKind>(Upto(5)), Word(),
                                "2026-12-0" + std::to_string(1 + Upto(9))};
      case 25:
        if (options_.undo) {
          return Undone{who, EarlierFacts()};
        }
        return UnknownFact{"from_the_future", 7, who, {}, R"({"x":1})"};
      default:
        if (options_.erase && Upto(6) == 0) {
          return Erased{who};
        }
        return UnknownFact{"from_the_future", 7, who, {}, R"({"x":1})"};
    }
  }

  void Record(EventId event, Fact fact) {
    const size_t kiosk = static_cast<size_t>(Upto(static_cast<int>(origins_.size())));
    minutes_ += Upto(3);
    const Time now = Time{Milliseconds{1'795'442'700'000}} + std::chrono::minutes(minutes_) +
                     std::chrono::hours(static_cast<int>(kiosk));  // every clock is wrong by hours
    if (Upto(4) == 0) {                                            // this kiosk hears from another
      clocks_[kiosk] = std::max(clocks_[kiosk], Pick(clocks_));
    }
    clocks_[kiosk] = NextStamp(clocks_[kiosk], now);
    history_.push_back({origins_[kiosk], ++seqs_[kiosk], NewId<FactId>(), clocks_[kiosk], now,
                        event, std::move(fact)});
  }

  std::mt19937 random_;
  HistoryOptions options_;
  std::vector<AttendeeId> people_;
  std::vector<EventId> events_;
  std::vector<OriginId> origins_;
  std::vector<LessonId> lessons_;
  std::vector<std::uint64_t> seqs_;
  std::vector<Stamp> clocks_;
  std::vector<Entry> history_;
  int minutes_ = 0;
};

}  // namespace

std::vector<Entry> RandomHistory(std::uint32_t seed, HistoryOptions options) {
  return Historian(seed, options).Write();
}

}  // namespace mingle::test
