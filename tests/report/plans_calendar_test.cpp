#include "report/plans_calendar.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "support/hostile.h"
#include "support/scene.h"

namespace mingle {
namespace {

struct Office : test::Scene {
  Office() : Scene(1, {.name = "Autumn party", .date = "2026-11-23"}) {}
  AttendeeId ana = Arrive("Ana Ruiz");
  AttendeeId ben = Arrive("Ben Okafor");

  FactId Promise(AttendeeId by, AttendeeId with, PlanKind what, std::string words = "",
                 std::string day = "2026-12-01") {
    return Record(FollowUpPromised{by, with, what, std::move(words), std::move(day)}).id;
  }
  [[nodiscard]] AttendeePage PageOf(AttendeeId who) const {
    return GatherAttendeePage(book, *book.FindEvent(event), who);
  }
};

/// The lines of a calendar with the folds taken out; each folded one at most 75 octets long.
std::vector<std::string> LinesOf(const std::string& calendar) {
  std::vector<std::string> lines;
  for (size_t at = 0; at < calendar.size();) {
    const size_t end = calendar.find("\r\n", at);
    REQUIRE(end != calendar.npos);
    CHECK(end - at <= 75);
    const std::string line = calendar.substr(at, end - at);
    CHECK(line.find('\n') == line.npos);
    if (line.starts_with(' ')) {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  return lines;
}

int Count(const std::vector<std::string>& lines, std::string_view line) {
  return static_cast<int>(std::count(lines.begin(), lines.end(), line));
}

TEST_CASE("a plan is a whole day in the calendar, with an alarm and the same id every time") {
  Office office;
  office.Meet(office.ana, office.ben);
  const Time made = office.now;
  const FactId id = office.Promise(office.ana, office.ben, PlanKind::kCoffee);
  const std::string calendar = PlansCalendar(office.PageOf(office.ana));
  const auto lines = LinesOf(calendar);
  CHECK(lines.front() == "BEGIN:VCALENDAR");
  CHECK(lines.back() == "END:VCALENDAR");
  CHECK(Count(lines, "VERSION:2.0") == 1);
  CHECK(Count(lines, "UID:" + id.Text() + "@mingle") == 1);
  CHECK(made == Time{Milliseconds{1'795'442'711'000}});
  CHECK(Count(lines, "DTSTAMP:20261123T140511Z") == 1);
  CHECK(Count(lines, "DTSTART;VALUE=DATE:20261201") == 1);
  CHECK(Count(lines, "SUMMARY:Coffee with Ben Okafor") == 1);
  CHECK(Count(lines, "TRIGGER:PT9H") == 1);
  CHECK(calendar == PlansCalendar(office.PageOf(office.ana)));
  CHECK(Count(LinesOf(PlansCalendar(office.PageOf(office.ben))), "SUMMARY:Coffee with Ana Ruiz") ==
        1);
}

TEST_CASE(
    "a plan that the other does not know of is in nobody's calendar, and no plan is no file") {
  Office office;
  CHECK(PlansCalendar(office.PageOf(office.ana)).empty());
  office.Promise(office.ana, office.ben, PlanKind::kLunch);
  CHECK(PlansCalendar(office.PageOf(office.ana)).empty());
  CHECK(PlansCalendar(office.PageOf(office.ben)).empty());
  office.Claim(office.ben, office.ana);
  CHECK_FALSE(PlansCalendar(office.PageOf(office.ana)).empty());
  CHECK_FALSE(PlansCalendar(office.PageOf(office.ben)).empty());
}

TEST_CASE("every plan is spoken as what it is") {
  MyPlan plan{{}, "Ben", true, PlanKind::kCoffee, "", "2026-12-01", {}};
  CHECK(SpokenPlan(plan) == "Coffee with Ben");
  plan.words = "at Heron's";
  CHECK(SpokenPlan(plan) == "Coffee with Ben: at Heron's");
  plan.what = PlanKind::kOther;
  CHECK(SpokenPlan(plan) == "at Heron's (with Ben)");
  plan.what = PlanKind::kLink;
  CHECK(SpokenPlan(plan) == "Send a link to Ben: at Heron's");
  plan.words.clear();
  plan.mine = false;
  CHECK(SpokenPlan(plan) == "Ben sends me a link");
}

TEST_CASE("the page says what was planned and when, in order") {
  Office office;
  office.Meet(office.ana, office.ben);
  office.Promise(office.ana, office.ben, PlanKind::kCall);
  office.Promise(office.ben, office.ana, PlanKind::kOther, "See <b>herons</b>", "2026-11-30");
  const std::string html = AttendeeHtml(office.PageOf(office.ana));
  const size_t herons = html.find("30 November 2026: See &lt;b&gt;herons&lt;/b&gt; (with Ben");
  const size_t call = html.find("1 December 2026: Call with Ben Okafor");
  CHECK(herons != html.npos);
  CHECK(call != html.npos);
  CHECK(herons < call);
  CHECK(AttendeeMarkdown(office.PageOf(office.ana)).find("## What you planned") !=
        std::string::npos);
}

TEST_CASE("no name and no plan can write a line of its own into the calendar") {
  std::vector<std::string> texts = test::HostileTexts();
  texts.insert(texts.end(), {"a\r\nEND:VCALENDAR", "x;y,z\\n", "\u202egnp", std::string(500, 'x'),
                             "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"});
  for (const std::string& text : texts) {
    CAPTURE(text);
    Office office;
    AttendeeDetails details;
    details.name = text;
    office.Record(AttendeeChanged{office.ben, details});
    office.Change({.name = text});
    office.Meet(office.ana, office.ben);
    office.Promise(office.ana, office.ben, PlanKind::kOther, text);
    const std::string calendar = PlansCalendar(office.PageOf(office.ana));
    CHECK(IsUtf8(calendar));
    const auto lines = LinesOf(calendar);
    CHECK(lines.size() == 17);
    CHECK(Count(lines, "END:VCALENDAR") == 1);
    CHECK(calendar.find("\u202e") == calendar.npos);
  }
}

}  // namespace
}  // namespace mingle
