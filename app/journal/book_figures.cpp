#include "journal/book_figures.h"

#include <string_view>
#include <utility>

namespace mingle {
namespace {

/// Some numbers about one view: each has a name, the SQL that is true for (or counts) a row, and
/// what the book says.
class ViewSums {
 public:
  struct Sum {
    std::string_view name;
    std::string_view sql;
    size_t count = 0;
  };
  ViewSums(std::string_view view, std::vector<Sum> sums) : view_(view), sums_(std::move(sums)) {}

  void Add(std::string_view name, size_t count = 1) {
    for (Sum& sum : sums_) {
      sum.count += sum.name == name ? count : 0;
    }
  }

  /// Both sides as one text: "3 registered, 2 here".
  [[nodiscard]] ViewFigures Finish() const {
    ViewFigures figures{std::string(view_), "SELECT ", ""};
    for (const Sum& sum : sums_) {
      const std::string name(sum.name);
      figures.sql += figures.expected.empty() ? "" : " || ', ' || ";
      figures.sql += "coalesce(sum(" + std::string(sum.sql) + "), 0) || ' " + name + "'";
      figures.expected += figures.expected.empty() ? "" : ", ";
      figures.expected += std::to_string(sum.count) + " " + name;
    }
    figures.sql += " FROM " + figures.view;
    return figures;
  }

 private:
  std::string_view view_;
  std::vector<Sum> sums_;
};

ViewSums SumObjectives(const Book& book) {
  ViewSums objectives("objectives", {{"objectives", "aim <> 'none'"},
                                     {"yes", "reached = 'yes'"},
                                     {"partly", "reached = 'partly'"},
                                     {"not_today", "reached = 'not_today'"}});
  for (const Person* person : book.People()) {
    for (const auto& [event, attendance] : person->at) {
      objectives.Add("objectives", attendance.objective.aim == Aim::kNone ? 0 : 1);
      objectives.Add(NameOf(attendance.objective.reached));
    }
  }
  return objectives;
}

void AddPlaces(const Person& person, ViewSums& attendees, ViewSums& check_ins, ViewSums& badges) {
  for (const auto& [event, attendance] : person.at) {
    attendees.Add("listed");
    attendees.Add("registered", attendance.registered ? 1 : 0);
    attendees.Add("cancelled", attendance.cancelled ? 1 : 0);
    attendees.Add("came", attendance.came() ? 1 : 0);
    attendees.Add("here", attendance.here ? 1 : 0);
    check_ins.Add("check-ins", attendance.check_ins.size());
    for (const Badge& badge : attendance.badges) {
      badges.Add("badges");
      badges.Add("replaced", badge.replaced ? 1 : 0);
    }
  }
}

ViewSums SumMeetings(const Book& book) {
  ViewSums meetings("meetings", {{"none", "step = 'none'"},
                                 {"scanned", "step = 'scanned'"},
                                 {"confirmed", "step = 'confirmed'"},
                                 {"talked", "step = 'talked'"},
                                 {"followed_up", "step = 'followed_up'"}});
  for (const Pair& pair : book.Pairs()) {
    for (const auto& [event, meeting] : book.FindAcquaintance(pair.low, pair.high)->at) {
      meetings.Add(NameOf(meeting.step));
    }
  }
  return meetings;
}

ViewSums SumFollowUps(const Book& book) {
  ViewSums follow_ups("follow_ups", {{"plans", "1"}});
  for (const Pair& pair : book.Pairs()) {
    for (const auto& [event, meeting] : book.FindAcquaintance(pair.low, pair.high)->at) {
      follow_ups.Add("plans", meeting.promises.size());
    }
  }
  return follow_ups;
}

}  // namespace

std::vector<ViewFigures> FiguresOf(const Book& book) {
  ViewSums events("events", {{"events", "1"}});
  events.Add("events", book.Events().size());
  ViewSums people("people",
                  {{"people", "1"}, {"named", "coalesce(name, '') <> ''"}, {"erased", "erased"}});
  ViewSums attendees("attendees", {{"listed", "1"},
                                   {"registered", "registered"},
                                   {"cancelled", "cancelled"},
                                   {"came", "came_at IS NOT NULL"},
                                   {"here", "here"}});
  ViewSums check_ins("check_ins", {{"check-ins", "1"}});
  ViewSums badges("badges", {{"badges", "1"}, {"replaced", "replaced"}});
  ViewSums lessons("lessons", {{"private", "sharing = 'private'"},
                               {"teacher", "sharing = 'teacher'"},
                               {"anonymous", "sharing = 'anonymous'"},
                               {"named", "sharing = 'named'"}});
  ViewSums consents("consents", {{"consents", "granted"}});
  for (const Person* person : book.People()) {
    people.Add("people");
    people.Add("named", person->name.empty() ? 0 : 1);
    people.Add("erased", person->erased ? 1 : 0);
    AddPlaces(*person, attendees, check_ins, badges);
    for (const Lesson& lesson : person->lessons) {
      lessons.Add(NameOf(lesson.level));
    }
    for (const bool granted : person->consents) {
      consents.Add("consents", granted ? 1 : 0);
    }
  }
  return {events.Finish(),
          people.Finish(),
          attendees.Finish(),
          check_ins.Finish(),
          badges.Finish(),
          lessons.Finish(),
          consents.Finish(),
          SumMeetings(book).Finish(),
          SumFollowUps(book).Finish(),
          SumObjectives(book).Finish()};
}

}  // namespace mingle
