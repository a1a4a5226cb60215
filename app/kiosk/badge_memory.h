#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "domain/meeting.h"

namespace mingle {

/// What the kiosk remembers of badges for some seconds: which are still held up, and whose was the
/// last. All times are on the steady clock.
class BadgeMemory {
 public:
  enum class Sighting {
    kFresh,        ///< not seen within `still_held`
    kRepeat,       ///< still held up
    kFirstRepeat,  ///< the same, noticed for the first time
  };

  BadgeMemory(Milliseconds still_held, Milliseconds together)
      : still_held_(still_held), together_(together) {}

  /// Notes that a code was read; `owner` is nil when it is nobody's. A code that goes on being read
  /// goes on being a repeat.
  Sighting See(const std::string& code, AttendeeId owner, Milliseconds now);
  /// The badges of others count as fresh again: somebody asked for them to be held up.
  void KeepOnly(AttendeeId owner);

  /// `who` stands here now.
  void NoteHere(AttendeeId who, Milliseconds now);
  /// Who stood here last, within `together` and other than `who`, unless the two said just now
  /// that they had not met; nil when nobody.
  [[nodiscard]] AttendeeId Beside(AttendeeId who, Milliseconds now) const;
  /// The two said that they had not met: they are not asked again for `together`.
  void NoteNotMet(AttendeeId a, AttendeeId b, Milliseconds now);
  void Forget(AttendeeId who);

 private:
  struct Seen {
    std::string code;
    AttendeeId owner;
    Milliseconds at;
    bool repeated = false;
  };
  struct Refusal {
    Pair pair;
    Milliseconds at;
  };

  Milliseconds still_held_;
  Milliseconds together_;
  std::vector<Seen> seen_;
  std::vector<Refusal> refusals_;
  AttendeeId last_;
  Milliseconds last_at_{0};
};

}  // namespace mingle
