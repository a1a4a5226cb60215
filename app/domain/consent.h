#pragma once

#include "domain/book.h"

namespace mingle {

/// The fact that sets a consent, naming the withdrawals it knows of when it is a grant.
[[nodiscard]] ConsentSet MakeConsent(const Person& person, Purpose purpose, bool granted);

}  // namespace mingle
