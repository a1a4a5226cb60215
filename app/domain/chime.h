#pragma once

namespace mingle {

/// What the kiosk says without words, for who does not look at it just now. Each has a picture and
/// a sentence on the screen as well.
enum class Chime {
  kWelcome,      ///< you are in
  kAgain,        ///< you were in already; all is well
  kAttention,    ///< something is asked of you
  kRefused,      ///< this did not work
  kGoalReached,  ///< three people and three things
};
inline constexpr int kChimes = 5;

/// How loud. A kiosk keeps its own, beside its book.
struct SoundSettings {
  static constexpr int kStep = 20;
  int volume_percent = 60;  ///< of what the machine can, 0 to 100
  bool muted = false;

  friend bool operator==(const SoundSettings&, const SoundSettings&) = default;
};

}  // namespace mingle
