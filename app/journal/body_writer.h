#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/text.h"
#include "base/time.h"
#include "domain/facts/enum_names.h"
#include "journal/fact_row.h"

namespace mingle {

/// Writes a described fact's fields into a JSON object, which sorts them.
class BodyWriter {
 public:
  void Subject(const AttendeeId&) {}
  void Object(const AttendeeId&) {}
  template <class T>
  void Field(std::string_view name, const std::optional<T>& value) {
    if (value) {
      Put(name, *value);
    }
  }
  void Field(std::string_view name, const std::string& value) {
    if (!value.empty()) {
      Put(name, value);
    }
  }
  template <class T>
  void Field(std::string_view name, const std::vector<T>& value) {
    if (!value.empty()) {
      Put(name, value);
    }
  }
  template <class Tag>
  void Field(std::string_view name, const Id<Tag>& value) {
    if (!value.IsNil()) {
      Put(name, value.Text());
    }
  }
  template <class T>
  void Field(std::string_view name, const T& value) {
    Put(name, value);
  }

  [[nodiscard]] Result<std::string> Finish() const {
    if (!is_text_) {
      return Fail(ErrorKind::kInvalid, "a text in it is not UTF-8, or has a NUL character");
    }
    std::string body = object_.dump();
    if (body.size() > kMostBodyBytes) {
      return Fail(ErrorKind::kInvalid, "its body is longer than 16 KiB");
    }
    return body;
  }

 private:
  using Json = nlohmann::json;

  Json ToJson(const std::string& text) {
    is_text_ = is_text_ && IsUtf8(text) && text.find('\0') == std::string::npos;
    return is_text_ ? Json(text) : Json();
  }
  template <class Tag>
  Json ToJson(const Id<Tag>& id) {
    return id.Text();
  }
  template <class T>
  Json ToJson(const std::vector<T>& list) {
    Json array = Json::array();
    for (const T& element : list) {
      array.push_back(ToJson(element));
    }
    return array;
  }
  Json ToJson(bool truth) { return truth; }
  Json ToJson(int number) { return number; }
  Json ToJson(Time time) { return FormatIso(time); }
  template <class Enum>
  requires std::is_enum_v<Enum> Json ToJson(Enum value) { return NameOf(value); }
  void Put(std::string_view name, const auto& value) { object_[std::string(name)] = ToJson(value); }

  Json object_ = Json::object();
  bool is_text_ = true;
};

}  // namespace mingle
