#include "roster/roster.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/file.h"
#include "base/text.h"
#include "support/temp_folder.h"

namespace mingle {
namespace {

using namespace std::string_literals;

Roster Read(const std::string& text) {
  auto roster = ReadRoster(text, "roster.csv");
  REQUIRE_MESSAGE(roster.has_value(), roster.error().message);
  return std::move(*roster);
}

/// The only row of a roster.
RosterRow ReadOne(const std::string& text) {
  const Roster roster = Read(text);
  REQUIRE(roster.rows.size() == 1);
  return roster.rows[0];
}

TEST_CASE("Eventbrite's attendee report is read") {
  const Roster roster = Read(
      "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,"
      "Group,Order Type,Currency,Total Paid,Attendee Status,Home City,Barcode #,Job Title,Company\n"
      "901,11/29/24 22:28,Ana,Ruiz,buyer@example.org,1,,Free,77001,,Free,EUR,0,Attending,Bern,"
      "90177001001,Designer,Contoso\n"
      "901,11/29/24 22:28,Ben,Okafor,buyer@example.org,3,,Free,77002,,Free,EUR,0,Refunded,Bern,"
      "90177002001,,\n");
  REQUIRE(roster.rows.size() == 2);
  const RosterRow& ana = roster.rows[0];
  CHECK(ana.line == 2);
  CHECK(ana.name == "Ana Ruiz");
  CHECK(ana.email == "buyer@example.org");
  CHECK(ana.company == "Contoso");
  CHECK(ana.title == "Designer");
  CHECK(ana.attendee_id == "77001");
  CHECK(ana.ticket_codes == std::vector<std::string>{"90177001001"});
  CHECK(ana.coming);
  CHECK_FALSE(roster.rows[1].coming);
  CHECK(roster.rows[1].status == "Refunded");
  CHECK(roster.rows[1].quantity == 3);
}

TEST_CASE("Luma's guests are read with the code of their check-in link") {
  const Roster roster = Read(
      "\xEF\xBB\xBF"
      "api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,"
      "checked_in_at,custom_source,qr_code_url,amount\n"
      "gst-1,,Ana,Ruiz,ana@example.org,,2026-01-01T00:00:00Z,approved,,,"
      "https://lu.ma/check-in/evt-9?pk=g-1,0\n"
      "gst-2,Ben Okafor,,,ben@example.org,,2026-01-01T00:00:00Z,waitlist,,,"
      "https://luma.com/check-in/evt-9?pk=g-2,0\n");
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.rows[0].name == "Ana Ruiz");
  CHECK(roster.rows[0].attendee_id == "gst-1");
  CHECK(roster.rows[0].ticket_codes ==
        std::vector<std::string>{"https://lu.ma/check-in/evt-9?pk=g-1", "g-1",
                                 "https://luma.com/check-in/evt-9?pk=g-1"});
  CHECK(roster.rows[0].coming);
  CHECK(roster.rows[1].name == "Ben Okafor");
  CHECK_FALSE(roster.rows[1].coming);
}

TEST_CASE("Tito's tickets are read, those without a name are told") {
  const Roster roster = Read(
      "Number,Ticket Created Date,Ticket,Ticket Full Name,Ticket First Name,Ticket Last Name,"
      "Ticket Email,Ticket Company Name,Event,Void Status,Ticket Reference,Order Name,Order Email\n"
      "T1,2026-01-01,Early,Ana Ruiz,Ana,Ruiz,ana@example.org,Contoso,Conf,,AB1C-1,Buyer,b@x.org\n"
      "T2,2026-01-01,Early,,,,,,Conf,,AB1C-2,Buyer,b@x.org\n"
      "T3,2026-01-01,Early,Cy Low,Cy,Low,cy@example.org,,Conf,Void,AB1C-3,Buyer,b@x.org\n");
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.rows[0].name == "Ana Ruiz");
  CHECK(roster.rows[0].email == "ana@example.org");
  CHECK(roster.rows[0].company == "Contoso");
  CHECK(roster.rows[0].ticket_codes == std::vector<std::string>{"AB1C-1"});
  CHECK_FALSE(roster.rows[1].coming);
  REQUIRE(roster.problems.size() == 1);
  CHECK(roster.problems[0].line == 3);
  CHECK(roster.problems[0].sentence == "has no name");
}

TEST_CASE("pretix's order data is read, with the attendee before the buyer") {
  const RosterRow row = ReadOne(
      "\"Event slug\",\"Order code\",\"Position ID\",\"Status\",\"Email\",\"Product\","
      "\"Attendee name\",\"Attendee name: Given name\",\"Attendee email\",\"Company\","
      "\"Pseudonymization ID\",\"Company\",\"Order locale\"\n"
      "\"conf\",\"ABCDE\",\"1\",\"Paid\",\"buyer@example.org\",\"Ticket\",\"Ana Ruiz\",\"Ana\","
      "\"ana@example.org\",\"\",\"PSEUDO1\",\"Contoso AG\",\"de\"\n");
  CHECK(row.name == "Ana Ruiz");
  CHECK(row.email == "ana@example.org");
  CHECK(row.company == "Contoso AG");
  CHECK(row.attendee_id == "PSEUDO1");
  CHECK(row.language == "de");
}

TEST_CASE("pretix's check-in list gives the secret of the ticket") {
  const RosterRow row = ReadOne(
      "Order code;Attendee name;Product;Price;Checked in;Secret;E-mail;Company\n"
      "ABCDE;Ana Ruiz;Ticket;0,00;;k3j4h5g6f7;ana@example.org;Contoso\n");
  CHECK(row.ticket_codes == std::vector<std::string>{"k3j4h5g6f7"});
  CHECK(row.email == "ana@example.org");
}

TEST_CASE("Indico's registrations are read") {
  const RosterRow row = ReadOne(
      "\xEF\xBB\xBF\"ID\",\"Name\",\"Email Address\",\"Affiliation\",\"Position\","
      "\"Registration date\",\"Registration state\",\"Checked in\"\r\n"
      "\"12\",\"Ruiz, Ana\",\"ana@example.org\",\"CERN\",\"Physicist\",\"01/02/2026\","
      "\"Completed\",\"No\"\r\n");
  CHECK(row.name == "Ana Ruiz");
  CHECK(row.company == "CERN");
  CHECK(row.title == "Physicist");
  CHECK(row.row_number == "12");
  CHECK(row.coming);
}

TEST_CASE("alf.io's export is read with its guard against formulas") {
  const RosterRow row = ReadOne(
      "\xEF\xBB\xBFID,Category,Event,Status,ReservationID,Full Name,First Name,Last Name,E-Mail,"
      "Language,Company\n"
      "a1b2,VIP,conf,ACQUIRED,r1,\"\t=Ana Ruiz\",Ana,Ruiz,ana@example.org,fr,\"\t@Home\"\n");
  CHECK(row.name == "=Ana Ruiz");
  CHECK(row.company == "@Home");
  CHECK(row.language == "fr");
}

TEST_CASE("alf.io's own import format has its words run together") {
  const RosterRow row = ReadOne(
      "firstName,lastName,email,lang,reference,company,gender\n"
      "Ana,Ruiz,ana@example.org,es,R-9,Contoso,f\n");
  CHECK(row.name == "Ana Ruiz");
  CHECK(row.language == "es");
  CHECK(row.attendee_id == "R-9");
}

TEST_CASE("LinkedIn's connections begin after a note and end in empty rows") {
  const Roster roster = Read(
      "Notes:\n\"When exporting your connection data, you may notice, that\nsome are missing\"\n\n"
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      "Ana,Ruiz,https://x,,Contoso,Designer,12 Mar 2024\n,,,,,,\n,,,,,,\n");
  REQUIRE(roster.rows.size() == 1);
  CHECK(roster.rows[0].line == 6);
  CHECK(roster.rows[0].title == "Designer");
  CHECK(roster.problems.empty());
}

TEST_CASE("Workday's report has a title, numbers in names and a total") {
  const Roster roster = Read(
      "Worker Report - as of 09/01/2026\n\n"
      "Employee ID\tWorker\tBusiness Title\tJob Profile\tCost Center\tHire Date\tActive Status\n"
      "1001\tAna Ruiz (1001)\tDesigner\tDesign II\tStudio\t2020-01-01\tActive\n"
      "1002\tBen Okafor (1002)\tEngineer\tEng\tLab\t2020-01-01\tTerminated\n"
      "Total\t2\n");
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.delimiter == '\t');
  CHECK(roster.rows[0].name == "Ana Ruiz");
  CHECK(roster.rows[0].employee_id == "1001");
  CHECK(roster.rows[0].title == "Designer");
  CHECK(roster.rows[0].department == "Studio");
  CHECK_FALSE(roster.rows[1].coming);
  CHECK(roster.problems.empty());
}

TEST_CASE("Microsoft Teams' attendance is UTF-16 with sections") {
  const std::string text =
      "1. Summary\nMeeting title\tTown hall\nAttended participants\t2\n\n"
      "2. Participants\n"
      "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
      "Ruiz, Ana\t9:00\t10:00\t1h\tana@example.org\tana@example.org\tPresenter\n"
      "Ben Okafor (Guest)\t9:01\t10:00\t59m\t\t\tAttendee\n\n"
      "3. In-Meeting Activities\n"
      "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\n"
      "Ruiz, Ana\t9:00\t10:00\t1h\tana@example.org\tPresenter\n";
  std::string bytes = "\xFF\xFE";
  for (const char c : text) {
    bytes += c;
    bytes += '\0';
  }
  const Roster roster = Read(bytes);
  CHECK(roster.encoding == TextEncoding::kUtf16LittleEndian);
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.rows[0].name == "Ana Ruiz");
  CHECK(roster.rows[0].email == "ana@example.org");
  CHECK(roster.rows[1].name == "Ben Okafor");
}

TEST_CASE("Excel's German and French CSV are Windows-1252 with semicolons") {
  const RosterRow german = ReadOne(
      "sep=;\r\nVorname;Nachname;Firma;Abteilung;Berufsbezeichnung;E-Mail-Adresse;Sprache\r\n"
      "J\xFCrgen;Gro\xDFmann;M\xFCller AG;Einkauf;K\xE4ufer;j.g@example.org;Deutsch\r\n");
  CHECK(german.name == "Jürgen Großmann");
  CHECK(german.company == "Müller AG");
  CHECK(german.department == "Einkauf");
  CHECK(german.title == "Käufer");
  CHECK(german.email == "j.g@example.org");
  CHECK(german.language == "de");
  CHECK(german.line == 3);

  const RosterRow french = ReadOne(
      "Nom;Pr\xE9nom;Poste;Service;Statut;Date d'entr\xE9\x65\r\n"
      "Dubreuil;L\xE9\x61;Designer;Studio;Actif;01/02/2020\r\n");
  CHECK(french.name == "Léa Dubreuil");
  CHECK(french.department == "Studio");
  CHECK(french.title == "Designer");
}

TEST_CASE("Spanish and Japanese columns are recognised") {
  const RosterRow spanish = ReadOne(
      "Nombre,Apellidos,Correo electrónico,Empresa,Departamento,Cargo,Idioma\n"
      "Ana,Ruiz Calderón,ana@example.org,Contoso,Ventas,Jefa,es\n");
  CHECK(spanish.name == "Ana Ruiz Calderón");
  CHECK(spanish.department == "Ventas");
  CHECK(spanish.title == "Jefa");
  CHECK(ReadOne("Nombre;Empresa\nAna Ruiz;Contoso\n").name == "Ana Ruiz");
  const RosterRow japanese =
      ReadOne("ID\t開始時刻\tメール\t名前\t会社\n3\t9:00\tsayuri@example.org\t山田 小百合\t灯社\n");
  CHECK(japanese.name == "山田 小百合");
  CHECK(japanese.email == "sayuri@example.org");
  CHECK(japanese.company == "灯社");
}

TEST_CASE("forms' columns are recognised by their questions") {
  const RosterRow row = ReadOne(
      "Timestamp,Email Address,What is your name?,Your company *,Job title (as on badge),"
      "\"Anything\nelse?\"\n"
      "9/1/2026 9:00:00,ana@example.org,Ana Ruiz,Contoso,Designer,\"line one\nline two\"\n");
  CHECK(row.name == "Ana Ruiz");
  CHECK(row.company == "Contoso");
  CHECK(row.title == "Designer");
  CHECK(row.line == 3);
}

TEST_CASE("Microsoft Forms' anonymous answers have no name") {
  const Roster roster = Read(
      "ID,Start time,Completion time,Email,Name\n1,8/20/25 12:51:45,8/20/25 12:52:00,anonymous,"
      "anonymous\n2,x,y,ana@example.org,Ana Ruiz\n");
  CHECK(roster.rows.size() == 1);
  REQUIRE(roster.problems.size() == 1);
  CHECK(roster.problems[0].line == 2);
  CHECK(roster.notes.empty());
}

TEST_CASE("HR systems' exports are read") {
  CHECK(ReadOne("Employee #,First Name,Last Name,Job Title,Department,Division,Location,Status,"
                "Hire Date,Work Email,Reports To\n"
                "7,Ana,Ruiz,Designer,Studio,West,Bern,Active,2020-01-01,ana@example.org,Ben\n")
            .employee_id == "7");
  CHECK(ReadOne("Payroll Name,Position ID,Position Description,Home Department,Position Status\n"
                "\"Ruiz, Ana\",P1,Designer,Studio,A\n")
            .name == "Ana Ruiz");
  const RosterRow oracle = ReadOne(
      "Person Number,Display Name,Job Name,Position Name,Department Name,Assignment Status\n"
      "9,Ana Ruiz,JOB,Designer,Studio,Active - Payroll Eligible\n");
  CHECK(oracle.title == "Designer");
  CHECK(oracle.employee_id == "9");
  const RosterRow quickbooks = ReadOne(
      "Employee,Employee ID,Status,Hire date,Job title,Work location\nAna Ruiz,4,Active,x,"
      "Designer,Bern\n");
  CHECK(quickbooks.name == "Ana Ruiz");
  CHECK(quickbooks.employee_id == "4");
}

TEST_CASE("a list with one column may have commas in its names") {
  const Roster roster = Read("Name\nRuiz, Ana\nBen Okafor\n");
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.rows[0].name == "Ana Ruiz");
  CHECK(roster.rows[1].name == "Ben Okafor");
}

TEST_CASE("repeated headers, blank rows and footers are no people") {
  const Roster roster = Read(
      "Name,Company\nAna Ruiz,Contoso\nName,Company\n,\n\nPage Moreau,Contoso\n"
      "Total: 2,\nPage 1 of 2,\nReport generated on 1 May,\n");
  REQUIRE(roster.rows.size() == 2);
  CHECK(roster.rows[1].name == "Page Moreau");
  CHECK(roster.problems.empty());
}

TEST_CASE("ragged rows are read; a cell too many is told") {
  const Roster roster = Read("Name,Email,Company\nAna\nBen,ben@x.org,Contoso, Inc.\nCy,,,,\n");
  REQUIRE(roster.rows.size() == 3);
  CHECK(roster.rows[1].company == "Contoso");
  REQUIRE(roster.notes.size() == 1);
  CHECK(roster.notes[0].line == 3);
  CHECK(roster.notes[0].sentence == "has 4 cells for 3 columns; what is beyond them was left out");
}

TEST_CASE("bad rows are told by line and the rest is read") {
  const Roster roster = Read("Name,Email\n,ana@example.org\nBen,not an address\n" +
                             std::string(300, 'x') + ",\n\"Cy,c@x.org\nDi,d@x.org\n");
  CHECK(roster.rows.size() == 3);
  REQUIRE(roster.problems.size() == 2);
  CHECK(roster.problems[0].sentence == "has no name beside “ana@example.org”");
  CHECK(roster.problems[1].line == 4);
  REQUIRE(roster.notes.size() == 2);
  CHECK(roster.notes[0].sentence == "has “not an address” for an e-mail address; it was left out");
  CHECK(roster.notes[1].line == 5);
}

TEST_CASE("a cell of a megabyte costs its row only") {
  const Roster roster = Read("Name,Company\n" + std::string(size_t{1} << 20U, 'x') + ",a\nBen," +
                             std::string(size_t{1} << 20U, 'y') + "\n");
  REQUIRE(roster.rows.size() == 1);
  CHECK(CountCodePoints(roster.rows[0].company) == 200);
  REQUIRE(roster.problems.size() == 1);
  CHECK(roster.problems[0].sentence.size() < 200);
}

TEST_CASE("a thousand people under one name are one, and that is told") {
  const Roster roster = Read("Name,Quantity\nAna,1000\nBen,0\nCy,x\n");
  CHECK(roster.rows[0].quantity == 1);
  CHECK(roster.rows[1].quantity == 1);
  CHECK(roster.rows[2].quantity == 1);
  CHECK(roster.notes.size() == 1);
}

TEST_CASE("a file without names of columns gets a sentence with a way out") {
  const auto roster = ReadRoster("Ana Ruiz,ana@example.org\nBen,ben@example.org\n", "list.csv");
  REQUIRE_FALSE(roster.has_value());
  CHECK(roster.error().message ==
        "cannot read the roster list.csv: none of its first rows names its columns; begin it "
        "with a row such as Name,Email,Company,Department");
  CHECK(ReadRoster("\x89PNG\r\n", "a.png").error().message ==
        "cannot read the roster a.png: it is a PNG picture");
}

TEST_CASE("what stands in a cell cannot drive a terminal") {
  const Roster roster = Read("Name,Email\n,\x1B]0;owned\x07\n,\u009B31m\n");
  for (const RosterNote& problem : roster.problems) {
    CHECK(problem.sentence.find('\x1B') == std::string::npos);
    CHECK(problem.sentence.find("\u009B") == std::string::npos);
  }
}

TEST_CASE("the columns that were found are described") {
  const Roster roster = Read("Attendee name,E-mail,Company,T-shirt,Company\nAna,,,,\n");
  CHECK(roster.columns == std::vector<std::string>{"name from “Attendee name”",
                                                   "e-mail from “E-mail”",
                                                   "company from “Company” or “Company”"});
}

TEST_CASE("a roster file that is missing or far too large gets a sentence") {
  const test::TempFolder folder;
  CHECK(ReadRosterFile(folder / "none.csv").error().kind == ErrorKind::kNotFound);
  REQUIRE(WriteFile(folder / "big.csv", std::string(size_t{129} << 20U, 'x')));
  const auto big = ReadRosterFile(folder / "big.csv");
  CHECK(big.error().message ==
        "cannot read " + (folder / "big.csv").string() + ": it is larger than 128 MiB");
}

TEST_CASE("mangled rosters never crash and every row has a clean name") {
  const std::string base =
      "Name,First name,Email,Company,Status,Quantity\n\"Ruiz, "
      "Ana\",,a@x.org,\"Con\n\"\"toso\"\"\",,2"
      "\nBen,,,,Refunded,\n";
  std::mt19937 random(99);
  for (int round = 0; round < 3000; ++round) {
    std::string text = base;
    for (size_t edits = 1 + random() % 12; edits > 0; --edits) {
      const size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text[at] = static_cast<char>(random());
          break;
        case 1:
          text.erase(at, random() % 9);
          break;
        default:
          text.insert(at, 1, "\",;\n\0\xE2"[random() % 6]);
      }
      if (text.empty()) {
        text = "\n";
      }
    }
    if (const auto roster = ReadRoster(text, "r.csv")) {
      for (const RosterRow& row : roster->rows) {
        REQUIRE_FALSE(row.name.empty());
        REQUIRE(CleanText(row.name) == row.name);
        REQUIRE(row.quantity >= 1);
      }
    }
  }
}

}  // namespace
}  // namespace mingle
