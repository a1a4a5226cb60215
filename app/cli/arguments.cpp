#include "cli/arguments.h"

#include <algorithm>

#include "base/text.h"

namespace mingle {
namespace {

const Option* FindOption(std::span<const Option> options, std::string_view name) {
  const auto it = std::find_if(options.begin(), options.end(),
                               [&](const Option& option) { return option.name == name; });
  return it == options.end() ? nullptr : &*it;
}

std::string UnknownOption(std::string_view name, std::span<const Option> options) {
  std::vector<std::string_view> names;
  for (const Option& option : options) {
    names.push_back(option.name);
  }
  const std::string_view meant = PerhapsMeant(name, names);
  return "there is no option " + std::string(name) +
         (meant.empty() ? "" : "; did you mean " + std::string(meant) + "?");
}

}  // namespace

std::string_view PerhapsMeant(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  size_t nearest = std::max<size_t>(2, word.size() / 3) + 1;
  for (const std::string_view one : known) {
    const bool begins = word.size() >= 3 && one.starts_with(word);
    const size_t distance = begins ? 1 : EditDistance(AsciiLower(word), one);
    if (distance < nearest) {
      nearest = distance;
      best = one;
    }
  }
  return best;
}

Result<Arguments> Arguments::Parse(std::span<const std::string> words,
                                   std::span<const Option> options) {
  Arguments arguments;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--") {
      arguments.words_.insert(arguments.words_.end(), words.begin() + static_cast<long>(i) + 1,
                              words.end());
      break;
    }
    // A lone "-" is a file by custom, and a code may begin with one.
    if (!word.starts_with("--")) {
      arguments.words_.emplace_back(word);
      continue;
    }
    const size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    const Option* option = FindOption(options, name);
    if (option == nullptr) {
      return Fail(ErrorKind::kInvalid, UnknownOption(name, options));
    }
    std::string value;
    if (equals != std::string_view::npos) {
      if (option->value.empty()) {
        return Fail(ErrorKind::kInvalid, std::string(name) + " takes no value");
      }
      value = word.substr(equals + 1);
    } else if (!option->value.empty()) {
      if (i + 1 == words.size()) {
        return Fail(ErrorKind::kInvalid,
                    std::string(name) + " needs a value, " + std::string(option->value));
      }
      value = words[++i];
    }
    if (!arguments.values_.emplace(name, std::move(value)).second) {
      return Fail(ErrorKind::kInvalid, std::string(name) + " is there twice");
    }
  }
  return arguments;
}

std::optional<std::string> Arguments::Value(std::string_view option) const {
  const auto it = values_.find(option);
  return it == values_.end() ? std::nullopt : std::optional(it->second);
}

Result<std::optional<int>> Arguments::Number(std::string_view option, int least, int most) const {
  const auto text = Value(option);
  if (!text) {
    return std::nullopt;
  }
  const std::optional<int> number = ParseWholeNumber(*text);
  if (!number || *number < least || *number > most) {
    return Fail(ErrorKind::kInvalid, std::string(option) + " must be a whole number from " +
                                         std::to_string(least) + " to " + std::to_string(most) +
                                         ", not “" + *text + "”");
  }
  return number;
}

}  // namespace mingle
