#include "journal/body_fields.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "journal/fact_row.h"

namespace mingle {
namespace {

using nlohmann::json;

constexpr int kMostDepth = 32;

/// Receives nlohmann's parsing events. Returning false ends the parsing.
class FieldGatherer {
 public:
  explicit FieldGatherer(std::vector<BodyField>& fields) : fields_(fields) {}

  /// What is wrong; empty when nothing is.
  [[nodiscard]] const std::string& problem() const { return problem_; }

  bool null() { return Other(); }
  bool number_float(json::number_float_t, const std::string&) { return Other(); }
  bool binary(json::binary_t&) { return Other(); }
  bool boolean(bool truth) {
    if (depth_ != 1) {
      return Other();
    }
    fields_.back().type = BodyField::Type::kTruth;
    fields_.back().truth = truth;
    return true;
  }
  bool number_integer(json::number_integer_t number) {
    if (depth_ != 1) {
      return Other();
    }
    fields_.back().type = BodyField::Type::kNumber;
    fields_.back().number = number;
    return true;
  }
  bool number_unsigned(json::number_unsigned_t number) {
    return std::in_range<std::int64_t>(number) ? number_integer(static_cast<std::int64_t>(number))
                                               : Other();
  }
  bool string(std::string& text) {
    if (text.find('\0') != std::string::npos) {
      return Refuse("it holds a NUL character");
    }
    if (depth_ == 1) {
      fields_.back().type = BodyField::Type::kText;
      fields_.back().text = std::move(text);
      return true;
    }
    if (depth_ == 2 && fields_.back().type == BodyField::Type::kTexts) {
      fields_.back().texts.push_back(std::move(text));
      return true;
    }
    return Other();
  }
  bool start_object(size_t) {
    if (depth_ > 0) {
      Other();
    }
    return Deeper();
  }
  bool key(std::string& name) {
    if (depth_ == 1) {
      if (std::any_of(fields_.begin(), fields_.end(),
                      [&](const BodyField& field) { return field.name == name; })) {
        return Refuse("it says \"" + name + "\" twice");
      }
      fields_.emplace_back().name = std::move(name);
    }
    return true;
  }
  bool end_object() {
    --depth_;
    return true;
  }
  bool start_array(size_t) {
    if (depth_ == 1) {
      fields_.back().type = BodyField::Type::kTexts;
    } else {
      Other();
    }
    return Deeper();
  }
  bool end_array() { return end_object(); }
  bool parse_error(size_t position, const std::string&, const json::exception&) {
    return Refuse("it is not JSON from byte " + std::to_string(position) + " on");
  }

 private:
  bool Other() {
    if (fields_.empty()) {
      return Refuse("it is not a JSON object");
    }
    fields_.back().type = BodyField::Type::kOther;
    return true;
  }
  bool Deeper() {
    if (depth_ == 0 && fields_.capacity() == 0) {
      fields_.reserve(8);
    }
    return ++depth_ <= kMostDepth || Refuse("it is nested too deeply");
  }
  bool Refuse(std::string problem) {
    if (problem_.empty()) {
      problem_ = std::move(problem);
    }
    return false;
  }

  std::vector<BodyField>& fields_;
  int depth_ = 0;
  std::string problem_;
};

}  // namespace

Result<BodyFields> BodyFields::Parse(std::string_view text) {
  if (text.size() > kMostBodyBytes) {
    return Fail(ErrorKind::kInvalid, "its body is longer than 16 KiB");
  }
  if (text.empty() || text.front() != '{') {
    return Fail(ErrorKind::kInvalid, "its body is wrong: it is not a JSON object");
  }
  // Line breaks between tokens are JSON, but a fact is one line.
  if (std::any_of(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; })) {
    return Fail(ErrorKind::kInvalid, "its body is wrong: it is more than one line");
  }
  BodyFields body;
  FieldGatherer gatherer(body.fields_);
  if (!json::sax_parse(text, &gatherer)) {
    return Fail(ErrorKind::kInvalid, "its body is wrong: " + gatherer.problem());
  }
  return body;
}

const BodyField* BodyFields::Find(std::string_view name) const {
  const auto it = std::find_if(fields_.begin(), fields_.end(),
                               [name](const BodyField& field) { return field.name == name; });
  return it == fields_.end() ? nullptr : &*it;
}

}  // namespace mingle
