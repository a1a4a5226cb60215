#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace mingle {

/// A value in a line's object. `text` looks into the line.
struct LineValue {
  enum class Type {
    kText,    ///< what stands between the quotes, which has no escapes
    kNumber,  ///< its digits
    kObject,  ///< all of it, from brace to brace, to the byte
    kNull
  };
  Type type = Type::kNull;
  std::string_view text;
};

/// Takes one line of JSON apart, an object of plain values, without changing a byte of the
/// objects in it: a journal passes on what it does not understand exactly as it came.
class LineScanner {
 public:
  explicit LineScanner(std::string_view line);

  struct Pair {
    std::string_view name;
    LineValue value;
  };
  /// The next name and value; nothing at the end, or where it is not such an object.
  [[nodiscard]] std::optional<Pair> Next();
  /// True when the end was reached and nothing is left.
  [[nodiscard]] bool done() const { return state_ == State::kDone; }

 private:
  enum class State { kFirst, kMore, kDone, kBroken };

  void SkipSpace();
  [[nodiscard]] bool Eat(char c);
  [[nodiscard]] std::optional<std::string_view> PlainText();
  [[nodiscard]] std::optional<LineValue> Value();
  [[nodiscard]] std::optional<std::string_view> Object();
  std::optional<Pair> Break();

  std::string_view line_;
  size_t at_ = 0;
  State state_ = State::kFirst;
};

}  // namespace mingle
