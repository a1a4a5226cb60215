#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "kiosk/flow.h"

namespace mingle {

/// Facts on their way to the disk, in order. None is lost and none comes out twice for one attempt.
///
/// After a failure the oldest alone is tried, after one second, then two, four … up to thirty, and
/// at once when there is something new. The first success lets the others follow. A recording that
/// is refused as invalid would be refused again: it is kept and counted, and holds nobody up.
class RecordingQueue {
 public:
  enum class Fate {
    kStored,     ///< durable, or there was nothing to store
    kOnItsWay,   ///< nobody knows yet
    kNotStored,  ///< the disk refuses for now; it stays here
  };

  /// Takes the facts over; the ticket by which they are asked about. 0 when there are none.
  std::uint64_t Add(std::vector<NewFact> facts);
  /// What is to be stored now, in order.
  [[nodiscard]] std::vector<Recording> Take();
  /// Answers of the journal. Tickets that are not out are ignored.
  void Recorded(std::uint64_t ticket);
  void NotRecorded(std::uint64_t ticket, const Error& error, Milliseconds now);
  void Tick(Milliseconds now);

  [[nodiscard]] Fate FateOf(std::uint64_t ticket) const;
  /// True when the same kind of fact about the same people is here already.
  [[nodiscard]] bool Holds(const Fact& fact) const;
  /// Facts that are not durable.
  [[nodiscard]] int waiting() const;
  /// The sentence of the last failure while something is not stored; empty when all is well.
  [[nodiscard]] const std::string& problem() const { return problem_; }
  /// When the next attempt is due; nothing when none is planned.
  [[nodiscard]] std::optional<Milliseconds> NextTry() const { return retry_at_; }
  /// The youngest ticket given.
  [[nodiscard]] std::uint64_t last_ticket() const { return last_ticket_; }

 private:
  struct Item {
    Recording recording;
    bool out = false;      ///< given out, not answered yet
    bool invalid = false;  ///< the journal will never take it
  };
  [[nodiscard]] std::deque<Item>::iterator Find(std::uint64_t ticket);
  /// The oldest that the journal might take; the end when there is none.
  [[nodiscard]] std::deque<Item>::iterator Oldest();

  std::deque<Item> items_;
  std::uint64_t last_ticket_ = 0;
  bool failing_ = false;
  bool try_now_ = false;  ///< while failing: the oldest may go out
  Milliseconds pause_{0};
  std::optional<Milliseconds> retry_at_;
  std::string problem_;
};

}  // namespace mingle
