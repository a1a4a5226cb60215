#include "report/book_json.h"

#include "base/text.h"
#include "report/lessons_learned.h"

namespace mingle {
namespace {

Json TextOrNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(CleanText(text));
}

Json TimeOrNull(const std::optional<Time>& time) {
  return time ? Json(FormatIso(*time)) : Json(nullptr);
}

Json Texts(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) {
    list.push_back(CleanText(text));
  }
  return list;
}

Json AttendanceJson(EventId event, const Attendance& attendance) {
  Json check_ins = Json::array();
  for (const CheckIn& check_in : attendance.check_ins) {
    check_ins.push_back({{"at", FormatIso(check_in.at)},
                         {"kiosk", CleanText(check_in.kiosk)},
                         {"how", NameOf(check_in.how)}});
  }
  return {{"event", event.Text()},
          {"registered", attendance.registered},
          {"cancelled", attendance.cancelled},
          {"here", attendance.here},
          {"check_ins", std::move(check_ins)},
          {"left_at", TimeOrNull(attendance.left_at)}};
}

Json PersonJson(const Person& person) {
  if (person.erased) {
    return {{"id", person.id.Text()}, {"erased", true}};
  }
  Json consents = Json::object();
  for (size_t i = 0; i < person.consents.size(); ++i) {
    consents[std::string(NameOf(static_cast<Purpose>(i)))] = person.consents.at(i);
  }
  Json attendances = Json::array();
  for (const auto& [event, attendance] : person.at) {
    attendances.push_back(AttendanceJson(event, attendance));
  }
  return {{"id", person.id.Text()},
          {"name", TextOrNull(person.name)},
          {"company", TextOrNull(person.company)},
          {"department", TextOrNull(person.department)},
          {"title", TextOrNull(person.title)},
          {"email", TextOrNull(person.email)},
          {"language", TextOrNull(person.language)},
          {"ticket_codes", Texts(person.ticket_codes)},
          {"consents", std::move(consents)},
          {"events", std::move(attendances)}};
}

Json LessonsJson(const Book& book, const Event& event) {
  Json lessons = Json::array();
  for (const LessonTopic& topic : GatherLessons(book, event, Reader{}).topics) {
    for (const SharedLesson& lesson : topic.lessons) {
      lessons.push_back({{"topic", TextOrNull(topic.topic)},
                         {"text", lesson.text},
                         {"author", TextOrNull(lesson.author)},
                         {"learned_from", TextOrNull(lesson.teacher)}});
    }
  }
  return lessons;
}

Json EventJson(const Book& book, const Event& event) {
  return {{"id", event.id.Text()},
          {"name", TextOrNull(event.name)},
          {"date", TextOrNull(event.date)},
          {"meet_goal", event.meet_goal},
          {"learn_goal", event.learn_goal},
          {"counts", NameOf(event.counts)},
          {"opens", TimeOrNull(event.opens)},
          {"closes", TimeOrNull(event.closes)},
          {"topics", Texts(event.topics)},
          {"registered", book.CountRegistered(event.id)},
          {"came", book.CountCame(event.id)},
          {"here", book.CountHere(event.id)},
          {"lessons", LessonsJson(book, event)}};
}

}  // namespace

Json BookJson(const Book& book, Time exported_at) {
  Json events = Json::array();
  for (const Event* event : book.Events()) {
    events.push_back(EventJson(book, *event));
  }
  Json people = Json::array();
  for (const Person* person : book.People()) {
    people.push_back(PersonJson(*person));
  }
  Json meetings = Json::array();
  Json known = Json::array();
  for (const Pair& pair : book.Pairs()) {
    const Acquaintance& acquaintance = *book.FindAcquaintance(pair.low, pair.high);
    const Json who = {pair.low.Text(), pair.high.Text()};
    for (const auto& [event, meeting] : acquaintance.at) {
      if (meeting.step >= MeetingStep::kScanned) {
        meetings.push_back({{"event", event.Text()},
                            {"people", who},
                            {"step", NameOf(meeting.step)},
                            {"first_at", FormatIso(meeting.first_at)},
                            {"topics", Texts(meeting.topics)}});
      }
    }
    if (acquaintance.known_before) {
      known.push_back(who);
    }
  }
  return {{"mingle_book", 1},
          {"exported_at", FormatIso(exported_at)},
          {"events", std::move(events)},
          {"people", std::move(people)},
          {"meetings", std::move(meetings)},
          {"known_before", std::move(known)}};
}

}  // namespace mingle
