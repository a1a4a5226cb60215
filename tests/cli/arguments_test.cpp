#include "cli/arguments.h"

#include <doctest/doctest.h>

#include <array>

namespace mingle {
namespace {

constexpr std::array kOptions{Option{"--event", "EVENT", ""}, Option{"--meet", "N", ""},
                              Option{"--json", "", ""}};

Result<Arguments> Parse(const std::vector<std::string>& words) {
  return Arguments::Parse(words, kOptions);
}
std::string Complaint(const std::vector<std::string>& words) {
  return Parse(words).error().message;
}

TEST_CASE("options stand before, between and after the words") {
  const auto arguments = Parse({"--json", "a", "--event", "Party", "b", "--meet=4"});
  REQUIRE(arguments.has_value());
  CHECK(arguments->words() == std::vector<std::string>{"a", "b"});
  CHECK(arguments->Has("--json"));
  CHECK(arguments->Value("--event") == "Party");
  CHECK(*arguments->Number("--meet", 1, 9) == 4);
  CHECK(arguments->Value("--other") == std::nullopt);
  CHECK(Parse({"--event=a=b"})->Value("--event") == "a=b");
  CHECK(Parse({"--event="})->Value("--event") == "");
}

TEST_CASE("after two hyphens everything is a word, and one hyphen is one") {
  CHECK(Parse({"-", "-x", "--", "--json", "--"})->words() ==
        std::vector<std::string>{"-", "-x", "--json", "--"});
}

TEST_CASE("an unknown option is answered with the one that was perhaps meant") {
  CHECK(Complaint({"--evnet", "x"}) == "there is no option --evnet; did you mean --event?");
  CHECK(Complaint({"--jsno"}) == "there is no option --jsno; did you mean --json?");
  CHECK(Complaint({"--frobnicate"}) == "there is no option --frobnicate");
}

TEST_CASE("a value too few or too many, and an option twice, get a sentence") {
  CHECK(Complaint({"--event"}) == "--event needs a value, EVENT");
  CHECK(Complaint({"--json=1"}) == "--json takes no value");
  CHECK(Complaint({"--json", "--json"}) == "--json is there twice");
}

TEST_CASE("numbers are whole and within their bounds") {
  for (const char* text : {"0", "10", "x", "", "3x", "1.5", "99999999999999999999"}) {
    const auto number = Parse({"--meet", text})->Number("--meet", 1, 9);
    REQUIRE_FALSE_MESSAGE(number.has_value(), text);
    CHECK(number.error().message ==
          "--meet must be a whole number from 1 to 9, not “" + std::string(text) + "”");
  }
  CHECK_FALSE(Parse({})->Number("--meet", 1, 9)->has_value());
}

TEST_CASE("the closest word is meant when it is close") {
  constexpr std::array<std::string_view, 3> kWords{"import", "export", "journal"};
  CHECK(PerhapsMeant("imprt", kWords) == "import");
  CHECK(PerhapsMeant("EXPORT", kWords) == "export");
  CHECK(PerhapsMeant("jour", kWords) == "journal");
  CHECK(PerhapsMeant("xyz", kWords).empty());
}

}  // namespace
}  // namespace mingle
