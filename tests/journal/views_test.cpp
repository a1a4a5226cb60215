#include <doctest/doctest.h>

#include <algorithm>

#include "journal/journal.h"
#include "journal/journal_scene.h"
#include "support/random_history.h"
#include "support/scene.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// The scene's facts in a book file.
std::filesystem::path Write(const TempFolder& folder, const Scene& scene) {
  Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
  const auto applied = journal.ApplyLines(LinesOf(scene.entries), kNow);
  REQUIRE_MESSAGE(applied, (applied ? "" : applied.error().message));
  CHECK(ProblemsIn(journal) == "");
  return folder / "book.mingle";
}

std::string Line(std::vector<std::string> columns) {
  std::string line;
  for (size_t i = 0; i < columns.size(); ++i) {
    line += (i == 0 ? "" : "|") + columns[i];
  }
  return line + "\n";
}

}  // namespace

TEST_CASE("the views add up to what the book says, in any history") {
  size_t facts = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const TempFolder folder;
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    const auto lines = LinesOf(RandomHistory(seed, {.facts = 150 + static_cast<int>(seed) * 5}));
    REQUIRE(journal.ApplyLines(lines, kNow));
    facts += lines.size();
    CHECK_MESSAGE(ProblemsIn(journal) == "", "seed " << seed);
  }
  CHECK(facts > 10'000);
}

TEST_CASE("a person in the views is a person in the book, name by name") {
  for (std::uint32_t seed = 100; seed <= 110; ++seed) {
    const TempFolder folder;
    Journal journal = OpenJournal(folder / "book.mingle", JournalMode::kCreate);
    REQUIRE(journal.ApplyLines(LinesOf(RandomHistory(seed, {.facts = 400})), kNow));
    Book book;
    book.ApplyAll(EntriesIn(journal));
    std::string people;
    std::string lessons;
    std::string came;
    for (const Person* person : book.People()) {
      people += Line({person->id.Text(), person->name, person->company, person->roster_key,
                      person->erased ? "1" : "0"});
      for (const Lesson& lesson : person->lessons) {
        const Person* teacher = book.FindPerson(lesson.from);
        lessons += Line({person->id.Text(), lesson.id.Text(), lesson.event.Text(), person->name,
                         lesson.text, lesson.from.IsNil() ? "" : lesson.from.Text(),
                         teacher == nullptr ? "" : teacher->name, lesson.topic,
                         std::string(NameOf(lesson.level)), FormatIso(lesson.at)});
      }
      for (const auto& [event, attendance] : person->at) {
        came +=
            Line({person->id.Text(), event.Text(), person->name, attendance.registered ? "1" : "0",
                  attendance.cancelled ? "1" : "0",
                  attendance.came() ? FormatIso(attendance.check_ins.front().at) : "",
                  attendance.here ? "1" : "0",
                  std::to_string(attendance.meet_goal.value_or(book.FindEvent(event)->meet_goal))});
      }
    }
    const auto path = folder / "book.mingle";
    CHECK(Ask(path, "SELECT id, name, company, roster_key, erased FROM people ORDER BY id") ==
          people);
    const auto sorted = [](std::string text) {
      std::vector<std::string> lines;
      while (!text.empty()) {
        lines.push_back(text.substr(0, text.find('\n') + 1));
        text.erase(0, lines.back().size());
      }
      std::sort(lines.begin(), lines.end());
      return lines;
    };
    CHECK(sorted(Ask(path,
                     "SELECT author, id, event, author_name, text, learned_from,"
                     " learned_from_name, topic, sharing, at FROM lessons")) == sorted(lessons));
    CHECK(Ask(path,
              "SELECT attendee, event, name, registered, cancelled, came_at, here, meet_goal"
              " FROM attendees ORDER BY attendee, event") == came);
    std::string meetings;
    for (const Pair& pair : book.Pairs()) {
      for (const auto& [event, meeting] : book.FindAcquaintance(pair.low, pair.high)->at) {
        meetings += Line({pair.low.Text(), pair.high.Text(), event.Text(),
                          FormatIso(meeting.first_at), std::string(NameOf(meeting.step))});
      }
    }
    CHECK(
        Ask(path, "SELECT attendee, other, event, first_at, step FROM meetings ORDER BY 1, 2, 3") ==
        meetings);
    std::string events;
    for (const Event* event : book.Events()) {
      events += Line({event->id.Text(), event->name, event->date, std::to_string(event->meet_goal),
                      std::string(NameOf(event->counts)), FormatIso(event->opened_at)});
    }
    CHECK(sorted(Ask(path, "SELECT id, name, date, meet_goal, counts, opened_at FROM events")) ==
          sorted(events));
  }
}

TEST_CASE("a party reads well with sqlite3") {
  Scene scene;
  const auto ana = scene.Arrive("Ana Ruiz");
  const auto ben = scene.Arrive("Ben Okafor");
  const auto cleo = scene.Register("Cleo");
  scene.Talk(ana, ben, {"onboarding", "tea"});
  scene.Claim(cleo, ana);
  scene.Learn(ana, "Ask \"why\" twice", ben, SharingLevel::kNamed);
  scene.Record(ObjectiveSet{ben, Aim::kLearn, "tea"});
  scene.Record(ObjectiveReviewed{ben, AimReached::kPartly});
  scene.Leave(ben);
  scene.Record(CodeScanned{ana, CheckInOutcome::kWelcomeBack, "Door"});
  scene.Agree(ana, Purpose::kFigures);
  const TempFolder folder;
  const auto path = Write(folder, scene);
  CHECK(Ask(path, "SELECT name FROM events") == "Autumn party\n");
  CHECK(Ask(path,
            "SELECT event_name, name, came_at IS NOT NULL, here FROM attendees"
            " ORDER BY name") ==
        "Autumn party|Ana Ruiz|1|1\nAutumn party|Ben Okafor|1|0\nAutumn party|Cleo|0|0\n");
  CHECK(Ask(path, "SELECT name, kiosk, how FROM check_ins ORDER BY name") ==
        "Ana Ruiz|Door|badge\nBen Okafor|Door|badge\n");
  CHECK(Ask(path,
            "SELECT min(name, other_name), max(name, other_name), step FROM meetings"
            " ORDER BY step DESC") == "Ana Ruiz|Ben Okafor|talked\nAna Ruiz|Cleo|none\n");
  CHECK(Ask(path, "SELECT name, other_name, topics FROM talks") ==
        "Ana Ruiz|Ben Okafor|[\"onboarding\",\"tea\"]\n");
  CHECK(Ask(path, "SELECT author_name, text, learned_from_name, sharing FROM lessons") ==
        "Ana Ruiz|Ask \"why\" twice|Ben Okafor|named\n");
  CHECK(Ask(path, "SELECT name, aim, about, reached FROM objectives") ==
        "Ben Okafor|learn|tea|partly\n");
  CHECK(Ask(path, "SELECT outcome, kiosk FROM scans") == "welcome_back|Door\n");
  CHECK(Ask(path, "SELECT name, purpose, granted FROM consents") == "Ana Ruiz|figures|1\n");
  CHECK(Ask(path, "SELECT name, length(badge), key_id, replaced FROM badges ORDER BY name") ==
        "Ana Ruiz|16|0|0\nBen Okafor|16|0|0\nCleo|16|0|0\n");
  CHECK(Ask(path, "SELECT kind, subject, at FROM facts WHERE kind = 'left'") ==
        "left|" + ben.Text() + "|" + Ask(path, "SELECT at FROM facts WHERE kind = 'left'"));
}

TEST_CASE("plans read well with sqlite3, and are gone once they are called off") {
  Scene scene;
  const auto ana = scene.Arrive("Ana Ruiz");
  const auto ben = scene.Arrive("Ben Okafor");
  scene.Meet(ana, ben);
  const FactId plan =
      scene.Record(FollowUpPromised{ana, ben, PlanKind::kLunch, "at Heron's", "2026-12-01"}).id;
  {
    const TempFolder before;
    const auto path = Write(before, scene);
    CHECK(Ask(path, "SELECT name, other_name, what, words, day FROM follow_ups") ==
          "Ana Ruiz|Ben Okafor|lunch|at Heron's|2026-12-01\n");
    CHECK(Ask(path, "SELECT step FROM meetings") == "followed_up\n");
  }
  scene.Record(Undone{ben, {plan}});
  const TempFolder folder;
  const auto path = Write(folder, scene);
  CHECK(Ask(path, "SELECT count(*) FROM follow_ups") == "0\n");
  CHECK(Ask(path, "SELECT step FROM meetings") == "confirmed\n");
}

TEST_CASE(
    "a later word wins in the views, an undone fact does not count, the erased are nameless") {
  Scene scene;
  const auto ana = scene.Arrive("Ana Ruiz");
  const auto ben = scene.Arrive("Ben");
  AttendeeDetails details;
  details.company = "Heron & Sons";
  scene.Record(AttendeeChanged{ana, details});
  details.company = "Heron Ltd";
  details.name = "Ana Ruiz-Heron";
  const FactId changed = scene.Record(AttendeeChanged{ana, details}).id;
  const LessonId lesson = scene.Learn(ben, "Herons stand still");
  const TempFolder folder;
  {
    const TempFolder before;
    const auto path = Write(before, scene);
    CHECK(Ask(path, "SELECT name, company FROM people WHERE name LIKE 'Ana%'") ==
          "Ana Ruiz-Heron|Heron Ltd\n");
    CHECK(Ask(path, "SELECT text FROM lessons") == "Herons stand still\n");
  }
  scene.Record(Undone{ana, {changed}});
  scene.Record(LessonWithdrawn{ben, lesson});
  scene.Record(Erased{ben});
  const auto path = Write(folder, scene);
  CHECK(Ask(path, "SELECT name, company FROM people WHERE name IS NOT NULL") ==
        "Ana Ruiz|Heron & Sons\n");
  CHECK(Ask(path, "SELECT name, erased FROM people WHERE id = '" + ben.Text() + "'") == "|1\n");
  CHECK(Ask(path, "SELECT count(*) FROM check_ins") == "2\n");
  CHECK(Ask(path, "SELECT count(*) FROM lessons") == "0\n");
  CHECK(Ask(path, "SELECT fact FROM undone") == changed.Text() + "\n");
}
