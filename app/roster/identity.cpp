#include "roster/identity.h"

#include <algorithm>

#include "base/text.h"

namespace mingle {
namespace {

constexpr std::string_view kEmployee = "employee:";

/// The series a key belongs to: "employee:", one event's tickets, one event's rows.
std::string_view SeriesOf(std::string_view key) {
  const size_t end = key.find_first_of(":#");
  return end == std::string_view::npos ? key : key.substr(0, end + 1);
}

std::string KeyOf(const RosterRow& row, EventId event) {
  if (!row.employee_id.empty()) {
    return std::string(kEmployee) + row.employee_id;
  }
  if (!row.attendee_id.empty()) {
    return event.Text() + ":" + row.attendee_id;
  }
  if (!row.ticket_codes.empty()) {
    return event.Text() + ":" + row.ticket_codes.front();
  }
  return row.row_number.empty() ? std::string() : event.Text() + "#" + row.row_number;
}

}  // namespace

Identity IdentityOf(const RosterRow& row, EventId event, int copy) {
  Identity identity;
  identity.key = KeyOf(row, event);
  if (copy > 0 && !identity.key.empty()) {
    identity.key += "+" + std::to_string(copy);
  }
  identity.name = FoldForSearch(NameOfCopy(row.name, copy));
  identity.email = FoldForSearch(row.email);
  identity.company = FoldForSearch(row.company);
  return identity;
}

Identity IdentityOf(const Person& person) {
  return {person.roster_key, FoldForSearch(person.name), FoldForSearch(person.email),
          FoldForSearch(person.company)};
}

std::string NameOfCopy(const std::string& name, int copy) {
  return copy == 0 ? name : name + " +" + std::to_string(copy);
}

bool IsEmployeeKey(std::string_view key) { return key.starts_with(kEmployee); }

bool IsRowKey(std::string_view key) { return SeriesOf(key).ends_with('#'); }

bool KeysContradict(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b && SeriesOf(a) == SeriesOf(b);
}

bool NamesAreAlike(std::string_view a, std::string_view b) {
  if (EditDistance(a, b) <= std::max<size_t>(1, std::min(a.size(), b.size()) / 5)) {
    return true;
  }
  std::vector<std::string> words_a = SplitWords(a);
  std::vector<std::string> words_b = SplitWords(b);
  if (words_a.empty() || words_b.empty()) {
    return false;
  }
  const std::string& shorter =
      std::min(words_a[0], words_b[0], [](auto& x, auto& y) { return x.size() < y.size(); });
  const bool same_start = words_a[0].starts_with(shorter) && words_b[0].starts_with(shorter);
  if (words_a[0] == words_b[0] || (same_start && shorter.size() >= 3)) {
    return true;
  }
  std::sort(words_a.begin(), words_a.end());
  std::sort(words_b.begin(), words_b.end());
  return std::includes(words_a.begin(), words_a.end(), words_b.begin(), words_b.end()) ||
         std::includes(words_b.begin(), words_b.end(), words_a.begin(), words_a.end());
}

}  // namespace mingle
