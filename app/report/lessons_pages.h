#pragma once

#include <string>

#include "report/lessons_learned.h"

namespace mingle {

/// "23 November 2026" from "2026-11-23"; other text as it is.
[[nodiscard]] std::string SpokenDate(const std::string& date);

/// Lessons learned as one page to send to colleagues: everything in it, printable, no script.
[[nodiscard]] std::string LessonsHtml(const LessonsLearned& learned);

/// The same for a wiki or a mail.
[[nodiscard]] std::string LessonsMarkdown(const LessonsLearned& learned);

/// The same for a spreadsheet: topic, lesson, author, company, learned_from.
[[nodiscard]] std::string LessonsCsv(const LessonsLearned& learned);

}  // namespace mingle
