#include "ui/sample_views.h"

#include <stdexcept>

namespace mingle::test {
namespace {

const std::string kLongName = "Wolfeschlegelsteinhausen-Bergerdorff von und zu Hohenzollern";
const std::string kLongest =
    "The coffee machine on the third floor has a second grinder with a better roast, and the "
    "people of Facilities are happy to show how it is cleaned, which takes four minutes.";

PersonCard Ana() { return Somebody(1, "Ana María Ruiz", "Contoso", "Finance"); }
PersonCard Ben() { return Somebody(2, "Ben Okonkwo", "Contoso", "Research & Development"); }
PersonCard Long() {
  return Somebody(3, kLongName, "Vereinigte Elektrizitätsgenossenschaft Süd-Ost eG",
                  "Unternehmenskommunikation");
}
PersonCard Yoshida() { return Somebody(4, "𠮷田 さくら", "富士", "開発"); }
PersonCard Arabic() { return Somebody(5, "عبد الرحمن محمد", "شركة", "المالية"); }
PersonCard Nobody() { return Somebody(6, ""); }
PersonCard Emoji() { return Somebody(7, "Zoë 👩‍🔬 Łukasiewicz", "Lab", ""); }

std::vector<PersonCard> Everybody() {
  std::vector<PersonCard> people{Ana(), Ben(), Long(), Yoshida(), Arabic(), Emoji()};
  for (int i = 0; i < 20; ++i) {
    people.push_back(Somebody(20 + i, "Attendee Number " + std::to_string(i), "Company", "Sales"));
  }
  return people;
}

Progress Some() {
  Progress progress;
  progress.met_new = 2;
  progress.learned = 1;
  return progress;
}
Progress Reached() {
  Progress progress;
  progress.met_new = 5;
  progress.learned = 3;
  return progress;
}

OutcomeView Outcome(CheckInOutcome outcome, PersonCard who) {
  OutcomeView view;
  view.outcome = outcome;
  view.who = std::move(who);
  return view;
}
OutcomeView Welcome(PersonCard who) {
  OutcomeView view = Outcome(CheckInOutcome::kWelcome, std::move(who));
  view.may_go_on = true;
  view.first_time = true;
  return view;
}

LessonLine Lesson(std::string text, SharingLevel level, PersonCard from = {}) {
  LessonLine line;
  line.id = LessonId::Random();
  line.text = std::move(text);
  line.from = std::move(from);
  line.level = level;
  return line;
}
std::vector<LessonLine> Lessons() {
  std::vector<LessonLine> lessons{
      Lesson(kLongest, SharingLevel::kNamed),
      Lesson("Excel can read a picture of a table.", SharingLevel::kPrivate, Ben()),
      Lesson("「もったいない」 is a word for regret about waste.", SharingLevel::kAnonymous)};
  lessons[1].names_somebody = true;
  return lessons;
}

MetLine MetWith(PersonCard who, bool counts, bool is_new, bool waits) {
  MetLine line;
  line.met.who = who.id;
  line.met.counts = counts;
  line.met.is_new = is_new;
  line.met.waits_for_them = waits;
  line.who = std::move(who);
  return line;
}

PlanLine Planned(PersonCard with, PlanKind what, std::string words, bool mine) {
  PlanLine line;
  line.fact = FactId::Random();
  line.with = std::move(with);
  line.mine = mine;
  line.what = what;
  line.words = std::move(words);
  line.day = std::chrono::sys_days(std::chrono::year(2026) / 12 / 1);
  return line;
}

std::vector<std::string> Topics() {
  return {"Work",  "Hobbies",       "Where I come from",
          "Ideas", "Books & films", "Datenschutz im Alltag",
          "Kochen"};
}

HostView OpenHost() {
  HostView host;
  host.locked = false;
  host.registered = 1204;
  host.came = 978;
  host.here = 812;
  host.met = 1550;
  host.lessons = 640;
  host.found = Everybody();
  host.more = true;
  host.scan_log = {978, 213, 4, 2, 1, 0, 1, 3, 0, 0, 0, 5, 44, 0};
  return host;
}

HostPerson Helped() {
  HostPerson person;
  person.who = Long();
  person.here = true;
  person.came = true;
  person.badge_code = "0123456789ABCDEFGHJKMNPQRSTVW";
  const Time at{Milliseconds{1'795'442'700'000}};
  person.undo.push_back({FactId::Random(), "checked_in", at, {}});
  person.undo.push_back({FactId::Random(), "talked", at, Ben()});
  person.undo.push_back({FactId::Random(), "lesson_written", at, {}});
  return person;
}

class Album {
 public:
  Album(std::string language, Milliseconds now) : language_(std::move(language)), now_(now) {}

  template <class Screen>
  View& Add(std::string name, Screen screen) {
    View view;
    view.screen = std::move(screen);
    view.language = language_;
    if constexpr (!std::is_same_v<Screen, HomeView> && !std::is_same_v<Screen, FirstStartView> &&
                  !std::is_same_v<Screen, BoardView>) {
      view.countdown = Countdown{now_ + Milliseconds{31'000}, Milliseconds{45'000}};
    }
    samples_.push_back({std::move(name), std::move(view)});
    return samples_.back().view;
  }
  [[nodiscard]] std::vector<Sample> Take() { return std::move(samples_); }

 private:
  std::string language_;
  Milliseconds now_;
  std::vector<Sample> samples_;
};

Showcase Network(int people) {
  Showcase showcase;
  showcase.people = people;
  for (int dot = 0; dot < people; ++dot) {
    for (const int step : {1, 7, 13}) {
      if ((dot * step) % 5 < 2 && dot + step < people) {
        showcase.meetings.emplace_back(dot, dot + step);
      }
    }
  }
  return showcase;
}

std::string LongLesson() {
  std::string lesson;
  while (lesson.size() < 480) {
    lesson += "Every answer began with a question that somebody dared to ask. ";
  }
  return lesson;
}

void AddHome(Album& album) {
  HomeView home;
  home.event_name = "Herbstfest 2026 · Contoso";
  home.here = 128;
  home.camera = CameraNotice::kRunning;
  album.Add("home", home);
  home.hint = ReadHint::kGlare;
  album.Add("home-hint", home);
  home.hint = ReadHint::kNone;
  home.camera = CameraNotice::kLost;
  View& broken = album.Add("home-broken", home);
  broken.storage = {.waiting = 12, .problem = "no space left on the disk"};
  Showcase showcase = Network(60);
  home.showcase = showcase;
  album.Add("home-resting-network", home);
  showcase.lessons = {{LongLesson(), kLongName}};
  home.showcase = showcase;
  album.Add("home-resting-long", home);
  showcase.lessons = {
      {"Small pull requests are read, large ones are only approved.", "Ana María Ruiz"}};
  home.showcase = showcase;
  album.Add("home-resting", home);
  home.showcase = Showcase{};
  album.Add("home-resting-empty", home);
  home.showcase.reset();
  home.night = true;
  album.Add("home-night", home);
  home.night = false;
  home.camera = CameraNotice::kAbsent;
  home.here = 0;
  home.event_name = "Annual General Meeting of the Very Long Association for Long Event Names";
  album.Add("home-scanner", home);
}

void AddOutcomes(Album& album) {
  OutcomeView first = Welcome(Ana());
  album.Add("outcome-welcome", first);
  OutcomeView again = Outcome(CheckInOutcome::kWelcomeBack, Long());
  again.may_go_on = true;
  again.since = Time{Milliseconds{1'795'442'700'000}};
  again.kiosk = "Haupteingang";
  again.progress = Some();
  again.claims = 2;
  album.Add("outcome-back", again);
  again.who = Arabic();
  again.claims = 0;
  again.together = TogetherOffer{Ben(), Arabic()};
  album.Add("outcome-together", again);
  OutcomeView pending = Outcome(CheckInOutcome::kWelcome, Yoshida());
  pending.pending = true;
  album.Add("outcome-pending", pending);
  for (const CheckInOutcome outcome :
       {CheckInOutcome::kUnknownCode, CheckInOutcome::kNotABadge, CheckInOutcome::kUnreadable,
        CheckInOutcome::kForged, CheckInOutcome::kReplacedBadge, CheckInOutcome::kCancelled,
        CheckInOutcome::kClosed, CheckInOutcome::kRateLimited, CheckInOutcome::kCouldNotStore}) {
    album.Add("outcome-" + std::string(NameOf(outcome)), Outcome(outcome, Nobody()));
  }
  OutcomeView wrong = Outcome(CheckInOutcome::kWrongEvent, Nobody());
  wrong.other_event = "Annual General Meeting of the Very Long Association";
  album.Add("outcome-wrong_event", wrong);
  OutcomeView early = Outcome(CheckInOutcome::kNotYetOpen, Ana());
  early.opens = Time{Milliseconds{1'795'442'700'000}};
  album.Add("outcome-not_yet_open", early);
  OutcomeView which = Outcome(CheckInOutcome::kAmbiguous, Nobody());
  which.candidates = Everybody();
  album.Add("outcome-ambiguous", which);
}

void AddPages(Album& album) {
  ConsentView consent;
  consent.me = Ana();
  consent.granted = {true, false, true, false};
  consent.first = true;
  consent.asks_next = true;
  album.Add("consent", consent);

  ObjectiveView asked;
  asked.me = Ana();
  asked.topics = Topics();
  asked.first = true;
  album.Add("objective", asked);
  asked.first = false;
  asked.objective = {Aim::kLearn, "Books & films", AimReached::kUnsaid};
  album.Add("objective-chosen", asked);
  asked.topics.clear();
  asked.first = true;
  asked.objective = {};
  album.Add("objective-no-topics", asked);

  MyPageView empty;
  empty.me = Ana();
  album.Add("my-page-empty", empty);
  MyPageView page;
  page.me = Long();
  page.objective = {Aim::kLearn, "Datenschutz im Alltag", AimReached::kUnsaid};
  page.progress = Reached();
  page.met = {MetWith(Ana(), true, true, false), MetWith(Yoshida(), false, true, true),
              MetWith(Nobody(), true, true, false), MetWith(Arabic(), true, false, false)};
  page.claims = {Emoji()};
  page.plans = {Planned(Ana(), PlanKind::kCoffee, "", true),
                Planned(Long(), PlanKind::kLink, "Reiher am Fluss", false),
                Planned(Yoshida(), PlanKind::kCall, "", true)};
  page.plans[2].waits = true;
  page.lessons = Lessons();
  page.next = {{Ben(), SuggestionReason::kOtherDepartment},
               {Long(), SuggestionReason::kNobodyYet},
               {Yoshida(), SuggestionReason::kStillLooking}};
  album.Add("my-page", page);
  page.claims.clear();
  page.progress = Some();
  page.many_scans = true;
  album.Add("my-page-many", page);

  page.many_scans = false;
  page.next.clear();
  page.met.clear();
  page.lesson_taken_back = true;
  album.Add("my-page-taken-back", page);

  MeetView meet;
  meet.me = Ana();
  meet.found = Everybody();
  meet.more = true;
  album.Add("meet", meet);
  meet.refused = CheckInOutcome::kUnknownCode;
  album.Add("meet-refused", meet);
  meet.refused.reset();
  meet.found.clear();
  meet.type_more = true;
  meet.together = TogetherOffer{Ana(), Long()};
  album.Add("meet-together", meet);

  TalkView talk;
  talk.me = Ana();
  talk.other = Long();
  talk.topics = Topics();
  talk.chosen = {"Work", "Ideas"};
  talk.met.waits_for_them = true;
  album.Add("talk", talk);

  talk.met.waits_for_them = false;
  talk.plans = {Planned(Long(), PlanKind::kOther, "Ein Besuch bei den Reihern am Fluss", true)};
  album.Add("talk-planned", talk);
  PlanView plan;
  plan.me = Ana();
  plan.other = Long();
  plan.today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);
  album.Add("plan", plan);
  ContactView contact;
  contact.me = Ana();
  contact.other = Long();
  contact.confirmed = true;
  contact.card = std::string(400, 'v');
  album.Add("contact", contact);
  contact.card.clear();
  contact.shares_mine = true;
  album.Add("contact-unshared", contact);
  contact.confirmed = false;
  contact.other = Yoshida();
  album.Add("contact-unconfirmed", contact);

  LessonView lesson;
  lesson.me = Ana();
  lesson.people = Everybody();
  lesson.topics = Topics();
  View& view = album.Add("lesson", lesson);
  view.aside = Aside{CheckInOutcome::kWelcome, Long(), false};
  album.Add("lesson-alone", lesson);

  FinishView finish;
  finish.me = Ana();
  finish.progress = Reached();
  album.Add("finish-empty", finish);
  finish.objective = {Aim::kLearn, "Datenschutz im Alltag", AimReached::kPartly};
  finish.lessons = Lessons();
  album.Add("finish", finish);
  finish.thanked = true;
  album.Add("finish-thanked", finish);
}

void AddHost(Album& album, Milliseconds now) {
  HostView pin;
  album.Add("host-pin", pin);
  pin.wrong_pin = true;
  pin.try_again = now + Milliseconds{27'000};
  album.Add("host-pin-wait", pin);
  HostView fresh;
  fresh.needs_new_pin = true;
  fresh.problem = "pin_too_short";
  album.Add("host-pin-new", fresh);
  HostView host = OpenHost();
  album.Add("host-people", host);
  host.person = Helped();
  host.done = "badge_replaced";
  album.Add("host-person", host);
  host.person.reset();
  host.done.clear();
  host.tab = HostTab::kWalkIn;
  host.problem = "email_wrong";
  album.Add("host-walk-in", host);
  host.problem.clear();
  host.tab = HostTab::kCounts;
  album.Add("host-counts", host);
  host.aims = AimFigures{212, 87, std::nullopt};
  album.Add("host-counts-aims", host);
  host.tab = HostTab::kDevices;
  host.camera = CameraNotice::kStalled;
  host.last_code = "https://example.com/a/very/long/path?with=a&query=that+never+ends\\n\\x00";
  album.Add("host-devices", host);
  host.camera = CameraNotice::kRunning;
  host.last_code.clear();
  host.camera_figures = CameraFigures{.width = 1920,
                                      .height = 1080,
                                      .frames_per_second = 30,
                                      .read_share = 0.97,
                                      .brightness = 0.54,
                                      .sharpness = 0.88,
                                      .advice = CameraAdvice::kTooBright};
  album.Add("host-devices-figures", host);
  host.cameras = {.plugged_in = {{"HD Pro Webcam C920", "A1", "usb-1"}, {"Laptop camera", "", ""}},
                  .in_use = {"HD Pro Webcam C920", "A1", "usb-1"},
                  .dials = {.focus = CameraDial{0, 250, 30, true, false},
                            .exposure = CameraDial{3, 2047, 250, true, true}}};
  host.last_code = "MINGLETEST";
  host.last_source = ScanSource::kWedge;
  host.scanner = ScannerVerdict::kReadBack;
  host.camera_figures->advice = CameraAdvice::kTooSlow;
  album.Add("host-devices-verdict", host);
}

void AddBoard(Album& album) {
  BoardView view;
  view.clock = "14:05";
  view.board.event_name = "Herbstfest 2026 · Contoso";
  album.Add("board-empty", view);
  view.board.came = 203;
  view.board.here = 128;
  view.board.topics = Topics();
  view.board.showcase.lessons = {
      {"Small pull requests are read, large ones are only approved.", "Ana María Ruiz"}};
  album.Add("board-lesson", view);
  view.board.showcase.lessons = {
      {"الأسئلة الجيدة تفتح أبوابًا كثيرة 👩‍🔬، و pull "
       "requests "
       "الصغيرة "
       "تُقرأ.",
       Arabic().name}};
  album.Add("board-arabic", view);
  view.board.event_name =
      "Annual General Meeting of the Very Long Association for Long Event Names and Their Friends";
  view.board.showcase.lessons = {{LongLesson(), kLongName}};
  album.Add("board-long", view);
  std::string japanese;
  for (int i = 0; i < 25; ++i) {
    japanese += "小さな変更は読まれ、大きな変更は承認だけされる。";
  }
  view.board.showcase.lessons = {{japanese, Yoshida().name}};
  album.Add("board-japanese", view);
  view.board.showcase = Network(60);
  view.board.goals = GoalShares{60, 38, 21, 17};
  view.board.meetings = 71;
  view.board.event_name = "Herbstfest 2026 · Contoso";
  album.Add("board-together", view);
  view.board.showcase = Network(400);
  view.board.goals = GoalShares{20'000, 20'000, 0, 0};
  view.board.came = 20'000;
  view.board.here = 19'481;
  view.board.meetings = 104'223;
  album.Add("board-crowd", view);
  view.night = true;
  album.Add("board-night", view);
  view.night = false;
  view.board = Board{};
  view.board.event_name = "Herbstfest 2026 · Contoso";
  for (const char* problem : {"missing", "unreadable", "no_event"}) {
    view.problem = problem;
    album.Add("board-" + view.problem, view);
  }
}

}  // namespace

PersonCard Somebody(int number, std::string name, std::string company, std::string department) {
  PersonCard person;
  person.id.bytes[0] = 1;
  person.id.bytes[15] = static_cast<std::uint8_t>(number);
  person.name = std::move(name);
  person.company = std::move(company);
  person.department = std::move(department);
  return person;
}

std::vector<Sample> SampleViews(const std::string& language, Milliseconds now) {
  Album album(language, now);
  AddHome(album);
  AddOutcomes(album);
  AddPages(album);
  AddHost(album, now);
  AddBoard(album);
  FirstStartView start;
  start.book = "/home/kiosk/.local/share/mingle/book.mingle";
  album.Add("first-start", start);
  start.problem = "cannot create /home/kiosk/.local/share/mingle: Permission denied";
  album.Add("first-start-problem", start);
  return album.Take();
}

View SampleView(const std::string& name, Milliseconds now) {
  for (Sample& sample : SampleViews("en", now)) {
    if (sample.name == name) {
      return sample.view;
    }
  }
  throw std::invalid_argument("no sample is called " + name);
}

}  // namespace mingle::test
