#pragma once

#include <chrono>
#include <deque>
#include <optional>

#include "base/image.h"
#include "base/time.h"
#include "scan/code_candidate.h"

namespace mingle {

/// What would help when a badge is held up and cannot be read.
enum class ScanHint {
  kNone,
  kCloser,     ///< Its modules are smaller than three pixels.
  kTooDark,    ///< The badge, or the whole picture, is nearly black.
  kHoldStill,  ///< It moves, or the lens has not found its focus.
  kGlare,      ///< A lamp is mirrored in it.
};

/// Something in a frame that may be a code, without its quiet zone.
struct UnreadCode {
  PixelBox box;
  float module_px = 0;  ///< as far as it can be told
};

/// What three corners say of the code between them.
[[nodiscard]] UnreadCode UnreadCodeOf(const CodeCandidate& candidate);

/// Why this was not read. Without it, whether the frame shows anything at all. `luma` needs pixel
/// stride 1.
[[nodiscard]] ScanHint WhyUnread(const ImageView& luma, const std::optional<UnreadCode>& code);

/// Makes of one hint a frame what a person can read: a hint comes once many frames agree on it,
/// stays for a moment, and goes when a badge is read. What never changes is the wall, not a
/// person: after ten seconds it is said no more until it was gone. One thread at a time.
class HintFilter {
 public:
  using SteadyTime = std::chrono::steady_clock::time_point;

  /// The hint to show after this frame. `now` never goes backwards.
  [[nodiscard]] ScanHint Next(ScanHint frame, bool read, SteadyTime now);

 private:
  struct Seen {
    ScanHint hint;
    SteadyTime at;
  };

  std::deque<Seen> seen_;  // of the last moment
  ScanHint shown_ = ScanHint::kNone;
  SteadyTime shown_since_{};
  SteadyTime agreed_at_{};
  bool ignored_ = false;
};

}  // namespace mingle
