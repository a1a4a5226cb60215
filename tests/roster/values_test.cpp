#include "roster/values.h"

#include <doctest/doctest.h>

namespace mingle {
namespace {

using namespace std::string_literals;

TEST_CASE("the guard against formulas is taken off and nothing else is") {
  CHECK(CellText("'=SUM(A1)") == "=SUM(A1)");
  CHECK(CellText("\t+41 44 1") == "+41 44 1");
  CHECK(CellText("'-x") == "-x");
  CHECK(CellText("'t Hooft") == "'t Hooft");
  CHECK(CellText("'") == "'");
}

TEST_CASE("cells are cleaned and put in one line") {
  CHECK(CellText("  Ana\r\nRuiz \0"s) == "Ana Ruiz");
  CHECK(CellText("Ana\u202E Ruiz") == "Ana Ruiz");
  CHECK(CellText("a\x1B[31mb") == "a[31mb");
}

TEST_CASE("names are read as people write them") {
  CHECK(ReadName("Ruiz, Ana").name == "Ana Ruiz");
  CHECK(ReadName("Ana Ruiz, PhD").name == "Ana Ruiz, PhD");
  CHECK(ReadName("Smith, John, Jr.").name == "Smith, John, Jr.");
  CHECK(ReadName("Ruiz,").name == "Ruiz");
  CHECK(ReadName("Ana Ruiz (Guest)").name == "Ana Ruiz");
  CHECK(ReadName("Ruiz, Ana (Unverified)").name == "Ana Ruiz");
  CHECK(ReadName("Ana (Anita) Ruiz").name == "Ana (Anita) Ruiz");
  CHECK(ReadName("(x)").name == "(x)");
  const WrittenName numbered = ReadName("Ana Ruiz (1001)");
  CHECK(numbered.name == "Ana Ruiz");
  CHECK(numbered.number == "1001");
}

TEST_CASE("what stands for nobody is no name") {
  for (const char* cell : {"", "  ", "anonymous", "N/A", "---", "?", "TBA"}) {
    CHECK_MESSAGE(ReadName(cell).name.empty(), cell);
  }
}

TEST_CASE("first and last name are joined in the order of their script") {
  CHECK(JoinName("Ana", "Ruiz") == "Ana Ruiz");
  CHECK(JoinName("小百合", "山田") == "山田 小百合");
  CHECK(JoinName("서연", "김") == "김 서연");
  CHECK(JoinName("Madonna", "") == "Madonna");
  CHECK(JoinName("", "Ruiz") == "Ruiz");
}

TEST_CASE("e-mail addresses are told from other things") {
  CHECK(ReadEmail(" ana@example.org ") == "ana@example.org");
  for (const char* cell : {"", "ana", "@x", "ana@", "a@b@c", "ana ruiz@x", "<ana@x>", "a@x,b"}) {
    CHECK_FALSE_MESSAGE(ReadEmail(cell).has_value(), cell);
  }
}

TEST_CASE("languages are read as codes and as words") {
  CHECK(ReadLanguage("de") == "de");
  CHECK(ReadLanguage("pt_BR") == "pt-BR");
  CHECK(ReadLanguage("DE-at") == "de-at");
  CHECK(ReadLanguage("Deutsch") == "de");
  CHECK(ReadLanguage("Français") == "fr");
  for (const char* cell : {"", "Klingon", "12", "e", "en us", "de;x"}) {
    CHECK_MESSAGE(ReadLanguage(cell).empty(), cell);
  }
}

TEST_CASE("a status says whether somebody is coming") {
  for (const char* status : {"", "Attending", "approved", "Paid", "Active", "going", "Yes",
                             "Checked In", "bezahlt", "On leave", "pending", "Notfallkontakt"}) {
    CHECK_MESSAGE(MeansComing(status), status);
  }
  for (const char* status :
       {"Refunded", "Not Attending", "Cancelled", "canceled", "declined", "pending_approval",
        "waitlist", "invited", "Terminated", "T", "No", "storniert", "Annulé", "Reembolsado"}) {
    CHECK_FALSE_MESSAGE(MeansComing(status), status);
  }
}

TEST_CASE("a check-in link gives its code") {
  CHECK(CodeOfLink("https://lu.ma/check-in/evt-1?pk=g-abc") == "g-abc");
  CHECK(CodeOfLink("https://luma.com/check-in/evt-1?x=1&pk=g-abc&y=2#z") == "g-abc");
  CHECK(CodeOfLink("https://lu.ma/check-in/evt-1").empty());
}

}  // namespace
}  // namespace mingle
