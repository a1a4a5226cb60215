#include "ui/screens/outcome_words.h"

#include <array>

namespace mingle {
namespace {

constexpr std::array<OutcomeLook, EnumNames<CheckInOutcome>::kNames.size()> kLooks{{
    {Tone::kSuccess, Icon::kSmile, Mark("Welcome, {name}!"), Mark("It is good that you are here."),
     Mark("Checked in")},
    {Tone::kSuccess, Icon::kCheck, Mark("Welcome back, {name}!"),
     Mark("You have been here since {time}."), Mark("Was here already")},
    {Tone::kAttention, Icon::kQuestion, Mark("We do not know this badge"),
     Mark("Please ask a host: they can find you by name."), Mark("Code of nobody on the list")},
    {Tone::kAttention, Icon::kBadge, Mark("This is not a badge"),
     Mark("It is some other code. Please hold up the one on your badge."),
     Mark("Some other code, not a badge")},
    {Tone::kAttention, Icon::kEye, Mark("We could not read that"),
     Mark("Please hold your badge up again, flat and a little closer, or type its code."),
     Mark("Damaged or mistyped code")},
    {Tone::kAttention, Icon::kClock, Mark("This badge is for another event"),
     Mark("It belongs to “{event}”. Please ask a host for one of today's."),
     Mark("Badge of another event")},
    {Tone::kProblem, Icon::kWarning, Mark("This badge was not made here"),
     Mark("Please ask a host for help."), Mark("Not signed by us: perhaps forged")},
    {Tone::kAttention, Icon::kBadge, Mark("There is a newer badge for you"),
     Mark("This one was replaced. Please use the new one, or ask a host."),
     Mark("Badge that was replaced")},
    {Tone::kAttention, Icon::kPerson, Mark("Your registration was cancelled"),
     Mark("If that is a mistake, a host can put it right."), Mark("Registration cancelled")},
    {Tone::kInfo, Icon::kClock, Mark("You are early!"), Mark("The doors open at {time}."),
     Mark("Before the doors opened")},
    {Tone::kInfo, Icon::kDoor, Mark("The event is over"), Mark("Nobody is checked in any more."),
     Mark("After the event closed")},
    {Tone::kInfo, Icon::kPeople, Mark("Who are you?"),
     Mark("Several people have this ticket. Please tap your name."),
     Mark("Ticket that several share")},
    {Tone::kInfo, Icon::kCheck, Mark("We have you already"), Mark("You can put your badge away."),
     Mark("Still held up")},
    {Tone::kProblem, Icon::kWarning, Mark("We could not save that"),
     Mark("You are not checked in yet. Please tell a host; it is tried again by itself."),
     Mark("Could not be stored")},
}};

/// For a first time and for a return, the clock time that the sentence speaks of.
std::string ClockOf(const OutcomeView& view) {
  if (view.since) {
    return FormatLocalClock(*view.since);
  }
  return view.opens ? FormatLocalClock(*view.opens) : std::string();
}

}  // namespace

const OutcomeLook& LookOf(CheckInOutcome outcome) {
  return kLooks.at(static_cast<size_t>(outcome));
}

std::string TitleOf(const Words& words, const OutcomeView& view) {
  return Fill(words(LookOf(view.outcome).title), {{"name", view.who.name}});
}

std::string SentenceOf(const Words& words, const OutcomeView& view) {
  if (view.outcome == CheckInOutcome::kWelcomeBack && !view.since) {
    return words("It is good that you are here.");
  }
  if (view.outcome == CheckInOutcome::kWelcomeBack && !view.kiosk.empty()) {
    return Fill(words("You have been here since {time} ({kiosk})."),
                {{"time", ClockOf(view)}, {"kiosk", view.kiosk}});
  }
  if (view.outcome == CheckInOutcome::kNotYetOpen && !view.opens) {
    return words("The doors are not open yet.");
  }
  return Fill(words(LookOf(view.outcome).sentence),
              {{"event", view.other_event}, {"time", ClockOf(view)}});
}

}  // namespace mingle
