#include "base/time.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace mingle {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

/// Reads exactly `width` digits at `pos` and moves past them.
std::optional<int> Digits(std::string_view text, size_t& pos, size_t width) {
  if (text.size() < pos + width) {
    return std::nullopt;
  }
  int value = 0;
  for (size_t i = 0; i < width; ++i) {
    const char c = text[pos + i];
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  pos += width;
  return value;
}

bool Literal(std::string_view text, size_t& pos, char expected) {
  if (pos >= text.size() || text[pos] != expected) {
    return false;
  }
  ++pos;
  return true;
}

std::optional<year_month_day> DateAt(std::string_view text, size_t& pos) {
  const auto y = Digits(text, pos, 4);
  if (!y || !Literal(text, pos, '-')) {
    return std::nullopt;
  }
  const auto m = Digits(text, pos, 2);
  if (!m || !Literal(text, pos, '-')) {
    return std::nullopt;
  }
  const auto d = Digits(text, pos, 2);
  if (!d) {
    return std::nullopt;
  }
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)},
                            day{static_cast<unsigned>(*d)}};
  if (!date.ok()) {
    return std::nullopt;
  }
  return date;
}

std::tm LocalTm(Time time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm local{};
  localtime_r(&seconds, &local);
  return local;
}

}  // namespace

std::string FormatIso(Time time) {
  const auto day_point = floor<days>(time);
  const std::chrono::hh_mm_ss clock(time - day_point);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%03dZ",
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()));
  return FormatDate(year_month_day(day_point)) + text.data();
}

std::optional<Time> ParseIso(std::string_view text) {
  size_t pos = 0;
  const auto date = DateAt(text, pos);
  if (!date || !Literal(text, pos, 'T')) {
    return std::nullopt;
  }
  const auto h = Digits(text, pos, 2);
  if (!h || *h > 23 || !Literal(text, pos, ':')) {
    return std::nullopt;
  }
  const auto m = Digits(text, pos, 2);
  if (!m || *m > 59 || !Literal(text, pos, ':')) {
    return std::nullopt;
  }
  const auto s = Digits(text, pos, 2);
  if (!s || *s > 59) {
    return std::nullopt;
  }
  int ms = 0;
  if (pos < text.size() && text[pos] == '.') {
    ++pos;
    const auto fraction = Digits(text, pos, 3);
    if (!fraction) {
      return std::nullopt;
    }
    ms = *fraction;
  }
  if (!Literal(text, pos, 'Z') || pos != text.size()) {
    return std::nullopt;
  }
  return std::chrono::sys_days(*date) + hours(*h) + minutes(*m) + Seconds(*s) + Milliseconds(ms);
}

std::optional<year_month_day> ParseDate(std::string_view text) {
  size_t pos = 0;
  const auto date = DateAt(text, pos);
  return pos == text.size() ? date : std::nullopt;
}

std::string FormatDate(year_month_day date) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string FormatLocalClock(Time time) {
  const std::tm local = LocalTm(time);
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", local.tm_hour, local.tm_min);
  return text.data();
}

int LocalMinute(Time time) {
  const std::tm local = LocalTm(time);
  return local.tm_hour * 60 + local.tm_min;
}

year_month_day LocalDate(Time time) {
  const std::tm local = LocalTm(time);
  return year{local.tm_year + 1900} / month{static_cast<unsigned>(local.tm_mon + 1)} /
         day{static_cast<unsigned>(local.tm_mday)};
}

Time SystemClock::Now() const {
  return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

std::chrono::steady_clock::time_point SystemClock::Steady() const {
  return std::chrono::steady_clock::now();
}

}  // namespace mingle
