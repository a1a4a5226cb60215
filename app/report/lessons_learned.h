#pragma once

#include <string>
#include <vector>

#include "domain/book.h"
#include "domain/lesson.h"
#include "report/figures.h"

namespace mingle {

/// A lesson as one reader may see it.
struct SharedLesson {
  std::string text;
  std::string author;   ///< empty unless the author may be named
  std::string company;  ///< the author's; empty with the author
  std::string teacher;  ///< whom it was learned from; empty unless that person agrees to be named
};

/// Lessons about one thing.
struct LessonTopic {
  std::string topic;  ///< empty for lessons without one
  std::vector<SharedLesson> lessons;
};

/// What one reader may read of an event's lessons. All words in it are clean (`CleanText`).
struct LessonsLearned {
  std::string event;
  std::string date;  ///< "2026-11-23", empty when never given
  EventFigures figures;
  std::vector<LessonTopic> topics;

  [[nodiscard]] size_t count() const;
};

/// Gathers what `reader` may read (`MayRead`), each author's lesson once. Authors are named when
/// they shared with their name and do not refuse to be named; teachers when they agree to be.
/// Topics come in the event's order, then others in theirs, then none. Within a topic lessons are
/// in alphabetical order, not in time: who wrote one named lesson after another anonymous one
/// shall not show.
[[nodiscard]] LessonsLearned GatherLessons(const Book& book, const Event& event,
                                           const Reader& reader);

}  // namespace mingle
