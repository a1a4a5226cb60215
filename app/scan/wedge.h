#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "domain/scan.h"

namespace mingle {

struct WedgeOptions {
  /// A scanner's keys come closer together than this, even when the machine is busy; people's
  /// do not, for a whole code.
  Milliseconds scanner_gap{60};
  /// Silence that ends what a scanner without Enter typed.
  Milliseconds scanner_pause{200};
  /// Silence after which what a person began to type is forgotten.
  Milliseconds person_pause{8000};
  /// Fewer characters than this without Enter are a slip of the hand, not a code.
  size_t least_without_enter = 6;
  /// What is longer is dropped.
  size_t most_bytes = 4096;
};

/// Makes codes of the keys that a scanner in keyboard mode types, or a person who copies the text
/// under a QR code. Enter or Tab ends a code; so does silence when the keys came at a scanner's
/// pace. Two codes without anything between them are told apart where they can be. Letters stay as
/// they were typed. Pure: moments come in, on any clock that does not jump. UI thread only.
class Wedge {
 public:
  explicit Wedge(WedgeOptions options = {}) : options_(options) {}

  /// A key wrote `text` (UTF-8; control characters and malformed bytes are left away).
  void Type(std::string_view text, Milliseconds at);
  /// Enter or Tab.
  void End(Milliseconds at);
  /// Forgets what was typed so far: the keys went somewhere else.
  void Clear();

  /// The next code that is finished by `now`; nothing when there is none. `wall` becomes its time.
  /// Call until it is nothing, after all keys up to `now` were typed.
  [[nodiscard]] std::optional<Scan> Poll(Milliseconds now, Time wall);
  /// When `Poll` may have something to say with no further key; nothing when never.
  [[nodiscard]] std::optional<Milliseconds> NextPoll() const;

  /// True once after a line was dropped because it was too long: a hint is due.
  [[nodiscard]] bool TakeTooLong();

 private:
  /// What a pause until `now` makes of the line.
  void Settle(Milliseconds now);
  void Finish();

  const WedgeOptions options_;
  std::string line_;
  size_t characters_ = 0;
  bool overflowing_ = false;  ///< the line is too long and swallows keys until it ends
  bool too_long_ = false;
  bool at_scanner_pace_ = true;
  Milliseconds last_key_{0};
  std::vector<std::string> codes_;
};

}  // namespace mingle
