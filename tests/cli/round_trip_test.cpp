#include <doctest/doctest.h>

#include <algorithm>

#include "cli/mingle_program.h"

namespace mingle::test {
namespace {

/// A book in which a bit of everything has happened, and somebody in it.
std::string FillBook(const MingleProgram& mingle, bool with_erasure) {
  mingle.Must({"demo", "@book.mingle"});
  const Json people = [&] {
    mingle.Must({"export", "@book.mingle", "@host", "--for", "host"});
    return Json::parse(mingle.Read("host/book.json"))["people"];
  }();
  const std::string one = people[0]["id"];
  const std::string other = people[1]["id"];
  const std::string third = people[2]["id"];
  const std::string event = people[0]["events"][0]["event"];
  mingle.Must({"apply", "@book.mingle"},
              FactLine("kept_apart", event, one, other) +
                  FactLine("known_before", event, one, third) +
                  FactLine("goal_set", event, one, "", {{"meet", 1}, {"learn", 2}}) +
                  FactLine("from_the_future", event, other, third, {{"x", {1, "two", nullptr}}}) +
                  (with_erasure ? FactLine("erased", "", third, "") : ""));
  return one;
}

TEST_CASE("journal and apply bring a book back exactly") {
  const MingleProgram mingle;
  FillBook(mingle, true);
  const std::string lines = mingle.Must({"journal", "@book.mingle"});
  CHECK(std::count(lines.begin(), lines.end(), '\n') > 180);

  mingle.Must({"apply", "@copy.mingle"}, lines);
  CHECK(mingle.Must({"journal", "@copy.mingle"}) == lines);
  CHECK(DigestOf(mingle, "@copy.mingle") == DigestOf(mingle, "@book.mingle"));

  CHECK(mingle.Must({"apply", "@copy.mingle"}, lines) == "0\n");
  CHECK(mingle.Must({"journal", "@copy.mingle"}) == lines);
}

TEST_CASE("a book comes back from its lines in two halves, and from a copy that went on") {
  const MingleProgram mingle;
  const std::string person = FillBook(mingle, false);
  const std::string lines = mingle.Must({"journal", "@book.mingle"});
  const size_t middle = lines.find('\n', lines.size() / 2) + 1;
  mingle.Must({"apply", "@copy.mingle"}, lines.substr(0, middle));
  mingle.Must({"apply", "@copy.mingle"}, lines.substr(middle));
  CHECK(mingle.Must({"journal", "@copy.mingle"}) == lines);

  mingle.Must({"apply", "@copy.mingle"},
              FactLine("goal_set", "", person, "", {{"meet", 2}, {"learn", 1}}));
  mingle.Must({"apply", "@book.mingle"}, mingle.Must({"journal", "@copy.mingle"}));
  CHECK(DigestOf(mingle, "@copy.mingle") == DigestOf(mingle, "@book.mingle"));
}

TEST_CASE("a bad line is named, and nothing is taken or made") {
  const MingleProgram mingle;
  const std::string good = FactLine("event_opened", std::string(32, 'e'), "", "", {{"name", "X"}});
  for (const std::string& bad :
       {std::string("no JSON\n"), std::string("{\"kind\":\"checked_in\",\"subject\":\"zz\"}\n"),
        std::string("{\"kind\":\"lesson_shared\",\"body\":{\"level\":\"loud\"}}\n"),
        std::string("\xFF\xFE\n"), std::string("[1,2]\n")}) {
    const Finished finished = mingle({"apply", "@new.mingle"}, good + bad + good);
    CHECK(finished.status == 1);
    CHECK_MESSAGE(finished.err.find("line 2") != std::string::npos, finished.err);
    CHECK_FALSE(mingle.Exists("new.mingle"));
    CHECK_FALSE(mingle.Exists("new.mingle-wal"));
  }
  mingle.Must({"apply", "@new.mingle"}, good);
  const std::string before = mingle.Must({"journal", "@new.mingle"});
  CHECK(mingle({"apply", "@new.mingle"}, good + "{}\n").status == 1);
  CHECK(mingle.Must({"journal", "@new.mingle"}) == before);
}

TEST_CASE("of an erased person no word is left in the file or its lines") {
  const MingleProgram mingle;
  mingle.Must({"new", "@book.mingle", "--event", "Party"});
  mingle.Write("r.csv", "Name,Email\nQuetzalina Xylander,quetzalina@example.org\nBen,b@x.org\n");
  const Json added = Json::parse(mingle.Must({"import", "@book.mingle", "@r.csv", "--json"}));
  CHECK(mingle.Read("book.mingle").find("Quetzalina") != std::string::npos);
  mingle.Must({"apply", "@book.mingle"}, FactLine("erased", "", added["added"][0]["attendee"], ""));
  CHECK(mingle.Must({"journal", "@book.mingle"}).find("etzalina") == std::string::npos);
  CHECK(mingle.Read("book.mingle").find("etzalina") == std::string::npos);
  CHECK(mingle.Must({"journal", "@book.mingle"}).find("\"Ben\"") != std::string::npos);
  mingle.Must({"check", "@book.mingle"});
}

TEST_CASE("a book that was tampered with is not sound") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@book.mingle"});
  CHECK(mingle({"check", "@book.mingle", "--json"}).out.find("\"sound\": true") !=
        std::string::npos);
  std::string bytes = mingle.Read("book.mingle");
  const size_t at = bytes.find("Offer them a corridor");
  REQUIRE(at != std::string::npos);
  bytes[at] = 'X';
  mingle.Write("book.mingle", bytes);
  const Finished finished = mingle({"check", "@book.mingle"});
  CHECK(finished.status == 1);
  CHECK_MESSAGE(finished.out.find("problem\t") != std::string::npos, finished.out << finished.err);
}

}  // namespace
}  // namespace mingle::test
