#include <doctest/doctest.h>

#include <algorithm>

#include "base/crypto.h"
#include "support/kiosk.h"

using namespace mingle;
using test::Kiosk;
using Ms = Milliseconds;

namespace {

/// A host who has opened the corner.
struct Corner : Kiosk {
  AttendeeId ana = scene.Register("Ana Ruiz", {.email = "ana@example.org"});
  AttendeeId ben = scene.Arrive("Ben");

  Corner() {
    Touch(intent::OpenHost{});
    Touch(intent::EnterPin{"246810"});
    stored.clear();
  }
  const HostView& Host() const { return Sees<HostView>(); }
  const HostPerson& Person() const {
    REQUIRE(Host().person.has_value());
    return *Host().person;
  }
};

}  // namespace

TEST_CASE("the first to open the host corner chooses a PIN of at least six digits") {
  Kiosk kiosk;
  kiosk.Touch(intent::OpenHost{});
  CHECK(kiosk.Sees<HostView>().needs_new_pin);
  CHECK(kiosk.Sees<HostView>().locked);
  kiosk.Touch(intent::EnterPin{"12345"});
  CHECK(kiosk.Sees<HostView>().problem == "pin_too_short");
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::EnterPin{"123456"});
  CHECK(kiosk.Sees<HostView>().locked);
  CHECK(kiosk.Sees<HostView>().pending);
  kiosk.AnswerAll();
  CHECK_FALSE(kiosk.Sees<HostView>().locked);
  CHECK_FALSE(kiosk.Sees<HostView>().needs_new_pin);
  CHECK(kiosk.Sees<HostView>().done == "pin_set");
  const std::string& hash = kiosk.scene.book.FindEvent(kiosk.scene.event)->host_pin;
  CHECK(hash.find("123456") == std::string::npos);
  CHECK(VerifySecret(hash, "123456"));
}

TEST_CASE("a first PIN that could not be stored opens nothing") {
  Kiosk kiosk;
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.Touch(intent::OpenHost{});
  kiosk.Touch(intent::EnterPin{"123456"});
  CHECK(kiosk.Sees<HostView>().locked);
  CHECK(kiosk.Sees<HostView>().problem == "not_stored");
}

TEST_CASE("a wrong PIN makes everybody wait longer, also after going home") {
  Corner kiosk;
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::OpenHost{});
  CHECK(kiosk.Host().locked);
  kiosk.Touch(intent::EnterPin{"000000"});
  CHECK(kiosk.Host().wrong_pin);
  CHECK(kiosk.Host().try_again == kiosk.steady + Ms{1'000});
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::OpenHost{});
  kiosk.Touch(intent::EnterPin{"246810"});
  CHECK(kiosk.Host().locked);
  CHECK_FALSE(kiosk.Host().wrong_pin);  // it was not looked at
  kiosk.Wait(Ms{1'000});
  kiosk.Touch(intent::EnterPin{"000001"});
  CHECK(kiosk.Host().try_again == kiosk.steady + Ms{2'000});
  kiosk.Wait(Ms{2'000});
  kiosk.Touch(intent::EnterPin{"246810"});
  CHECK_FALSE(kiosk.Host().locked);
  CHECK_FALSE(kiosk.Host().wrong_pin);
}

TEST_CASE("a restart does not shorten the wait after wrong PINs, and check-ins go on meanwhile") {
  Corner before;
  before.Touch(intent::GoHome{});
  before.Touch(intent::OpenHost{});
  for (const int wait : {1'000, 2'000, 4'000}) {
    before.Touch(intent::EnterPin{"000000"});
    before.Wait(Ms{wait});
  }
  CHECK(before.flow.wrong_pins().in_a_row == 3);
  before.Touch(intent::EnterPin{"000000"});
  const WrongPins kept = before.flow.wrong_pins();

  Corner kiosk;
  kiosk.Touch(intent::GoHome{});
  kiosk.scene.now = kept.last + Ms{1'000};
  kiosk.flow.RememberWrongPins(kept, kiosk.now());
  kiosk.Touch(intent::OpenHost{});
  CHECK(kiosk.Host().try_again == kiosk.steady + Ms{7'000});
  kiosk.Touch(intent::EnterPin{"246810"});
  CHECK(kiosk.Host().locked);
  kiosk.HoldUp(kiosk.ana);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
  kiosk.Touch(intent::OpenHost{});
  kiosk.Wait(Ms{7'000});
  kiosk.Touch(intent::EnterPin{"246810"});
  CHECK_FALSE(kiosk.Host().locked);
  CHECK(kiosk.flow.wrong_pins() == WrongPins{});
}

TEST_CASE("a locked corner shows nobody and does nothing") {
  Corner kiosk;
  kiosk.Touch(intent::HostPick{kiosk.ana});
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::OpenHost{});
  for (const Intent& intent : std::vector<Intent>{
           intent::HostPick{kiosk.ana}, intent::HostCheckIn{}, intent::SearchPeople{"a"},
           intent::OpenTab{HostTab::kWalkIn}, intent::HostRegister{"X", "", "", ""}}) {
    kiosk.Touch(intent);
  }
  CHECK(kiosk.Host().found.empty());
  CHECK_FALSE(kiosk.Host().person.has_value());
  CHECK(kiosk.Host().registered == 0);
  CHECK(kiosk.Host().tab == HostTab::kPeople);
  CHECK(kiosk.stored.empty());
}

TEST_CASE("an unlocked corner locks itself when nobody touches it") {
  Corner kiosk;
  kiosk.Wait(Ms{45'000});
  CHECK(kiosk.IsHome());
  kiosk.Touch(intent::OpenHost{});
  CHECK(kiosk.Host().locked);
}

TEST_CASE("a badge held up to a locked corner is an attendee's, not a host's") {
  Corner kiosk;
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::OpenHost{});
  kiosk.HoldUp(kiosk.ana);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
}

TEST_CASE("hosts find everybody registered by name, here or not, and check them in by hand") {
  Corner kiosk;
  CHECK(kiosk.Host().found.size() == 2);
  kiosk.Touch(intent::SearchPeople{"rui"});
  REQUIRE(kiosk.Host().found.size() == 1);
  kiosk.Touch(intent::HostPick{kiosk.ana});
  CHECK_FALSE(kiosk.Person().here);
  CHECK(kiosk.Person().badge_code == kiosk.scene.CodeOf(kiosk.ana));
  kiosk.Touch(intent::HostCheckIn{});
  CHECK(kiosk.Person().here);
  CHECK(kiosk.Host().done == "checked_in");
  kiosk.Touch(intent::HostCheckIn{});
  CHECK(kiosk.Host().problem == "already_here");
  CHECK(kiosk.Host().done.empty());
  CHECK(kiosk.Count<CheckedIn>() == 1);
  CHECK(kiosk.Count<CodeScanned>() == 0);
  kiosk.Touch(intent::HostUnpick{});
  CHECK_FALSE(kiosk.Host().person.has_value());
}

TEST_CASE("hosts check people out") {
  Corner kiosk;
  kiosk.Touch(intent::HostPick{kiosk.ben});
  kiosk.Touch(intent::HostCheckOut{});
  CHECK(kiosk.Host().done == "left");
  CHECK_FALSE(kiosk.Person().here);
  CHECK(kiosk.Person().came);
  kiosk.Touch(intent::HostCheckOut{});
  CHECK(kiosk.Host().problem == "not_here");
  CHECK(kiosk.Count<Left>() == 1);
}

TEST_CASE("done is said only when it is stored") {
  Corner kiosk;
  kiosk.Touch(intent::HostPick{kiosk.ana});
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::HostCheckIn{});
  CHECK(kiosk.Host().done.empty());
  CHECK(kiosk.Host().pending);
  kiosk.Touch(intent::HostCheckIn{});
  kiosk.AnswerAll();
  CHECK(kiosk.Host().done == "checked_in");
  CHECK(kiosk.Count<CheckedIn>() == 1);
}

TEST_CASE("what a host could not store is told") {
  Corner kiosk;
  kiosk.disk = Kiosk::Disk::kFull;
  kiosk.Touch(intent::HostPick{kiosk.ana});
  kiosk.Touch(intent::HostCheckIn{});
  CHECK(kiosk.Host().problem == "not_stored");
  CHECK(kiosk.Host().done.empty());
}

TEST_CASE("a check-in by mistake is undone") {
  Corner kiosk;
  kiosk.Touch(intent::HostPick{kiosk.ana});
  kiosk.Touch(intent::HostCheckIn{});
  REQUIRE_FALSE(kiosk.Person().undo.empty());
  CHECK(kiosk.Person().undo[0].kind == "checked_in");
  kiosk.Touch(intent::HostUndo{kiosk.Person().undo[0].fact});
  CHECK(kiosk.Host().done == "undone");
  CHECK_FALSE(kiosk.Person().here);
  CHECK_FALSE(kiosk.Person().came);
  kiosk.Touch(intent::HostCheckIn{});
  CHECK(kiosk.Person().here);
}

TEST_CASE("a meeting is one line and undone as a whole") {
  Corner kiosk;
  kiosk.scene.CheckIn(kiosk.ana);
  kiosk.scene.Talk(kiosk.ana, kiosk.ben);
  kiosk.Touch(intent::HostPick{kiosk.ana});
  const auto lines = kiosk.Person().undo;
  const auto is_talk = [](const HostPerson::Undo& line) { return line.kind == "talked"; };
  CHECK(std::count_if(lines.begin(), lines.end(), is_talk) == 1);
  const auto talk = std::find_if(lines.begin(), lines.end(), is_talk);
  REQUIRE(talk != lines.end());
  CHECK(talk->other.name == "Ben");
  kiosk.Touch(intent::HostUndo{talk->fact});
  const Meeting* meeting = kiosk.scene.book.FindMeeting(kiosk.scene.event, kiosk.ana, kiosk.ben);
  CHECK((meeting == nullptr || meeting->step == MeetingStep::kNone));
  CHECK(kiosk.ProgressOf(kiosk.ben).met_new == 0);
  CHECK(kiosk.Person().here);
}

TEST_CASE("hosts see neither lessons nor who wants to be kept apart, and cannot undo them") {
  Corner kiosk;
  kiosk.scene.CheckIn(kiosk.ana);
  kiosk.scene.Learn(kiosk.ana, "Mine.");
  const FactId lesson = kiosk.scene.entries.back().id;
  kiosk.scene.Record(KeptApart{kiosk.ana, kiosk.ben});
  const FactId apart = kiosk.scene.entries.back().id;
  kiosk.Touch(intent::HostPick{kiosk.ana});
  for (const HostPerson::Undo& line : kiosk.Person().undo) {
    CHECK(line.fact != lesson);
    CHECK(line.fact != apart);
  }
  kiosk.Touch(intent::HostUndo{lesson});
  kiosk.Touch(intent::HostUndo{apart});
  kiosk.Touch(intent::HostUndo{FactId::Random()});
  CHECK(kiosk.Count<Undone>() == 0);
}

TEST_CASE("a walk-in is registered with a badge and is here") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kWalkIn});
  kiosk.Touch(intent::HostRegister{"  Zoë\u202E Walk-In ", "Contoso", " ", "zoe@example.org"});
  CHECK(kiosk.Host().done == "attendee_registered");
  CHECK(kiosk.Host().tab == HostTab::kPeople);
  const HostPerson person = kiosk.Person();
  CHECK(person.who.name == "Zoë Walk-In");
  CHECK(person.who.company == "Contoso");
  CHECK(person.here);
  CHECK(person.registered);
  CHECK_FALSE(person.badge_code.empty());
  CHECK(kiosk.scene.book.FindPerson(person.who.id)->email == "zoe@example.org");
  CHECK(kiosk.Host().here == 2);

  kiosk.Touch(intent::GoHome{});
  kiosk.ScanText(person.badge_code);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcomeBack);
}

TEST_CASE("a walk-in's form is checked, and a double touch registers one") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kWalkIn});
  const auto problem = [&](const intent::HostRegister& form) {
    kiosk.Touch(form);
    return kiosk.Host().problem;
  };
  CHECK(problem({" \x01 ", "", "", ""}) == "name_missing");
  CHECK(problem({std::string(201, 'x'), "", "", ""}) == "too_long");
  CHECK(problem({"Zoë", std::string(201, 'x'), "", ""}) == "too_long");
  CHECK(problem({"Zoë", "", "", "nonsense"}) == "email_wrong");
  CHECK(problem({"Zoë", "", "", "a@b@c"}) == "email_wrong");
  CHECK(kiosk.stored.empty());
  kiosk.Touch(intent::HostRegister{"Zoë", "", "", ""});
  kiosk.Touch(intent::HostRegister{"Zoë", "", "", ""});
  CHECK(kiosk.Count<AttendeeRegistered>() == 1);
}

TEST_CASE("a walk-in who is not stored yet stays on the form, once, until the disk works again") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kWalkIn});
  SUBCASE("the disk is slow") {
    kiosk.disk = Kiosk::Disk::kSilent;
    kiosk.Touch(intent::HostRegister{"Zoë", "", "", ""});
    CHECK(kiosk.Host().problem.empty());
  }
  SUBCASE("the disk is full") {
    kiosk.disk = Kiosk::Disk::kFull;
    kiosk.Touch(intent::HostRegister{"Zoë", "", "", ""});
    CHECK(kiosk.Host().problem == "not_stored");
  }
  kiosk.Touch(intent::HostRegister{"Zoë", "", "", ""});
  CHECK(kiosk.Host().tab == HostTab::kWalkIn);
  CHECK(kiosk.Host().registering);
  CHECK(kiosk.Host().walk_ins == 0);
  CHECK(kiosk.Host().done.empty());
  kiosk.AnswerAll();
  kiosk.Wait(Ms{2'000});
  CHECK(kiosk.Host().tab == HostTab::kPeople);
  CHECK(kiosk.Person().who.name == "Zoë");
  CHECK(kiosk.Host().done == "attendee_registered");
  CHECK_FALSE(kiosk.Host().registering);
  CHECK(kiosk.Host().walk_ins == 1);
  CHECK(kiosk.Count<AttendeeRegistered>() == 1);
}

TEST_CASE("a walk-in who is stored later does not push away whom the host helps meanwhile") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kWalkIn});
  kiosk.disk = Kiosk::Disk::kSilent;
  kiosk.Touch(intent::HostRegister{"Zoë", "", "", ""});
  kiosk.Touch(intent::OpenTab{HostTab::kPeople});
  kiosk.Touch(intent::HostPick{kiosk.ben});
  kiosk.AnswerAll();
  CHECK(kiosk.Person().who.id == kiosk.ben);
  CHECK(kiosk.Host().walk_ins == 1);
}

TEST_CASE("a lost badge is replaced: the old one is refused, the new one is good") {
  Corner kiosk;
  const std::string lost = kiosk.scene.CodeOf(kiosk.ben);
  kiosk.Touch(intent::HostPick{kiosk.ben});
  kiosk.Touch(intent::HostReplaceBadge{});
  CHECK(kiosk.Host().done == "badge_replaced");
  const std::string fresh = kiosk.Person().badge_code;
  CHECK(fresh != lost);
  kiosk.Touch(intent::GoHome{});
  kiosk.ScanText(lost);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kReplacedBadge);
  kiosk.ScanText(fresh);
  CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcomeBack);
}

TEST_CASE("somebody without a badge gets one") {
  Corner kiosk;
  const AttendeeId cleo{kiosk.scene.RandomBytes()};
  kiosk.scene.Record(AttendeeRegistered{cleo, AttendeeDetails{.name = "Cleo"}});
  kiosk.Touch(intent::HostPick{cleo});
  CHECK(kiosk.Person().badge_code.empty());
  kiosk.Touch(intent::HostReplaceBadge{});
  CHECK(kiosk.Host().done == "badge_issued");
  CHECK_FALSE(kiosk.Person().badge_code.empty());
}

TEST_CASE("hosts let in whoever they say, before the doors open too") {
  Corner kiosk;
  kiosk.scene.Change({.opens = kiosk.scene.now + std::chrono::hours{1}});
  kiosk.scene.Record(AttendeeCancelled{kiosk.ana});
  kiosk.Touch(intent::HostPick{kiosk.ana});
  CHECK(kiosk.Person().cancelled);
  kiosk.Touch(intent::HostCheckIn{});
  CHECK(kiosk.Person().here);
  CHECK_FALSE(kiosk.Person().cancelled);
}

TEST_CASE("a badge held up in the corner picks its owner and records nothing") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kCounts});
  kiosk.HoldUp(kiosk.ana);
  CHECK(kiosk.Host().tab == HostTab::kPeople);
  CHECK(kiosk.Person().who.name == "Ana Ruiz");
  CHECK(kiosk.stored.empty());
}

TEST_CASE("a form half filled in is not lost to a badge") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kWalkIn});
  kiosk.HoldUp(kiosk.ana);
  CHECK(kiosk.Host().tab == HostTab::kWalkIn);
}

TEST_CASE("the devices tab shows what was read, harmlessly, and acts upon nothing") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kDevices});
  kiosk.ScanText(kiosk.scene.CodeOf(kiosk.ana), ScanSource::kWedge);
  CHECK(kiosk.Host().last_code == kiosk.scene.CodeOf(kiosk.ana));
  CHECK(kiosk.Host().last_source == ScanSource::kWedge);
  kiosk.ScanText("a\n\x1b[2J\u202Eb\xff");
  for (const char c : kiosk.Host().last_code) {
    CHECK(static_cast<unsigned char>(c) >= 0x20U);
  }
  kiosk.ScanText(std::string(10'000, 'x'));
  CHECK(kiosk.Host().last_code.size() <= 200);
  CHECK(kiosk.stored.empty());
}

TEST_CASE("the devices tab says how the camera does, and nobody else is bothered with it") {
  Corner kiosk;
  const CameraFigures figures{.width = 1280, .advice = CameraAdvice::kBlurred};
  CHECK_FALSE(kiosk.flow.SetCameraFigures(figures));
  CHECK_FALSE(kiosk.Host().camera_figures.has_value());
  kiosk.Touch(intent::OpenTab{HostTab::kDevices});
  REQUIRE(kiosk.Host().camera_figures.has_value());
  CHECK(kiosk.Host().camera_figures->advice == CameraAdvice::kBlurred);
  CHECK(kiosk.flow.SetCameraFigures({.width = 640}));
  CHECK(kiosk.Host().camera_figures->width == 640);
  kiosk.flow.SetCamera(CameraNotice::kLost);
  CHECK_FALSE(kiosk.Host().camera_figures.has_value());
}

TEST_CASE("only a host on the devices tab sets the camera") {
  Corner kiosk;
  const CameraSettings turned{.quarter_turns = 5, .mirrored = false, .focus = 30};
  kiosk.flow.SetEquipment({.plugged_in = {{"Webcam", "A1", ""}}, .in_use = {}, .dials = {}});
  kiosk.Touch(intent::SetCamera{turned});
  CHECK(kiosk.flow.camera_settings() == CameraSettings{});
  CHECK(kiosk.Host().cameras.plugged_in.empty());  // another tab
  kiosk.Touch(intent::OpenTab{HostTab::kDevices});
  REQUIRE(kiosk.Host().cameras.plugged_in.size() == 1);
  kiosk.Touch(intent::SetCamera{turned});
  CHECK(kiosk.Host().camera_settings ==
        CameraSettings{.quarter_turns = 1, .mirrored = false, .focus = 30});
  CHECK(kiosk.flow.camera_settings() == kiosk.Host().camera_settings);
  CHECK(kiosk.stored.empty());
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::SetCamera{});
  CHECK(kiosk.flow.camera_settings().focus == 30);
}

TEST_CASE("the scanner's test code is judged, and only when a scanner typed it") {
  Corner kiosk;
  kiosk.Touch(intent::OpenTab{HostTab::kDevices});
  kiosk.ScanText(std::string(kScannerTestCode), ScanSource::kWedge);
  CHECK(kiosk.Host().scanner == ScannerVerdict::kExact);
  kiosk.ScanText(std::string(kScannerTestCode), ScanSource::kCamera);
  CHECK(kiosk.Host().scanner == ScannerVerdict::kOtherCode);
  CHECK(kiosk.stored.empty());
}

TEST_CASE("only a host behind the PIN may leave or end the kiosk") {
  Corner kiosk;
  CHECK(kiosk.flow.may_be_left());
  kiosk.Touch(intent::GoHome{});
  CHECK_FALSE(kiosk.flow.may_be_left());
  kiosk.Touch(intent::EndKiosk{});
  CHECK_FALSE(kiosk.flow.ended());
  kiosk.Touch(intent::OpenHost{});
  CHECK_FALSE(kiosk.flow.may_be_left());
  kiosk.Touch(intent::EndKiosk{});
  CHECK_FALSE(kiosk.flow.ended());
  kiosk.Touch(intent::EnterPin{"246810"});
  kiosk.Touch(intent::EndKiosk{});
  CHECK(kiosk.flow.ended());
}

TEST_CASE("the counts are what the book adds up to") {
  Corner kiosk;
  kiosk.scene.CheckIn(kiosk.ana);
  kiosk.scene.Talk(kiosk.ana, kiosk.ben);
  kiosk.scene.Meet(kiosk.ben, kiosk.scene.Arrive("Cleo"));
  kiosk.scene.Learn(kiosk.ana, "Listen.");
  kiosk.scene.Record(CodeScanned{{}, CheckInOutcome::kForged, "Door"});
  kiosk.Touch(intent::OpenTab{HostTab::kCounts});
  const HostView& host = kiosk.Host();
  CHECK(host.registered == 3);
  CHECK(host.came == 3);
  CHECK(host.here == 3);
  CHECK(host.met == 1);
  CHECK(host.lessons == 1);
  CHECK(host.scan_log[static_cast<size_t>(CheckInOutcome::kForged)] == 1);
  kiosk.Elsewhere([&](auto& scene) { scene.Learn(kiosk.ben, "Ask."); });
  CHECK(kiosk.Host().lessons == 2);
}

TEST_CASE("opening the corner from somebody's page closes the page") {
  Corner kiosk;
  kiosk.Touch(intent::GoHome{});
  kiosk.OpenPage(kiosk.ben);
  kiosk.Touch(intent::OpenHost{});
  CHECK(kiosk.Host().locked);
  kiosk.Touch(intent::GoHome{});
  kiosk.Touch(intent::OpenMyPage{});
  CHECK(kiosk.IsHome());
}
