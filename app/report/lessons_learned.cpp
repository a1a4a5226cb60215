#include "report/lessons_learned.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace mingle {
namespace {

SharedLesson Shape(const Book& book, const Lesson& lesson, const Reader& reader) {
  SharedLesson shared{CleanText(lesson.text, true), "", "", ""};
  const Person* author = book.FindPerson(lesson.author);
  if (author != nullptr && MayNameAuthor(lesson, reader) &&
      !author->Refuses(Purpose::kNamedWithLessons)) {
    shared.author = CleanText(author->name);
    shared.company = shared.author.empty() ? "" : CleanText(author->company);
  }
  const Person* teacher = book.FindPerson(lesson.from);
  if (teacher != nullptr && teacher->Consents(Purpose::kNamedWithLessons)) {
    shared.teacher = CleanText(teacher->name);
  }
  return shared;
}

/// Where a topic stands: the event's own in their order, others by name, none at the end.
class TopicOrder {
 public:
  explicit TopicOrder(const Event& event) {
    for (const std::string& topic : event.topics) {
      places_.emplace(FoldForSearch(topic), places_.size());
    }
  }
  [[nodiscard]] std::tuple<bool, size_t, std::string> KeyOf(const std::string& topic) const {
    const std::string folded = FoldForSearch(topic);
    const auto place = places_.find(folded);
    return {topic.empty(), place == places_.end() ? places_.size() : place->second, folded};
  }

 private:
  std::map<std::string, size_t> places_;
};

}  // namespace

size_t LessonsLearned::count() const {
  size_t count = 0;
  for (const LessonTopic& topic : topics) {
    count += topic.lessons.size();
  }
  return count;
}

LessonsLearned GatherLessons(const Book& book, const Event& event, const Reader& reader) {
  LessonsLearned learned{
      CleanText(event.name), CleanText(event.date), FiguresOf(book, event.id), {}};
  const TopicOrder order(event);
  using Key = decltype(order.KeyOf(""));
  std::map<Key, std::pair<std::string, std::map<std::pair<std::string, LessonId>, SharedLesson>>>
      by_topic;
  std::set<std::pair<AttendeeId, std::string>> seen;
  for (const Lesson* lesson : book.LessonsAt(event.id)) {
    const std::string key = LessonKey(lesson->text);
    if (MayRead(*lesson, reader) && seen.emplace(lesson->author, key).second) {
      const std::string topic = CleanText(lesson->topic);
      auto& [name, lessons] = by_topic[order.KeyOf(topic)];
      name = name.empty() ? topic : name;
      lessons.emplace(std::pair(key, lesson->id), Shape(book, *lesson, reader));
    }
  }
  for (auto& [key, group] : by_topic) {
    LessonTopic topic{group.first, {}};
    for (auto& [unused, lesson] : group.second) {
      topic.lessons.push_back(std::move(lesson));
    }
    learned.topics.push_back(std::move(topic));
  }
  return learned;
}

}  // namespace mingle
