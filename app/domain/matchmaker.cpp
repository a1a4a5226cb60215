#include "domain/matchmaker.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "domain/progress.h"

namespace mingle {
namespace {

constexpr double kNewWeight = 3;
constexpr double kElsewhereWeight = 2;
constexpr double kNeedWeight = 2;

/// splitmix64 (Steele, Lea & Flood 2014): mixes a seed and an id into an order of ties.
std::uint64_t Mix(std::uint64_t seed, AttendeeId id) {
  std::uint64_t z = seed + std::hash<AttendeeId>{}(id) + 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

/// Where somebody works, as far as is known.
const std::string& PlaceOf(const Person& person) {
  return person.department.empty() ? person.company : person.department;
}

struct Candidate {
  Suggestion suggestion;
  double score = 0;
  std::uint64_t tie = 0;

  [[nodiscard]] bool operator<(const Candidate& other) const {
    return std::tuple(-score, tie, suggestion.who) <
           std::tuple(-other.score, other.tie, other.suggestion.who);
  }
};

}  // namespace

Matchmaker::Guest* Matchmaker::FindGuest(AttendeeId id) {
  const auto it = index_.find(id);
  return it == index_.end() ? nullptr : &guests_[it->second];
}

int Matchmaker::PlaceIndex(std::string_view name) {
  if (name.empty()) {
    return 0;
  }
  const auto [it, fresh] =
      places_.try_emplace(std::string(name), static_cast<int>(place_sizes_.size()));
  if (fresh) {
    place_sizes_.push_back(0);
  }
  return it->second;
}

void Matchmaker::CountTalk(Pair pair, int sign) {
  Guest* low = FindGuest(pair.low);
  Guest* high = FindGuest(pair.high);
  low->talked += sign;
  high->talked += sign;
  place_talks_[std::minmax(low->place, high->place)] += sign;
}

void Matchmaker::CatchUp() {
  std::set<AttendeeId> touched;
  const auto touch = [&](const Fact& fact) {
    touched.insert(SubjectOf(fact));
    touched.insert(ObjectOf(fact));
  };
  const auto& entries = book_->entries();
  for (; seen_ < entries.size(); ++seen_) {
    touch(entries[seen_].fact);
    if (const auto* undo = std::get_if<Undone>(&entries[seen_].fact)) {
      for (const FactId& id : undo->facts) {
        if (const Entry* target = book_->FindFact(id)) {
          touch(target->fact);
        }
      }
    }
  }
  touched.erase(AttendeeId{});
  for (const AttendeeId& id : touched) {
    Refresh(id);
  }
}

void Matchmaker::Refresh(AttendeeId id) {
  const Person* person = book_->FindPerson(id);
  const Attendance* attendance = person == nullptr ? nullptr : person->AttendanceAt(event_);
  if (attendance == nullptr && FindGuest(id) == nullptr) {
    return;
  }
  if (index_.try_emplace(id, guests_.size()).second) {
    guests_.push_back({.id = id});
  }
  const std::vector<AttendeeId> others = book_->AcquaintancesOf(id);
  for (const AttendeeId& other : others) {
    if (talks_.erase(Pair::Of(id, other)) > 0) {
      CountTalk(Pair::Of(id, other), -1);
    }
  }

  Guest& guest = *FindGuest(id);
  if (guest.came) {
    --came_;
    --place_sizes_[static_cast<size_t>(guest.place)];
  }
  guest.place = PlaceIndex(PlaceOf(*person));
  guest.attends = attendance != nullptr;
  guest.came = attendance != nullptr && attendance->came();
  guest.open = attendance != nullptr && attendance->here && !person->erased &&
               person->Consents(Purpose::kSuggestions);
  guest.goal = attendance == nullptr ? 0 : attendance->meet_goal.value_or(0);
  if (guest.came) {
    ++came_;
    ++place_sizes_[static_cast<size_t>(guest.place)];
  }

  for (const AttendeeId& other : others) {
    const Meeting* meeting = book_->FindMeeting(event_, id, other);
    const Guest* they = FindGuest(other);
    if (guest.attends && they != nullptr && they->attends && meeting != nullptr &&
        meeting->step >= MeetingStep::kTalked) {
      talks_.insert(Pair::Of(id, other));
      CountTalk(Pair::Of(id, other), +1);
    }
  }
}

double Matchmaker::Rarity(int mine, int theirs) const {
  const auto observed = place_talks_.find(std::minmax(mine, theirs));
  if (observed == place_talks_.end() || observed->second == 0) {
    return 1;
  }
  const double sizes = static_cast<double>(place_sizes_[static_cast<size_t>(mine)]) *
                       place_sizes_[static_cast<size_t>(theirs)];
  const double pairs = static_cast<double>(came_) * (came_ - 1) / 2;
  const double expected = static_cast<double>(talks_.size()) * sizes / pairs;
  return expected > 0 ? std::max(0.0, 1 - observed->second / expected) : 0;
}

std::vector<Matchmaker::Tie> Matchmaker::TiesOf(const Guest& me, std::vector<bool>& known_places) {
  std::vector<Tie> ties(guests_.size(), Tie::kNone);
  ties[index_.at(me.id)] = Tie::kExcluded;
  known_places[static_cast<size_t>(me.place)] = true;
  for (const AttendeeId& other : book_->AcquaintancesOf(me.id)) {
    const Meeting* meeting = book_->FindMeeting(event_, me.id, other);
    const bool i_said_so =
        meeting != nullptr && (me.id < other ? meeting->low_says_so : meeting->high_says_so);
    const bool met = meeting != nullptr && meeting->step >= MeetingStep::kConfirmed;
    const bool known = !IsNewTo(*book_, event_, me.id, other);
    const auto place = places_.find(PlaceOf(*book_->FindPerson(other)));
    if ((met || known) && place != places_.end()) {
      known_places[static_cast<size_t>(place->second)] = true;
    }
    const auto guest = index_.find(other);
    if (guest == index_.end()) {
      continue;
    }
    const bool excluded = met || i_said_so || AreKeptApart(*book_, me.id, other);
    ties[guest->second] = excluded ? Tie::kExcluded : known ? Tie::kKnown : Tie::kNone;
  }
  return ties;
}

std::vector<Suggestion> Matchmaker::For(AttendeeId person, int most, std::uint64_t seed) {
  CatchUp();
  const Guest* me = FindGuest(person);
  const Event* event = book_->FindEvent(event_);
  if (event == nullptr || me == nullptr || !me->came || most <= 0) {
    return {};
  }
  std::vector<bool> known_places(place_sizes_.size());
  const std::vector<Tie> ties = TiesOf(*me, known_places);
  std::vector<double> rarities;
  for (size_t place = 0; place < place_sizes_.size(); ++place) {
    rarities.push_back(Rarity(me->place, static_cast<int>(place)));
  }
  const Progress progress = ProgressOf(*book_, event_, person);
  const bool still_looking = progress.met_new < progress.meet_goal;

  std::vector<Candidate> candidates;
  for (size_t i = 0; i < guests_.size(); ++i) {
    const Guest& guest = guests_[i];
    if (!guest.open || ties[i] == Tie::kExcluded) {
      continue;
    }
    const auto place = static_cast<size_t>(guest.place);
    const bool is_new = ties[i] != Tie::kKnown;
    const bool elsewhere = guest.place != 0 && me->place != 0 && guest.place != me->place;
    const int goal = guest.goal > 0 ? guest.goal : event->meet_goal;
    const double need = std::max(0.0, 1 - static_cast<double>(guest.talked) / goal);

    Candidate candidate{{guest.id, SuggestionReason::kNewToYou}, 0, Mix(seed, guest.id)};
    candidate.score = (is_new ? kNewWeight : 0) +
                      (elsewhere ? kElsewhereWeight * rarities[place] : 0) + kNeedWeight * need;
    if (elsewhere && !known_places[place]) {
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
  std::partial_sort(candidates.begin(), best, candidates.end());
  std::vector<Suggestion> suggestions;
  std::transform(candidates.begin(), best, std::back_inserter(suggestions),
                 [](const Candidate& candidate) { return candidate.suggestion; });
  return suggestions;
}

}  // namespace mingle
