#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace mingle {

/// What sort of thing went wrong, for code that has to decide what to do next.
/// People read `Error::message`.
enum class ErrorKind {
  kInvalid,      ///< The input is wrong; trying again with the same input will not help.
  kNotFound,     ///< What was asked for does not exist.
  kUnavailable,  ///< A device or file cannot be used just now; trying again later may help.
  kFull,         ///< The disk is full.
  kCorrupt,      ///< Stored data is damaged.
  kTooNew,       ///< Written by a newer Mingle than this one.
  kRefused,      ///< Not allowed.
};

/// Something that was attempted and did not work. `message` is one sentence that says
/// what was being attempted and why it failed, without a trailing full stop.
struct Error {
  ErrorKind kind = ErrorKind::kInvalid;
  std::string message;

  friend bool operator==(const Error&, const Error&) = default;
};

/// A value, or the Error that stood in its way. Outcomes that people meet every day
/// (badge unknown, already in) are values, not errors.
template <class T>
using Result = tl::expected<T, Error>;

/// `return Fail(ErrorKind::kNotFound, "cannot open book.mingle: no such file");`
[[nodiscard]] inline tl::unexpected<Error> Fail(ErrorKind kind, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(message)});
}

/// Passes an error on, saying first what was being attempted: "cannot import roster.csv: …".
[[nodiscard]] inline tl::unexpected<Error> Fail(const std::string& attempt, const Error& cause) {
  return tl::unexpected<Error>(Error{cause.kind, attempt + ": " + cause.message});
}

}  // namespace mingle
