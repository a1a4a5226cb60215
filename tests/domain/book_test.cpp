#include "domain/book.h"

#include <doctest/doctest.h>

#include "domain/badge_code.h"

using namespace mingle;

namespace {

/// Writes facts at two kiosks whose clocks only the stamps tell apart.
class Story {
 public:
  EventId event = EventId::Random();
  AttendeeId ana = AttendeeId::Random();
  AttendeeId ben = AttendeeId::Random();

  Entry Make(Fact fact) {
    ++minute_;
    const Time at = Time{Milliseconds{1'795'442'700'000}} + std::chrono::minutes(minute_);
    stamp_ = NextStamp(stamp_, at);
    return {origin_, ++seq_, FactId::Random(), stamp_, at, event, std::move(fact)};
  }
  Entry Tell(Book& book, Fact fact) {
    Entry entry = Make(std::move(fact));
    book.Apply(entry);
    return entry;
  }

 private:
  OriginId origin_ = OriginId::Random();
  std::uint64_t seq_ = 0;
  Stamp stamp_;
  int minute_ = 0;
};

}  // namespace

TEST_CASE("the latest word about each field of a person wins") {
  Book book;
  Story story;
  story.Tell(book, AttendeeRegistered{story.ana,
                                      AttendeeDetails{.name = "Ana Ruis", .company = "Contoso"}});
  story.Tell(book, AttendeeChanged{story.ana, AttendeeDetails{.name = "Ana Ruiz"}});
  const Person* ana = book.FindPerson(story.ana);
  REQUIRE(ana);
  CHECK(ana->name == "Ana Ruiz");
  CHECK(ana->company == "Contoso");
  CHECK(ana->AttendanceAt(story.event)->registered);
}

TEST_CASE("two kiosks check the same person in: here once, both scans kept") {
  Book book;
  Story story;
  story.Tell(book, CheckedIn{story.ana, "door A", CheckInMethod::kBadge});
  story.Tell(book, CheckedIn{story.ana, "door B", CheckInMethod::kBadge});
  CHECK(book.CountHere(story.event) == 1);
  CHECK(book.CountCame(story.event) == 1);
  CHECK(book.FindPerson(story.ana)->AttendanceAt(story.event)->check_ins.size() == 2);
}

TEST_CASE("undoing takes back exactly the check-ins it saw") {
  Book book;
  Story story;
  const Entry first = story.Tell(book, CheckedIn{story.ana, "door A", CheckInMethod::kBadge});
  const Entry unseen = story.Make(CheckedIn{story.ana, "door B", CheckInMethod::kBadge});
  story.Tell(book, Undone{story.ana, {first.id}});
  CHECK(book.CountHere(story.event) == 0);
  book.Apply(unseen);
  CHECK(book.CountHere(story.event) == 1);
}

TEST_CASE("an undo that arrives before what it undoes still undoes it") {
  Book book;
  Story story;
  const Entry in = story.Make(CheckedIn{story.ana, "door", CheckInMethod::kBadge});
  story.Tell(book, Undone{story.ana, {in.id}});
  book.Apply(in);
  CHECK(book.CountCame(story.event) == 0);
  CHECK(book.UndoableFactsAbout(story.ana).empty());
}

TEST_CASE("consents, erasures and undos themselves cannot be undone") {
  Book book;
  Story story;
  const Entry no = story.Tell(book, ConsentSet{story.ana, Purpose::kSuggestions, false, {}});
  const Entry gone = story.Tell(book, Erased{story.ana});
  story.Tell(book, Undone{story.ana, {no.id, gone.id}});
  CHECK(book.FindPerson(story.ana)->Refuses(Purpose::kSuggestions));
  CHECK(book.FindPerson(story.ana)->erased);
}

TEST_CASE("leaving and coming back are counted as they stand") {
  Book book;
  Story story;
  story.Tell(book, CheckedIn{story.ana, "door", CheckInMethod::kBadge});
  story.Tell(book, Left{story.ana, "door"});
  CHECK(book.CountHere(story.event) == 0);
  CHECK(book.CountCame(story.event) == 1);
  story.Tell(book, CheckedIn{story.ana, "door", CheckInMethod::kBadge});
  CHECK(book.CountHere(story.event) == 1);
}

TEST_CASE("scanned together and one word makes a meeting confirmed; telling makes it talked") {
  Book book;
  Story story;
  const auto step = [&] { return book.FindMeeting(story.event, story.ben, story.ana)->step; };
  story.Tell(book, ScannedTogether{story.ana, story.ben, "kiosk"});
  CHECK(step() == MeetingStep::kScanned);
  story.Tell(book, MeetingConfirmed{story.ben, story.ana});
  CHECK(step() == MeetingStep::kConfirmed);
  story.Tell(book, Talked{story.ana, story.ben, {"coffee"}, "", {}});
  CHECK(step() == MeetingStep::kTalked);
}

TEST_CASE("a claim by one alone is no meeting until the other says so too") {
  Book book;
  Story story;
  story.Tell(book, MeetingConfirmed{story.ana, story.ben});
  story.Tell(book, Talked{story.ana, story.ben, {"coffee"}, "", {}});
  CHECK(book.FindMeeting(story.event, story.ana, story.ben)->step == MeetingStep::kNone);
  story.Tell(book, MeetingConfirmed{story.ben, story.ana});
  CHECK(book.FindMeeting(story.event, story.ana, story.ben)->step == MeetingStep::kTalked);
}

TEST_CASE("two met when the first fact says they did, in whatever order the facts are stamped") {
  Story story;
  Book book;
  const Entry scan = story.Tell(book, ScannedTogether{story.ana, story.ben, "Door"});
  Entry claim = story.Make(MeetingConfirmed{story.ben, story.ana});
  claim.at = scan.at - std::chrono::minutes(30);
  book.Apply(claim);
  CHECK(book.FindMeeting(story.event, story.ana, story.ben)->first_at == claim.at);
}

TEST_CASE("nobody meets themselves") {
  Book book;
  Story story;
  story.Tell(book, ScannedTogether{story.ana, story.ana, "kiosk"});
  CHECK(book.Pairs().empty());
}

TEST_CASE("one lesson written down twice is one, as it was first") {
  Book book;
  Story story;
  const LessonId lesson = LessonId::Random();
  story.Tell(book, LessonWritten{story.ana, lesson, "Ask first", {}, ""});
  story.Tell(book, LessonWritten{story.ana, lesson, "Ask last", {}, ""});
  REQUIRE(book.FindPerson(story.ana)->lessons.size() == 1);
  CHECK(book.FindPerson(story.ana)->lessons[0].text == "Ask first");
}

TEST_CASE("only its author shares or withdraws a lesson") {
  Book book;
  Story story;
  const LessonId lesson = LessonId::Random();
  story.Tell(book, LessonWritten{story.ana, lesson, "Ask first", {}, ""});
  story.Tell(book, LessonShared{story.ben, lesson, SharingLevel::kNamed});
  story.Tell(book, LessonWithdrawn{story.ben, lesson});
  REQUIRE(book.FindLesson(lesson));
  CHECK(book.FindLesson(lesson)->level == SharingLevel::kPrivate);
  story.Tell(book, LessonShared{story.ana, lesson, SharingLevel::kAnonymous});
  CHECK(book.FindLesson(lesson)->level == SharingLevel::kAnonymous);
  story.Tell(book, LessonWithdrawn{story.ana, lesson});
  CHECK_FALSE(book.FindLesson(lesson));
}

TEST_CASE("a withdrawal of consent nobody had seen wins over a grant") {
  Book book;
  Story story;
  story.Tell(book, ConsentSet{story.ana, Purpose::kFigures, true, {}});
  CHECK(book.FindPerson(story.ana)->Consents(Purpose::kFigures));
  const Entry no = story.Tell(book, ConsentSet{story.ana, Purpose::kFigures, false, {}});
  story.Tell(book, ConsentSet{story.ana, Purpose::kFigures, true, {}});  // had not seen it
  CHECK_FALSE(book.FindPerson(story.ana)->Consents(Purpose::kFigures));
  story.Tell(book, ConsentSet{story.ana, Purpose::kFigures, true, {no.id}});
  CHECK(book.FindPerson(story.ana)->Consents(Purpose::kFigures));
}

TEST_CASE("erasing removes words and names and leaves counts") {
  Book book;
  Story story;
  const LessonId lesson = LessonId::Random();
  story.Tell(book, AttendeeRegistered{story.ana,
                                      AttendeeDetails{.name = "Ana", .ticket_codes = {{"T-1"}}}});
  story.Tell(book, BadgeIssued{story.ana, FormatBadgeId(7), 1});
  story.Tell(book, CheckedIn{story.ana, "door", CheckInMethod::kBadge});
  story.Tell(book, ScannedTogether{story.ana, story.ben, "kiosk"});
  story.Tell(book, Talked{story.ana, story.ben, {"coffee"}, "tall", {}});
  story.Tell(book, LessonWritten{story.ana, lesson, "Ask first", {}, ""});
  story.Tell(book, Erased{story.ana});
  const Person* ana = book.FindPerson(story.ana);
  CHECK(ana->name.empty());
  CHECK(ana->lessons.empty());
  CHECK_FALSE(book.FindLesson(lesson));
  CHECK(book.FindBadge(7) == nullptr);
  CHECK(book.FindTicket("T-1").empty());
  CHECK(book.CountCame(story.event) == 1);
  const Meeting* meeting = book.FindMeeting(story.event, story.ana, story.ben);
  CHECK(meeting->step == MeetingStep::kTalked);
  CHECK(meeting->topics.empty());
}

TEST_CASE("a badge whose number cannot be read is none") {
  Story story;
  Book book;
  story.Tell(book, AttendeeRegistered{story.ana, AttendeeDetails{.name = "Ana"}});
  story.Tell(book, BadgeIssued{story.ana, "no badge", 1});
  CHECK(book.FindPerson(story.ana)->at.at(story.event).badges.empty());
}

TEST_CASE("a replaced badge stays replaced whichever fact comes first") {
  for (const bool replaced_first : {false, true}) {
    Book book;
    Story story;
    const Entry issued = story.Make(BadgeIssued{story.ana, FormatBadgeId(7), 1});
    const Entry replaced =
        story.Make(BadgeReplaced{story.ana, FormatBadgeId(7), FormatBadgeId(8), 1});
    book.Apply(replaced_first ? replaced : issued);
    book.Apply(replaced_first ? issued : replaced);
    const auto& badges = book.FindPerson(story.ana)->AttendanceAt(story.event)->badges;
    REQUIRE(badges.size() == 2);
    CHECK(badges[0].replaced);
    CHECK_FALSE(badges[1].replaced);
    CHECK(book.FindBadge(8)->attendee == story.ana);
  }
}

TEST_CASE("an event that was never opened is no event, whatever speaks of it") {
  Book book;
  Story story;
  story.Tell(book, CheckedIn{story.ana, "door", CheckInMethod::kBadge});
  CHECK(book.FindEvent(story.event) == nullptr);
  story.Tell(book, EventOpened{
                       EventDetails{.name = "Summer party", .date = "2026-11-23", .meet_goal = 0}});
  REQUIRE(book.FindEvent(story.event));
  CHECK(book.FindEvent(story.event)->meet_goal == 1);
  CHECK(book.CountHere(story.event) == 1);
}

TEST_CASE("the same fact twice is applied once") {
  Book book;
  Story story;
  const Entry scan = story.Make(CodeScanned{{}, CheckInOutcome::kNotABadge, "kiosk"});
  CHECK(book.Apply(scan));
  CHECK_FALSE(book.Apply(scan));
  CHECK(book.ScanLogOf(story.event)[static_cast<size_t>(CheckInOutcome::kNotABadge)] == 1);
}
