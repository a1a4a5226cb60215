#include "kiosk/chimes.h"

namespace mingle {
namespace {

/// Nothing for a badge that is only still held up.
std::optional<Chime> ChimeOf(CheckInOutcome outcome) {
  switch (outcome) {
    case CheckInOutcome::kWelcome:
      return Chime::kWelcome;
    case CheckInOutcome::kWelcomeBack:
      return Chime::kAgain;
    case CheckInOutcome::kAmbiguous:
    case CheckInOutcome::kWrongEvent:
    case CheckInOutcome::kNotYetOpen:
    case CheckInOutcome::kClosed:
      return Chime::kAttention;
    case CheckInOutcome::kUnknownCode:
    case CheckInOutcome::kNotABadge:
    case CheckInOutcome::kUnreadable:
    case CheckInOutcome::kForged:
    case CheckInOutcome::kReplacedBadge:
    case CheckInOutcome::kCancelled:
    case CheckInOutcome::kCouldNotStore:
      return Chime::kRefused;
    case CheckInOutcome::kRateLimited:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Chime> Chimes::Hear(const View& view) {
  std::optional<Chime> chime;
  const auto tell = [&chime](std::optional<Told>& told, std::optional<Told> now) {
    if (now && now != told) {
      chime = ChimeOf(now->outcome);
    }
    told = now;
  };
  const auto settled = [](const auto& shown) {
    return shown.pending ? std::optional<Told>{}
                         : std::optional<Told>(Told{shown.outcome, shown.who.id});
  };
  const auto* outcome = std::get_if<OutcomeView>(&view.screen);
  tell(outcome_, outcome != nullptr ? settled(*outcome) : std::nullopt);
  tell(aside_, view.aside ? settled(*view.aside) : std::nullopt);

  std::visit(
      [&](const auto& screen) {
        if constexpr (requires {
                        screen.me;
                        screen.progress;
                      }) {
          const bool reached = screen.progress.reached();
          if (screen.me.id == person_ && reached && !reached_) {
            chime = Chime::kGoalReached;
          }
          person_ = screen.me.id;
          reached_ = reached;
        } else if constexpr (requires {
                               screen.who;
                               screen.progress;
                             }) {
          person_ = screen.who.id;
          reached_ = screen.progress.reached();
        }
      },
      view.screen);
  return chime;
}

}  // namespace mingle
