#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/fact.h"
#include "journal/journal.h"

namespace mingle {

/// Makes a new book file, and missing parent folders, and lets `fill` put facts into it. When that
/// fails there is no file. kRefused when there is one already: that is not touched.
[[nodiscard]] Result<void> MakeBook(const std::filesystem::path& path,
                                    const std::function<Result<void>(Journal&)>& fill);

/// The same with these facts in it.
[[nodiscard]] Result<void> MakeBook(const std::filesystem::path& path,
                                    const std::vector<NewFact>& facts, Time now);

/// What makes an event: its opening and the key that signs its badges. Its id is in each fact.
/// When `details` names no topics to tap after a talk, it gets six that suit most events.
[[nodiscard]] std::vector<NewFact> FactsOfNewEvent(EventDetails details, Time now);

}  // namespace mingle
