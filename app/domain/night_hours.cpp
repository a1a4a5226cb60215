#include "domain/night_hours.h"

namespace mingle {
namespace {

/// Of "22:00".
std::optional<int> MinuteOf(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  const auto digit = [&](size_t at) { return static_cast<int>(kDigits.find(text[at])); };
  if (text.size() != 5 || text[2] != ':') {
    return {};
  }
  for (const size_t at : {0U, 1U, 3U, 4U}) {
    if (kDigits.find(text[at]) == std::string_view::npos) {
      return {};
    }
  }
  const int hour = digit(0) * 10 + digit(1);
  const int minute = digit(3) * 10 + digit(4);
  if (hour > 23 || minute > 59) {
    return {};
  }
  return hour * 60 + minute;
}

}  // namespace

std::optional<NightHours> ParseNightHours(std::string_view text) {
  constexpr size_t kLength = 11;
  constexpr size_t kDash = 5;
  if (text.size() != kLength || text[kDash] != '-') {
    return {};
  }
  const auto begins = MinuteOf(text.substr(0, kDash));
  const auto ends = MinuteOf(text.substr(kDash + 1));
  if (!begins || !ends || begins == ends) {
    return {};
  }
  return NightHours{*begins, *ends};
}

}  // namespace mingle
