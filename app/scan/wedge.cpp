#include "scan/wedge.h"

#include <utility>

#include "base/text.h"

namespace mingle {
namespace {

bool IsControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

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
    codes_.emplace_back(code);
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
