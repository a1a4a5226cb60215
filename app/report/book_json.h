#pragma once

#include "base/time.h"
#include "domain/book.h"
#include "report/json.h"

namespace mingle {

/// The whole book for the host's own tools: events, people, who came, who met whom, lessons that
/// their authors shared. Never in it: PINs, badge keys and badge ids, notes, who is kept apart
/// from whom, unconfirmed claims, lessons that are private or for a teacher, names that a
/// lesson's author or teacher did not agree to. (`mingle journal` is the backup, with everything.)
[[nodiscard]] Json BookJson(const Book& book, Time exported_at);

}  // namespace mingle
