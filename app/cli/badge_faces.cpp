#include "cli/badge_faces.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "domain/badge_code.h"

namespace mingle {
namespace {

const Badge* NewestBadge(const Attendance& attendance) {
  const auto it = std::find_if(attendance.badges.rbegin(), attendance.badges.rend(),
                               [](const Badge& badge) { return !badge.replaced; });
  return it == attendance.badges.rend() ? nullptr : &*it;
}

std::string Printable(const std::string& text) {
  return std::string(FirstCodePoints(CleanText(text), kMostBadgeCharacters));
}

}  // namespace

std::vector<NewFact> FactsOfMissingBadges(const Book& book, const Event& event, Time now) {
  std::vector<NewFact> facts;
  std::optional<int> key_id = event.signing_key;
  for (const Person* person : book.PeopleAt(event.id)) {
    const Attendance& attendance = person->at.at(event.id);
    if (!attendance.registered || person->erased || NewestBadge(attendance) != nullptr) {
      continue;
    }
    if (!key_id) {
      const BadgeKeyMade made = RandomBadgeKey();
      key_id = made.key_id;
      facts.push_back({event.id, now, made});
    }
    facts.push_back(
        {event.id, now, BadgeIssued{person->id, FormatBadgeId(RandomBadgeId()), *key_id}});
  }
  return facts;
}

std::vector<BadgeFace> BadgeFaces(const Book& book, const Event& event) {
  std::vector<std::pair<std::string, BadgeFace>> faces;
  for (const Person* person : book.PeopleAt(event.id)) {
    const Attendance& attendance = person->at.at(event.id);
    const Badge* badge = NewestBadge(attendance);
    if (!attendance.registered || person->erased || badge == nullptr ||
        !event.badge_keys.contains(badge->key_id)) {
      continue;
    }
    const std::string code =
        MakeBadgeCode(event.id, badge->key_id, event.badge_keys.at(badge->key_id), badge->id);
    faces.emplace_back(
        FoldForSearch(person->name),
        BadgeFace{.name = Printable(person->name),
                  .second_line = Printable(person->company),
                  .third_line =
                      Printable(person->department.empty() ? person->title : person->department),
                  .event = Printable(event.name),
                  .code = code,
                  .code_caption = TypableBadgeCode(code)});
  }
  std::stable_sort(faces.begin(), faces.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<BadgeFace> sorted;
  sorted.reserve(faces.size());
  for (auto& [unused, face] : faces) {
    sorted.push_back(std::move(face));
  }
  return sorted;
}

}  // namespace mingle
