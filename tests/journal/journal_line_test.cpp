#include "journal/journal_line.h"

#include <doctest/doctest.h>

#include <string>

using namespace mingle;

namespace {

FactRow SampleRow() {
  FactRow row;
  row.origin.bytes[0] = 0x01;
  row.seq = 7;
  row.id.bytes[0] = 0x02;
  row.stamp.value = 117'666'132'787'200'003;
  row.at = Time{Milliseconds{1'795'442'700'123}};
  row.kind = "checked_in";
  row.event.bytes[0] = 0x03;
  row.subject.bytes[0] = 0x04;
  row.body = R"({"how":"badge", "x":"}{\"" })";
  row.nonce[0] = 0x05;
  row.mac = BodyMac(row.nonce, *row.body);
  row.chain[0] = 0x06;
  return row;
}

std::string Refusal(const std::string& line) {
  const auto parsed = ParseLine(line);
  return parsed ? "fine" : parsed.error().message;
}

}  // namespace

TEST_CASE("a row comes back from its line, the body to the byte") {
  const FactRow row = SampleRow();
  const std::string line = FormatLine(row);
  CHECK(line ==
        R"({"origin":"01000000000000000000000000000000","seq":7,)"
        R"("id":"02000000000000000000000000000000","stamp":"117666132787200003",)"
        R"("at":"2026-11-23T14:05:00.123Z","kind":"checked_in","version":1,)"
        R"("event":"03000000000000000000000000000000",)"
        R"("subject":"04000000000000000000000000000000","body":{"how":"badge", "x":"}{\"" },)"
        R"("nonce":"05000000000000000000000000000000",)"
        R"("chain":"06000000000000000000000000000000"})");
  const auto parsed = ParseLine(line);
  REQUIRE(parsed);
  CHECK(parsed->numbered);
  CHECK(parsed->row == row);
}

TEST_CASE("a blanked row comes back from its line") {
  FactRow row = SampleRow();
  row.object.bytes[0] = 0x07;
  row.body.reset();
  row.nonce = {};
  const auto parsed = ParseLine(FormatLine(row));
  REQUIRE(parsed);
  CHECK(parsed->row == row);
}

TEST_CASE("a line by hand may have spaces, any order, and little in it") {
  const auto parsed = ParseLine(R"(  { "body" : {"a":1} , "kind" : "juggled" }  )");
  REQUIRE(parsed);
  CHECK_FALSE(parsed->numbered);
  CHECK_FALSE(parsed->has_at);
  CHECK_FALSE(parsed->has_version);
  CHECK(parsed->row.kind == "juggled");
  CHECK(parsed->row.body == R"({"a":1})");
}

TEST_CASE("a line that is none is refused with a sentence") {
  const std::string good = FormatLine(SampleRow());
  const auto with = [&](const std::string& what, const std::string& instead) {
    std::string line = good;
    line.replace(line.find(what), what.size(), instead);
    return Refusal(line);
  };
  CHECK(Refusal(good) == "fine");
  CHECK(Refusal("hello") == "it is not a JSON object on one line");
  CHECK(Refusal("") == "it is not a JSON object on one line");
  CHECK(Refusal("[1]") == "it is not a JSON object on one line");
  CHECK(Refusal(good + "x") == "it is not a JSON object on one line");
  CHECK(Refusal(good.substr(0, good.size() - 1)) == "it is not a JSON object on one line");
  CHECK(Refusal("{}") == "it has no \"kind\"");
  CHECK(Refusal(R"({"kind":"a","kind":"b"})") == "\"kind\" is there twice");
  CHECK(Refusal(R"({"kind":"Drop table"})") ==
        "\"kind\" must be the name of a kind of fact, like checked_in");
  CHECK(Refusal(R"({"kind":"a","subjekt":"b"})") == "a line has no field \"subjekt\"");
  CHECK(Refusal(R"({"kind":"a","subject":"Ana"})") == "\"subject\" must be 32 hexadecimal digits");
  CHECK(Refusal(R"({"kind":"a","body":[1]})") == "it is not a JSON object on one line");
  CHECK(Refusal(R"({"kind":"a","body":"b"})") == "\"body\" must be a JSON object");
  CHECK(Refusal(R"({"kind":"a","chain":"06000000000000000000000000000000"})") ==
        "\"chain\" belongs to a numbered fact, but \"origin\" and \"seq\" are missing");
  CHECK(with("\"seq\":7,", "") == "it is numbered, but has no \"seq\"");
  CHECK(with("\"seq\":7,", "\"seq\":0,") == "\"seq\" must be a whole number from 1 on");
  CHECK(with("\"seq\":7,", "\"seq\":99999999999999999999,") ==
        "\"seq\" must be a whole number from 1 on");
  CHECK(with("\"seq\":7,", "\"seq\":7.5,") == "it is not a JSON object on one line");
  CHECK(with("\"117666132787200003\"", "117666132787200003") ==
        "\"stamp\" must be a whole number in quotes");
  CHECK(with("2026-11-23", "1969-11-23") ==
        "\"at\" must be a time like 2026-11-23T14:05:09.123Z, from 1970 on");
  CHECK(with("\"nonce\"", "\"mac\"") == "a fact with a body has a \"nonce\" and no \"mac\"");
  CHECK(with("0200", "0000") == "\"id\" must be 32 hexadecimal digits");
}

TEST_CASE("no end of a line makes it read past it") {
  const std::string good = FormatLine(SampleRow());
  for (size_t length = 0; length < good.size(); ++length) {
    // Its own block, so that a sanitizer sees one byte too many.
    const std::string cut(good, 0, length);
    CHECK_FALSE(ParseLine(cut));
  }
  for (size_t i = 0; i < good.size(); ++i) {
    std::string line = good;
    line[i] = '\\';
    (void)ParseLine(line);
  }
}
