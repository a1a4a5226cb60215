#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace mingle {

/// One field of a fact's body, as the JSON says it.
struct BodyField {
  enum class Type {
    kText,
    kNumber,  ///< whole, and in the range of `number`
    kTruth,
    kTexts,  ///< an array of nothing but texts
    kOther,  ///< anything else: no field of a kind we know
  };
  std::string name;
  Type type = Type::kOther;
  std::string text;
  std::int64_t number = 0;
  bool truth = false;
  std::vector<std::string> texts;
};

/// The fields of a fact's body: one JSON object, taken apart without trusting it.
class BodyFields {
 public:
  /// kInvalid when `json` is not one object in well-formed UTF-8 on one line, is longer than
  /// `kMostBodyBytes` or nested deeper than 32, says a field twice, or holds a NUL character.
  [[nodiscard]] static Result<BodyFields> Parse(std::string_view json);

  /// Nothing when the body does not say it.
  [[nodiscard]] const BodyField* Find(std::string_view name) const;

 private:
  std::vector<BodyField> fields_;
};

}  // namespace mingle
