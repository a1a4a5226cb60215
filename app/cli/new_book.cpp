#include "cli/new_book.h"

#include <utility>

#include "base/file.h"
#include "domain/badge_code.h"

namespace mingle {

Result<void> MakeBook(const std::filesystem::path& path,
                      const std::function<Result<void>(Journal&)>& fill) {
  std::error_code code;
  if (path.has_parent_path()) {
    std::filesystem::create_directories(path.parent_path(), code);
    if (code) {
      return tl::unexpected(SystemError("cannot create", path.parent_path(), code.value()));
    }
  }
  Result<void> filled;
  {
    auto journal = Journal::Open(path, JournalMode::kCreate);
    if (!journal) {
      return tl::unexpected(journal.error());
    }
    filled = fill(*journal);
  }
  if (!filled) {
    for (const char* file : {"", "-wal", "-shm"}) {
      std::filesystem::remove(path.string() + file, code);
    }
  }
  return filled;
}

Result<void> MakeBook(const std::filesystem::path& path, const std::vector<NewFact>& facts,
                      Time now) {
  return MakeBook(path, [&](Journal& journal) -> Result<void> {
    const auto entries = journal.Append(facts, now);
    return entries ? Result<void>() : tl::unexpected(entries.error());
  });
}

std::vector<NewFact> FactsOfNewEvent(EventDetails details, Time now) {
  if (!details.topics) {
    details.topics = {"Projects", "Customers", "Tools", "How we work", "Ideas", "Beyond work"};
  }
  const EventId event = EventId::Random();
  return {{event, now, EventOpened{std::move(details)}}, {event, now, RandomBadgeKey()}};
}

}  // namespace mingle
