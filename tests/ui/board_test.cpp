#include "ui/screens/board.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

struct Size {
  int width;
  int height;
};
constexpr Size kWalls[] = {{1920, 1080}, {3840, 2160}, {1280, 720}, {1080, 1920}};
constexpr Milliseconds kTurn{16'000};
constexpr float kRounding_px = 1.5F;

std::vector<Sample> Boards(const std::string& language) {
  std::vector<Sample> boards;
  for (Sample& sample : SampleViews(language, Milliseconds{0})) {
    if (sample.name.starts_with("board-")) {
      boards.push_back(std::move(sample));
    }
  }
  return boards;
}

/// What has to be read from ten metres; everything else only explains it.
bool Matters(const std::string& name, const std::string& language) {
  if (name == "board/next" && (language == "ar" || language == "ja")) {
    return false;  // their lines are high, and it takes two
  }
  static const std::set<std::string> kMatters{
      "board/clock",     "board/here",          "board/came",       "board/next", "board/lesson",
      "board/met-share", "board/learned-share", "board/both-share", "board/goal", "board/problem"};
  return kMatters.contains(name);
}

/// Where the letters are: the lines of some scripts are much higher than most of their letters.
Rect LettersOf(const Drawn& text) {
  const bool one_line = text.rect.h < 2 * text.line_px;
  return one_line ? text.rect.Middle(text.rect.w, text.line_px) : text.rect;
}

void CheckReadable(const Headless& wall, Size size, const std::string& language) {
  const auto shorter = static_cast<float>(std::min(size.width, size.height));
  const Rect screen{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  const std::vector<Drawn>& drawn = wall.probe().drawn();
  for (size_t i = 0; i < drawn.size(); ++i) {
    const Drawn& thing = drawn[i];
    CAPTURE(thing.name);
    CAPTURE(thing.label);
    CHECK_FALSE(IsTouched(thing.role));
    CHECK(thing.fits);
    CHECK_FALSE(thing.clipped);
    const Rect seen = Intersection(thing.rect, screen);
    CHECK(seen.w >= thing.rect.w - kRounding_px);
    CHECK(seen.h >= thing.rect.h - kRounding_px);
    if (thing.role != Role::kText) {
      continue;
    }
    const float least = Matters(thing.name, language) ? kReadFromAfar : kReadSecond;
    CHECK(thing.line_px >= shorter * least - kRounding_px);
    for (size_t j = i + 1; j < drawn.size(); ++j) {
      const Rect both = Intersection(LettersOf(thing), LettersOf(drawn[j]));
      CHECK_MESSAGE(
          (drawn[j].role != Role::kText || both.w <= kRounding_px || both.h <= kRounding_px),
          "it lies on ", drawn[j].name);
    }
  }
}

std::vector<std::string> AllLanguages() {
  std::vector<std::string> codes;
  for (const Words::Language& language : Words::Languages()) {
    codes.push_back(language.code);
  }
  return codes;
}

/// Every board in these languages, a lesson's turn and the other one.
void CheckWall(Size size, const std::vector<std::string>& languages) {
  CAPTURE(size.width);
  CAPTURE(size.height);
  for (const std::string& language : languages) {
    CAPTURE(language);
    Headless wall(size.width, size.height, language);
    for (const Sample& sample : Boards(language)) {
      CAPTURE(sample.name);
      for (const int turn : {0, 1}) {
        wall.now = kTurn * (100 + turn) + kTurn / 2;
        wall.Frame(sample.view);
        CheckReadable(wall, size, language);
      }
    }
  }
}

/// The lesson that is shown in the middle of a turn; empty when none is.
std::string LessonIn(Headless& wall, const View& view, int turn) {
  wall.now = kTurn * turn + kTurn / 2;
  wall.Frame(view);
  const Drawn* lesson = wall.Find("board/lesson");
  return lesson == nullptr ? "" : lesson->label;
}

TEST_CASE("everything on a board of 1080 lines can be read from afar") {
  CheckWall(kWalls[0], AllLanguages());
}
TEST_CASE("everything on a board of 2160 lines can be read from afar") {
  CheckWall(kWalls[1], {"de", "ar", "ja"});
}
TEST_CASE("everything on a board of 720 lines can be read from afar") {
  CheckWall(kWalls[2], AllLanguages());
}
TEST_CASE("everything on a board on its side can be read from afar") {
  CheckWall(kWalls[3], AllLanguages());
}

TEST_CASE("lessons take turns with what all have done together, and each is shown") {
  Headless wall(1920, 1080);
  View view = SampleView("board-together", wall.now);
  auto& showcase = std::get<BoardView>(view.screen).board.showcase;
  showcase.lessons = {{"One", ""}, {"Two", "Ana"}, {"Three", ""}};
  std::set<std::string> seen;
  for (int turn = 600; turn < 606; ++turn) {
    const std::string lesson = LessonIn(wall, view, turn);
    CHECK(lesson.empty() == (turn % 2 == 1));
    CHECK((wall.Find("board/network") != nullptr) == lesson.empty());
    CHECK((wall.Find("board/author") != nullptr) == (lesson == "Two"));
    seen.insert(lesson);
  }
  CHECK(seen == std::set<std::string>{"", "One", "Two", "Three"});
}

TEST_CASE("a lesson that is too long ends after a word, with an ellipsis") {
  Headless wall(1920, 1080);
  const View view = SampleView("board-long", wall.now);
  const std::string whole = std::get<BoardView>(view.screen).board.showcase.lessons[0].text;
  std::string shown = LessonIn(wall, view, 2);
  REQUIRE(shown.ends_with("…"));
  shown.resize(shown.size() - std::string("…").size());
  CHECK(shown.size() > 100);
  CHECK(whole.starts_with(shown));
  CHECK((whole[shown.size()] == ' ' || whole[shown.size()] == '.'));
}

TEST_CASE("a share is its number and as many of ten dots") {
  Headless wall(1920, 1080);
  View view = SampleView("board-together", wall.now);
  std::get<BoardView>(view.screen).board.goals = GoalShares{8, 7, 3, 0};
  wall.Frame(view);
  CHECK(wall.Find("board/met-share")->label == "88%");
  CHECK(wall.Find("board/learned-dots")->label == "New things learned: 38%");
  CHECK(wall.Find("board/both-share")->label == "0%");
}

TEST_CASE("every topic of the event has its turn beside the invitation") {
  Headless wall(1920, 1080);
  const View view = SampleView("board-lesson", wall.now);
  std::string said;
  for (int turn = 0; turn < 20; ++turn) {
    LessonIn(wall, view, turn);
    const std::string next = wall.Find("board/next")->label;
    CHECK((next == "Hold your badge up at the kiosk.") == (turn % 2 == 0));
    said += next;
  }
  for (const std::string& topic : std::get<BoardView>(view.screen).board.topics) {
    CHECK_MESSAGE(said.find(topic) != std::string::npos, topic);
  }
}

TEST_CASE("a board that cannot read its book says so and shows nothing older") {
  Headless wall(1920, 1080);
  View view = SampleView("board-together", wall.now);
  std::get<BoardView>(view.screen).problem = "missing";
  wall.Frame(view);
  CHECK(wall.Find("board/problem")->label.find("not where it was") != std::string::npos);
  CHECK_FALSE(wall.Find("board/here"));
  CHECK_FALSE(wall.Find("board/network"));
}

TEST_CASE("nothing on a board stays in its place for long, and it rests in between") {
  Headless wall(1920, 1080);
  const View view = SampleView("board-lesson", wall.now);
  std::set<float> places;
  for (int minute = 0; minute < 8; ++minute) {
    wall.now = Milliseconds{60'000} * minute + Milliseconds{30'000};
    wall.Frame(view);
    places.insert(wall.Find("board/clock")->rect.y);
  }
  CHECK(places.size() >= 4);
  // In the middle of a turn nothing is drawn until the fading begins.
  wall.now = kTurn * 10 + kTurn / 2;
  const Milliseconds middle = wall.now;
  wall.Frame(view);
  CHECK(wall.stage().wish().value() - middle > Milliseconds{5'000});
}

}  // namespace
}  // namespace mingle::test
