#include "domain/foreign_code.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace mingle {
namespace {

constexpr size_t kLongestContact = 4096;
constexpr size_t kLongestLink = 1024;
constexpr size_t kMostCodes = 20;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// "\000026": a backslash and six digits.
bool IsEci(std::string_view text) {
  return text.size() >= 7 && text[0] == '\\' &&
         std::all_of(text.begin() + 1, text.begin() + 7, IsDigit);
}

std::optional<int> HexDigit(char c) {
  if (IsDigit(c)) {
    return c - '0';
  }
  const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c;
  return lower >= 'a' && lower <= 'f' ? std::optional(lower - 'a' + 10) : std::nullopt;
}

/// "%2B" becomes "+" (RFC 3986 §2.1).
std::string PercentDecoded(std::string_view text) {
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == '%' && i + 2 < text.size() ? HexDigit(text[i + 1]) : std::nullopt;
    const auto low = high ? HexDigit(text[i + 2]) : std::nullopt;
    if (low) {
      plain += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

/// `text` up to the first `separator` that no backslash hides, unescaped; the rest stays in `text`.
std::string TakeValue(std::string_view& text, char separator) {
  std::string value;
  size_t i = 0;
  for (; i < text.size() && text[i] != separator; ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      ++i;
    }
    value += text[i];
  }
  text.remove_prefix(std::min(i + 1, text.size()));
  return value;
}

/// "Ruiz" and "Ana" become "Ana Ruiz".
std::string FullName(const std::string& given, const std::string& family) {
  return std::string(Trim(std::string(Trim(given)) + " " + std::string(Trim(family))));
}

ContactCode ParseMecard(std::string_view fields) {
  ContactCode contact;
  while (!fields.empty()) {
    std::string_view field = fields;
    std::string rest = TakeValue(field, ';');
    // Escapes are undone once only: what is in a name is taken from the text as it was.
    std::string_view raw = fields.substr(0, fields.size() - field.size());
    fields = field;
    const size_t colon = rest.find(':');
    const std::string key = AsciiLower(rest.substr(0, colon));
    if (colon == std::string::npos) {
      continue;
    }
    if (key == "email") {
      contact.emails.emplace_back(Trim(rest.substr(colon + 1)));
    } else if (key == "n") {
      raw.remove_prefix(std::min(raw.find(':') + 1, raw.size()));
      if (raw.ends_with(';')) {
        raw.remove_suffix(1);
      }
      const std::string family = TakeValue(raw, ',');
      contact.name = FullName(TakeValue(raw, ','), family);
    }
  }
  return contact;
}

/// Lines that begin with white space go on with the one before (RFC 6350 §3.2).
std::vector<std::string> UnfoldedLines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string_view line : Split(text, '\n')) {
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    if (!lines.empty() && (line.starts_with(' ') || line.starts_with('\t'))) {
      lines.back() += line.substr(1);
    } else {
      lines.emplace_back(line);
    }
  }
  return lines;
}

ContactCode ParseVcard(std::string_view text) {
  ContactCode contact;
  std::string structured;
  for (const std::string& line : UnfoldedLines(text)) {
    const size_t colon = line.find(':');
    if (colon == std::string::npos) {
      continue;
    }
    // "item1.EMAIL;TYPE=work:ana@example.org": a group before, parameters behind.
    std::string key = AsciiLower(line.substr(0, std::min(colon, line.find(';'))));
    key = key.substr(key.find('.') + 1);
    std::string_view value = std::string_view(line).substr(colon + 1);
    if (key == "fn") {
      contact.name = Trim(TakeValue(value, '\n'));
    } else if (key == "email") {
      contact.emails.emplace_back(Trim(TakeValue(value, '\n')));
    } else if (key == "n") {
      const std::string family = TakeValue(value, ';');
      structured = FullName(TakeValue(value, ';'), family);
    }
  }
  if (contact.name.empty()) {
    contact.name = structured;
  }
  return contact;
}

}  // namespace

std::string WithoutScannerMarks(std::string_view text) {
  const auto trim = [](std::string_view part) {
    // White space, start and end of text, and GS1's separator.
    const auto blank = [](char c) {
      return std::string_view(" \t\r\n\x02\x03\x1D").find(c) != std::string_view::npos;
    };
    while (!part.empty() && blank(part.front())) {
      part.remove_prefix(1);
    }
    while (!part.empty() && blank(part.back())) {
      part.remove_suffix(1);
    }
    return part;
  };
  text = trim(text);
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (text.size() > 3 && text[0] == ']' && is_letter(text[1]) &&
      (IsDigit(text[2]) || is_letter(text[2]))) {
    text.remove_prefix(3);
  }
  std::string plain;
  while (!text.empty()) {
    if (IsEci(text)) {
      text.remove_prefix(7);
      continue;
    }
    plain += text.front();
    text.remove_prefix(1);
  }
  return std::string(trim(plain));
}

std::vector<std::string> TicketCodesInLink(std::string_view text) {
  std::vector<std::string> codes;
  const size_t scheme = text.find("://");
  const bool bare = AsciiLower(text.substr(0, 4)) == "www.";
  if (text.size() > kLongestLink || (!bare && (scheme == std::string_view::npos || scheme > 12))) {
    return codes;
  }
  const auto add = [&codes](std::string code) {
    if (!code.empty() && codes.size() < kMostCodes &&
        std::find(codes.begin(), codes.end(), code) == codes.end()) {
      codes.push_back(std::move(code));
    }
  };
  const auto add_both = [&add](std::string_view code) {
    add(PercentDecoded(code));
    add(std::string(code));
  };
  const std::string_view address = text.substr(0, text.find('#'));
  const size_t question = address.find('?');
  const std::string_view query =
      question == std::string_view::npos ? std::string_view() : address.substr(question + 1);
  const auto parts = Split(query, '&');
  for (const bool luma : {true, false}) {
    for (const std::string_view part : parts) {
      const size_t equals = part.find('=');
      if ((part.substr(0, equals) == "pk") == luma && equals != std::string_view::npos) {
        add_both(part.substr(equals + 1));
      }
    }
  }
  const size_t host = bare ? 0 : scheme + 3;
  std::string_view path = address.substr(0, question);
  path.remove_prefix(std::min(host, path.size()));
  while (path.ends_with('/')) {
    path.remove_suffix(1);
  }
  if (const size_t slash = path.rfind('/'); slash != std::string_view::npos) {
    add_both(path.substr(slash + 1));
  }
  if (!bare) {
    const std::string_view rest = text.substr(host);
    std::string other(rest);
    if (rest.starts_with("lu.ma/")) {
      other = "luma.com/" + std::string(rest.substr(6));
    } else if (rest.starts_with("luma.com/")) {
      other = "lu.ma/" + std::string(rest.substr(9));
    }
    for (const char* secure : {"https://", "http://"}) {
      add(secure + std::string(rest));
      add(secure + other);
    }
  }
  return codes;
}

ContactCode ParseContactCode(std::string_view text) {
  constexpr std::string_view kMecard = "mecard:";
  if (text.size() > kLongestContact || !IsUtf8(text)) {
    return {};
  }
  const std::string start = AsciiLower(text.substr(0, 11));
  if (start.starts_with(kMecard)) {
    return ParseMecard(text.substr(kMecard.size()));
  }
  return start == "begin:vcard" ? ParseVcard(text) : ContactCode{};
}

}  // namespace mingle
