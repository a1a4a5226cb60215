#include "report/lessons_pages.h"

#include <array>

#include "base/time.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/markdown.h"

namespace mingle {
namespace {

constexpr std::string_view kLead = "What people took home, in their own words.";
constexpr std::string_view kNothingYet = "Nobody has shared a lesson yet.";
constexpr std::string_view kWhy =
    "Each lesson is here because its author chose to share it, with a name only where its author "
    "wanted one. Figures about fewer than five are not shown.";

std::string HeadingOf(const LessonTopic& topic, size_t topics) {
  if (!topic.topic.empty()) {
    return topic.topic;
  }
  return topics == 1 ? "Lessons" : "And more";
}

struct NamedFigure {
  const std::optional<int>& figure;
  std::string_view name;
};

std::array<NamedFigure, 3> NamedFigures(const EventFigures& figures) {
  return {NamedFigure{figures.came, "people came"},
          NamedFigure{figures.pairs_talked, "pairs talked"},
          NamedFigure{figures.lessons, "lessons written down"}};
}

/// "Did people get what they came for? Yes: 12. Partly: 7. Not today: fewer than 5."
std::string AimSentence(const AimFigures& aims) {
  return "Did people get what they came for? Yes: " + FormatFigure(aims.yes) +
         ". Partly: " + FormatFigure(aims.partly) + ". Not today: " + FormatFigure(aims.not_today) +
         ".";
}

std::string ByLineHtml(const SharedLesson& lesson) {
  std::string by;
  if (!lesson.author.empty()) {
    by =
        HtmlWords(lesson.author) + (lesson.company.empty() ? "" : ", " + HtmlWords(lesson.company));
  }
  if (!lesson.teacher.empty()) {
    by += (by.empty() ? "Learned from " : " · learned from ") + HtmlWords(lesson.teacher);
  }
  return by.empty() ? "" : "<p class=\"by\">" + by + "</p>";
}

std::string ByLineMarkdown(const SharedLesson& lesson) {
  std::string by;
  if (!lesson.author.empty()) {
    by = EscapeMarkdown(lesson.author) +
         (lesson.company.empty() ? "" : ", " + EscapeMarkdown(lesson.company));
  }
  if (!lesson.teacher.empty()) {
    by += (by.empty() ? "learned from " : "; learned from ") + EscapeMarkdown(lesson.teacher);
  }
  return by.empty() ? "" : " — *" + by + "*";
}

}  // namespace

std::string SpokenDate(const std::string& date) {
  constexpr std::array kMonths{"January",   "February", "March",    "April",
                               "May",       "June",     "July",     "August",
                               "September", "October",  "November", "December"};
  const auto day = ParseDate(date);
  return day ? std::to_string(static_cast<unsigned>(day->day())) + " " +
                   kMonths.at(static_cast<unsigned>(day->month()) - 1) + " " +
                   std::to_string(static_cast<int>(day->year()))
             : date;
}

std::string LessonsHtml(const LessonsLearned& learned) {
  std::string body = "<header>\n<p class=\"kicker\">Lessons learned</p>\n<h1>" +
                     HtmlWords(learned.event) + "</h1>\n";
  if (!learned.date.empty()) {
    body += "<p class=\"when\">" + HtmlWords(SpokenDate(learned.date)) + "</p>\n";
  }
  body += "<p class=\"lead\">" + std::string(kLead) + "</p>\n<ul class=\"figures\">\n";
  for (const NamedFigure& figure : NamedFigures(learned.figures)) {
    body += std::string("<li><strong") + (figure.figure ? "" : " class=\"few\"") + ">" +
            FormatFigure(figure.figure) + "</strong>" + std::string(figure.name) + "</li>\n";
  }
  body += "</ul>\n";
  if (learned.figures.aims) {
    body += "<p class=\"soft\">" + AimSentence(*learned.figures.aims) + "</p>\n";
  }
  body += "</header>\n";
  for (const LessonTopic& topic : learned.topics) {
    body += "<section>\n<h2>" + HtmlWords(HeadingOf(topic, learned.topics.size())) +
            "</h2>\n<ul class=\"lessons\">\n";
    for (const SharedLesson& lesson : topic.lessons) {
      body += "<li><p>" + HtmlWords(lesson.text) + "</p>" + ByLineHtml(lesson) + "</li>\n";
    }
    body += "</ul>\n</section>\n";
  }
  if (learned.topics.empty()) {
    body += "<p class=\"soft\">" + std::string(kNothingYet) + "</p>\n";
  }
  body += "<footer>" + std::string(kWhy) + "</footer>\n";
  return HtmlPage("Lessons learned: " + learned.event, body);
}

std::string LessonsMarkdown(const LessonsLearned& learned) {
  std::string text = "# Lessons learned: " + EscapeMarkdown(learned.event) + "\n\n";
  if (!learned.date.empty()) {
    text += EscapeMarkdown(SpokenDate(learned.date)) + "\n\n";
  }
  text += std::string(kLead) + "\n\n";
  for (const NamedFigure& figure : NamedFigures(learned.figures)) {
    text += "- " + FormatFigure(figure.figure) + " " + std::string(figure.name) + "\n";
  }
  if (learned.figures.aims) {
    text += "\n" + AimSentence(*learned.figures.aims) + "\n";
  }
  for (const LessonTopic& topic : learned.topics) {
    text += "\n## " + EscapeMarkdown(HeadingOf(topic, learned.topics.size())) + "\n\n";
    for (const SharedLesson& lesson : topic.lessons) {
      text += "- " + MarkdownLines(lesson.text, "  ") + ByLineMarkdown(lesson) + "\n";
    }
  }
  if (learned.topics.empty()) {
    text += "\n" + std::string(kNothingYet) + "\n";
  }
  return text + "\n---\n\n" + std::string(kWhy) + "\n";
}

std::string LessonsCsv(const LessonsLearned& learned) {
  std::string text(kCsvStart);
  const std::array<std::string, 5> header{"topic", "lesson", "author", "company", "learned_from"};
  text += CsvRow(header);
  for (const LessonTopic& topic : learned.topics) {
    for (const SharedLesson& lesson : topic.lessons) {
      const std::array<std::string, 5> row{topic.topic, lesson.text, lesson.author, lesson.company,
                                           lesson.teacher};
      text += CsvRow(row);
    }
  }
  return text;
}

}  // namespace mingle
