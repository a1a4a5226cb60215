#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "domain/facts/event_facts.h"

namespace mingle {

/// A key that signs badge codes (32 bytes). Secret.
using BadgeKey = std::array<std::uint8_t, 32>;

/// What the facts about one event add up to.
struct Event {
  EventId id;
  std::string name;
  std::string date;  ///< "2026-11-23", empty when never given
  int meet_goal = 3;
  int learn_goal = 3;
  MeetingStep counts = MeetingStep::kTalked;  ///< the step that fills the meter
  std::optional<Time> opens;
  std::optional<Time> closes;
  std::string host_pin;  ///< hash; empty when the host corner has no PIN yet
  std::vector<std::string> topics;
  std::vector<std::string> code_kinds;  ///< besides QR: names of `CodeKind`, and perhaps others
  std::string colour;                   ///< "#0E6B62"; empty: Mingle's
  std::string logo;                     ///< a small PNG in Base64; empty: none
  std::map<int, BadgeKey> badge_keys;   ///< by key id
  std::optional<int> signing_key;       ///< id of the newest key
  Time opened_at;
};

}  // namespace mingle
