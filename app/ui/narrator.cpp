#include "ui/narrator.h"

#include <utility>

namespace mingle {
namespace {

/// What kind of thing it is, for who cannot see it.
std::string KindOf(const Words& words, const Drawn& drawn) {
  switch (drawn.role) {
    case Role::kToggle:
      return drawn.on ? words("on") : words("off");
    case Role::kField:
      return words("text field");
    case Role::kButton:
    case Role::kItem:
      return words("button");
    default:
      return "";
  }
}

/// What makes another screen of it, or of what lies over it: a title that says something else.
bool IsTitle(const Drawn& drawn) {
  return drawn.role == Role::kText && drawn.name.ends_with("title");
}

bool IsRead(const Drawn& drawn) {
  return (drawn.role == Role::kText || drawn.role == Role::kMeter) && !drawn.label.empty();
}

}  // namespace

std::optional<std::string> Narrator::Hear(const Probe& probe, const Words& words) {
  std::string screen(probe.screen());
  std::string read;
  std::string focus;
  for (const Drawn& drawn : probe.drawn()) {
    if (IsRead(drawn)) {
      read += drawn.label + ".\n";
    }
    if (IsTitle(drawn)) {
      screen += "\n" + drawn.label;
    }
    if (drawn.focused) {
      const std::string kind = KindOf(words, drawn);
      // What is written stays unsaid: a PIN, words of one's own.
      const std::string label = drawn.role == Role::kField ? "" : drawn.label;
      focus = label + (kind.empty() || label.empty() ? kind : ", " + kind) + "\n";
    }
  }
  const bool new_focus = focus != focus_ && !focus.empty();
  focus_ = focus;
  if (screen != screen_) {
    screen_ = std::move(screen);
    return read + focus;
  }
  return new_focus ? std::optional(focus) : std::nullopt;
}

}  // namespace mingle
