#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mingle {

/// An option of a command.
struct Option {
  std::string_view name;   ///< "--event"
  std::string_view value;  ///< "NAME" in the help; empty when the option stands alone
  std::string_view about;  ///< one line
};

/// What somebody wrote after a command's name.
class Arguments {
 public:
  /// Reads words: "--event Party", "--event=Party"; what follows "--" is no option. kInvalid, with
  /// a sentence and the option that was perhaps meant, for anything that `options` does not have,
  /// a value too many or too few, or an option that is there twice.
  [[nodiscard]] static Result<Arguments> Parse(std::span<const std::string> words,
                                               std::span<const Option> options);

  /// Words that are no options, in order.
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
  [[nodiscard]] bool Has(std::string_view option) const { return values_.contains(option); }
  /// Nothing when the option is not there.
  [[nodiscard]] std::optional<std::string> Value(std::string_view option) const;
  /// A whole number; nothing when the option is not there, kInvalid when it is no number from
  /// `least` to `most`.
  [[nodiscard]] Result<std::optional<int>> Number(std::string_view option, int least,
                                                  int most) const;

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::string, std::less<>> values_;
};

/// The word of `known` that is closest to `word`, when it is close; empty otherwise.
[[nodiscard]] std::string_view PerhapsMeant(std::string_view word,
                                            std::span<const std::string_view> known);

}  // namespace mingle
