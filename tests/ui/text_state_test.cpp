#include "ui/text_state.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "base/text.h"
#include "shape/cluster.h"

namespace mingle {
namespace {

TextState Written(const std::string& text) {
  TextState state;
  return Edit(state, {.text = text});
}
TextState Press(TextState state, std::initializer_list<Key> keys) {
  for (const Key key : keys) {
    state = Edit(std::move(state), {.key = key});
  }
  return state;
}

/// True when a caret may stand there.
bool IsPlace(const std::string& text, size_t index) {
  return index == 0 || index == text.size() ||
         NextCluster(text, PreviousCluster(text, index)) == index;
}

TEST_CASE("typing, deleting and moving work on what people take for characters") {
  const std::string family = "👩‍👩‍👧";
  TextState state = Written("𠮷" + family + "é");
  CHECK(state.caret == state.text.size());
  state = Press(state, {Key::kLeft, Key::kBackspace});
  CHECK(state.text == "𠮷é");
  state = Press(state, {Key::kHome, Key::kDelete});
  CHECK(state.text == "é");
  state = Press(state, {Key::kRight, Key::kRight, Key::kBackspace});
  CHECK(state.text.empty());
  CHECK(Press(state, {Key::kBackspace, Key::kDelete, Key::kLeft}) == state);
}

TEST_CASE("an accent typed after its letter joins it") {
  TextState state = Written("e");
  state = Edit(state, {.text = "\u0301"});
  CHECK(state.caret == state.text.size());
  state = Press(state, {Key::kBackspace});
  CHECK(state.text.empty());
}

TEST_CASE("what is too long is not taken") {
  TextState state;
  state.most = 3;
  state = Edit(state, {.text = "äöüß"});
  CHECK(state.text == "äöü");
  CHECK(Edit(state, {.text = "x"}) == state);
  state = Press(state, {Key::kHome});
  CHECK(Edit(state, {.text = "x"}).text == "äöü");
}

TEST_CASE("a PIN takes digits only") {
  TextState state;
  state.digits = true;
  CHECK(Edit(state, {.text = "1a2 ٣3"}).text == "123");
}

TEST_CASE("a new line begins only where lines are wanted") {
  TextState state = Written("a");
  CHECK(Press(state, {Key::kEnter}).text == "a");
  state.lines = true;
  CHECK(Press(state, {Key::kEnter}).text == "a\n");
}

TEST_CASE("control characters, reordering ones and malformed bytes are not taken") {
  CHECK(Written("a\x01\x7F\u202E\u2066\u0085z").text == "az");
  CHECK(Written("\xFF\xC3").text.empty());
  CHECK(Written("\u2028x\u2029").text == "x");
}

TEST_CASE(
    "no sequence of keys ever makes a text malformed, too long, or the caret stand inside a "
    "character") {
  const std::vector<std::string> pieces{"a",    "ß",        "é", "e",  "\u0301", "\u0300", "👍",
                                        "🏽", "\u200D",   "👧", "🇩",  "🇪",      "한",     "ك",
                                        "न",    "\u094D",   "क", " ",  "\n",     "\xF0",   "𠮷",
                                        "x",    "Wort und", "",  "\t", "\u202E"};
  constexpr Key kKeys[] = {Key::kBackspace, Key::kDelete, Key::kLeft,  Key::kRight,
                           Key::kHome,      Key::kEnd,    Key::kEnter, Key::kEscape};
  std::mt19937 random(20261123);
  for (int round = 0; round < 60; ++round) {
    TextState state;
    state.most = 12;
    state.lines = round % 2 == 0;
    for (int step = 0; step < 120; ++step) {
      const TextState before = state;
      if (random() % 3 == 0) {
        state = Edit(state, {.key = kKeys[random() % std::size(kKeys)]});
      } else if (random() % 10 == 0) {
        state = MoveCaret(state, random() % 40);
      } else {
        state = Edit(state, {.text = pieces[random() % pieces.size()]});
      }
      CAPTURE(before.text);
      CAPTURE(before.caret);
      CAPTURE(state.text);
      REQUIRE(IsUtf8(state.text));
      REQUIRE(CountCodePoints(state.text) <= state.most);
      REQUIRE(state.caret <= state.text.size());
      REQUIRE(IsPlace(state.text, state.caret));
      REQUIRE((state.lines || state.text.find('\n') == state.text.npos));
    }
  }
}

TEST_CASE("left and right visit every character once, and come back") {
  const TextState end = Written("a👩‍👩‍👧éß𠮷नमस्ते");
  std::vector<size_t> there;
  TextState state = end;
  while (state.caret > 0) {
    there.push_back(state.caret);
    state = Press(state, {Key::kLeft});
    REQUIRE(state.caret < there.back());
  }
  std::vector<size_t> back;
  while (state.caret < state.text.size()) {
    state = Press(state, {Key::kRight});
    back.insert(back.begin(), state.caret);
  }
  CHECK(there == back);
}

TEST_CASE("undo goes back word by word to what was there before") {
  TextState state{.most = 20};
  for (const char* letter : {"A", "s", "k", " ", "w", "h", "y"}) {
    state = Edit(std::move(state), {.text = letter});
  }
  CHECK(state.text == "Ask why");
  state = Press(std::move(state), {Key::kUndo});
  CHECK(state.text == "Ask ");
  CHECK(state.caret == 4);
  state = Press(std::move(state), {Key::kUndo, Key::kUndo});
  CHECK(state.text == "");
  state = Press(std::move(state), {Key::kUndo});
  CHECK(state.text == "");
}

TEST_CASE("undo brings back what was deleted, with the caret where it was") {
  TextState state = Written("naïve 👩‍🔬");
  state = Press(std::move(state), {Key::kHome, Key::kDelete});
  CHECK(state.text == "aïve 👩‍🔬");
  state = Press(std::move(state), {Key::kEnd, Key::kBackspace});
  CHECK(state.text == "aïve ");
  state = Press(std::move(state), {Key::kUndo});
  CHECK(state.text == "aïve 👩‍🔬");
  CHECK(state.caret == state.text.size());
  state = Press(std::move(state), {Key::kUndo});
  CHECK(state.text == "naïve 👩‍🔬");
  CHECK(state.caret == 0);
}

TEST_CASE("a key that changes nothing is no step, and there are not endlessly many") {
  TextState state = Written("a");
  state = Press(std::move(state), {Key::kLeft, Key::kRight, Key::kDelete, Key::kTab});
  CHECK(state.before.size() == 1);
  for (int i = 0; i < 300; ++i) {
    state = Edit(std::move(state), {.text = i % 2 == 0 ? " " : "b"});
  }
  CHECK(state.before.size() == 100);
}

TEST_CASE("nothing is kept of a PIN") {
  TextState pin{.most = 12, .digits = true};
  pin = Edit(std::move(pin), {.text = "1"});
  pin = Press(std::move(pin), {Key::kBackspace});
  CHECK(pin.before.empty());
}

}  // namespace
}  // namespace mingle
