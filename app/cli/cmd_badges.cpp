#include <filesystem>
#include <ostream>

#include "badge/badge_picture.h"
#include "badge/file_name.h"
#include "badge/sheet.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/badge_faces.h"
#include "cli/book_session.h"
#include "cli/commands.h"

namespace mingle {
namespace {

/// What to draw, and into what.
struct BadgeJob {
  std::filesystem::path out;
  std::string format;  ///< "pdf", "png" or "svg"
  bool one_sheet = false;
  BadgeLayout layout;
};

Result<BadgeJob> ReadJob(const Arguments& arguments) {
  const auto layout =
      FindBadgeLayout(arguments.Value("--layout").value_or(std::string(BadgeLayouts()[0].name)));
  if (!layout) {
    return tl::unexpected(layout.error());
  }
  BadgeJob job{arguments.words()[1], "", false, *layout};
  job.one_sheet = AsciiLower(job.out.extension().string()) == ".pdf";
  job.format = arguments.Value("--format").value_or(job.one_sheet ? "pdf" : "png");
  if (job.format != "pdf" && job.format != "png" && job.format != "svg") {
    return Fail(ErrorKind::kInvalid, "--format must be pdf, png or svg, not “" + job.format + "”");
  }
  if (job.one_sheet && job.format != "pdf") {
    return Fail(ErrorKind::kInvalid, "--format " + job.format +
                                         " makes a file a badge: name a folder instead of " +
                                         job.out.string());
  }
  return job;
}

/// The book with a badge for everybody. It is opened for writing only when one is missing, so that
/// badges can be printed while a kiosk has the book.
Result<BookSession> OpenWithBadges(const Arguments& arguments, EventId& chosen, Console& console) {
  const std::filesystem::path path = arguments.words()[0];
  auto session = BookSession::Open(path, JournalMode::kRead);
  if (!session) {
    return session;
  }
  const auto event = ChooseEvent(session->book, arguments.Value("--event"), console);
  if (!event) {
    return tl::unexpected(event.error());
  }
  chosen = (*event)->id;
  const Time now = console.clock.Now();
  if (FactsOfMissingBadges(session->book, **event, now).empty()) {
    return session;
  }
  session = BookSession::Open(path, JournalMode::kWrite);
  if (!session) {
    return session;
  }
  const auto facts = FactsOfMissingBadges(session->book, *session->book.FindEvent(chosen), now);
  if (const auto stored = session->Record(facts, now); !stored) {
    return tl::unexpected(stored.error());
  }
  return session;
}

Result<std::string> DrawOne(const BadgeFace& face, const BadgeJob& job, BadgePictures& pictures,
                            Time now) {
  if (job.format == "png") {
    return pictures.DrawPng(face);
  }
  if (job.format == "svg") {
    return pictures.DrawSvg(face);
  }
  return DrawSheet(std::span(&face, 1), job.layout, {.title = face.name, .created = now});
}

Result<void> DrawSheetFile(const std::vector<BadgeFace>& faces, const Event& event,
                           const BadgeJob& job, Console& console) {
  const auto pdf = DrawSheet(
      faces, job.layout,
      {.title = "Badges: " + CleanText(event.name),
       .footer = CleanText(event.name),
       .created = console.clock.Now(),
       .on_page = [&](size_t done) { console.ShowProgress(done, faces.size(), "badges"); }});
  console.EndProgress();
  if (!pdf) {
    return tl::unexpected(pdf.error());
  }
  if (auto written = WriteFile(job.out, *pdf); !written) {
    return written;
  }
  console.out << Field(job.out.string()) << '\n';
  return {};
}

Result<void> DrawFiles(const std::vector<BadgeFace>& faces, const BadgeJob& job, Console& console) {
  BadgePictures pictures(job.layout);
  for (size_t i = 0; i < faces.size(); ++i) {
    console.ShowProgress(i, faces.size(), "badges");
    const auto drawn = DrawOne(faces[i], job, pictures, console.clock.Now());
    if (!drawn) {
      return tl::unexpected(drawn.error());
    }
    const std::filesystem::path path =
        job.out / BadgeFileName(i + 1, faces.size(), faces[i].name, job.format);
    if (auto written = WriteFile(path, *drawn); !written) {
      return written;
    }
    console.EndProgress();
    console.out << Field(path.string()) << '\n';
  }
  return {};
}

}  // namespace

int RunBadges(const Arguments& arguments, Console& console) {
  const auto job = ReadJob(arguments);
  if (!job) {
    console.Say("mingle: " + job.error().message);
    return kAskedWrongly;
  }
  EventId chosen;
  const auto session = OpenWithBadges(arguments, chosen, console);
  if (!session) {
    return console.Fail(session.error());
  }
  const Event& event = *session->book.FindEvent(chosen);
  const std::vector<BadgeFace> faces = BadgeFaces(session->book, event);
  if (faces.empty()) {
    return console.Fail({ErrorKind::kNotFound, "“" + event.name +
                                                   "” has nobody on its roster yet; `mingle "
                                                   "import` brings them in"});
  }
  const auto drawn =
      job->one_sheet ? DrawSheetFile(faces, event, *job, console) : DrawFiles(faces, *job, console);
  if (!drawn) {
    return console.Fail(drawn.error());
  }
  console.Say(std::to_string(faces.size()) + " badges of “" + event.name + "”.");
  return kDone;
}

}  // namespace mingle
