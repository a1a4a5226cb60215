#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/book.h"

namespace mingle {

/// The longest lesson, in code points.
inline constexpr size_t kMostLessonLength = 500;

/// A lesson's text as it will be kept (cleaned, trimmed, line breaks kept), or what is wrong with
/// it: nothing in it, or too long.
[[nodiscard]] Result<std::string> CheckLessonText(std::string_view typed);

/// Equal for two texts that are the same lesson: case, accents and white space do not matter.
[[nodiscard]] std::string LessonKey(std::string_view text);

/// Who is reading.
struct Reader {
  AttendeeId attendee;  ///< nil: a colleague who was not there
};

/// True when this reader may see the lesson's text.
[[nodiscard]] bool MayRead(const Lesson& lesson, const Reader& reader);
/// True when the author's name may stand beside it for this reader: their own, or shared `named`.
[[nodiscard]] bool MayNameAuthor(const Lesson& lesson, const Reader& reader);

/// True when the text contains a name, or one word of a name, of somebody who came to the event,
/// other than the author's own: before it is shared, its author should be asked whether that
/// person agrees. Words of two letters count only with a capital.
[[nodiscard]] bool NamesSomebody(const Book& book, const Lesson& lesson);
/// The same for a text that `author` is about to write at `event`.
[[nodiscard]] bool NamesSomebody(const Book& book, EventId event, AttendeeId author,
                                 std::string_view text);

}  // namespace mingle
