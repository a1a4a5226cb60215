#include "report/plans_calendar.h"

#include "base/content_line.h"
#include "report/lessons_pages.h"

namespace mingle {
namespace {

/// The digits of "2026-12-01" or "2026-11-23T14:05:09.123Z", as iCalendar has them.
std::string Basic(std::string_view iso) {
  std::string basic;
  for (const char c : iso.substr(0, iso.find('.'))) {
    if (c != '-' && c != ':') {
      basic += c;
    }
  }
  return basic;
}

std::string StampOf(Time time) {
  const std::string basic = Basic(FormatIso(time));
  return basic.ends_with('Z') ? basic : basic + "Z";
}

/// What to write to the other one, to begin with.
std::string MessageOf(const AttendeePage& page, const MyPlan& plan) {
  return "We planned this at " + page.event + ".\n\nA message to copy: Hi " + plan.with +
         ", it was good to meet you at " + page.event + ". Is " + SpokenDate(plan.day) +
         " still good for you? " + page.name;
}

std::string EventOf(const AttendeePage& page, const MyPlan& plan) {
  const std::string summary = EscapeContent(SpokenPlan(plan));
  return "BEGIN:VEVENT\r\n" + ContentLine("UID", plan.id.Text() + "@mingle") +
         ContentLine("DTSTAMP", StampOf(plan.made)) +
         ContentLine("DTSTART;VALUE=DATE", Basic(plan.day)) + ContentLine("SUMMARY", summary) +
         ContentLine("DESCRIPTION", EscapeContent(MessageOf(page, plan))) +
         "TRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n" +
         ContentLine("DESCRIPTION", summary) + "TRIGGER:PT9H\r\nEND:VALARM\r\nEND:VEVENT\r\n";
}

}  // namespace

std::string PlansCalendar(const AttendeePage& page) {
  std::string events;
  for (const MyPlan& plan : page.plans) {
    events += EventOf(page, plan);
  }
  return events.empty() ? ""
                        : "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Mingle//EN\r\n" + events +
                              "END:VCALENDAR\r\n";
}

}  // namespace mingle
