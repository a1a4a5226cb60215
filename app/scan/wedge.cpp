#include "scan/wedge.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "domain/badge_code.h"
#include "domain/keyboard_layout.h"

namespace mingle {
namespace {

bool IsControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool IsBadge(const std::string& text) {
  const auto parses = [](const std::string& one) {
    return std::holds_alternative<BadgeCode>(ParseBadgeCode(one));
  };
  const std::vector<std::string> meant = MeantOnUsKeyboard(text);
  return parses(text) || std::any_of(meant.begin(), meant.end(), parses);
}

/// Where the next AIM identifier (ISO/IEC 15424: "]Q1") after `from` begins.
size_t NextIdentifier(std::string_view text, size_t from) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  for (size_t at = text.find(']', from); at != std::string_view::npos;
       at = text.find(']', at + 1)) {
    if (at + 2 < text.size() && letter(text[at + 1]) && text[at + 2] >= '0' &&
        text[at + 2] <= '9') {
      return at;
    }
  }
  return std::string_view::npos;
}

/// The codes in a line: more than one when a scanner put nothing between them. They are told apart
/// by the identifier before each, or by being our badges, which all have one length.
std::vector<std::string> CodesIn(std::string_view line) {
  std::vector<std::string> codes;
  if (NextIdentifier(line, 0) == 0) {
    while (!line.empty()) {
      const size_t end = std::min(NextIdentifier(line, 1), line.size());
      codes.emplace_back(Trim(line.substr(0, end)));
      line.remove_prefix(end);
    }
    return codes;
  }
  constexpr size_t kMostBadges = 8;
  const std::u32string text = DecodeUtf8(line);
  if (text.size() > kBadgeCodeLength && text.size() % kBadgeCodeLength == 0 &&
      text.size() <= kBadgeCodeLength * kMostBadges) {
    for (size_t at = 0; at < text.size(); at += kBadgeCodeLength) {
      codes.push_back(EncodeUtf8(std::u32string_view(text).substr(at, kBadgeCodeLength)));
    }
    if (std::all_of(codes.begin(), codes.end(), IsBadge)) {
      return codes;
    }
  }
  return {std::string(line)};
}

}  // namespace

void Wedge::Type(std::string_view text, Milliseconds at) {
  if (!IsUtf8(text)) {
    return;
  }
  for (const char32_t c : DecodeUtf8(text)) {
    if (c == U'\r' || c == U'\n' || c == U'\t') {
      End(at);
      continue;
    }
    if (IsControl(c)) {
      continue;
    }
    Settle(at);
    const bool first = characters_ == 0 && !overflowing_;
    at_scanner_pace_ = first || (at_scanner_pace_ && at - last_key_ <= options_.scanner_gap);
    last_key_ = at;
    if (overflowing_) {
      continue;
    }
    line_ += EncodeUtf8(std::u32string_view(&c, 1));
    ++characters_;
    if (line_.size() > options_.most_bytes) {
      line_.clear();
      overflowing_ = true;
    }
  }
}

void Wedge::End(Milliseconds at) {
  Settle(at);
  Finish();
}

void Wedge::Clear() {
  line_.clear();
  characters_ = 0;
  overflowing_ = false;
  at_scanner_pace_ = true;
}

void Wedge::Finish() {
  too_long_ = too_long_ || overflowing_;
  const std::string_view code = Trim(line_);
  if (!overflowing_ && !code.empty()) {
    for (std::string& each : CodesIn(code)) {
      codes_.push_back(std::move(each));
    }
  }
  Clear();
}

void Wedge::Settle(Milliseconds now) {
  const auto end = NextPoll();
  if (!end || now < *end) {
    return;
  }
  if (overflowing_ || (at_scanner_pace_ && characters_ >= options_.least_without_enter)) {
    Finish();
  } else {
    Clear();
  }
}

std::optional<Milliseconds> Wedge::NextPoll() const {
  if (characters_ == 0) {
    return std::nullopt;
  }
  const bool scanner = at_scanner_pace_ && characters_ >= options_.least_without_enter;
  return last_key_ + (scanner || overflowing_ ? options_.scanner_pause : options_.person_pause);
}

std::optional<Scan> Wedge::Poll(Milliseconds now, Time wall) {
  Settle(now);
  if (codes_.empty()) {
    return std::nullopt;
  }
  Scan scan{std::move(codes_.front()), ScanSource::kWedge, wall};
  codes_.erase(codes_.begin());
  return scan;
}

bool Wedge::TakeTooLong() { return std::exchange(too_long_, false); }

}  // namespace mingle
