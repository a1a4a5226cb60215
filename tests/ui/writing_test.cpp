#include "ui/screens/writing.h"

#include <doctest/doctest.h>

#include "ui/headless.h"
#include "ui/sample_views.h"

namespace mingle::test {
namespace {

TextState Written(std::string text) {
  TextState state;
  return Edit(std::move(state), {.text = std::move(text)});
}

using Words = std::vector<std::string>;

TEST_CASE("words are offered from two letters on, whatever capitals and accents they have") {
  const Words words{"Budgets", "Büro", "budding", "Ana María Ruiz", "Bus"};
  CHECK(WordsLike(Written("b"), words).empty());
  CHECK(WordsLike(Written("We talked of bu"), words) == Words{"Budgets", "Büro", "budding"});
  CHECK(WordsLike(Written("an"), words) == Words{"Ana María Ruiz"});
  CHECK(WordsLike(Written("Budgets"), words).empty());
  CHECK(WordsLike(Written("xy"), words).empty());
  CHECK(WordsLike(Written("bu "), words).empty());
}

TEST_CASE("a tapped word replaces what was begun, and undo brings that back") {
  TextState text = Complete(Written("We met an"), "Ana María Ruiz");
  CHECK(text.text == "We met Ana María Ruiz ");
  CHECK(text.caret == text.text.size());
  text = Edit(std::move(text), {.key = Key::kUndo});
  CHECK(text.text == "We met an");
  CHECK(text.caret == text.text.size());
}

TEST_CASE("a word is completed where the caret is") {
  TextState text = Written("bu and more");
  text = MoveCaret(std::move(text), 2);
  CHECK(Complete(text, "budgets").text == "budgets  and more");
}

TEST_CASE("a topic can be tapped while a lesson is written") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  const auto& topics = std::get<LessonView>(view.screen).topics;
  REQUIRE_FALSE(topics.empty());
  kiosk.Type(view, topics[0].substr(0, 2));
  kiosk.Tap(view, "lesson/text/word/0");
  CHECK(kiosk.Find("lesson/text")->label == topics[0] + " ");
}

TEST_CASE("emoji are written from the keyboard, and taken back with it") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  kiosk.Tap(view, "key/symbols");
  kiosk.Tap(view, "key/emoji");
  kiosk.Tap(view, "key/👍");
  kiosk.Tap(view, "key/💡");
  CHECK(kiosk.Find("lesson/text")->label == "👍💡");
  kiosk.Tap(view, "key/undo");
  kiosk.Tap(view, "key/undo");
  CHECK(kiosk.Find("lesson/text")->label != "👍💡");
}

TEST_CASE("ten thousand pasted characters fill a field and no more") {
  Headless kiosk;
  const View view = SampleView("lesson-alone", kiosk.now);
  kiosk.stage().Type({.text = std::string(10'000, 'x')});
  kiosk.Show(view);
  CHECK(kiosk.Find("lesson/text")->label == std::string(500, 'x'));
  for (int i = 0; i < 10'000; ++i) {
    kiosk.stage().Type({.text = "y"});
  }
  kiosk.Show(view);
  CHECK(kiosk.Find("lesson/text")->label == std::string(500, 'x'));
}

}  // namespace
}  // namespace mingle::test
