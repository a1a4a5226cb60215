#pragma once

#include <array>

namespace mingle {

/// How the screen suits whoever stands before it. They choose it for themselves, and it lapses when
/// they go.
struct Comfort {
  /// Steps of `text_percent`.
  static constexpr std::array<int, 4> kTextSizes{100, 125, 150, 200};

  int text_percent = 100;      ///< how large letters are, of their usual size
  bool high_contrast = false;  ///< black, white and yellow
  bool within_reach = false;   ///< everything in the lower half, for who sits or is small
  bool calm = false;           ///< nothing moves by itself
  bool aloud = false;          ///< what is on the screen is read out, where there is a voice

  friend bool operator==(const Comfort&, const Comfort&) = default;
};

}  // namespace mingle
