#include "base/log.h"

#include <doctest/doctest.h>

using namespace mingle;

TEST_CASE("nothing from outside can drive a terminal") {
  CHECK(EscapeForTerminal("a\tb\nc\\d\r") == "a\\tb\\nc\\\\d\\r");
  CHECK(EscapeForTerminal("\x1b]0;title\x07") == "\\x1b]0;title\\x07");
  CHECK(EscapeForTerminal("\xc2\x9b") == "\\xc2\\x9b");
  CHECK(EscapeForTerminal("\xff\xfe") == "\\xff\\xfe");
  CHECK(EscapeForTerminal("a\u202Eb\u2069") == "a\\xe2\\x80\\xaeb\\xe2\\x81\\xa9");
}

TEST_CASE("words in any script pass unchanged") {
  CHECK(EscapeForTerminal("Zoë 吉田 Мария") == "Zoë 吉田 Мария");
  CHECK(EscapeForTerminal("ياسمين \u200F…\u2065") == "ياسمين \u200F…\u2065");
  CHECK(EscapeForTerminal("ياسمين \u200F\u2065…") == "ياسمين \u200F\u2065…");
}
