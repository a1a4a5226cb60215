#pragma once

#include <string>
#include <string_view>

namespace mingle {

/// A text value as vCard (RFC 6350 3.4) and iCalendar (RFC 5545 3.3.11) write it: backslashes,
/// commas, semicolons and line breaks escaped.
[[nodiscard]] std::string EscapeContent(std::string_view text);

/// One line of either, "NAME:VALUE" and CRLF, folded after at most 75 octets, never inside of a
/// code point (RFC 5545 3.1, RFC 6350 3.2). `value` is escaped already and well-formed UTF-8.
[[nodiscard]] std::string ContentLine(std::string_view name, std::string_view value);

}  // namespace mingle
