#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "cli/mingle_program.h"
#include "support/decode_all.h"
#include "support/page_reader.h"
#include "support/pages.h"
#include "support/places.h"

namespace mingle::test {
namespace {

const std::string kDemoRoster = SourceFolder() / "assets/demo/roster.csv";

/// An event whose roster is imported, with everybody's id by name.
struct Office {
  MingleProgram mingle;
  std::string event = Trimmed(mingle.Must({"new", "@book.mingle", "--event", "Autumn party",
                                           "--date", "2026-11-23", "--topics", "Tools,Team"}));
  std::map<std::string, std::string> people;

  Office() {
    const Json imported =
        Json::parse(mingle.Must({"import", "@book.mingle", kDemoRoster, "--json"}));
    for (const Json& person : imported["added"]) {
      people[person["name"]] = person["attendee"];
    }
    REQUIRE(people.size() == 42);
  }

  static std::string Trimmed(const std::string& text) { return std::string(Trim(text)); }

  /// Files of one badge each, drawn as pictures and read again: the code of everybody, by file.
  std::vector<std::vector<std::string>> ScanBadges() const {
    std::vector<std::string> words{"scan"};
    const auto drawn = Rows(mingle.Must({"badges", "@book.mingle", "@badges", "--format", "png"}));
    for (const auto& row : drawn) {
      words.push_back(row[0]);
    }
    return Rows(mingle.Must(words));
  }
};

TEST_CASE("from a roster to lessons learned, with nothing but commands") {
  Office office;
  const MingleProgram& mingle = office.mingle;

  // Every badge that was drawn is read, and checks in the person whose name is on it.
  const auto scanned = office.ScanBadges();
  REQUIRE(scanned.size() == 42);
  std::string codes;
  for (const auto& row : scanned) {
    REQUIRE_MESSAGE(row[1].size() == 29, row[0]);
    codes += row[1] + "\n";
  }
  std::set<std::string> welcome;
  for (const auto& row : Rows(mingle.Must({"checkin", "@book.mingle"}, codes))) {
    CHECK(row[1] == "welcome");
    welcome.insert(row[2]);
  }
  CHECK(welcome.size() == 42);
  for (const auto& [name, id] : office.people) {
    CHECK_MESSAGE(welcome.contains(name), name);
  }
  CHECK(Rows(mingle.Must({"checkin", "@book.mingle", scanned[0][1]}))[0][1] == "welcome_back");

  // The same codes are in the printed sheet.
  mingle.Must({"badges", "@book.mingle", "@badges.pdf"});
  std::set<std::string> printed;
  for (const GrayImage& page : RasterisePdf(mingle.Read("badges.pdf"), 150)) {
    for (const std::string& code : DecodeAll(page.view())) {
      printed.insert(code);
    }
  }
  CHECK(printed.size() == 42);
  for (const auto& row : scanned) {
    CHECK(printed.contains(row[1]));
  }

  // Ana and Jürgen talk and learn; Léa keeps hers to herself.
  const std::string ana = office.people.at("Ana Ruiz Calderón");
  const std::string jurgen = office.people.at("Jürgen Großmann");
  const std::string lea = office.people.at("Léa Dubreuil");
  const auto fact = [&](const std::string& kind, const std::string& a, const std::string& b,
                        const Json& body = Json::object()) {
    return FactLine(kind, office.event, a, b, body);
  };
  const auto lesson = [&](const std::string& author, char id, const std::string& text,
                          const std::string& level) {
    const std::string lesson_id(32, id);
    return fact("lesson_written", author, "",
                {{"lesson", lesson_id}, {"text", text}, {"from", ana}, {"topic", "Tools"}}) +
           fact("lesson_shared", author, "", {{"lesson", lesson_id}, {"level", level}});
  };
  mingle.Must({"apply", "@book.mingle"},
              fact("scanned_together", ana, jurgen, {{"kiosk", "Bar"}}) +
                  fact("talked", ana, jurgen, {{"topics", {"Tools"}}, {"note", "likes <tea>"}}) +
                  fact("meeting_confirmed", jurgen, ana) +
                  fact("follow_up_promised", jurgen, ana,
                       {{"what", "lunch"}, {"words", "at <Heron's>"}, {"day", "2026-12-01"}}) +
                  lesson(jurgen, 'a', "Ask <b>first</b> | then build", "named") +
                  lesson(lea, 'b', "Nobody shall know whose", "anonymous") +
                  lesson(lea, 'c', "This stays mine", "private"));

  // What colleagues are sent has what was shared, as it was shared.
  mingle.Must({"export", "@book.mingle", "@out"});
  const std::string html = mingle.Read("out/lessons-learned.html");
  CHECK(WordsOf(ReadPage(html)) ==
        std::vector<std::string>{"Autumn party", "23 November 2026", "Tools",
                                 "Ask <b>first</b> | then build", "Jürgen Großmann",
                                 "Lantern Works", "Nobody shall know whose"});
  CHECK(html.find("<strong>42</strong>people came") != std::string::npos);
  CHECK(mingle.Read("out/lessons-learned.md")
            .find("- Ask \\<b\\>first\\</b\\> \\| then build — *Jürgen Großmann, Lantern Works*\n"
                  "- Nobody shall know whose\n") != std::string::npos);
  CHECK(mingle.Read("out/lessons-learned.csv") ==
        "\xEF\xBB\xBFtopic,lesson,author,company,learned_from\r\n"
        "Tools,Ask <b>first</b> | then build,Jürgen Großmann,Lantern Works,\r\n"
        "Tools,Nobody shall know whose,,,\r\n");
  CHECK_FALSE(mingle.Exists("out/book.json"));

  // The host's folder has who came and who met, and still no private word.
  mingle.Must({"export", "@book.mingle", "@host", "--for", "host"});
  const Json book = Json::parse(mingle.Read("host/book.json"));
  CHECK(book["events"][0]["came"] == 42);
  REQUIRE(book["meetings"].size() == 1);
  CHECK(book["meetings"][0]["step"] == "followed_up");
  const std::set<std::string> pair = book["meetings"][0]["people"];
  CHECK(pair == std::set<std::string>{ana, jurgen});
  for (const char* name : {"book.json", "people.csv", "lessons-learned.html"}) {
    const std::string text = mingle.Read(std::string("host/") + name);
    CHECK_MESSAGE(text.find("This stays mine") == std::string::npos, name);
    CHECK_MESSAGE(text.find("likes <tea>") == std::string::npos, name);
    CHECK_MESSAGE(text.find("Heron") == std::string::npos, name);
  }

  // Ana's own page has her note and what she taught; it is found by her badge.
  std::string code_of_ana;
  for (const auto& row : Rows(mingle.Must({"checkin", "@book.mingle"}, codes))) {
    code_of_ana = row[2] == "Ana Ruiz Calderón" ? row[0] : code_of_ana;
  }
  mingle.Must({"export", "@book.mingle", "@ana", "--for", "attendee:" + code_of_ana});
  const std::string page = mingle.Read("ana/my-page.html");
  CHECK(page.find("likes &lt;tea&gt;") != std::string::npos);
  CHECK(page.find("Jürgen Großmann") != std::string::npos);
  CHECK(page.find("Nobody shall know whose") != std::string::npos);
  CHECK(page.find("Léa") == std::string::npos);
  CHECK(page.find("at &lt;Heron") != std::string::npos);
  CHECK(mingle.Read("ana/my-plans.ics")
            .find("SUMMARY:Lunch with Jürgen Großmann: at <Heron's>\r\n") != std::string::npos);
  CHECK(page.find("This stays mine") == std::string::npos);
}

TEST_CASE("a preview says what would change and changes nothing") {
  Office office;
  office.mingle.Write("more.csv",
                      "ID,Name,Email,Company,Status\n"
                      "1001,Ana Ruiz Calderón,ana@new.example,Lantern Works,\n"
                      "1002,Zoë van den Berg,,,Cancelled\n"
                      "9999,\"O\tne\x1B[31m, New\",new@example.org,,\n"
                      ",,nobody@example.org,,\n");
  const std::string before = DigestOf(office.mingle, "@book.mingle");
  const Finished preview = office.mingle({"import", "@book.mingle", "@more.csv", "--dry-run"});
  CHECK(preview.status == 0);
  CHECK(Rows(preview.out) ==
        std::vector<std::vector<std::string>>{{"added", "New O ne[31m", "more.csv:4"},
                                              {"changed", "Ana Ruiz Calderón", "more.csv:2",
                                               "email: “ana.ruiz@example.org” → “ana@new.example”"},
                                              {"cancelled", "Zoë van den Berg", "more.csv:3"}});
  CHECK(preview.err.find("more.csv, line 5: has no name beside “nobody@example.org”\n") !=
        std::string::npos);
  CHECK(preview.err.find('\x1B') == std::string::npos);
  CHECK(DigestOf(office.mingle, "@book.mingle") == before);

  const Json json = Json::parse(
      office.mingle.Must({"import", "@book.mingle", "@more.csv", "--dry-run", "--json"}));
  CHECK(json["dry_run"] == true);
  CHECK(json["changed"][0]["changes"][0]["after"] == "ana@new.example");
  CHECK(json["problems"][0]["line"] == 5);

  CHECK(Rows(office.mingle.Must({"import", "@book.mingle", "@more.csv"})) ==
        std::vector<std::vector<std::string>>{{"added", "1"},
                                              {"returning", "0"},
                                              {"changed", "1"},
                                              {"restored", "0"},
                                              {"cancelled", "1"},
                                              {"unchanged", "0"},
                                              {"not coming", "0"},
                                              {"problems", "1"}});
}

TEST_CASE("importing the same file again leaves the book as it was, to the digest") {
  Office office;
  const std::string before = DigestOf(office.mingle, "@book.mingle");
  CHECK(Rows(office.mingle.Must({"import", "@book.mingle", kDemoRoster}))[5][1] == "42");
  CHECK(DigestOf(office.mingle, "@book.mingle") == before);
}

TEST_CASE("who already knows whom is imported") {
  Office office;
  office.mingle.Write("known.csv",
                      "who,knows\nana.ruiz@example.org,1101\nAna Ruiz Calderón,Nobody\n");
  const Finished imported = office.mingle({"import", "@book.mingle", "@known.csv", "--meetings"});
  CHECK(imported.status == 0);
  CHECK(Rows(imported.out)[0][1] == "1");
  CHECK(imported.err.find("known.csv, line 3: has “Nobody”, who is on no roster of this book\n") !=
        std::string::npos);
  office.mingle.Must({"export", "@book.mingle", "@host", "--for", "host"});
  CHECK(Json::parse(office.mingle.Read("host/book.json"))["known_before"].size() == 1);
}

TEST_CASE("a ticket's own code checks in, others are answered kindly") {
  const MingleProgram mingle;
  mingle.Must({"new", "@book.mingle", "--event", "Party"});
  mingle.Write("tickets.csv", "Name,Barcode #\nAna Ruiz,90177001\nBen Lee,SHARED\nCy Lee,SHARED\n");
  mingle.Must({"import", "@book.mingle", "@tickets.csv"});
  const std::string forged = "2" + std::string(28, '0');
  const auto rows =
      Rows(mingle.Must({"checkin", "@book.mingle"},
                       "90177001\n\n  90177001  \nSHARED\nhttps://example.org/x\nUNKNOWN1\n" +
                           forged + "\nevil\x1B[31m\ttab\n"));
  REQUIRE(rows.size() == 7);
  CHECK(rows[0] == std::vector<std::string>{"90177001", "welcome", "Ana Ruiz"});
  CHECK(rows[1][1] == "welcome_back");
  CHECK(rows[2][1] == "ambiguous");
  CHECK(rows[3] == std::vector<std::string>{"https://example.org/x", "not_a_badge", ""});
  CHECK(rows[5][1] != "welcome");
  CHECK(rows[6][0] == "evil\\x1b[31m\\ttab");

  const Json json = Json::parse(mingle.Must({"checkin", "@book.mingle", "90177001", "--json"}));
  CHECK(json["outcome"] == "welcome_back");
  CHECK(json["name"] == "Ana Ruiz");
}

TEST_CASE("a second event in a book has its own roster, and its badges are told apart") {
  Office office;
  const MingleProgram& mingle = office.mingle;
  const auto first = office.ScanBadges();
  mingle.Must({"new", "@book.mingle", "--event", "Winter lunch", "--date", "2026-12-20"});
  const Json again = Json::parse(mingle.Must({"import", "@book.mingle", kDemoRoster, "--json"}));
  CHECK(again["returning"].size() == 42);
  CHECK(Rows(mingle.Must({"checkin", "@book.mingle", first[0][1]}))[0][1] == "wrong_event");
  CHECK(Rows(mingle.Must({"checkin", "@book.mingle", first[0][1], "--event",
                          "Autumn party"}))[0][1] == "welcome");
}

TEST_CASE("badges are drawn in every format, one file a badge") {
  Office office;
  for (const char* format : {"svg", "pdf"}) {
    const auto rows = Rows(office.mingle.Must(
        {"badges", "@book.mingle", std::string("@") + format, "--format", format}));
    REQUIRE(rows.size() == 42);
    for (const auto& row : rows) {
      CHECK(std::filesystem::path(row[0]).extension() == std::string(".") + format);
      CHECK(std::filesystem::file_size(row[0]) > 1000);
    }
  }
}

TEST_CASE("scanning says which pictures have a code, which have none and which are no pictures") {
  Office office;
  office.mingle.Must({"badges", "@book.mingle", "@badges"});
  std::string badge;
  for (const auto& entry : std::filesystem::directory_iterator(office.mingle.Path("badges"))) {
    badge = std::max(badge, entry.path().string());
  }
  office.mingle.Write("text.png", "this is no picture");
  const Finished finished = office.mingle({"scan", badge, "@text.png", "@missing.png", badge});
  CHECK(finished.status == 1);
  REQUIRE(Rows(finished.out).size() == 2);
  CHECK(Rows(finished.out)[0][0] == badge);
  CHECK(Rows(finished.out)[0][1].size() == 29);
  CHECK(finished.err.find("text.png") != std::string::npos);
  CHECK(finished.err.find("missing.png") != std::string::npos);

  const Json json = Json::parse(office.mingle({"scan", "--json", badge, "@missing.png"}).out);
  CHECK(json[0]["text"].get<std::string>().size() == 29);
  CHECK(json[1].contains("error"));
}

TEST_CASE("the demo is a whole event") {
  const MingleProgram mingle;
  mingle.Must({"demo", "@demo.mingle"});
  CHECK(Rows(mingle.Must({"check", "@demo.mingle"}))[0][1] != "0");
  mingle.Must({"export", "@demo.mingle", "@out"});
  const std::string page = mingle.Read("out/lessons-learned.html");
  CHECK(page.find("Offer them a corridor.") != std::string::npos);
  CHECK(page.find("trade fair stand") == std::string::npos);
  CHECK(mingle({"demo", "@demo.mingle"}).status == 1);
}

}  // namespace
}  // namespace mingle::test
