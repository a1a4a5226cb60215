#pragma once

#include <string>
#include <string_view>

#include "base/id.h"
#include "domain/facts/enum_names.h"

namespace mingle {

/// Who may read a lesson, from fewest to most. Only its author changes it.
enum class SharingLevel {
  kPrivate,    ///< the author
  kTeacher,    ///< and the person it was learned from
  kAnonymous,  ///< and everybody, without the author's name
  kNamed       ///< and everybody, with the author's name
};

template <>
struct EnumNames<SharingLevel> {
  static constexpr std::array<std::string_view, 4> kNames{"private", "teacher", "anonymous",
                                                          "named"};
};

/// `author` learned something at the entry's event.
struct LessonWritten {
  static constexpr std::string_view kKind = "lesson_written";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = true;
  static constexpr bool kUndoable = true;
  AttendeeId author;
  LessonId lesson;
  std::string text;   ///< 1 to 500 code points
  AttendeeId from;    ///< nil when from nobody in particular
  std::string topic;  ///< empty when none

  static void Describe(auto& self, auto& v) {
    v.Subject(self.author);
    v.Field("lesson", self.lesson);
    v.Field("text", self.text);
    v.Field("from", self.from);
    v.Field("topic", self.topic);
  }
};

/// The author lets more or fewer people read a lesson.
struct LessonShared {
  static constexpr std::string_view kKind = "lesson_shared";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId author;
  LessonId lesson;
  SharingLevel level = SharingLevel::kPrivate;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.author);
    v.Field("lesson", self.lesson);
    v.Field("level", self.level);
  }
};

/// The author takes a lesson back: nobody reads it any more and it counts no more.
struct LessonWithdrawn {
  static constexpr std::string_view kKind = "lesson_withdrawn";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = true;
  AttendeeId author;
  LessonId lesson;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.author);
    v.Field("lesson", self.lesson);
  }
};

}  // namespace mingle
