#include "journal/fact_codec.h"

#include <doctest/doctest.h>

#include <string>

#include "journal/fact_row.h"
#include "support/random_history.h"

using namespace mingle;

namespace {

const AttendeeId kAna{{0xa1}};
const AttendeeId kBen{{0xb2}};
const std::string kAnaText = "a1000000000000000000000000000000";

FactHeader HeaderOf(const Fact& fact) {
  return {KindOf(fact), VersionOf(fact), SubjectOf(fact), ObjectOf(fact)};
}

/// Why this body is no such fact; "fine" when it is one.
std::string Refusal(std::string_view kind, std::string_view body, AttendeeId subject = kAna,
                    AttendeeId object = {}) {
  const auto fact = DecodeFact({kind, 1, subject, object}, body);
  return fact ? "fine" : fact.error().message;
}

}  // namespace

TEST_CASE("every kind of fact comes back from its body") {
  int compared = 0;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    for (const Entry& entry : test::RandomHistory(seed)) {
      const auto body = EncodeBody(entry.fact);
      if (!body) {
        continue;
      }
      const auto fact = DecodeFact(HeaderOf(entry.fact), *body);
      REQUIRE(fact);
      CHECK(KindOf(*fact) == KindOf(entry.fact));
      CHECK(SubjectOf(*fact) == SubjectOf(entry.fact));
      CHECK(ObjectOf(*fact) == ObjectOf(entry.fact));
      CHECK(EncodeBody(*fact).value() == *body);
      ++compared;
    }
  }
  CHECK(compared > 1500);
}

TEST_CASE("a body is canonical: keys sorted, no spaces, nothing that was not said") {
  AttendeeDetails details;
  details.name = "Zoë \"Z\" Ärzte";
  details.company = "";
  details.ticket_codes = std::vector<std::string>{"T1", "T2"};
  CHECK(EncodeBody(AttendeeRegistered{kAna, details}).value() ==
        R"({"company":"","name":"Zoë \"Z\" Ärzte","ticket_codes":["T1","T2"]})");
  CHECK(EncodeBody(AttendeeCancelled{kAna}).value() == "{}");
  CHECK(EncodeBody(CheckedIn{kAna, "Door", CheckInMethod::kTicket}).value() ==
        R"({"how":"ticket","kiosk":"Door"})");
  CHECK(EncodeBody(Talked{kAna, kBen, {}, "", {}}).value() == "{}");
  const FactId undone{{0xff}};
  CHECK(EncodeBody(Undone{kAna, {undone}}).value() == R"({"facts":[")" + undone.Text() + R"("]})");
  EventDetails event;
  event.opens = Time{Milliseconds{1'795'442'700'123}};
  event.counts = MeetingStep::kConfirmed;
  event.meet_goal = 2;
  CHECK(EncodeBody(EventOpened{event}).value() ==
        R"({"counts":"confirmed","meet_goal":2,"opens":"2026-11-23T14:05:00.123Z"})");
}

TEST_CASE("a body that was blanked gives a blank fact about the same people") {
  const auto talked = DecodeFact({"talked", 1, kAna, kBen}, std::nullopt);
  REQUIRE(talked);
  CHECK(std::get<Talked>(*talked).attendee == kAna);
  CHECK(std::get<Talked>(*talked).other == kBen);
  CHECK(std::get<Talked>(*talked).note.empty());
  const auto unknown = DecodeFact({"juggled", 3, kAna, kBen}, std::nullopt);
  REQUIRE(unknown);
  CHECK(std::get<UnknownFact>(*unknown) == UnknownFact{"juggled", 3, kAna, kBen, ""});
}

TEST_CASE("an unknown kind, or a newer version of a known one, is kept to the byte") {
  const std::string body = R"({ "b" : 1.50, "a":[{"deep":null}], "b2":"\u00e4" })";
  const auto unknown = DecodeFact({"juggled", 3, kAna, {}}, body);
  REQUIRE(unknown);
  CHECK(std::get<UnknownFact>(*unknown).body == body);
  CHECK(EncodeBody(*unknown).value() == body);
  const auto newer = DecodeFact({"checked_in", 2, kAna, {}}, R"({"how":{"new":1}})");
  REQUIRE(newer);
  CHECK(std::get<UnknownFact>(*newer).kind == "checked_in");
}

TEST_CASE("fields that a kind does not have are passed over") {
  CHECK(Refusal("checked_in", R"({"how":"badge","mood":{"a":[1,2,{"b":null}]},"x":1e3})") ==
        "fine");
}

TEST_CASE("a hostile body is refused with a sentence") {
  CHECK(Refusal("checked_in", "") == "its body is wrong: it is not a JSON object");
  CHECK(Refusal("checked_in", "[]") == "its body is wrong: it is not a JSON object");
  CHECK(Refusal("checked_in", "null") == "its body is wrong: it is not a JSON object");
  CHECK(Refusal("checked_in", "{") == "its body is wrong: it is not JSON from byte 2 on");
  CHECK(Refusal("checked_in", R"({"how":"badge"} )") == "fine");
  CHECK(Refusal("checked_in", R"({"how":"badge"}})") ==
        "its body is wrong: it is not JSON from byte 16 on");
  CHECK(Refusal("checked_in", "{\"how\":\n\"badge\"}") ==
        "its body is wrong: it is more than one line");
  CHECK(Refusal("checked_in", R"({"how":"badge","how":"host"})") ==
        "its body is wrong: it says \"how\" twice");
  CHECK(Refusal("checked_in", R"({"kiosk":"Door"})") == "\"how\" is missing");
  CHECK(Refusal("checked_in", R"({"how":"telepathy"})") ==
        "\"how\" must be one of badge, ticket, search, host, command");
  CHECK(Refusal("checked_in", R"({"how":1})") ==
        "\"how\" must be one of badge, ticket, search, host, command");
  CHECK(Refusal("checked_in", R"({"how":"badge","kiosk":7})") == "\"kiosk\" must be a text");
  CHECK(Refusal("checked_in", R"({"how":"badge","kiosk":null})") == "\"kiosk\" must be a text");
  CHECK(Refusal("checked_in", R"({"how":"badge","kiosk":"a\u0000b"})") ==
        "its body is wrong: it holds a NUL character");
  CHECK(Refusal("checked_in", "{\"how\":\"badge\",\"kiosk\":\"\xc3(\"}")
            .starts_with("its body is wrong: it is not JSON from byte"));
  CHECK(Refusal("checked_in", "{\"how\":\"badge\",\"kiosk\":\"\xed\xa0\x80\"}")
            .starts_with("its body is wrong: it is not JSON from byte"));
  CHECK(Refusal("consent_set", R"({"purpose":"figures","granted":"yes"})") ==
        "\"granted\" must be true or false");
  CHECK(Refusal("consent_set", R"({"purpose":"figures","granted":true,"saw":["x"]})") ==
        "\"saw\" must be an id, 32 hexadecimal digits");
  CHECK(Refusal("consent_set", R"({"purpose":"figures","granted":true,"saw":"x"})") ==
        "\"saw\" must be a list of ids");
  CHECK(Refusal("talked", R"({"topics":["a",1]})", kAna, kBen) ==
        "\"topics\" must be a list of texts");
  CHECK(Refusal("talked", R"({"topics":[["a"]]})", kAna, kBen) ==
        "\"topics\" must be a list of texts");
  CHECK(Refusal("goal_set", R"({"meet":99999999999,"learn":1})") ==
        "\"meet\" must be a whole number in reason");
  CHECK(Refusal("goal_set", R"({"meet":2.0,"learn":1})") ==
        "\"meet\" must be a whole number in reason");
  CHECK(Refusal("goal_set", R"({"meet":0,"learn":1})") == "a goal must be at least 1");
  CHECK(Refusal("event_opened", R"({"opens":"tomorrow"})", {}) ==
        "\"opens\" must be a time like 2026-11-23T14:05:09.123Z");
  CHECK(Refusal("event_opened", R"({"date":"2026-02-30"})", {}) ==
        "\"date\" must be a day like 2026-11-23");
  CHECK(Refusal("objective_set", R"({"aim":"win"})") ==
        "\"aim\" must be one of none, learn, find_help, offer_help, meet_department, say_hello");
  CHECK(Refusal("objective_reviewed", "{}") == "\"reached\" is missing");
  CHECK(Refusal("follow_up_promised", R"({"what":"lunch"})", kAna, kBen) ==
        "\"day\" must be a day like 2026-11-23");
  CHECK(Refusal("follow_up_promised", R"({"what":"lunch","day":"2026-02-30"})", kAna, kBen) ==
        "\"day\" must be a day like 2026-11-23");
  CHECK(Refusal("follow_up_promised", R"({"what":"other","day":"2026-12-01"})", kAna, kBen) ==
        "\"words\" must say what is planned");
  CHECK(Refusal("follow_up_promised", R"({"what":"lunch","day":"2026-12-01"})", kAna, kAna) ==
        "nobody meets themselves");
  CHECK(Refusal("badge_issued", R"({"badge":"12","key_id":1})") ==
        "\"badge\" must be 16 hexadecimal digits");
  CHECK(Refusal("badge_issued", R"({"badge":"0123456789abcdef","key_id":16})") ==
        "\"key_id\" must be 0 to 15");
  CHECK(Refusal("badge_key_made", R"({"key":"00","key_id":1})", {}) ==
        "\"key\" must be 64 hexadecimal digits");
}

TEST_CASE("a body may be neither huge nor nested deeply") {
  const std::string words(kMostBodyBytes, 'w');
  CHECK(Refusal("juggled", "{\"w\":\"" + words + "\"}") == "its body is longer than 16 KiB");
  const std::string most(kMostBodyBytes - 8, 'w');
  CHECK(Refusal("juggled", "{\"w\":\"" + most + "\"}") == "fine");
  const auto nested = [](size_t depth) {
    return "{\"w\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  CHECK(Refusal("juggled", nested(31)) == "fine");
  CHECK(Refusal("juggled", nested(32)) == "its body is wrong: it is nested too deeply");
  CHECK(Refusal("juggled", nested(8000)) == "its body is wrong: it is nested too deeply");
}

TEST_CASE("a fact about people needs people, and two of them to meet") {
  CHECK(Refusal("checked_in", R"({"how":"badge"})", {}) ==
        "it must say whom it is about (\"subject\")");
  CHECK(Refusal("meeting_confirmed", "{}", kAna) ==
        "it must say who the other one is (\"object\")");
  CHECK(Refusal("meeting_confirmed", "{}", kAna, kAna) == "nobody meets themselves");
  CHECK(Refusal("code_scanned", R"({"outcome":"forged"})", {}) == "fine");
}

TEST_CASE("a lesson has 1 to 500 characters, whatever the script") {
  const auto lesson = [](const std::string& text) {
    return Refusal("lesson_written",
                   R"({"lesson":")" + kAnaText + R"(","text":")" + text + R"("})");
  };
  std::string most;
  for (int i = 0; i < 500; ++i) {
    most += "語";
  }
  CHECK(lesson(most) == "fine");
  CHECK(lesson(most + "x") == "\"text\" is longer than 500 characters");
  CHECK(lesson(" ") == "\"text\" must say something");
  CHECK(Refusal("lesson_written", R"({"text":"x"})") == "\"lesson\" must be a lesson's id");
}

TEST_CASE("what could not be read back is not written") {
  CHECK(EncodeBody(CheckedIn{kAna, "bad \xff bytes", {}}).error().message ==
        "a text in it is not UTF-8, or has a NUL character");
  CHECK_FALSE(EncodeBody(CheckedIn{kAna, std::string("a\0b", 3), {}}));
  CHECK_FALSE(EncodeBody(LessonWritten{kAna, LessonId{{1}}, "\xc3", {}, ""}));
  CHECK(EncodeBody(CheckedIn{kAna, std::string(20'000, 'k'), {}}).error().message ==
        "its body is longer than 16 KiB");
  CHECK_FALSE(EncodeBody(UnknownFact{"juggled", 1, kAna, {}, "not json"}));
  CHECK_FALSE(EncodeBody(MeetingConfirmed{kAna, kAna}));
}

TEST_CASE("kinds that hold words are personal, and so is what is not known") {
  CHECK(IsPersonalKind("lesson_written", 1));
  CHECK(IsPersonalKind("attendee_registered", 1));
  CHECK_FALSE(IsPersonalKind("checked_in", 1));
  CHECK(IsPersonalKind("checked_in", 2));
  CHECK(IsPersonalKind("juggled", 1));
  CHECK(KnownVersion("checked_in") == 1);
  CHECK_FALSE(KnownVersion("juggled"));
  CHECK(IsKindName("checked_in"));
  CHECK_FALSE(IsKindName("Checked In"));
  CHECK_FALSE(IsKindName(""));
  CHECK_FALSE(IsKindName(std::string(65, 'k')));
}
