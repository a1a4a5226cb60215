#include "cli/key_router.h"

#include <doctest/doctest.h>

using namespace mingle;

namespace {

/// A keyboard whose keys come a fixed time apart.
class Keys {
 public:
  explicit Keys(int gap_ms) : gap_(gap_ms) {}

  void Type(KeyRouter& router, std::string_view text) {
    for (const char c : text) {
      now_ += gap_;
      router.Press({.key = Key::kNone, .text = std::string(1, c), .at = now_});
    }
  }
  void Press(KeyRouter& router, Key key) {
    now_ += gap_;
    router.Press({.key = key, .text = "", .at = now_});
  }
  void Wait(int ms) { now_ += Milliseconds(ms); }
  [[nodiscard]] Milliseconds now() const { return now_; }

 private:
  Milliseconds gap_;
  Milliseconds now_{1000};
};

std::string TextOf(const RoutedKeys& routed) {
  std::string text;
  for (const KeyPress& key : routed.screen) {
    text += key.key == Key::kEnter ? "\n" : key.text;
  }
  return text;
}

}  // namespace

TEST_CASE("where no text is asked for, a scanner's code is a scan at any speed") {
  for (const int gap : {0, 2, 8, 20}) {
    KeyRouter router;
    Keys scanner(gap);
    scanner.Type(router, "2K7QX4M9TR");
    scanner.Press(router, Key::kEnter);
    const RoutedKeys routed = router.Poll(scanner.now(), {}, false);
    REQUIRE(routed.scans.size() == 1);
    CHECK(routed.scans[0].text == "2K7QX4M9TR");
    CHECK(routed.screen.empty());
  }
}

TEST_CASE("keys that work the screen reach it where no text is asked for") {
  KeyRouter router;
  Keys person(200);
  for (const Key key : {Key::kTab, Key::kDown, Key::kEnter, Key::kBackTab, Key::kEscape}) {
    person.Press(router, key);
    const RoutedKeys routed = router.Poll(person.now(), {}, false);
    REQUIRE(routed.screen.size() == 1);
    CHECK(routed.screen[0].key == key);
    CHECK(routed.scans.empty());
  }
  person.Type(router, " ");
  CHECK(TextOf(router.Poll(person.now(), {}, false)) == " ");
}

TEST_CASE("the Tab or Enter that ends a scanner's code does not reach the screen") {
  for (const Key end : {Key::kTab, Key::kEnter}) {
    for (const bool text_wanted : {false, true}) {
      KeyRouter router;
      Keys scanner(5);
      scanner.Type(router, "2K7QX4M9TR");
      scanner.Press(router, end);
      const RoutedKeys routed = router.Poll(scanner.now(), {}, text_wanted);
      CHECK(routed.scans.size() == 1);
      CHECK(routed.screen.empty());
    }
  }
}

TEST_CASE("a scanner never writes into a field for text") {
  for (const int gap : {0, 2, 8, 20}) {
    KeyRouter router;
    Keys scanner(gap);
    std::string written;
    std::vector<Scan> scans;
    // Polled after every key, as a busy window does.
    for (const char c : std::string("2K7QX4M9TR")) {
      scanner.Type(router, std::string(1, c));
      RoutedKeys routed = router.Poll(scanner.now(), {}, true);
      written += TextOf(routed);
    }
    scanner.Press(router, Key::kEnter);
    RoutedKeys routed = router.Poll(scanner.now(), {}, true);
    CHECK(written + TextOf(routed) == "");
    REQUIRE(routed.scans.size() == 1);
    CHECK(routed.scans[0].text == "2K7QX4M9TR");
  }
}

TEST_CASE("what a person types goes into the field, in order and whole") {
  KeyRouter router;
  Keys person(130);
  std::string written;
  for (const char c : std::string("Ask why before how")) {
    person.Type(router, std::string(1, c));
    written += TextOf(router.Poll(person.now(), {}, true));
  }
  person.Press(router, Key::kEnter);
  person.Wait(100);
  const RoutedKeys last = router.Poll(person.now(), {}, true);
  CHECK(written + TextOf(last) == "Ask why before how\n");
  CHECK(last.scans.empty());
}

TEST_CASE("a quick pair of letters and a letter held down are still a person's") {
  KeyRouter router;
  Keys quick(30);
  quick.Type(router, "the");
  quick.Wait(100);
  CHECK(TextOf(router.Poll(quick.now(), {}, true)) == "the");
  quick.Type(router, "aaaaaaaaaaaa");
  quick.Wait(100);
  CHECK(TextOf(router.Poll(quick.now(), {}, true)) == "aaaaaaaaaaaa");
}

TEST_CASE("keys that are held back are decided soon, and it is known when") {
  KeyRouter router;
  Keys person(130);
  CHECK_FALSE(router.NextPoll());
  person.Type(router, "a");
  const auto next = router.NextPoll();
  REQUIRE(next);
  CHECK(*next <= person.now() + Milliseconds(100));
  CHECK(TextOf(router.Poll(*next, {}, true)) == "a");
  CHECK_FALSE(router.NextPoll());
}

TEST_CASE("two codes that run together are two scans") {
  KeyRouter router;
  Keys scanner(2);
  for (const char* code : {"ABCDEF1", "GHJKMN2"}) {
    scanner.Type(router, code);
    scanner.Press(router, Key::kEnter);
  }
  CHECK(router.Poll(scanner.now(), {}, true).scans.size() == 2);
}
