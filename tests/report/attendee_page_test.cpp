#include "report/attendee_page.h"

#include <doctest/doctest.h>

#include "support/page_reader.h"
#include "support/scene.h"

namespace mingle {
namespace {

struct Office : test::Scene {
  AttendeeId ana = Arrive("Ana Ruiz", {.company = "Contoso", .email = "ana@x.org"});
  AttendeeId ben = Arrive("Ben Okafor", {.email = "ben@x.org"});
  AttendeeId cy = Arrive("Cy Low", {.email = "cy@x.org"});

  AttendeePage PageOf(AttendeeId who) const {
    return GatherAttendeePage(book, *book.FindEvent(event), who);
  }
};

TEST_CASE("my page has whom I met, with contact details only of those who agree") {
  Office office;
  office.Talk(office.ana, office.ben, {"onboarding"});
  office.Talk(office.cy, office.ana);
  office.Agree(office.cy, Purpose::kListedForMet);
  const AttendeePage page = office.PageOf(office.ana);
  REQUIRE(page.met.size() == 2);
  CHECK(page.met[0].name == "Ben Okafor");
  CHECK(page.met[0].topics == std::vector<std::string>{"onboarding"});
  CHECK(page.met[0].email.empty());
  CHECK(page.met[1].email == "cy@x.org");
  CHECK(page.progress.met_new == 2);
}

TEST_CASE("my notes are on my page and on nobody else's") {
  Office office;
  office.Meet(office.ana, office.ben);
  office.Record(Talked{office.ana, office.ben, {}, "likes tea", {}});
  CHECK(office.PageOf(office.ana).met.at(0).note == "likes tea");
  CHECK(office.PageOf(office.ben).met.at(0).note.empty());
}

TEST_CASE("an unconfirmed claim shows on the page of who made it only") {
  Office office;
  office.Claim(office.ana, office.ben);
  office.Agree(office.ben, Purpose::kListedForMet);
  CHECK(office.PageOf(office.ana).met.at(0).waits);
  CHECK(office.PageOf(office.ana).met.at(0).email.empty());
  CHECK(office.PageOf(office.ben).met.empty());
}

TEST_CASE("all my lessons are on my page, and what others let me read of what I taught") {
  Office office;
  office.Learn(office.ana, "mine alone", office.ben);
  office.Learn(office.ben, "for ana", office.ana, SharingLevel::kTeacher);
  office.Learn(office.cy, "not for ana", office.ana, SharingLevel::kPrivate);
  office.Learn(office.cy, "for all", office.ana, SharingLevel::kAnonymous);
  const AttendeePage page = office.PageOf(office.ana);
  REQUIRE(page.lessons.size() == 1);
  CHECK(page.lessons[0].text == "mine alone");
  CHECK(page.lessons[0].from == "Ben Okafor");
  CHECK(page.taught == std::vector<std::string>{"for ana", "for all"});
}

TEST_CASE("somebody I met who was erased has no name left") {
  Office office;
  office.Talk(office.ana, office.ben);
  office.Record(Erased{office.ben});
  const AttendeePage page = office.PageOf(office.ana);
  REQUIRE(page.met.size() == 1);
  CHECK(page.met[0].name.empty());
  CHECK(AttendeeHtml(page).find("Somebody who asked to be forgotten") != std::string::npos);
  CHECK(AttendeeHtml(page).find("Ben") == std::string::npos);
}

TEST_CASE("the pages say it all") {
  Office office;
  office.Meet(office.ana, office.ben);
  office.Record(Talked{office.ana, office.ben, {"a <b> topic"}, "note | one\nline two", {}});
  office.Learn(office.ana, "Ask *first*", office.ben, SharingLevel::kNamed);
  const AttendeePage page = office.PageOf(office.ana);
  CHECK(test::WordsOf(test::ReadPage(AttendeeHtml(page))) ==
        std::vector<std::string>{"Autumn party", "Ana Ruiz", "Ben Okafor", "a <b> topic",
                                 "note | one\nline two", "Ask *first*", "Ben Okafor"});
  const std::string markdown = AttendeeMarkdown(page);
  CHECK(markdown.find("New people: 1 of 3 · Things learned: 1 of 3") != std::string::npos);
  CHECK(markdown.find("- **Ben Okafor**\n  - You talked about a \\<b\\> topic\n"
                      "  - note \\| one\\\n    line two\n") != std::string::npos);
  CHECK(markdown.find("- Ask \\*first\\* — *from Ben Okafor; shared with your name*\n") !=
        std::string::npos);
  CHECK(AttendeeLessonsCsv(page) ==
        "\xEF\xBB\xBFtopic,lesson,learned_from,shared\r\n,Ask *first*,Ben Okafor,named\r\n");
}

TEST_CASE("a page of somebody who has done nothing yet says so") {
  Office office;
  const std::string html = AttendeeHtml(office.PageOf(office.cy));
  CHECK(html.find("Nobody yet.") != std::string::npos);
  CHECK(html.find("Nothing yet.") != std::string::npos);
}

}  // namespace
}  // namespace mingle
