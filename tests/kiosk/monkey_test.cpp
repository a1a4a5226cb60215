#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "base/crypto.h"
#include "domain/progress.h"
#include "kiosk/flow.h"
#include "support/scene.h"

using namespace mingle;
using test::Scene;

namespace {

using Ms = Milliseconds;

/// Somebody who touches everything, holds up everything, and a disk that fails when it likes. After
/// every step the kiosk must keep its promises.
class Monkey {
 public:
  explicit Monkey(std::uint64_t seed)
      : random_(seed), scene_(seed), flow_(scene_.book, OptionsFor(scene_)) {
    scene_.pace = Ms{0};
    scene_.Change({.host_pin = kPinHash, .topics = {{"budgets", "hiring"}}});
    for (int i = 0; i < 14; ++i) {
      people_.push_back(scene_.Register("Person " + std::to_string(i),
                                        {.department = "Department " + std::to_string(i % 3),
                                         .language = i % 4 == 0 ? "de" : "fr",
                                         .ticket_codes = i < 3 ? std::vector<std::string>{"GROUP"}
                                                               : std::vector<std::string>{}}));
      codes_.push_back(scene_.CodeOf(people_.back()));
    }
    codes_.insert(codes_.end(), {"GROUP", "https://example.org", "nobody", "", "\xff\x01"});
  }

  void Run(int steps) {
    for (int i = 0; i < steps; ++i) {
      Step();
      CheckPromises();
    }
    // In the end the disk works and nobody touches anything.
    disk_works_ = true;
    for (int i = 0; i < 40; ++i) {
      Pass(Ms{30'000});
      AnswerAll();
    }
    CheckPromises();
    CHECK(std::holds_alternative<HomeView>(flow_.view().screen));
    CHECK(flow_.waiting() == 0);
    CHECK(stored_ == asked_);
    CHECK_FALSE(flow_.NextTick().has_value());
  }

  /// What was stored, without what the system's generator salts.
  [[nodiscard]] std::vector<std::string> Story() const {
    std::vector<std::string> story;
    for (const Entry& entry : scene_.entries) {
      story.push_back(std::string(KindOf(entry.fact)) + SubjectOf(entry.fact).Text() +
                      ObjectOf(entry.fact).Text() + FormatIso(entry.at));
    }
    return story;
  }
  [[nodiscard]] const std::set<size_t>& screens_seen() const { return screens_seen_; }

 private:
  static FlowOptions OptionsFor(Scene& scene) {
    FlowOptions options;
    options.event = scene.event;
    options.languages = {"en", "de"};
    options.random = [&scene] { return scene.RandomBytes(); };
    return options;
  }

  [[nodiscard]] size_t Pick(size_t count) { return random_() % count; }
  [[nodiscard]] bool OneIn(size_t count) { return Pick(count) == 0; }
  [[nodiscard]] AttendeeId Anybody() { return people_[Pick(people_.size())]; }
  [[nodiscard]] Moment now() const { return {scene_.now, steady_}; }

  void Step() {
    switch (Pick(10)) {
      case 0:
      case 1: {
        const std::string code = codes_[Pick(codes_.size())];
        flow_.Apply(Scan{code, ScanSource::kCamera, scene_.now}, now());
        break;
      }
      case 2:
        Pass(Ms{static_cast<int>(Pick(4'000))});
        break;
      case 3:
        Pass(Ms{static_cast<int>(OneIn(6) ? Pick(90'000) : Pick(300))});
        break;
      case 4:
        Elsewhere();
        break;
      case 5:
        disk_works_ = !OneIn(4);
        AnswerAll();
        break;
      default:
        flow_.Apply(Touch(), now());
    }
    Take();
    if (!OneIn(3)) {
      AnswerAll();
    }
  }

  Intent Touch() {
    const AttendeeId who = OneIn(20) ? AttendeeId{} : Anybody();
    const std::string text = OneIn(3) ? "" : OneIn(5) ? std::string(600, 'x') : "Ask " + who.Text();
    const auto level = static_cast<SharingLevel>(Pick(4));
    switch (Pick(50)) {
      case 0:
        return OneIn(3) ? Intent(intent::GoHome{}) : intent::MoreTime{};
      case 1:
        return intent::StillHere{};
      case 2:
        return intent::ChooseLanguage{OneIn(2) ? "de" : "xx"};
      case 3:
        return intent::EnterCode{codes_[Pick(codes_.size())]};
      case 4:
        return intent::PickMyself{who};
      case 5:
      case 6:
        return intent::AnswerTogether{OneIn(2)};
      case 7:
      case 8:
      case 9:
        return intent::OpenMyPage{};
      case 10:
      case 11:
        return intent::OpenMeet{};
      case 12:
        return intent::OpenLesson{};
      case 13:
        return intent::OpenFinish{};
      case 14:
        return intent::OpenConsent{};
      case 15:
        return intent::SetConsent{static_cast<Purpose>(Pick(4)), OneIn(2)};
      case 16:
        return intent::SearchPeople{OneIn(2) ? "per" : text};
      case 17:
      case 18:
        return intent::PickMet{who};
      case 19:
      case 20:
        return intent::AnswerClaim{who, !OneIn(4)};
      case 21:
        return OneIn(8) ? Intent(intent::KeepApart{who}) : intent::StillHere{};
      case 22:
        return intent::OpenTalk{who};
      case 23:
      case 24:
        return intent::SaveTalk{
            {"budgets", text}, OneIn(8), text, static_cast<intent::SaveTalk::Next>(Pick(3))};
      case 25:
      case 26:
        return intent::SaveLesson{text, who, "hiring", level};
      case 27:
        return OneIn(3) ? Intent(intent::RestoreLesson{}) : intent::WithdrawLesson{SomeLesson()};
      case 28:
        return intent::ShareLesson{SomeLesson(), level};
      case 29:
        return intent::SetGoal{static_cast<int>(Pick(6)) - 1, static_cast<int>(Pick(4))};
      case 30:
        return intent::Finish{OneIn(3)};
      case 31:
        return OneIn(12) ? Intent(intent::ForgetMe{}) : intent::StillHere{};
      case 32:
        return intent::OpenHost{};
      case 33:
        return intent::EnterPin{OneIn(3) ? "999999" : kPin};
      case 34:
        return intent::OpenTab{static_cast<HostTab>(Pick(4))};
      case 35:
        return OneIn(4) ? Intent(intent::HostUnpick{}) : intent::HostPick{who};
      case 36:
        return OneIn(2) ? Intent(intent::HostCheckIn{}) : intent::HostCheckOut{};
      case 37:
        return OneIn(3) ? Intent(intent::HostReplaceBadge{}) : intent::HostUndo{SomeFact()};
      case 38:
        return intent::HostRegister{OneIn(3) ? text : "Walk In", "", "", ""};
      case 39:
      case 40:
      case 43:
        return intent::OpenObjective{};
      case 41:
        return intent::ReviewObjective{static_cast<AimReached>(Pick(4))};
      case 44:
      case 45:
        return intent::MakePlan{static_cast<PlanKind>(Pick(5)), text,
                                std::chrono::sys_days(LocalDate(scene_.now)) +
                                    std::chrono::days{static_cast<int>(Pick(12)) - 2}};
      case 46:
        return intent::CallOff{SomePlan()};
      case 47:
        return intent::SetConsent{Purpose::kListedForMet, !OneIn(3)};
      case 42:
        return intent::SetObjective{static_cast<Aim>(Pick(6)), OneIn(2) ? "hiring" : text};
      default:
        return intent::OpenHost{};
    }
  }

  LessonId SomeLesson() {
    const auto lessons = scene_.book.LessonsAt(scene_.event);
    return lessons.empty() ? LessonId{} : lessons[Pick(lessons.size())]->id;
  }
  FactId SomePlan() {
    const auto* page = std::get_if<MyPageView>(&flow_.view().screen);
    return page != nullptr && !page->plans.empty() ? page->plans[Pick(page->plans.size())].fact
                                                   : SomeFact();
  }
  FactId SomeFact() {
    const auto* host = std::get_if<HostView>(&flow_.view().screen);
    if (host != nullptr && host->person && !host->person->undo.empty()) {
      return host->person->undo[Pick(host->person->undo.size())].fact;
    }
    return scene_.entries[Pick(scene_.entries.size())].id;
  }

  /// Another kiosk.
  void Elsewhere() {
    const AttendeeId a = Anybody();
    const AttendeeId b = Anybody();
    switch (Pick(8)) {
      case 0:
        scene_.Leave(a);
        break;
      case 1:
        scene_.CheckIn(a);
        break;
      case 2:
        scene_.Claim(a, b);
        break;
      case 3:
        scene_.Talk(a, b);
        break;
      case 4:
        scene_.Agree(a, Purpose::kSuggestions);
        break;
      case 5:
        if (OneIn(30)) {
          scene_.Record(Erased{a});
        }
        break;
      case 6:
        if (OneIn(20)) {
          scene_.Record(AttendeeCancelled{a});
        }
        break;
      default:
        scene_.Scan(a, b);
    }
    flow_.BookChanged(now());
  }

  void Pass(Ms time) {
    steady_ += time;
    scene_.now += time;
    flow_.Tick(now());
    Take();
  }

  void Take() {
    for (Recording& recording : flow_.TakeRecordings()) {
      REQUIRE_FALSE(out_.contains(recording.ticket));
      REQUIRE_FALSE(stored_.contains(recording.ticket));
      const auto [it, fresh] = asked_.emplace(recording.ticket, recording.facts.size());
      REQUIRE(it->second == recording.facts.size());
      out_.emplace(recording.ticket, std::move(recording));
    }
  }

  void AnswerAll() {
    for (auto& [ticket, recording] : std::exchange(out_, {})) {
      if (!disk_works_ || OneIn(50)) {
        flow_.NotRecorded(ticket, {ErrorKind::kFull, "the disk is full"}, now());
        continue;
      }
      for (const NewFact& fact : recording.facts) {
        REQUIRE(fact.event == scene_.event);
        scene_.Record(fact);
      }
      stored_.emplace(ticket, recording.facts.size());
      flow_.Recorded(ticket, now());
      // Answers come twice, and from nowhere, without harm.
      flow_.Recorded(ticket, now());
      flow_.NotRecorded(ticket + 1'000'000, {}, now());
    }
    Take();
  }

  void CheckCard(const PersonCard& card) const {
    const Person* person = scene_.book.FindPerson(card.id);
    const bool known = person != nullptr && !person->erased;
    CHECK(card.name == (known ? person->name : ""));
  }
  void CheckProgress(const PersonCard& who, const Progress& shown) const {
    const Progress progress = ProgressOf(scene_.book, scene_.event, who.id);
    CHECK(shown.met_new == progress.met_new);
    CHECK(shown.learned == progress.learned);
    CHECK(shown.reconnections == progress.reconnections);
    CHECK(shown.meet_goal == progress.meet_goal);
    CHECK(shown.meet_goal >= 1);
  }
  void CheckOffer(const std::optional<TogetherOffer>& offer) const {
    if (offer) {
      CHECK(MayMeet(scene_.book, scene_.event, offer->one.id, offer->two.id));
    }
  }

  void CheckPromises() {
    const View& view = flow_.view();
    screens_seen_.insert(view.screen.index());
    size_t waiting = 0;
    for (const auto& [ticket, facts] : asked_) {
      waiting += stored_.contains(ticket) ? 0 : facts;
    }
    CHECK(static_cast<size_t>(flow_.waiting()) >= waiting);
    CHECK(view.countdown.has_value() == !std::holds_alternative<HomeView>(view.screen));
    if (view.countdown) {
      CHECK(view.countdown->ends > steady_);
      CHECK(view.countdown->ends <= steady_ + view.countdown->total);
      CHECK(flow_.NextTick().has_value());
      CHECK(*flow_.NextTick() <= view.countdown->ends);
    }
    CHECK((view.language == "en" || view.language == "de"));
    std::visit([&](const auto& screen) { Check(screen); }, view.screen);
  }

  void Check(const HomeView& home) const {
    CHECK_FALSE(flow_.view().aside.has_value());
    CHECK(home.here == scene_.book.CountHere(scene_.event));
  }
  void Check(const OutcomeView& outcome) const {
    CheckCard(outcome.who);
    CheckOffer(outcome.together);
    const Person* person = scene_.book.FindPerson(outcome.who.id);
    const Attendance* at = person == nullptr ? nullptr : person->AttendanceAt(scene_.event);
    CHECK(outcome.may_go_on == (at != nullptr && at->here));
    if (outcome.outcome == CheckInOutcome::kWelcome && !outcome.pending) {
      CHECK(at != nullptr);
      CHECK(at->came());
    }
    if (!outcome.who.id.IsNil()) {
      CheckProgress(outcome.who, outcome.progress);
    }
    CHECK((outcome.outcome != CheckInOutcome::kAmbiguous || outcome.candidates.size() > 1));
  }
  void Check(const ConsentView& consent) const {
    CHECK(consent.granted == scene_.book.FindPerson(consent.me.id)->consents);
  }
  void Check(const ObjectiveView& asked) const {
    CheckCard(asked.me);
    CheckObjective(asked.me, asked.objective);
  }
  void CheckObjective(const PersonCard& me, const Objective& shown) const {
    const Objective& objective = scene_.book.FindPerson(me.id)->at.at(scene_.event).objective;
    CHECK(shown.aim == objective.aim);
    CHECK(shown.reached == objective.reached);
    CHECK((shown.about.empty() || shown.about == "hiring"));
  }
  void Check(const MyPageView& page) const {
    CheckCard(page.me);
    CheckProgress(page.me, page.progress);
    CHECK(page.next.size() <= 3);
    for (const SuggestionLine& line : page.next) {
      CheckCard(line.who);
      CHECK(MayMeet(scene_.book, scene_.event, page.me.id, line.who.id));
      CHECK_FALSE(AreKeptApart(scene_.book, page.me.id, line.who.id));
      CHECK(scene_.book.FindPerson(line.who.id)->Consents(Purpose::kSuggestions));
    }
    for (const PersonCard& claim : page.claims) {
      CHECK_FALSE(scene_.book.FindPerson(claim.id)->erased);
      CHECK_FALSE(AreKeptApart(scene_.book, page.me.id, claim.id));
    }
    CheckPlans(page.me, page.plans);
    for (const MetLine& line : page.met) {
      CHECK(line.who.id != page.me.id);
      CHECK_FALSE(line.met.waits_for_me);
    }
  }
  void Check(const MeetView& meet) const {
    CheckOffer(meet.together);
    for (const PersonCard& person : meet.found) {
      CHECK(MayMeet(scene_.book, scene_.event, meet.me.id, person.id));
    }
    CHECK((!meet.type_more || meet.found.empty()));
  }
  void Check(const TalkView& talk) const {
    CheckCard(talk.me);
    CheckCard(talk.other);
    CHECK(talk.me.id != talk.other.id);
    CheckPlans(talk.me, talk.plans);
    CHECK_FALSE(scene_.book.FindPerson(talk.other.id)->erased);
  }
  void CheckPlans(const PersonCard& me, const std::vector<PlanLine>& plans) const {
    for (const PlanLine& plan : plans) {
      CheckCard(plan.with);
      const Meeting* meeting = scene_.book.FindMeeting(scene_.event, me.id, plan.with.id);
      REQUIRE(meeting != nullptr);
      CHECK_FALSE(scene_.book.IsUndone(plan.fact));
      CHECK(plan.waits == (meeting->step < MeetingStep::kConfirmed));
      CHECK((plan.mine || !plan.waits));
    }
  }
  void Check(const PlanView& plan) const {
    CheckCard(plan.me);
    CheckCard(plan.other);
    CHECK(plan.me.id != plan.other.id);
  }
  void Check(const ContactView& contact) const {
    CheckCard(contact.me);
    CheckCard(contact.other);
    const Person* other = scene_.book.FindPerson(contact.other.id);
    if (!contact.card.empty()) {
      CHECK(contact.confirmed);
      CHECK_FALSE(other->erased);
      CHECK(other->Consents(Purpose::kListedForMet));
    }
  }
  void Check(const LessonView& lesson) const { CheckProgress(lesson.me, lesson.progress); }
  void Check(const FinishView& finish) const {
    CheckProgress(finish.me, finish.progress);
    CHECK_FALSE((finish.thanked && finish.pending));
  }
  void Check(const HostView& host) const {
    if (host.locked) {
      CHECK(host.found.empty());
      CHECK_FALSE(host.person.has_value());
      CHECK(host.last_code.empty());
    }
    if (host.person) {
      for (const HostPerson::Undo& line : host.person->undo) {
        CHECK_FALSE(scene_.book.IsUndone(line.fact));
        CHECK(line.kind != KeptApart::kKind);
      }
    }
  }
  void Check(const FirstStartView&) const { FAIL("the flow has a book"); }
  void Check(const BoardView&) const { FAIL("a board has no flow"); }

  static constexpr const char* kPin = "246810";
  inline static const std::string kPinHash = HashSecret(kPin);

  std::mt19937_64 random_;
  Scene scene_;
  Flow flow_;
  std::vector<AttendeeId> people_;
  std::vector<std::string> codes_;
  Ms steady_{0};
  bool disk_works_ = true;
  std::map<std::uint64_t, Recording> out_;  // given to the disk, not answered
  std::map<std::uint64_t, size_t> asked_;   // facts of every recording ever given
  std::map<std::uint64_t, size_t> stored_;
  std::set<size_t> screens_seen_;
};

}  // namespace

TEST_CASE(
    "whatever people touch and hold up, and however the disk fails, the kiosk keeps its word") {
  constexpr int kSeeds = 24;
  constexpr int kSteps = 2'000;
  std::set<size_t> seen;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    CAPTURE(seed);
    Monkey monkey(seed);
    monkey.Run(kSteps);
    CHECK(monkey.screens_seen().size() >= 9);
    seen.insert(monkey.screens_seen().begin(), monkey.screens_seen().end());
  }
  CHECK(seen.size() == 12);
}

TEST_CASE("the same touches at the same times are the same story") {
  Monkey one(99);
  Monkey two(99);
  one.Run(1'500);
  two.Run(1'500);
  CHECK(one.Story() == two.Story());
}
