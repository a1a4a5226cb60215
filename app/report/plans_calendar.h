#pragma once

#include <string>

#include "report/attendee_page.h"

namespace mingle {

/// A person's plans as an iCalendar file (RFC 5545): a whole day each, with an alarm at nine in the
/// morning and a message to copy. The same plans give the same file: ids and time stamps are those
/// of the plans. Empty when there is no plan, because a calendar must not be.
[[nodiscard]] std::string PlansCalendar(const AttendeePage& page);

}  // namespace mingle
