#include "scan/wedge.h"

#include <doctest/doctest.h>

#include <random>

#include "domain/badge_code.h"

using namespace mingle;

namespace {

/// Somebody or something at the keyboard.
struct Keyboard {
  Wedge wedge;
  Milliseconds now{1000};
  Time wall{Milliseconds{1'795'442'700'000}};

  void Type(std::string_view keys, int gap_ms) {
    for (const char key : keys) {
      now += Milliseconds(gap_ms);
      if (key == '\n') {
        wedge.End(now);
      } else {
        wedge.Type(std::string_view(&key, 1), now);
      }
    }
  }
  std::string Poll() {
    const auto scan = wedge.Poll(now, wall);
    return scan ? scan->text : "";
  }
  std::string Wait(int ms) {
    now += Milliseconds(ms);
    return Poll();
  }
};

const std::string kCode = "0123456789ABCDEFGHJKMNPQRSTVW";

}  // namespace

TEST_CASE("a scanner's code is whole at every pace it types") {
  for (int gap = 0; gap <= 50; ++gap) {
    Keyboard keyboard;
    keyboard.Type(kCode + "\n", gap);
    CHECK(keyboard.Poll() == kCode);
    CHECK(keyboard.Poll().empty());
  }
}

TEST_CASE("a scan says where it came from and when") {
  Keyboard keyboard;
  keyboard.Type("TICKET-77\n", 2);
  const auto scan = keyboard.wedge.Poll(keyboard.now, keyboard.wall);
  REQUIRE(scan);
  CHECK(scan->source == ScanSource::kWedge);
  CHECK(scan->at == keyboard.wall);
}

TEST_CASE("codes that arrive together stay apart and in order") {
  Keyboard keyboard;
  keyboard.Type("FIRST\nSECOND\nTHIRD\n", 0);
  CHECK(keyboard.Poll() == "FIRST");
  CHECK(keyboard.Poll() == "SECOND");
  CHECK(keyboard.Poll() == "THIRD");
  CHECK(keyboard.Poll().empty());
}

TEST_CASE("a scanner that sends Tab, or nothing at all, ends its codes too") {
  Keyboard keyboard;
  keyboard.Type("WITH-TAB\t", 5);
  CHECK(keyboard.Poll() == "WITH-TAB");
  keyboard.Type("WITH-NOTHING", 5);
  CHECK(keyboard.Poll().empty());
  CHECK(keyboard.wedge.NextPoll() == keyboard.now + Milliseconds(200));
  CHECK(keyboard.Wait(199).empty());
  CHECK(keyboard.Wait(1) == "WITH-NOTHING");
  CHECK_FALSE(keyboard.wedge.NextPoll());
  // Two of them with a breath between, and nobody asked meanwhile.
  keyboard.Type("ONE-CODE", 5);
  keyboard.now += Milliseconds(400);
  keyboard.Type("TWO-CODE", 5);
  CHECK(keyboard.Poll() == "ONE-CODE");
  CHECK(keyboard.Wait(500) == "TWO-CODE");
}

TEST_CASE("a person who copies the code and takes their time is understood") {
  Keyboard keyboard;
  keyboard.Type("abcd", 180);
  CHECK(keyboard.Wait(3000).empty());
  keyboard.Type("EFGH", 350);
  CHECK(keyboard.Wait(3000).empty());
  keyboard.Type("\n", 100);
  CHECK(keyboard.Poll() == "abcdEFGH");
}

TEST_CASE("what a person leaves half typed is forgotten, and never taken for a code") {
  Keyboard keyboard;
  keyboard.Type("half a co", 150);
  CHECK(keyboard.Wait(20000).empty());
  keyboard.Type(kCode + "\n", 5);
  CHECK(keyboard.Poll() == kCode);
}

TEST_CASE("a slip of the hand is no code") {
  Keyboard keyboard;
  keyboard.Type("jkl", 10);
  CHECK(keyboard.Wait(1000).empty());
  CHECK(keyboard.Wait(20000).empty());
  keyboard.Type("\n\n\t\n", 10);
  CHECK(keyboard.Poll().empty());
  keyboard.Type("   \n", 10);
  CHECK(keyboard.Poll().empty());
}

TEST_CASE("letters stay as they were typed, in any script") {
  Keyboard keyboard;
  for (const char* key : {"a", "B", "ß", "é", "名", "🎉"}) {
    keyboard.wedge.Type(key, keyboard.now);
  }
  keyboard.wedge.Type("several at once", keyboard.now);
  keyboard.wedge.End(keyboard.now);
  CHECK(keyboard.Poll() == "aBßé名🎉several at once");
}

TEST_CASE("control characters and malformed bytes are left away") {
  Keyboard keyboard;
  for (const char* key : {"A", "\x01", "\x1B", "B", "\xFF", "\xC3", "\xC2\x85", "\x7F", "C"}) {
    keyboard.wedge.Type(key, keyboard.now);
  }
  keyboard.wedge.End(keyboard.now);
  CHECK(keyboard.Poll() == "ABC");
  // Some scanners put a carriage return where others press Enter.
  keyboard.wedge.Type("D\r", keyboard.now);
  CHECK(keyboard.Poll() == "D");
}

TEST_CASE("a line of ten thousand characters is dropped with a hint, and the next one is read") {
  for (const int gap : {0, 5}) {
    Keyboard keyboard;
    keyboard.Type(std::string(10000, 'x') + "\n", gap);
    CHECK(keyboard.Poll().empty());
    CHECK(keyboard.wedge.TakeTooLong());
    CHECK_FALSE(keyboard.wedge.TakeTooLong());
    keyboard.Type("NEXT\n", gap);
    CHECK(keyboard.Poll() == "NEXT");
    // Without Enter the pause ends it.
    keyboard.Type(std::string(10000, 'y'), gap);
    CHECK(keyboard.Wait(300).empty());
    CHECK(keyboard.wedge.TakeTooLong());
    keyboard.Type("LAST\n", gap);
    CHECK(keyboard.Poll() == "LAST");
  }
}

TEST_CASE("a line of three kilobytes is still a code") {
  Keyboard keyboard;
  const std::string text(3000, 'q');
  keyboard.Type(text + "\n", 1);
  CHECK(keyboard.Poll() == text);
}

TEST_CASE("what was typed elsewhere is forgotten") {
  Keyboard keyboard;
  keyboard.Type("A NAME IN A FIELD", 5);
  keyboard.wedge.Clear();
  CHECK(keyboard.Wait(1000).empty());
  keyboard.Type("\n", 5);
  CHECK(keyboard.Poll().empty());
}

TEST_CASE("random keys at random moments make only codes of what was typed") {
  std::mt19937 random(5);
  Keyboard keyboard;
  size_t typed = 0;
  size_t read = 0;
  for (int i = 0; i < 200000; ++i) {
    keyboard.now += Milliseconds(random() % 3 == 0 ? random() % 400 : random() % 20);
    if (random() % 9 == 0) {
      keyboard.wedge.End(keyboard.now);
    } else {
      const std::string key(1 + random() % 3, static_cast<char>(random()));
      keyboard.wedge.Type(key, keyboard.now);
      typed += key.size();
    }
    const std::string code = keyboard.Poll();
    CHECK(code.size() <= WedgeOptions().most_bytes);
    read += code.size();
  }
  CHECK(read > 0);
  CHECK(read <= typed);
}

TEST_CASE("badges that run together are told apart, on any keyboard") {
  const EventId event{{7}};
  const BadgeKey key{};
  std::string line;
  std::vector<std::string> badges;
  for (std::uint64_t badge = 1; badge <= 3; ++badge) {
    badges.push_back(MakeBadgeCode(event, 0, key, badge * 0x9E3779B97F4A7C15U));
    line += badges.back();
  }
  Keyboard keyboard;
  keyboard.Type(line + "\n", 3);
  for (const std::string& badge : badges) {
    CHECK(keyboard.Poll() == badge);
  }
  CHECK(keyboard.Poll().empty());
  // Without Enter, from a scanner whose computer has a German keyboard.
  for (char& c : line) {
    c = c == 'Y' ? 'Z' : c == 'Z' ? 'Y' : c;
  }
  keyboard.Type(line, 3);
  CHECK(keyboard.Wait(300) == line.substr(0, 29));
  CHECK(keyboard.Poll() == line.substr(29, 29));
  CHECK(keyboard.Poll() == line.substr(58));
}

TEST_CASE("codes that name their symbology are told apart by it") {
  Keyboard keyboard;
  keyboard.Type("]Q1FIRST]Q1SECOND]C0THIRD\n", 3);
  CHECK(keyboard.Poll() == "]Q1FIRST");
  CHECK(keyboard.Poll() == "]Q1SECOND");
  CHECK(keyboard.Poll() == "]C0THIRD");
  // A bracket inside a code of another system is a part of it.
  keyboard.Type("A[1]Q1B\n", 3);
  CHECK(keyboard.Poll() == "A[1]Q1B");
}

TEST_CASE("what is as long as two badges and is none stays whole") {
  Keyboard keyboard;
  const std::string text(58, 'X');
  keyboard.Type(text + "\n", 3);
  CHECK(keyboard.Poll() == text);
}
