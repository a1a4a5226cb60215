#include "cli/book_session.h"

#include <utility>

#include "base/text.h"
#include "journal/book_reader.h"

namespace mingle {
namespace {

std::string Described(const Event& event) {
  return "“" + event.name + "”" + (event.date.empty() ? "" : " of " + event.date);
}

std::string Listed(const std::vector<const Event*>& events) {
  std::string list;
  for (const Event* event : events) {
    list += (list.empty() ? "" : ", ") + Described(*event) + " (" + event->id.Text() + ")";
  }
  return list;
}

}  // namespace

Result<BookSession> BookSession::Open(const std::filesystem::path& path, JournalMode mode) {
  auto journal = Journal::Open(path, mode);
  if (!journal) {
    return tl::unexpected(journal.error());
  }
  auto book = ReadBook(*journal);
  if (!book) {
    return tl::unexpected(book.error());
  }
  return BookSession{std::move(*journal), std::move(*book)};
}

Result<void> BookSession::Record(const std::vector<NewFact>& facts, Time now) {
  if (facts.empty()) {
    return {};
  }
  const auto entries = journal.Append(facts, now);
  if (!entries) {
    return tl::unexpected(entries.error());
  }
  book.ApplyAll(*entries);
  return {};
}

Result<const Event*> ChooseEvent(const Book& book, const std::optional<std::string>& asked,
                                 const Console& console) {
  const std::vector<const Event*> events = book.Events();
  if (events.empty()) {
    return Fail(ErrorKind::kNotFound,
                "this book has no event yet; `mingle new BOOK --event NAME` makes one");
  }
  if (!asked) {
    if (events.size() > 1) {
      console.Say("The event is " + Described(*events.back()) + ", the newest; --event chooses.");
    }
    return events.back();
  }
  std::vector<const Event*> meant;
  for (const Event* event : events) {
    if (event->id.Text() == AsciiLower(*asked) || event->date == *asked ||
        FoldForSearch(event->name) == FoldForSearch(*asked)) {
      meant.push_back(event);
    }
  }
  if (meant.empty()) {
    return Fail(ErrorKind::kNotFound,
                "this book has no event “" + *asked + "”; it has " + Listed(events));
  }
  if (meant.size() > 1) {
    return Fail(ErrorKind::kInvalid, "“" + *asked + "” may be several events: " + Listed(meant) +
                                         "; the id tells them apart");
  }
  return meant.front();
}

}  // namespace mingle
