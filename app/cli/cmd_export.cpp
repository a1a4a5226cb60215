#include <filesystem>
#include <ostream>
#include <set>
#include <utility>

#include "base/file.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "domain/check_in.h"
#include "report/attendee_page.h"
#include "report/book_json.h"
#include "report/lessons_pages.h"
#include "report/people_csv.h"
#include "report/plans_calendar.h"

namespace mingle {
namespace {

struct ExportFile {
  std::string name;
  std::string content;
};

std::vector<ExportFile> FilesForColleagues(const Book& book, const Event& event) {
  const LessonsLearned learned = GatherLessons(book, event, Reader{});
  return {{"lessons-learned.html", LessonsHtml(learned)},
          {"lessons-learned.md", LessonsMarkdown(learned)},
          {"lessons-learned.csv", LessonsCsv(learned)}};
}

std::vector<ExportFile> FilesForHost(const Book& book, const Event& event, Time now) {
  std::vector<ExportFile> files = FilesForColleagues(book, event);
  files.push_back({"people.csv", PeopleCsv(book, event.id)});
  files.push_back({"book.json", DumpJson(BookJson(book, now))});
  return files;
}

std::vector<ExportFile> FilesForAttendee(const Book& book, const Event& event, AttendeeId who) {
  const AttendeePage page = GatherAttendeePage(book, event, who);
  std::vector<ExportFile> files{{"my-page.html", AttendeeHtml(page)},
                                {"my-page.md", AttendeeMarkdown(page)},
                                {"my-lessons.csv", AttendeeLessonsCsv(page)}};
  if (!page.plans.empty()) {
    files.push_back({"my-plans.ics", PlansCalendar(page)});
  }
  return files;
}

/// Whose badge or ticket the code is, now or before it was replaced.
Result<AttendeeId> FindAttendee(const Book& book, const Event& event, const std::string& code,
                                Time now) {
  const CheckInDecision decision = DecideCheckIn(book, event.id, code, now);
  const Person* person = book.FindPerson(decision.attendee);
  if (person == nullptr || person->erased) {
    return Fail(ErrorKind::kNotFound, "no attendee of “" + event.name + "” has the code “" + code +
                                          "” (" + std::string(NameOf(decision.outcome)) + ")");
  }
  return person->id;
}

Result<std::vector<ExportFile>> FilesFor(const std::string& reader, const Book& book,
                                         const Event& event, Time now) {
  constexpr std::string_view kAttendee = "attendee:";
  if (reader == "colleagues") {
    return FilesForColleagues(book, event);
  }
  if (reader == "host") {
    return FilesForHost(book, event, now);
  }
  return FindAttendee(book, event, reader.substr(kAttendee.size()), now).map([&](AttendeeId who) {
    return FilesForAttendee(book, event, who);
  });
}

/// Whoever sends the folder on would send these too.
void SayWhatElseIsThere(const std::filesystem::path& folder, const std::vector<ExportFile>& files,
                        const Console& console) {
  std::set<std::string> others;
  std::error_code unreadable;
  for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
    others.insert(entry.path().filename().string());
  }
  for (const ExportFile& file : files) {
    others.erase(file.name);
  }
  if (!others.empty()) {
    console.Say("Not from this export, but in " + folder.string() + " too: " + *others.begin() +
                (others.size() == 1 ? "" : " and " + std::to_string(others.size() - 1) + " more") +
                ".");
  }
}

}  // namespace

int RunExport(const Arguments& arguments, Console& console) {
  const std::string reader = arguments.Value("--for").value_or("colleagues");
  if (reader != "colleagues" && reader != "host" && !reader.starts_with("attendee:")) {
    console.Say("mingle: --for must be colleagues, host or attendee:CODE, not “" + reader + "”");
    return kAskedWrongly;
  }
  const auto session = BookSession::Open(arguments.words()[0], JournalMode::kRead);
  if (!session) {
    return console.Fail(session.error());
  }
  const auto event = ChooseEvent(session->book, arguments.Value("--event"), console);
  if (!event) {
    return console.Fail(event.error());
  }
  const auto files = FilesFor(reader, session->book, **event, console.clock.Now());
  if (!files) {
    return console.Fail(files.error());
  }
  const std::filesystem::path folder = arguments.words()[1];
  for (const ExportFile& file : *files) {
    if (const auto written = WriteFile(folder / file.name, file.content); !written) {
      return console.Fail(written.error());
    }
    console.out << Field((folder / file.name).string()) << '\n';
  }
  SayWhatElseIsThere(folder, *files, console);
  return kDone;
}

}  // namespace mingle
