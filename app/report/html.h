#pragma once

#include <string>
#include <string_view>

namespace mingle {

/// Words as HTML text or a quoted attribute's value: & < > " ' are escaped, so that nothing in
/// them is a tag, an attribute or an entity.
[[nodiscard]] std::string EscapeHtml(std::string_view text);

/// A whole page: the only one with a head. `title` is plain text, `body` HTML. No script runs and
/// nothing is loaded: the page's own policy forbids it. Made for paper, a bright and a dark screen.
[[nodiscard]] std::string HtmlPage(std::string_view title, std::string_view body);

/// Somebody's words inside a sentence: `<bdi>` keeps a right-to-left name from moving what is
/// beside it. Line breaks become `<br>`.
[[nodiscard]] std::string HtmlWords(std::string_view text);

}  // namespace mingle
