#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "domain/person.h"
#include "roster/roster.h"

namespace mingle {

/// What tells people apart when a roster is compared with a book. Words are folded, so that case
/// and accents make nobody a stranger.
struct Identity {
  std::string key;  ///< as `Person::roster_key` has it; empty when the roster has no number
  std::string name;
  std::string email;
  std::string company;

  friend bool operator==(const Identity&, const Identity&) = default;
};

/// The identity of the person number `copy` of a row that stands for several; 0 is the first.
/// The key is the best number there is: the organisation's own, the ticketing system's, the
/// ticket's code, the row's.
[[nodiscard]] Identity IdentityOf(const RosterRow& row, EventId event, int copy);
[[nodiscard]] Identity IdentityOf(const Person& person);

/// "Ana Ruiz" for the first person of a row, "Ana Ruiz +1" for the second, and so on.
[[nodiscard]] std::string NameOfCopy(const std::string& name, int copy);

/// True for the organisation's own number, which means the same person at every event.
[[nodiscard]] bool IsEmployeeKey(std::string_view key);
/// True for a number that may be only the row's: it needs the same name or e-mail beside it.
[[nodiscard]] bool IsRowKey(std::string_view key);
/// True when the two are different numbers of the same series: different people.
[[nodiscard]] bool KeysContradict(std::string_view a, std::string_view b);

/// True when one folded name may be the other corrected: a slip or two, the same first name or its
/// beginning, or words added ("Ana Ruiz", "Ana María Ruiz"). A family name alone is not enough.
[[nodiscard]] bool NamesAreAlike(std::string_view a, std::string_view b);

}  // namespace mingle
