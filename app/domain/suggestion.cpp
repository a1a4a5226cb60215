#include "domain/suggestion.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "domain/progress.h"

namespace mingle {
namespace {

constexpr double kNewWeight = 3;
constexpr double kElsewhereWeight = 2;
constexpr double kNeedWeight = 2;

/// Where somebody works, as far as is known.
std::string_view PlaceOf(const Person& person) {
  return person.department.empty() ? person.company : person.department;
}

/// splitmix64 (Steele, Lea & Flood 2014): mixes a seed and an id into an order of ties.
std::uint64_t Mix(std::uint64_t seed, AttendeeId id) {
  std::uint64_t z = seed + std::hash<AttendeeId>{}(id) + 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

struct Guest {
  const Person* person = nullptr;
  const Attendance* attendance = nullptr;
  int talked = 0;
};

/// Everybody who came, and how the places they work at have mixed so far.
class Room {
 public:
  Room(const Book& book, EventId event, std::string_view my_place) : my_place_(my_place) {
    for (const Person* person : book.PeopleAt(event)) {
      const Attendance& attendance = person->at.at(event);
      if (!attendance.came()) {
        continue;
      }
      Guest guest{person, &attendance, 0};
      ++sizes_[PlaceOf(*person)];
      for (const AttendeeId& other : book.AcquaintancesOf(person->id)) {
        const Meeting* meeting = book.FindMeeting(event, person->id, other);
        if (meeting != nullptr && meeting->step >= MeetingStep::kTalked) {
          ++guest.talked;
          ++talks_;
          if (PlaceOf(*person) == my_place_) {
            ++from_mine_[PlaceOf(*book.FindPerson(other))];
          }
        }
      }
      guests_.push_back(guest);
    }
  }

  [[nodiscard]] const std::vector<Guest>& guests() const { return guests_; }

  /// 1 when nobody of my place has talked to anybody of theirs yet, 0 when they have as often as
  /// chance would have it.
  [[nodiscard]] double Rarity(std::string_view place) const {
    if (talks_ == 0) {
      return 1;
    }
    const auto n = static_cast<double>(guests_.size());
    const auto mine = static_cast<double>(sizes_.at(my_place_));
    const auto theirs = static_cast<double>(sizes_.at(place));
    // Each talk was counted from both sides, so this counts ordered pairs too.
    const double expected = static_cast<double>(talks_) * mine * theirs / (n * (n - 1));
    const auto observed = from_mine_.find(place);
    return observed == from_mine_.end() ? 1 : std::max(0.0, 1 - observed->second / expected);
  }

 private:
  std::string_view my_place_;
  std::vector<Guest> guests_;
  std::unordered_map<std::string_view, int> sizes_;
  std::unordered_map<std::string_view, double> from_mine_;
  int talks_ = 0;
};

/// What `person` has to do with the others, gathered once.
class Ties {
 public:
  Ties(const Book& book, EventId event, const Person& me) {
    known_places_.insert(PlaceOf(me));
    for (const AttendeeId& other : book.AcquaintancesOf(me.id)) {
      const Meeting* meeting = book.FindMeeting(event, me.id, other);
      const bool i_said_so =
          meeting != nullptr && (me.id < other ? meeting->low_says_so : meeting->high_says_so);
      const bool met_today = meeting != nullptr && meeting->step >= MeetingStep::kConfirmed;
      if (met_today || i_said_so || AreKeptApart(book, me.id, other)) {
        excluded_.insert(other);
      }
      const bool known = !IsNewTo(book, event, me.id, other);
      if (known) {
        known_.insert(other);
      }
      if (known || met_today) {
        known_places_.insert(PlaceOf(*book.FindPerson(other)));
      }
    }
    excluded_.insert(me.id);
  }

  [[nodiscard]] bool Exclude(AttendeeId id) const { return excluded_.contains(id); }
  [[nodiscard]] bool Know(AttendeeId id) const { return known_.contains(id); }
  [[nodiscard]] bool KnowPlace(std::string_view place) const {
    return known_places_.contains(place);
  }

 private:
  std::unordered_set<AttendeeId> excluded_;
  std::unordered_set<AttendeeId> known_;
  std::unordered_set<std::string_view> known_places_;
};

struct Candidate {
  Suggestion suggestion;
  double score = 0;
  std::uint64_t tie = 0;
};

}  // namespace

std::vector<Suggestion> SuggestFor(const Book& book, EventId event, AttendeeId person, int most,
                                   std::uint64_t seed) {
  const Person* me = book.FindPerson(person);
  const Event* state = book.FindEvent(event);
  const Attendance* mine = me == nullptr ? nullptr : me->AttendanceAt(event);
  if (state == nullptr || mine == nullptr || !mine->came() || most <= 0) {
    return {};
  }
  const std::string_view my_place = PlaceOf(*me);
  const Room room(book, event, my_place);
  const Ties ties(book, event, *me);
  const Progress progress = ProgressOf(book, event, person);
  const bool still_looking = progress.met_new < progress.meet_goal;

  std::vector<Candidate> candidates;
  for (const Guest& guest : room.guests()) {
    const Person& other = *guest.person;
    if (!guest.attendance->here || other.erased || !other.Consents(Purpose::kSuggestions) ||
        ties.Exclude(other.id)) {
      continue;
    }
    const std::string_view place = PlaceOf(other);
    const bool is_new = !ties.Know(other.id);
    const bool elsewhere = !place.empty() && !my_place.empty() && place != my_place;
    const int goal = std::max(1, guest.attendance->meet_goal.value_or(state->meet_goal));
    const double need = std::max(0.0, 1 - static_cast<double>(guest.talked) / goal);

    Candidate candidate{{other.id, SuggestionReason::kNewToYou}, 0, Mix(seed, other.id)};
    candidate.score = (is_new ? kNewWeight : 0) +
                      (elsewhere ? kElsewhereWeight * room.Rarity(place) : 0) + kNeedWeight * need;
    if (elsewhere && !ties.KnowPlace(place)) {
      candidate.suggestion.reason = SuggestionReason::kOtherDepartment;
    } else if (guest.talked == 0) {
      candidate.suggestion.reason = SuggestionReason::kNobodyYet;
    } else if (need > 0 && still_looking) {
      candidate.suggestion.reason = SuggestionReason::kStillLooking;
    } else if (!is_new) {
      continue;
    }
    candidates.push_back(candidate);
  }

  const auto best = candidates.begin() + std::min<std::ptrdiff_t>(most, std::ssize(candidates));
  std::partial_sort(candidates.begin(), best, candidates.end(),
                    [](const Candidate& a, const Candidate& b) {
                      return std::tuple(-a.score, a.tie, a.suggestion.who) <
                             std::tuple(-b.score, b.tie, b.suggestion.who);
                    });
  std::vector<Suggestion> suggestions;
  std::transform(candidates.begin(), best, std::back_inserter(suggestions),
                 [](const Candidate& candidate) { return candidate.suggestion; });
  return suggestions;
}

}  // namespace mingle
