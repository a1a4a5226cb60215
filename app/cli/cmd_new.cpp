#include <filesystem>
#include <ostream>

#include "base/text.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "cli/new_book.h"
#include "report/json.h"

namespace mingle {
namespace {

std::vector<std::string> ReadTopics(const std::string& list) {
  std::vector<std::string> topics;
  for (const std::string_view part : Split(list, ',')) {
    std::string topic = CleanText(part);
    if (!topic.empty()) {
      topics.push_back(std::move(topic));
    }
  }
  return topics;
}

Result<void> ReadTime(const Arguments& arguments, std::string_view option,
                      std::optional<Time>& time) {
  const auto text = arguments.Value(option);
  time = text ? ParseIso(*text) : std::nullopt;
  if (text && !time) {
    return Fail(ErrorKind::kInvalid, std::string(option) + " must be a time like " +
                                         "2026-11-23T18:00:00Z (UTC), not “" + *text + "”");
  }
  return {};
}

Result<EventDetails> ReadDetails(const Arguments& arguments) {
  constexpr int kMostGoal = 99;
  constexpr size_t kMostNameLength = 200;
  EventDetails details;
  const std::string name = CleanText(arguments.Value("--event").value_or(""));
  if (name.empty()) {
    return Fail(ErrorKind::kInvalid, "a new event needs a name: --event NAME");
  }
  if (CountCodePoints(name) > kMostNameLength) {
    return Fail(ErrorKind::kInvalid,
                "an event's name has at most " + std::to_string(kMostNameLength) + " characters");
  }
  details.name = name;
  details.date = arguments.Value("--date");
  if (details.date && !ParseDate(*details.date)) {
    return Fail(ErrorKind::kInvalid,
                "--date must be a day like 2026-11-23, not “" + *details.date + "”");
  }
  const auto meet = arguments.Number("--meet", 1, kMostGoal);
  const auto learn = arguments.Number("--learn", 1, kMostGoal);
  if (!meet || !learn) {
    return tl::unexpected(meet ? learn.error() : meet.error());
  }
  details.meet_goal = *meet;
  details.learn_goal = *learn;
  if (const auto counts = arguments.Value("--counts")) {
    details.counts = ParseEnum<MeetingStep>(*counts);
    if (!details.counts || *details.counts < MeetingStep::kScanned) {
      return Fail(ErrorKind::kInvalid,
                  "--counts must be scanned, confirmed or talked, not “" + *counts + "”");
    }
  }
  if (const auto topics = arguments.Value("--topics")) {
    details.topics = ReadTopics(*topics);
  }
  if (auto read = ReadTime(arguments, "--opens", details.opens); !read) {
    return tl::unexpected(read.error());
  }
  if (auto read = ReadTime(arguments, "--closes", details.closes); !read) {
    return tl::unexpected(read.error());
  }
  if (details.opens && details.closes && *details.closes <= *details.opens) {
    return Fail(ErrorKind::kInvalid, "--closes must be later than --opens");
  }
  return details;
}

bool HasEvent(const Book& book, const EventDetails& details) {
  for (const Event* event : book.Events()) {
    if (FoldForSearch(event->name) == FoldForSearch(*details.name) &&
        event->date == details.date.value_or("")) {
      return true;
    }
  }
  return false;
}

Result<void> AddEvent(const std::filesystem::path& path, const EventDetails& details,
                      const std::vector<NewFact>& facts, Time now) {
  auto session = BookSession::Open(path, JournalMode::kWrite);
  if (!session) {
    return tl::unexpected(session.error());
  }
  if (HasEvent(session->book, details)) {
    return Fail(ErrorKind::kRefused, path.string() + " has an event “" + *details.name +
                                         "” already; another --date would tell them apart");
  }
  return session->Record(facts, now);
}

}  // namespace

int RunNew(const Arguments& arguments, Console& console) {
  const std::filesystem::path path = arguments.words()[0];
  const auto details = ReadDetails(arguments);
  if (!details) {
    console.Say("mingle: " + details.error().message);
    return kAskedWrongly;
  }
  const Time now = console.clock.Now();
  const std::vector<NewFact> facts = FactsOfNewEvent(*details, now);
  const bool added = std::filesystem::exists(path);
  if (const auto made = added ? AddEvent(path, *details, facts, now) : MakeBook(path, facts, now);
      !made) {
    return console.Fail(made.error());
  }

  const std::string id = facts[0].event.Text();
  if (arguments.Has("--json")) {
    console.out << DumpJson({{"book", path.string()}, {"event", id}, {"name", *details->name}});
  } else {
    console.out << id << '\n';
  }
  console.Say((added ? "Added the event “" : "Made the book with the event “") + *details->name +
              "”. Next: mingle import " + ForShell(path.string()) + " ROSTER.csv");
  return kDone;
}

}  // namespace mingle
