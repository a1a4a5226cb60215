#include "report/book_json.h"

#include <doctest/doctest.h>

#include "base/crypto.h"
#include "report/people_csv.h"
#include "support/hostile.h"
#include "support/scene.h"

namespace mingle {
namespace {

TEST_CASE("the book as JSON has events, people, meetings and shared lessons") {
  test::Scene scene(1, {.name = "Autumn party", .date = "2026-11-23"});
  const auto ana = scene.Arrive("Ana Ruiz", {.company = "Contoso", .email = "ana@x.org"});
  const auto ben = scene.Arrive("Ben Okafor");
  const auto cy = scene.Register("Cy Low");
  scene.Talk(ana, ben, {"onboarding"});
  scene.Record(KnownBefore{ana, cy});
  scene.Learn(ana, "Ask first", ben, SharingLevel::kNamed);
  const Json json = Json::parse(DumpJson(BookJson(scene.book, scene.now)));

  CHECK(json["mingle_book"] == 1);
  REQUIRE(json["events"].size() == 1);
  CHECK(json["events"][0]["name"] == "Autumn party");
  CHECK(json["events"][0]["registered"] == 3);
  CHECK(json["events"][0]["came"] == 2);
  CHECK(json["events"][0]["lessons"][0]["text"] == "Ask first");
  CHECK(json["events"][0]["lessons"][0]["author"] == "Ana Ruiz");
  CHECK(json["events"][0]["lessons"][0]["learned_from"].is_null());
  REQUIRE(json["people"].size() == 3);
  for (const Json& person : json["people"]) {
    if (person["id"] == ana.Text()) {
      CHECK(person["name"] == "Ana Ruiz");
      CHECK(person["email"] == "ana@x.org");
      CHECK(person["events"][0]["check_ins"].size() == 1);
      CHECK(person["events"][0]["check_ins"][0]["kiosk"] == "Door");
    }
  }
  REQUIRE(json["meetings"].size() == 1);
  CHECK(json["meetings"][0]["step"] == "talked");
  CHECK(json["meetings"][0]["topics"][0] == "onboarding");
  REQUIRE(json["known_before"].size() == 1);
}

TEST_CASE("secrets and private words are not in the book as JSON") {
  const std::string pin = HashSecret("123456");
  test::Scene scene(1, {.name = "Autumn party", .host_pin = pin});
  const auto ana = scene.Arrive("Ana Ruiz");
  const auto ben = scene.Arrive("Ben Okafor");
  const auto cy = scene.Arrive("Cy Low");
  scene.Meet(ana, ben);
  scene.Record(Talked{ana, ben, {}, "SECRET note", {}});
  scene.Record(KeptApart{ana, cy});
  scene.Claim(ben, cy);
  scene.Learn(ana, "SECRET lesson", ben, SharingLevel::kPrivate);
  scene.Learn(ana, "SECRET for ben", ben, SharingLevel::kTeacher);
  scene.Learn(ana, "open", {}, SharingLevel::kAnonymous);
  const std::string text = DumpJson(BookJson(scene.book, scene.now));

  CHECK(text.find("SECRET") == std::string::npos);
  CHECK(text.find(pin) == std::string::npos);
  CHECK(text.find("kept_apart") == std::string::npos);
  const Event& event = *scene.book.FindEvent(scene.event);
  CHECK(text.find(FormatHex(event.badge_keys.at(0))) == std::string::npos);
  for (const auto who : {ana, ben, cy}) {
    const Badge& badge = scene.book.FindPerson(who)->at.at(scene.event).badges.at(0);
    CHECK(text.find(FormatBadgeId(badge.id)) == std::string::npos);
  }
  const Json json = Json::parse(text);
  CHECK(json["meetings"].size() == 1);
  REQUIRE(json["events"][0]["lessons"].size() == 1);
  CHECK(json["events"][0]["lessons"][0]["author"].is_null());
}

TEST_CASE("of an erased person the JSON has the id and no word") {
  test::Scene scene;
  const auto ana = scene.Arrive("Ana Ruiz", {.email = "ana@x.org"});
  scene.Learn(ana, "Ask first", {}, SharingLevel::kNamed);
  scene.Record(Erased{ana});
  const std::string text = DumpJson(BookJson(scene.book, scene.now));
  CHECK(text.find("Ana") == std::string::npos);
  CHECK(text.find("ana@x.org") == std::string::npos);
  CHECK(text.find("Ask first") == std::string::npos);
  CHECK(Json::parse(text)["people"][0]["erased"] == true);
}

TEST_CASE("hostile and malformed words survive JSON") {
  test::Scene scene;
  std::vector<std::string> names = test::HostileTexts();
  for (const std::string& name : names) {
    scene.Register("x" + name);
  }
  scene.Register("bad \xFF\xC0 bytes");
  const Json json = Json::parse(DumpJson(BookJson(scene.book, scene.now)));
  for (std::string& name : names) {
    name = name == "tab\there" ? "tab here" : name;
    const bool found =
        std::any_of(json["people"].begin(), json["people"].end(),
                    [&](const Json& person) { return person["name"] == "x" + name; });
    CHECK_MESSAGE(found, name);
  }
  CHECK_NOTHROW((void)DumpJson(Json("\xFF\xFE")));
  CHECK(DumpJson(Json("\x1B[1m\u0080\u009B31m\u00A0é")) ==
        "\"\\u001b[1m\\u0080\\u009b31m\u00A0é\"\n");
}

TEST_CASE("the list of people has who came, in order of name") {
  test::Scene scene;
  scene.Register("Zoë", {.email = "z@x.org"});
  const auto ben = scene.Arrive("ben", {.company = "=evil()"});
  const auto gone = scene.Arrive("Gone");
  scene.Record(Erased{gone});
  const Time came = scene.book.FindPerson(ben)->at.at(scene.event).check_ins[0].at;
  CHECK(PeopleCsv(scene.book, scene.event) ==
        "\xEF\xBB\xBFname,email,company,department,title,registered,came,first_check_in,kiosk\r\n"
        "ben,,'=evil(),,,yes,yes," +
            FormatIso(came) + ",Door\r\nZoë,z@x.org,,,,yes,no,,\r\n");
}

}  // namespace
}  // namespace mingle
