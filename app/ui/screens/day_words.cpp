#include "ui/screens/day_words.h"

#include <array>

namespace mingle {
namespace {

constexpr std::array<const char*, 7> kWeekdays{Mark("Sun"), Mark("Mon"), Mark("Tue"), Mark("Wed"),
                                               Mark("Thu"), Mark("Fri"), Mark("Sat")};
constexpr std::array<const char*, 12> kMonths{Mark("Jan"), Mark("Feb"), Mark("Mar"), Mark("Apr"),
                                              Mark("May"), Mark("Jun"), Mark("Jul"), Mark("Aug"),
                                              Mark("Sep"), Mark("Oct"), Mark("Nov"), Mark("Dec")};

}  // namespace

std::string SpokenDay(const Words& words, std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  const char* weekday = kWeekdays.at(std::chrono::weekday(day).c_encoding());
  const char* month = kMonths.at(static_cast<unsigned>(date.month()) - 1);
  return Fill(words("{weekday}, {day} {month}"),
              {{"weekday", words(weekday)},
               {"day", std::to_string(static_cast<unsigned>(date.day()))},
               {"month", words(month)}});
}

}  // namespace mingle
