#include "report/html.h"

namespace mingle {
namespace {

constexpr std::string_view kStyle = R"css(
:root { --paper: #fbfaf7; --ink: #22272e; --soft: #5d6670; --line: #e3dfd6; --card: #ffffff;
  --accent: #0f766e; --warm: #b45309; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181d; --ink: #e8e6e1; --soft: #a3abb5; --line: #2c333b; --card: #1b2027;
    --accent: #5eead4; --warm: #fbbf24; } }
* { box-sizing: border-box; }
body { margin: 0; background-color: var(--paper); color: var(--ink);
  font: 1.05rem/1.6 Inter, "Segoe UI", "Noto Sans", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.5rem 4rem; }
.kicker { margin: 0; color: var(--accent); font-size: .85rem; font-weight: 600;
  letter-spacing: .12em; text-transform: uppercase; }
h1 { margin: .3rem 0 .2rem; font-size: 2.4rem; line-height: 1.15; letter-spacing: -.02em;
  overflow-wrap: anywhere; }
h2 { margin: 2.6rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid;
  border-bottom-color: var(--accent); font-size: 1.3rem; overflow-wrap: anywhere; }
.when, .soft, footer { color: var(--soft); }
.lead { margin: 1.5rem 0 0; font-size: 1.15rem; }
.figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 2rem 0 0; padding: 0;
  list-style: none; }
.figures li { flex: 1 1 8rem; padding: 1rem 1.2rem; background-color: var(--card);
  border: 1px solid; border-color: var(--line); border-radius: .8rem; color: var(--soft); }
.figures strong { display: block; color: var(--ink); font-size: 1.9rem; line-height: 1.2;
  font-variant-numeric: tabular-nums; }
.figures .few { font-size: 1.15rem; line-height: 2.28rem; }
.lessons, .people { margin: 0; padding: 0; list-style: none; }
.lessons li, .people li { margin: 0 0 .9rem; padding: 1rem 1.2rem;
  background-color: var(--card); border: 1px solid; border-left-width: 4px;
  border-color: var(--line); border-left-color: var(--accent); border-radius: .5rem;
  overflow-wrap: anywhere; break-inside: avoid; }
.people li { border-left-color: var(--warm); }
.lessons p, .people p { margin: 0; }
.by { margin-top: .45rem !important; color: var(--soft); font-size: .9em; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid;
  border-top-color: var(--line); font-size: .88rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --card: #fff;
    --accent: #0f766e; --warm: #b45309; }
  @page { margin: 18mm; }
  body { font-size: 10.5pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.6rem; break-after: avoid; }
  .lessons li, .people li { margin-bottom: .5rem; padding: .6rem .9rem; }
}
)css";

void AppendEscaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
  }
}

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    AppendEscaped(out, c);
  }
  return out;
}

std::string HtmlWords(std::string_view text) {
  std::string out = "<bdi>";
  for (const char c : text) {
    if (c == '\n') {
      out += "<br>";
    } else {
      AppendEscaped(out, c);
    }
  }
  return out + "</bdi>";
}

std::string HtmlPage(std::string_view title, std::string_view body) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
      "form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  page += EscapeHtml(title);
  page += "</title>\n<style>";
  page += kStyle;
  page += "</style>\n</head>\n<body>\n<main>\n";
  page += body;
  page += "</main>\n</body>\n</html>\n";
  return page;
}

}  // namespace mingle
