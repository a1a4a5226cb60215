#include "journal/line_scanner.h"

namespace mingle {

LineScanner::LineScanner(std::string_view line) : line_(line) {
  SkipSpace();
  if (!Eat('{')) {
    state_ = State::kBroken;
  }
}

std::optional<LineScanner::Pair> LineScanner::Next() {
  if (state_ == State::kDone || state_ == State::kBroken) {
    return std::nullopt;
  }
  SkipSpace();
  if (Eat('}')) {
    SkipSpace();
    state_ = at_ == line_.size() ? State::kDone : State::kBroken;
    return std::nullopt;
  }
  if (state_ == State::kMore && !Eat(',')) {
    return Break();
  }
  state_ = State::kMore;
  SkipSpace();
  const auto name = PlainText();
  SkipSpace();
  if (!name || !Eat(':')) {
    return Break();
  }
  SkipSpace();
  const auto value = Value();
  if (!value) {
    return Break();
  }
  return Pair{*name, *value};
}

void LineScanner::SkipSpace() {
  while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t' || line_[at_] == '\r')) {
    ++at_;
  }
}

bool LineScanner::Eat(char c) {
  if (at_ >= line_.size() || line_[at_] != c) {
    return false;
  }
  ++at_;
  return true;
}

std::optional<std::string_view> LineScanner::PlainText() {
  if (!Eat('"')) {
    return std::nullopt;
  }
  const size_t begin = at_;
  while (at_ < line_.size() && line_[at_] != '"') {
    if (line_[at_] == '\\' || static_cast<unsigned char>(line_[at_]) < 0x20) {
      return std::nullopt;
    }
    ++at_;
  }
  const std::string_view text = line_.substr(begin, at_ - begin);
  return Eat('"') ? std::optional(text) : std::nullopt;
}

std::optional<LineValue> LineScanner::Value() {
  if (at_ >= line_.size()) {
    return std::nullopt;
  }
  const char first = line_[at_];
  if (first == '"') {
    const auto text = PlainText();
    return text ? std::optional(LineValue{LineValue::Type::kText, *text}) : std::nullopt;
  }
  if (first == '{') {
    const auto object = Object();
    return object ? std::optional(LineValue{LineValue::Type::kObject, *object}) : std::nullopt;
  }
  if (line_.substr(at_, 4) == "null") {
    at_ += 4;
    return LineValue{};
  }
  const size_t begin = at_;
  while (at_ < line_.size() && line_[at_] >= '0' && line_[at_] <= '9') {
    ++at_;
  }
  if (at_ == begin) {
    return std::nullopt;
  }
  return LineValue{LineValue::Type::kNumber, line_.substr(begin, at_ - begin)};
}

std::optional<std::string_view> LineScanner::Object() {
  const size_t begin = at_;
  int depth = 0;
  bool in_text = false;
  for (; at_ < line_.size(); ++at_) {
    const char c = line_[at_];
    if (in_text) {
      if (c == '\\') {
        ++at_;
      } else if (c == '"') {
        in_text = false;
      }
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      ++at_;
      return line_.substr(begin, at_ - begin);
    }
  }
  return std::nullopt;
}

std::optional<LineScanner::Pair> LineScanner::Break() {
  state_ = State::kBroken;
  return std::nullopt;
}

}  // namespace mingle
