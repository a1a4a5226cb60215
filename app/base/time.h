#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mingle {

/// A moment as people mean it, to the millisecond, UTC.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// "2026-11-23T14:05:09.123Z".
[[nodiscard]] std::string FormatIso(Time time);

/// Reads what `FormatIso` writes, with or without the milliseconds; nothing when it is not that.
[[nodiscard]] std::optional<Time> ParseIso(std::string_view text);

/// A day of the calendar, "2026-11-23"; nothing when it is not one.
[[nodiscard]] std::optional<std::chrono::year_month_day> ParseDate(std::string_view text);
[[nodiscard]] std::string FormatDate(std::chrono::year_month_day date);

/// "14:05" on the wall clock of this machine's time zone.
[[nodiscard]] std::string FormatLocalClock(Time time);
/// The minute of its day there, 0 to 1439.
[[nodiscard]] int LocalMinute(Time time);
/// The day of the calendar in this machine's time zone.
[[nodiscard]] std::chrono::year_month_day LocalDate(Time time);

/// The one that comes first; nothing is never.
[[nodiscard]] inline std::optional<Milliseconds> Sooner(std::optional<Milliseconds> a,
                                                        std::optional<Milliseconds> b) {
  return a && b ? std::min(*a, *b) : (a ? a : b);
}

/// Where time comes from. Code that needs it is given a Clock or a `now`, never asks the system.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Wall-clock time; it may jump.
  [[nodiscard]] virtual Time Now() const = 0;
  /// For measuring intervals; it never goes backwards.
  [[nodiscard]] virtual std::chrono::steady_clock::time_point Steady() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] Time Now() const override;
  [[nodiscard]] std::chrono::steady_clock::time_point Steady() const override;
};

}  // namespace mingle
