#include "domain/foreign_code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "domain/check_in.h"
#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

CheckInDecision Decide(const Scene& scene, std::string_view code) {
  return DecideCheckIn(scene.book, scene.event, code, scene.now);
}

bool Holds(std::string_view link, const std::string& code) {
  const auto codes = TicketCodesInLink(link);
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

TEST_CASE("what scanners put around a code is taken off") {
  CHECK(WithoutScannerMarks("]Q1ABC") == "ABC");
  CHECK(WithoutScannerMarks("]d2ABC\x1D") == "ABC");
  CHECK(WithoutScannerMarks("]Q2\\000026ABC") == "ABC");
  CHECK(WithoutScannerMarks("  \x02]C0ABC\r\n") == "ABC");
  CHECK(WithoutScannerMarks("AB\\000003C") == "ABC");
  CHECK(WithoutScannerMarks("]x") == "]x");
  CHECK(WithoutScannerMarks("A]Q1") == "A]Q1");
  CHECK(WithoutScannerMarks("A\\12345") == "A\\12345");
  CHECK(WithoutScannerMarks("").empty());
}

TEST_CASE("a link gives its values and its last part, Luma's key first") {
  CHECK(TicketCodesInLink("https://luma.com/check-in/evt-1?x=9&pk=g-42").front() == "g-42");
  CHECK(Holds("https://tix.example/t/AB-12", "AB-12"));
  CHECK(Holds("https://tix.example/t/AB-12/", "AB-12"));
  CHECK(Holds("http://tix.example/AB%2B12?a=1#top", "AB+12"));
  CHECK(Holds("https://tix.example/?code=77&lang=de", "77"));
  CHECK(Holds("http://tix.example/A", "https://tix.example/A"));
  CHECK(Holds("https://lu.ma/e/x?pk=1", "https://luma.com/e/x?pk=1"));
  CHECK(Holds("www.tix.example/AB", "AB"));
  CHECK(TicketCodesInLink("AB-12").empty());
  CHECK(TicketCodesInLink("WIFI:S:a;;").empty());
  CHECK(TicketCodesInLink("://").size() <= 2);
  CHECK(TicketCodesInLink("https://a/?" + std::string(900, '&')).size() <= 20);
}

TEST_CASE("contact codes say who they are about") {
  const ContactCode mecard = ParseContactCode("MECARD:N:Ruiz,Ana;EMAIL:ana@example.org;TEL:+49;;");
  CHECK(mecard.name == "Ana Ruiz");
  CHECK(mecard.emails == std::vector<std::string>{"ana@example.org"});
  CHECK(ParseContactCode("mecard:N:O\\,Hara\\;x,Pat;;").name == "Pat O,Hara;x");

  const ContactCode vcard = ParseContactCode(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ruiz;Ana;;;\r\nFN:Ana M.\r\n  Ruiz\r\n"
      "item1.EMAIL;TYPE=work:ana@example.org\r\nEMAIL:ana@home.example\r\nEND:VCARD");
  CHECK(vcard.name == "Ana M. Ruiz");
  CHECK(vcard.emails.size() == 2);
  CHECK(ParseContactCode("BEGIN:VCARD\nN:Ruiz;Ana\nEND:VCARD").name == "Ana Ruiz");
  CHECK(ParseContactCode("BEGIN:VCALENDAR\nFN:x").empty());
  CHECK(ParseContactCode("MECARD:").empty());
  CHECK(ParseContactCode("MECARD:N:\xff;").empty());
}

TEST_CASE("a ticket is found through the link that holds it") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana", {.ticket_codes = {{"g-42"}}});
  const AttendeeId ben = scene.Register("Ben", {.ticket_codes = {{"AB12"}}});
  for (const auto& [text, who] : std::vector<std::pair<std::string, AttendeeId>>{
           {"https://luma.com/check-in/evt-1?pk=g-42", ana},
           {"https://tix.example/AB12", ben},
           {"]Q1AB12", ben},
           {"]Q1https://tix.example/AB12", ben}}) {
    const CheckInDecision decision = Decide(scene, text);
    CHECK(decision.outcome == CheckInOutcome::kWelcome);
    CHECK(decision.attendee == who);
    CHECK(decision.how == CheckInMethod::kTicket);
  }
  CHECK(Decide(scene, "https://tix.example/AB13").outcome == CheckInOutcome::kNotABadge);
}

TEST_CASE("a contact code is its owner's by e-mail, else by name, and several may choose") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana Ruíz", {.email = {"Ana@Example.org"}});
  const AttendeeId other = scene.Register("Jo Li");
  scene.Register("Jo Li");
  CHECK(Decide(scene, "MECARD:N:Nobody;EMAIL:ana@example.org;;").attendee == ana);
  CHECK(Decide(scene, "MECARD:N:Ruiz,Ana;;").attendee == ana);
  const CheckInDecision both = Decide(scene, "BEGIN:VCARD\nFN:Jo Li\nEND:VCARD");
  CHECK(both.outcome == CheckInOutcome::kAmbiguous);
  CHECK(both.candidates.size() == 2);
  CHECK(other != ana);
  CHECK(Decide(scene, "MECARD:N:Stranger;EMAIL:s@example.org;;").outcome ==
        CheckInOutcome::kNotABadge);
  CHECK(Decide(scene, "MECARD:N:;EMAIL:;;").outcome == CheckInOutcome::kNotABadge);
}

TEST_CASE("a badge survives every keyboard, CapsLock and a scanner's marks") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const std::string code = scene.CodeOf(ana);
  const std::string us = "qwzyamQWZYAM0123456789]";
  const std::vector<std::pair<std::string, std::vector<std::string>>> layouts{
      {"German", {"q", "w", "y", "z", "a", "m", "Q", "W", "Y", "Z", "A", "M",
                  "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "+"}},
      {"German, CapsLock", {"Q", "W", "Y",  "Z", "A", "M", "q", "w", "y", "z", "a", "m",
                            "=", "!", "\"", "§", "$", "%", "&", "/", "(", ")", "+"}},
      {"French", {"a", "z", "w", "y",  "q", ",", "A", "Z", "W", "Y", "Q", "?",
                  "à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç", "$"}},
      {"French, CapsLock", {"A", "Z", "W", "Y",  "Q", ",", "a", "z", "w", "y", "q", "?",
                            "à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç", "$"}},
      {"Czech", {"q", "w", "y", "z", "a", "m", "Q", "W", "Y", "Z", "A", "M",
                 "é", "+", "ě", "š", "č", "ř", "ž", "ý", "á", "í", "]"}}};
  for (const auto& [name, keys] : layouts) {
    for (const bool small : {false, true}) {
      for (const std::string mark : {"", "]Q1"}) {
        if (name == "Czech" && !mark.empty()) {
          continue;  // its key gives "]" a letter's place that a digit has taken
        }
        std::string typed;
        for (const char each : mark + code) {
          const char c = small && mark.empty() && each >= 'A' && each <= 'Z'
                             ? static_cast<char>(each + 32)
                             : each;
          const size_t key = us.find(c);
          const bool caps = name.ends_with("CapsLock") && key == std::string::npos &&
                            ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
          typed += key != std::string::npos
                       ? keys[key]
                       : std::string(1, caps ? static_cast<char>(c ^ 0x20) : c);
        }
        const CheckInDecision decision = Decide(scene, typed);
        CHECK_MESSAGE(decision.outcome == CheckInOutcome::kWelcome, name << ": " << typed);
        CHECK(decision.attendee == ana);
      }
    }
  }
}

TEST_CASE("any bytes are looked at without harm") {
  Scene scene;
  scene.Register("Ana");
  std::mt19937 random(8);
  const std::vector<std::string> starts{"MECARD:", "BEGIN:VCARD\n", "https://", "]Q2\\", ""};
  for (int round = 0; round < 3000; ++round) {
    std::string text = starts[random() % starts.size()];
    const size_t length = random() % 60;
    for (size_t i = 0; i < length; ++i) {
      text +=
          ";:\\,/?&=%#\n\r \xC3"
          "a1N"[random() % 17];
    }
    CHECK(Decide(scene, text).outcome != CheckInOutcome::kWelcome);
  }
}
