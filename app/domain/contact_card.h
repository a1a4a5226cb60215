#pragma once

#include <string>

#include "domain/book.h"

namespace mingle {

/// The longest a contact card is, in bytes: as a QR code it has at most 77 modules a side, so that
/// each is four pixels large on the smallest screen, rim included.
inline constexpr size_t kMostCardBytes = 400;

/// How to reach a person, as a phone saves it: vCard 3.0, which every phone's camera knows, with
/// name, company and department, title and e-mail. What does not fit into `kMostCardBytes` is left
/// out, the title first; a name alone that is too long is cut.
[[nodiscard]] std::string ContactCard(const Person& person);

/// True when `viewer` may have the contact card of `other` from an event: their meeting is
/// confirmed, `other` agrees to be listed for people they met, and neither is to be left alone.
[[nodiscard]] bool MayHaveContact(const Book& book, EventId event, AttendeeId viewer,
                                  AttendeeId other);

}  // namespace mingle
