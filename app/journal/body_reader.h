#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "domain/facts/enum_names.h"
#include "journal/body_fields.h"
#include "journal/fact_codec.h"

namespace mingle {

/// Reads a described fact's fields out of a body. The first problem stays.
class BodyReader {
 public:
  BodyReader(const FactHeader& header, const BodyFields& body) : header_(header), body_(body) {}

  [[nodiscard]] const std::string& problem() const { return problem_; }

  void Subject(AttendeeId& id) const { id = header_.subject; }
  void Object(AttendeeId& id) const { id = header_.object; }
  template <class T>
  void Field(std::string_view name, std::optional<T>& value) {
    if (const BodyField* field = body_.Find(name)) {
      Take(*field, value.emplace());
    }
  }
  template <class T>
  void Field(std::string_view name, T& value) {
    constexpr bool kMayBeMissing = !std::is_arithmetic_v<T> && !std::is_enum_v<T>;
    if (const BodyField* field = body_.Find(name)) {
      Take(*field, value);
    } else if (!kMayBeMissing) {
      Refuse(name, "is missing");
    }
  }

 private:
  using Type = BodyField::Type;

  void Take(const BodyField& field, std::string& text) {
    if (Expect(field, Type::kText, "must be a text")) {
      text = field.text;
    }
  }
  void Take(const BodyField& field, bool& truth) {
    if (Expect(field, Type::kTruth, "must be true or false")) {
      truth = field.truth;
    }
  }
  void Take(const BodyField& field, int& number) {
    constexpr std::string_view kProblem = "must be a whole number in reason";
    if (!Expect(field, Type::kNumber, kProblem)) {
      return;
    }
    if (!std::in_range<int>(field.number)) {
      return Refuse(field.name, kProblem);
    }
    number = static_cast<int>(field.number);
  }
  void Take(const BodyField& field, Time& time) {
    const auto parsed = field.type == Type::kText ? ParseIso(field.text) : std::nullopt;
    if (!parsed) {
      return Refuse(field.name, "must be a time like 2026-11-23T14:05:09.123Z");
    }
    time = *parsed;
  }
  template <class Tag>
  void Take(const BodyField& field, Id<Tag>& id) {
    TakeId(field.name, field.type == Type::kText ? field.text : std::string_view(), id);
  }
  void Take(const BodyField& field, std::vector<std::string>& texts) {
    if (Expect(field, Type::kTexts, "must be a list of texts")) {
      texts = field.texts;
    }
  }
  template <class Tag>
  void Take(const BodyField& field, std::vector<Id<Tag>>& ids) {
    if (!Expect(field, Type::kTexts, "must be a list of ids")) {
      return;
    }
    for (const std::string& text : field.texts) {
      TakeId(field.name, text, ids.emplace_back());
    }
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void Take(const BodyField& field, Enum& value) {
    const auto parsed =
        field.type == Type::kText ? ParseEnum<Enum>(field.text) : std::optional<Enum>();
    if (parsed) {
      value = *parsed;
      return;
    }
    std::string names;
    for (const std::string_view name : EnumNames<Enum>::kNames) {
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    Refuse(field.name, "must be one of " + names);
  }

  template <class Tag>
  void TakeId(std::string_view name, std::string_view text, Id<Tag>& id) {
    const auto parsed = Id<Tag>::Parse(text);
    if (!parsed) {
      return Refuse(name, "must be an id, 32 hexadecimal digits");
    }
    id = *parsed;
  }
  bool Expect(const BodyField& field, Type type, std::string_view problem) {
    if (field.type != type) {
      Refuse(field.name, problem);
    }
    return field.type == type;
  }
  void Refuse(std::string_view name, std::string_view problem) {
    if (problem_.empty()) {
      problem_ = '"' + std::string(name) + "\" " + std::string(problem);
    }
  }

  const FactHeader& header_;
  const BodyFields& body_;
  std::string problem_;
};

}  // namespace mingle
