#include <istream>
#include <ostream>

#include "base/text.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "domain/check_in.h"
#include "report/json.h"

namespace mingle {
namespace {

/// Checks codes in one after the other; each is durable when its line is printed.
class CheckInDesk {
 public:
  CheckInDesk(BookSession& session, EventId event, std::string kiosk, bool json, Console& console)
      : session_(session),
        event_(event),
        kiosk_(std::move(kiosk)),
        json_(json),
        console_(console) {}

  /// False when the disk refused.
  bool Take(const std::string& code) {
    const Time now = console_.clock.Now();
    CheckInDecision decision = DecideCheckIn(session_.book, event_, code, now);
    decision.how = CheckInMethod::kCommand;
    const auto stored = session_.Record(FactsOf(decision, session_.book, event_, kiosk_, now), now);
    if (!stored) {
      decision.outcome = CheckInOutcome::kCouldNotStore;
      (void)console_.Fail(stored.error());
    }
    Print(code, decision);
    return stored.has_value();
  }

 private:
  void Print(const std::string& code, const CheckInDecision& decision) const {
    const Person* person = session_.book.FindPerson(decision.attendee);
    const std::string name = person == nullptr ? "" : person->name;
    const std::string outcome(NameOf(decision.outcome));
    if (json_) {
      const Json who = person == nullptr ? Json(nullptr) : Json(person->id.Text());
      console_.out << DumpJson(
          {{"code", code}, {"outcome", outcome}, {"attendee", who}, {"name", name}}, false);
    } else {
      console_.out << Field(code) << '\t' << outcome << '\t' << Field(name) << '\n';
    }
    console_.out.flush();
  }

  BookSession& session_;
  const EventId event_;
  const std::string kiosk_;
  const bool json_;
  Console& console_;
};

}  // namespace

int RunCheckIn(const Arguments& arguments, Console& console) {
  constexpr size_t kMostCodeLength = 4096;
  auto session = BookSession::Open(arguments.words()[0], JournalMode::kWrite);
  if (!session) {
    return console.Fail(session.error());
  }
  const auto event = ChooseEvent(session->book, arguments.Value("--event"), console);
  if (!event) {
    return console.Fail(event.error());
  }
  CheckInDesk desk(*session, (*event)->id, arguments.Value("--kiosk").value_or("command"),
                   arguments.Has("--json"), console);
  bool stored = true;
  for (size_t i = 1; i < arguments.words().size(); ++i) {
    stored = desk.Take(arguments.words()[i]) && stored;
  }
  if (arguments.words().size() == 1) {
    for (std::string line; std::getline(console.in, line);) {
      const std::string code(Trim(line).substr(0, kMostCodeLength));
      stored = (code.empty() || desk.Take(code)) && stored;
    }
  }
  return stored ? kDone : kFailed;
}

}  // namespace mingle
