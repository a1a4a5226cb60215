#include "domain/check_in.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

CheckInDecision Decide(const Scene& scene, std::string_view code) {
  return DecideCheckIn(scene.book, scene.event, code, scene.now);
}

std::string_view OutcomeOf(const Scene& scene, std::string_view code) {
  return NameOf(Decide(scene, code).outcome);
}

/// Decides and records what the decision asks for.
CheckInDecision HoldUp(Scene& scene, std::string_view code) {
  CheckInDecision decision = Decide(scene, code);
  for (NewFact& fact : FactsOf(decision, scene.book, scene.event, scene.kiosk, scene.now)) {
    scene.Record(std::move(fact));
  }
  return decision;
}

std::string Replaced(std::string text, char from, char to) {
  for (char& c : text) {
    c = c == from ? to : c;
  }
  return text;
}

}  // namespace

TEST_CASE("a badge held up for the first time is welcome") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const CheckInDecision decision = HoldUp(scene, scene.CodeOf(ana));
  CHECK(decision.outcome == CheckInOutcome::kWelcome);
  CHECK(decision.attendee == ana);
  CHECK(decision.how == CheckInMethod::kBadge);
  CHECK(scene.book.FindPerson(ana)->at.at(scene.event).here);
}

TEST_CASE("a second time is welcome back, with when and where the first was") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const Time first = scene.now;
  HoldUp(scene, scene.CodeOf(ana));
  scene.now += std::chrono::minutes{5};
  const CheckInDecision again = HoldUp(scene, scene.CodeOf(ana));
  CHECK(again.outcome == CheckInOutcome::kWelcomeBack);
  REQUIRE(again.since.has_value());
  CHECK(again.since->at - first < Seconds{3});
  CHECK(again.since->kiosk == "Door");
  CHECK(scene.book.FindPerson(ana)->at.at(scene.event).check_ins.size() == 1);
}

TEST_CASE("somebody who had left is checked in again and welcomed back") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  scene.Leave(ana);
  const CheckInDecision back = HoldUp(scene, scene.CodeOf(ana));
  CHECK(back.outcome == CheckInOutcome::kWelcomeBack);
  CHECK(scene.book.FindPerson(ana)->at.at(scene.event).here);
}

TEST_CASE("who left and came back is here since they came back, not since the morning") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  scene.now += std::chrono::hours{3};
  scene.Leave(ana);
  scene.now += std::chrono::hours{2};
  const Time back = scene.now;
  CHECK_FALSE(HoldUp(scene, scene.CodeOf(ana)).since);
  scene.now += std::chrono::minutes{5};
  const CheckInDecision later = HoldUp(scene, scene.CodeOf(ana));
  REQUIRE(later.since.has_value());
  CHECK(later.since->at >= back);
}

TEST_CASE("a typed code with hyphens, spaces and small letters is the same badge") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const std::string typed = TypableBadgeCode(scene.CodeOf(ana));
  CHECK(OutcomeOf(scene, typed) == "welcome");
  CHECK(OutcomeOf(scene, "  " + Replaced(typed, '-', ' ') + "\r\n") == "welcome");
}

TEST_CASE("a badge typed through a German or French keyboard is read all the same") {
  Scene scene;
  const auto german = [](std::string text) {
    for (char& c : text) {
      c = c == 'Y' ? 'Z' : c == 'Z' ? 'Y' : c;
    }
    return text;
  };
  const auto french = [](const std::string& text) {
    const std::string_view keys[] = {"à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç"};
    std::string typed;
    for (const char c : text) {
      typed += c >= '0' && c <= '9' ? std::string(keys[c - '0'])
               : c == 'A'           ? "Q"
               : c == 'Q'           ? "A"
               : c == 'Z'           ? "W"
               : c == 'W'           ? "Z"
               : c == 'M'           ? "?"
                                    : std::string(1, c);
    }
    return typed;
  };
  for (int i = 0; i < 30; ++i) {
    const AttendeeId ana = scene.Register("Ana");
    const std::string code = scene.CodeOf(ana);
    CHECK(Decide(scene, german(code)).attendee == ana);
    CHECK(Decide(scene, french(code)).attendee == ana);
  }
}

TEST_CASE("what is no badge at all is said to be none") {
  const Scene scene;
  for (const std::string_view text :
       {"https://example.org/badge", "http://x", "WIFI:S:guest;T:WPA;P:secret;;",
        "BEGIN:VCARD\nFN:Ana\nEND:VCARD", "mailto:ana@example.org", "www.example.org",
        "4006381333931", "96385074", "hello there", "caf\xc3\xa9", "\x01\x02xyz", "\xff\xfe"}) {
    CAPTURE(text);
    CHECK(OutcomeOf(scene, text) == "not_a_badge");
  }
  CHECK(OutcomeOf(scene, std::string(3000, 'x')) == "not_a_badge");
}

TEST_CASE("a code like a ticket's, of nobody we know, is unknown") {
  const Scene scene;
  CHECK(OutcomeOf(scene, "TCK-2026-000123") == "unknown_code");
  CHECK(OutcomeOf(scene, "4006381333932") == "unknown_code");
}

TEST_CASE("nothing, a mistyped or a mangled code cannot be read") {
  Scene scene;
  const std::string code = scene.CodeOf(scene.Register("Ana"));
  std::string mistyped = TypableBadgeCode(code);
  mistyped[8] = mistyped[8] == '7' ? '8' : '7';
  CHECK(OutcomeOf(scene, mistyped) == "unreadable");
  CHECK(OutcomeOf(scene, "") == "unreadable");
  CHECK(OutcomeOf(scene, " \t") == "unreadable");
  CHECK(OutcomeOf(scene, code.substr(0, 27)) == "unreadable");
  CHECK(OutcomeOf(scene, "0" + code.substr(1)) == "unreadable");
  std::string cyrillic;
  for (int i = 0; i < 29; ++i) {
    cyrillic += "ф";
  }
  CHECK(OutcomeOf(scene, cyrillic) == "unreadable");
}

TEST_CASE("no single changed character of a badge is let in") {
  Scene scene;
  const std::string code = scene.CodeOf(scene.Register("Ana"));
  for (size_t i = 0; i < code.size(); ++i) {
    std::string forged = code;
    forged[i] = code[i] == 'B' ? 'C' : 'B';
    const CheckInDecision decision = Decide(scene, forged);
    CAPTURE(i);
    CHECK((decision.outcome == CheckInOutcome::kForged ||
           decision.outcome == CheckInOutcome::kUnreadable));
    CHECK(decision.attendee.IsNil());
  }
}

TEST_CASE("a well signed code of a badge that the book does not have is unknown") {
  Scene scene;
  const Event& event = *scene.book.FindEvent(scene.event);
  const std::string code = MakeBadgeCode(scene.event, 0, event.badge_keys.at(0), 12345);
  CHECK(OutcomeOf(scene, code) == "unknown_code");
}

TEST_CASE("a badge of another event says which") {
  Scene scene;
  const EventId first = scene.event;
  const AttendeeId ana = scene.Register("Ana");
  const std::string code = scene.CodeOf(ana);
  scene.Open({.name = "Another"});
  const CheckInDecision decision = Decide(scene, code);
  CHECK(decision.outcome == CheckInOutcome::kWrongEvent);
  CHECK(decision.other_event == first);
}

TEST_CASE("a replaced badge is refused and the new one is welcome") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const std::string lost = scene.CodeOf(ana);
  const Badge old = scene.book.FindPerson(ana)->at.at(scene.event).badges.front();
  scene.Record(BadgeReplaced{ana, FormatBadgeId(old.id), FormatBadgeId(77), 0});
  CHECK(OutcomeOf(scene, lost) == "replaced_badge");
  CHECK(OutcomeOf(scene, scene.CodeOf(ana)) == "welcome");
}

TEST_CASE("who cancelled is told so, and registering again undoes it") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  scene.Record(AttendeeCancelled{ana});
  CHECK(OutcomeOf(scene, scene.CodeOf(ana)) == "cancelled");
  scene.Record(AttendeeRegistered{ana, {}});
  CHECK(OutcomeOf(scene, scene.CodeOf(ana)) == "welcome");
}

TEST_CASE("opening hours hold for coming in, not for those who are here") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const AttendeeId ben = scene.Arrive("Ben");
  const Time opens = scene.now + std::chrono::hours{1};
  scene.Change({.opens = opens, .closes = opens + std::chrono::hours{2}});
  const CheckInDecision early = Decide(scene, scene.CodeOf(ana));
  CHECK(early.outcome == CheckInOutcome::kNotYetOpen);
  CHECK(early.opens == opens);
  CHECK(OutcomeOf(scene, scene.CodeOf(ben)) == "welcome_back");
  scene.now = opens;
  CHECK(OutcomeOf(scene, scene.CodeOf(ana)) == "welcome");
  scene.now = opens + std::chrono::hours{2};
  CHECK(OutcomeOf(scene, scene.CodeOf(ana)) == "closed");
  CHECK(OutcomeOf(scene, scene.CodeOf(ben)) == "welcome_back");
}

TEST_CASE("a ticket of the roster's own is accepted") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana", {.ticket_codes = {{"https://tix.example/A1"}}});
  const CheckInDecision decision = HoldUp(scene, "https://tix.example/A1");
  CHECK(decision.outcome == CheckInOutcome::kWelcome);
  CHECK(decision.attendee == ana);
  CHECK(decision.how == CheckInMethod::kTicket);
}

TEST_CASE("a ticket that several share lets them pick themselves") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana", {.ticket_codes = {{"GROUP"}}});
  const AttendeeId ben = scene.Register("Ben", {.ticket_codes = {{"GROUP"}}});
  const CheckInDecision decision = HoldUp(scene, "GROUP");
  CHECK(decision.outcome == CheckInOutcome::kAmbiguous);
  CHECK(decision.candidates.size() == 2);
  CHECK(scene.book.CountHere(scene.event) == 0);

  const CheckInDecision picked = DecideCheckInByName(scene.book, scene.event, ben, scene.now);
  CHECK(picked.outcome == CheckInOutcome::kWelcome);
  const auto facts = FactsOf(picked, scene.book, scene.event, scene.kiosk, scene.now);
  REQUIRE(facts.size() == 1);  // nothing was scanned: the log has the ticket already
  CHECK(KindOf(facts[0].fact) == "checked_in");
  CHECK(SubjectOf(facts[0].fact) == ben);
  CHECK(ana != ben);
}

TEST_CASE("a ticket for another event in the book says which") {
  Scene scene;
  const EventId first = scene.event;
  scene.Register("Ana", {.ticket_codes = {{"A1"}}});
  scene.Open({.name = "Another"});
  const CheckInDecision decision = Decide(scene, "A1");
  CHECK(decision.outcome == CheckInOutcome::kWrongEvent);
  CHECK(decision.other_event == first);
}

TEST_CASE("the erased are unknown, by badge and by name") {
  Scene scene;
  const AttendeeId ana = scene.Arrive("Ana");
  const std::string code = scene.CodeOf(ana);
  scene.Record(Erased{ana});
  CHECK(OutcomeOf(scene, code) == "unknown_code");
  const CheckInDecision decision = DecideCheckInByName(scene.book, scene.event, ana, scene.now);
  CHECK(decision.outcome == CheckInOutcome::kUnknownCode);
  CHECK(decision.attendee.IsNil());
}

TEST_CASE("a registration that was undone leaves no place") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  for (const Entry* entry : scene.book.UndoableFactsAbout(ana)) {
    if (std::holds_alternative<AttendeeRegistered>(entry->fact)) {
      scene.Record(Undone{ana, {entry->id}});
      break;
    }
  }
  CHECK(OutcomeOf(scene, scene.CodeOf(ana)) == "unknown_code");
}

TEST_CASE("every scan stands in the log, refused or not") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  HoldUp(scene, scene.CodeOf(ana));
  HoldUp(scene, scene.CodeOf(ana));
  HoldUp(scene, "https://example.org");
  HoldUp(scene, "nobody");
  const auto log = scene.book.ScanLogOf(scene.event);
  const auto count = [&](CheckInOutcome outcome) { return log[static_cast<size_t>(outcome)]; };
  CHECK(count(CheckInOutcome::kWelcome) == 1);
  CHECK(count(CheckInOutcome::kWelcomeBack) == 1);
  CHECK(count(CheckInOutcome::kNotABadge) == 1);
  CHECK(count(CheckInOutcome::kUnknownCode) == 1);
}

TEST_CASE("without an event nobody can come in") {
  const Scene scene;
  CHECK(DecideCheckIn(scene.book, EventId{}, "A1", scene.now).outcome ==
        CheckInOutcome::kUnknownCode);
}

TEST_CASE("a host's word lets in before the doors open and after a cancellation") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  scene.Change({.opens = scene.now + std::chrono::hours{1}});
  scene.Record(AttendeeCancelled{ana});
  const auto let_in = [&](AttendeeId id) {
    auto facts = FactsOfHostCheckIn(scene.book, scene.event, id, "Door", scene.now);
    for (NewFact& fact : facts) {
      scene.Record(std::move(fact));
    }
    return facts.size();
  };
  CHECK(let_in(ana) == 2);
  const Attendance& attendance = scene.book.FindPerson(ana)->at.at(scene.event);
  CHECK(attendance.here);
  CHECK(attendance.registered);
  CHECK(attendance.check_ins[0].how == CheckInMethod::kHost);
  CHECK(let_in(ana) == 0);
  CHECK(let_in(AttendeeId::Random()) == 0);
}
