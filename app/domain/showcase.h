#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/book.h"

namespace mingle {

/// A lesson as everybody in the room may read it.
struct ShownLesson {
  std::string text;
  std::string author;  ///< empty unless they want their name beside it
};

/// What an event may show to everybody who looks at a screen, whoever that is. Only lessons that
/// are shared with everybody are in it, and names only of authors who agreed to that twice: for the
/// lesson, and for their name beside lessons. The network has no names, and only people who agreed
/// to be in the anonymous figures.
struct Showcase {
  std::vector<ShownLesson> lessons;  ///< newest first
  int people = 0;                    ///< dots of the network, in the order in which they came
  /// Pairs of dots, each the smaller first: people who met as far as the event counts it.
  std::vector<std::pair<int, int>> meetings;
};

/// At most `most_lessons` lessons, and the first `most_people` people.
[[nodiscard]] Showcase ShowcaseOf(const Book& book, EventId event, size_t most_lessons = 30,
                                  size_t most_people = 400);

}  // namespace mingle
