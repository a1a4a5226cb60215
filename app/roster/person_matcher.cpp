#include "roster/person_matcher.h"

#include <optional>
#include <utility>

namespace mingle {
namespace {

const std::vector<size_t>& PlacesOf(
    const std::unordered_map<std::string, std::vector<size_t>>& index, const std::string& word) {
  static const std::vector<size_t> none;
  const auto it = word.empty() ? index.end() : index.find(word);
  return it == index.end() ? none : it->second;
}

bool Contradict(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool SameAndSaid(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

}  // namespace

PersonMatcher::PersonMatcher(const Book& book, EventId event) {
  const std::vector<const Person*> people = book.People();
  candidates_.reserve(people.size());
  for (const Person* person : people) {
    if (!person->erased) {
      const bool at_event = person->AttendanceAt(event) != nullptr;
      AddCandidate({person->id, IdentityOf(*person), at_event, false});
    }
  }
}

void PersonMatcher::AddCandidate(Candidate candidate) {
  const size_t place = candidates_.size();
  by_key_[candidate.identity.key].push_back(place);
  by_name_[candidate.identity.name].push_back(place);
  by_email_[candidate.identity.email].push_back(place);
  candidates_.push_back(std::move(candidate));
}

void PersonMatcher::Add(AttendeeId id, const Identity& who) { AddCandidate({id, who, true, true}); }

AttendeeId PersonMatcher::Take(size_t place) {
  candidates_[place].found = true;
  return candidates_[place].id;
}

bool PersonMatcher::MayBe(const Candidate& candidate, const Identity& who) const {
  return (!candidate.found || who.key.empty()) && !KeysContradict(candidate.identity.key, who.key);
}

AttendeeId PersonMatcher::FindByKey(const Identity& who) {
  for (const size_t place : PlacesOf(by_key_, who.key)) {
    const Candidate& candidate = candidates_[place];
    const bool same_email = SameAndSaid(candidate.identity.email, who.email);
    const bool fits = IsRowKey(who.key)
                          ? same_email || candidate.identity.name == who.name
                          : same_email || NamesAreAlike(candidate.identity.name, who.name);
    if (fits && !candidate.found) {
      return Take(place);
    }
  }
  return {};
}

AttendeeId PersonMatcher::FormerHolder(const Identity& who) const {
  if (IsEmployeeKey(who.key) || IsRowKey(who.key)) {
    return {};
  }
  for (const size_t place : PlacesOf(by_key_, who.key)) {
    if (candidates_[place].at_event && !candidates_[place].found) {
      return candidates_[place].id;
    }
  }
  return {};
}

AttendeeId PersonMatcher::FindByWords(const Identity& who, InRoster in_roster) {
  for (const size_t place : PlacesOf(by_name_, who.name)) {
    const Candidate& candidate = candidates_[place];
    const bool same_email = SameAndSaid(candidate.identity.email, who.email);
    const bool same_words = candidate.at_event && candidate.identity.email == who.email &&
                            candidate.identity.company == who.company;
    // Two lists number their rows in two ways.
    const bool other_rows = same_email && IsRowKey(who.key) && !candidate.found;
    if (other_rows || ((same_email || same_words) && MayBe(candidate, who))) {
      return Take(place);
    }
  }

  // The one candidate of an index that `fits`; nothing when there are several.
  const auto only = [&](const Index& index, const std::string& word,
                        auto fits) -> std::optional<size_t> {
    std::optional<size_t> one;
    for (const size_t place : PlacesOf(index, word)) {
      if (fits(candidates_[place])) {
        if (one) {
          return std::nullopt;
        }
        one = place;
      }
    }
    return one && MayBe(candidates_[*one], who) ? one : std::nullopt;
  };

  if (in_roster.same_name == 1) {
    const auto here = only(by_name_, who.name, [&](const Candidate& one) {
      return one.at_event && !Contradict(one.identity.company, who.company);
    });
    if (here) {
      return Take(*here);
    }
  }
  if (in_roster.same_email == 1) {
    const auto here =
        only(by_email_, who.email, [&](const Candidate& one) { return one.at_event; });
    if (here && NamesAreAlike(candidates_[*here].identity.name, who.name)) {
      return Take(*here);
    }
  }
  if (in_roster.same_name == 1) {
    const auto earlier = only(by_name_, who.name, [&](const Candidate& one) {
      const bool nobody_has_email = one.identity.email.empty() && who.email.empty();
      return !Contradict(one.identity.email, who.email) &&
             !Contradict(one.identity.company, who.company) &&
             (nobody_has_email || SameAndSaid(one.identity.company, who.company));
    });
    if (earlier) {
      return Take(*earlier);
    }
  }
  return {};
}

}  // namespace mingle
