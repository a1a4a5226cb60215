#include <array>

#include "report/attendee_page.h"
#include "report/csv.h"
#include "report/html.h"
#include "report/lessons_pages.h"
#include "report/markdown.h"

namespace mingle {
namespace {

constexpr std::string_view kForgotten = "Somebody who asked to be forgotten";
constexpr std::string_view kYours =
    "This page is yours alone: notes and private lessons are nowhere else but in the event's book.";

std::string_view SpokenLevel(SharingLevel level) {
  switch (level) {
    case SharingLevel::kPrivate:
      return "only for you";
    case SharingLevel::kTeacher:
      return "shared with whom you learned it from";
    case SharingLevel::kAnonymous:
      return "shared without your name";
    case SharingLevel::kNamed:
      break;
  }
  return "shared with your name";
}

std::string Progressed(const Progress& progress) {
  const auto of = [](int done, int goal) {
    return std::to_string(done) + " of " + std::to_string(goal);
  };
  return "New people: " + of(progress.met_new, progress.meet_goal) +
         " · Things learned: " + of(progress.learned, progress.learn_goal);
}

std::string Joined(const std::vector<std::string>& topics) {
  std::string text;
  for (const std::string& topic : topics) {
    text += (text.empty() ? "" : ", ") + topic;
  }
  return text;
}

std::string MetHtml(const MetPerson& met) {
  std::string item = "<li><p><strong>" +
                     HtmlWords(met.name.empty() ? kForgotten : std::string_view(met.name)) +
                     "</strong>";
  item += met.company.empty() ? "" : ", " + HtmlWords(met.company);
  item += met.waits ? " <span class=\"soft\">(not confirmed yet)</span></p>" : "</p>";
  if (!met.topics.empty()) {
    item += "<p>You talked about " + HtmlWords(Joined(met.topics)) + ".</p>";
  }
  if (!met.note.empty()) {
    item += "<p>" + HtmlWords(met.note) + "</p>";
  }
  if (!met.email.empty()) {
    item += "<p class=\"by\">" + HtmlWords(met.email) + "</p>";
  }
  return item + "</li>\n";
}

std::string PlanLine(const MyPlan& plan) { return SpokenDate(plan.day) + ": " + SpokenPlan(plan); }

std::string LessonHtml(const MyLesson& lesson) {
  std::string by;
  if (!lesson.topic.empty()) {
    by += HtmlWords(lesson.topic) + " · ";
  }
  if (!lesson.from.empty()) {
    by += "from " + HtmlWords(lesson.from) + " · ";
  }
  by += SpokenLevel(lesson.level);
  return "<li><p>" + HtmlWords(lesson.text) + "</p><p class=\"by\">" + by + "</p></li>\n";
}

}  // namespace

std::string SpokenPlan(const MyPlan& plan) {
  const auto with = [&](std::string_view what) {
    return std::string(what) + " with " + plan.with + (plan.words.empty() ? "" : ": " + plan.words);
  };
  switch (plan.what) {
    case PlanKind::kCoffee:
      return with("Coffee");
    case PlanKind::kLunch:
      return with("Lunch");
    case PlanKind::kCall:
      return with("Call");
    case PlanKind::kLink:
      return (plan.mine ? "Send a link to " + plan.with : plan.with + " sends me a link") +
             (plan.words.empty() ? "" : ": " + plan.words);
    case PlanKind::kOther:
      break;
  }
  return plan.words + " (with " + plan.with + ")";
}

std::string AttendeeHtml(const AttendeePage& page) {
  std::string body = "<header>\n<p class=\"kicker\">" + HtmlWords(page.event) + "</p>\n<h1>" +
                     HtmlWords(page.name) + "</h1>\n";
  if (!page.date.empty()) {
    body += "<p class=\"when\">" + HtmlWords(SpokenDate(page.date)) + "</p>\n";
  }
  body += "<p class=\"lead\">" + Progressed(page.progress) + "</p>\n</header>\n";
  body += "<section>\n<h2>Whom you met</h2>\n<ul class=\"people\">\n";
  for (const MetPerson& met : page.met) {
    body += MetHtml(met);
  }
  body += page.met.empty() ? "</ul>\n<p class=\"soft\">Nobody yet.</p>\n" : "</ul>\n";
  if (!page.plans.empty()) {
    body += "</section>\n<section>\n<h2>What you planned</h2>\n<ul class=\"people\">\n";
    for (const MyPlan& plan : page.plans) {
      body += "<li><p>" + HtmlWords(PlanLine(plan)) + "</p></li>\n";
    }
    body += "</ul>\n";
  }
  body += "</section>\n<section>\n<h2>What you learned</h2>\n<ul class=\"lessons\">\n";
  for (const MyLesson& lesson : page.lessons) {
    body += LessonHtml(lesson);
  }
  body += page.lessons.empty() ? "</ul>\n<p class=\"soft\">Nothing yet.</p>\n" : "</ul>\n";
  body += "</section>\n";
  if (!page.taught.empty()) {
    body += "<section>\n<h2>What others learned from you</h2>\n<ul class=\"lessons\">\n";
    for (const std::string& lesson : page.taught) {
      body += "<li><p>" + HtmlWords(lesson) + "</p></li>\n";
    }
    body += "</ul>\n</section>\n";
  }
  body += "<footer>" + std::string(kYours) + "</footer>\n";
  return HtmlPage(page.name + ": " + page.event, body);
}

std::string AttendeeMarkdown(const AttendeePage& page) {
  std::string text =
      "# " + EscapeMarkdown(page.name) + " at " + EscapeMarkdown(page.event) + "\n\n";
  if (!page.date.empty()) {
    text += EscapeMarkdown(SpokenDate(page.date)) + "\n\n";
  }
  text += Progressed(page.progress) + "\n\n## Whom you met\n\n";
  for (const MetPerson& met : page.met) {
    text += "- **" + EscapeMarkdown(met.name.empty() ? kForgotten : std::string_view(met.name)) +
            "**" + (met.company.empty() ? "" : ", " + EscapeMarkdown(met.company)) +
            (met.waits ? " (not confirmed yet)" : "") +
            (met.email.empty() ? "" : ", " + EscapeMarkdown(met.email)) + "\n";
    if (!met.topics.empty()) {
      text += "  - You talked about " + EscapeMarkdown(Joined(met.topics)) + "\n";
    }
    if (!met.note.empty()) {
      text += "  - " + MarkdownLines(met.note, "    ") + "\n";
    }
  }
  text += page.met.empty() ? "Nobody yet.\n" : "";
  if (!page.plans.empty()) {
    text += "\n## What you planned\n\n";
    for (const MyPlan& plan : page.plans) {
      text += "- " + EscapeMarkdown(PlanLine(plan)) + "\n";
    }
  }
  text += "\n## What you learned\n\n";
  for (const MyLesson& lesson : page.lessons) {
    text += "- " + MarkdownLines(lesson.text, "  ") + " — *" +
            (lesson.topic.empty() ? "" : EscapeMarkdown(lesson.topic) + "; ") +
            (lesson.from.empty() ? "" : "from " + EscapeMarkdown(lesson.from) + "; ") +
            std::string(SpokenLevel(lesson.level)) + "*\n";
  }
  text += page.lessons.empty() ? "Nothing yet.\n" : "";
  if (!page.taught.empty()) {
    text += "\n## What others learned from you\n\n";
    for (const std::string& lesson : page.taught) {
      text += "- " + MarkdownLines(lesson, "  ") + "\n";
    }
  }
  return text + "\n---\n\n" + std::string(kYours) + "\n";
}

std::string AttendeeLessonsCsv(const AttendeePage& page) {
  std::string text(kCsvStart);
  const std::array<std::string, 4> header{"topic", "lesson", "learned_from", "shared"};
  text += CsvRow(header);
  for (const MyLesson& lesson : page.lessons) {
    const std::array<std::string, 4> row{lesson.topic, lesson.text, lesson.from,
                                         std::string(NameOf(lesson.level))};
    text += CsvRow(row);
  }
  return text;
}

}  // namespace mingle
