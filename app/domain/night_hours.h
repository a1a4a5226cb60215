#pragma once

#include <optional>
#include <string_view>

namespace mingle {

/// When nobody comes: every day from one minute to another, both counted from midnight. Over
/// midnight when it ends earlier than it begins.
struct NightHours {
  int begins = 0;  ///< the first minute of the night, 0 to 1439
  int ends = 0;    ///< the first minute of the morning

  [[nodiscard]] bool Contains(int minute) const {
    return begins <= ends ? minute >= begins && minute < ends : minute >= begins || minute < ends;
  }
  friend bool operator==(const NightHours&, const NightHours&) = default;
};

/// Of "22:00-07:00". Nothing for anything else, and for a night that ends when it begins.
[[nodiscard]] std::optional<NightHours> ParseNightHours(std::string_view text);

}  // namespace mingle
