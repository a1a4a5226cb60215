#include "domain/lesson.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/text.h"

namespace mingle {
namespace {

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

bool HasCapital(std::string_view word) { return word.front() >= 'A' && word.front() <= 'Z'; }

/// A text prepared for looking names up in it.
class NamesIn {
 public:
  explicit NamesIn(std::string_view text) : folded_(FoldForSearch(text)) {
    for (const std::string& word : SplitWords(text)) {
      std::string folded = FoldForSearch(word);
      const bool short_word = IsAscii(folded) && folded.size() <= 2;
      if (!short_word || (folded.size() == 2 && HasCapital(word))) {
        words_.insert(std::move(folded));
      }
    }
  }

  [[nodiscard]] bool Contain(std::string_view name) const {
    const std::vector<std::string> words = SplitWords(FoldForSearch(name));
    return std::any_of(words.begin(), words.end(), [this](const std::string& word) {
      return words_.contains(word) || StandsUnspaced(word);
    });
  }

 private:
  /// Scripts such as Chinese have no spaces between a name and what follows.
  [[nodiscard]] bool StandsUnspaced(const std::string& word) const {
    return !IsAscii(word) && CountCodePoints(word) >= 2 && folded_.find(word) != std::string::npos;
  }

  std::string folded_;
  std::set<std::string, std::less<>> words_;
};

}  // namespace

Result<std::string> CheckLessonText(std::string_view typed) {
  std::string text = CleanText(typed, true);
  if (text.empty()) {
    return Fail(ErrorKind::kInvalid, "a lesson needs at least one character");
  }
  if (const size_t length = CountCodePoints(text); length > kMostLessonLength) {
    return Fail(ErrorKind::kInvalid, "a lesson has at most " + std::to_string(kMostLessonLength) +
                                         " characters, this one has " + std::to_string(length));
  }
  return text;
}

std::string LessonKey(std::string_view text) {
  std::string key;
  bool space = false;
  for (const char c : FoldForSearch(Trim(text))) {
    if (c == ' ' || c == '\n' || c == '\t') {
      space = true;
      continue;
    }
    if (space) {
      key += ' ';
      space = false;
    }
    key += c;
  }
  return key;
}

bool MayRead(const Lesson& lesson, const Reader& reader) {
  if (lesson.level >= SharingLevel::kAnonymous) {
    return true;
  }
  if (reader.attendee.IsNil()) {
    return false;
  }
  return reader.attendee == lesson.author ||
         (lesson.level == SharingLevel::kTeacher && reader.attendee == lesson.from);
}

bool MayNameAuthor(const Lesson& lesson, const Reader& reader) {
  const bool own = !reader.attendee.IsNil() && reader.attendee == lesson.author;
  return own || lesson.level == SharingLevel::kNamed;
}

bool NamesSomebody(const Book& book, const Lesson& lesson) {
  return NamesSomebody(book, lesson.event, lesson.author, lesson.text);
}

bool NamesSomebody(const Book& book, EventId event, AttendeeId author, std::string_view text) {
  const NamesIn names(text);
  const std::vector<const Person*> people = book.PeopleAt(event);
  return std::any_of(people.begin(), people.end(), [&](const Person* person) {
    return person->id != author && person->at.at(event).came() && names.Contain(person->name);
  });
}

}  // namespace mingle
