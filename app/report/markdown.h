#pragma once

#include <string>
#include <string_view>

namespace mingle {

/// Words as Markdown text (CommonMark with tables): nothing in them is markup, HTML or a link.
/// One line: line breaks become spaces.
[[nodiscard]] std::string EscapeMarkdown(std::string_view text);

/// The same with its line breaks kept as hard breaks; every line after the first is indented so
/// that it stays in its list item.
[[nodiscard]] std::string MarkdownLines(std::string_view text, std::string_view indent);

}  // namespace mingle
