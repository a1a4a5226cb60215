#include "cli/window_setup.h"

#include <array>
#include <cstdlib>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.h"
#include "ui/words.h"

namespace mingle {
namespace {

/// "640x480"; kInvalid with a sentence for anything else.
Result<std::pair<int, int>> ParseSize(const std::string& text) {
  constexpr int kLeast = 320;
  constexpr int kMost = 16384;
  std::array<int, 2> sides{};
  const auto parts = Split(text, 'x');
  bool good = parts.size() == sides.size();
  for (size_t i = 0; good && i < sides.size(); ++i) {
    sides[i] = ParseWholeNumber(parts[i]).value_or(0);
    good = sides[i] >= kLeast && sides[i] <= kMost;
  }
  if (!good) {
    return Fail(ErrorKind::kInvalid,
                "--window must be a size like 1280x800, from 320 to 16384 px"
                " a side, not “" +
                    text + "”");
  }
  return std::pair{sides[0], sides[1]};
}

/// The language that is asked for, or the system's when the kiosk speaks it, or English.
Result<std::string> ChooseLanguage(const std::optional<std::string>& asked) {
  std::string all;
  std::vector<std::string> wishes{asked.value_or("")};
  if (!asked) {
    wishes = {Variable("LC_ALL"), Variable("LC_MESSAGES"), Variable("LANG")};
  }
  for (const std::string& wish : wishes) {
    for (const Words::Language& language : Words::Languages()) {
      const size_t length = language.code.size();
      if (wish.substr(0, length) == language.code &&
          (wish.size() == length || wish[length] == '_' || wish[length] == '-')) {
        return language.code;
      }
    }
  }
  if (!asked) {
    return "en";
  }
  for (const Words::Language& language : Words::Languages()) {
    all += (all.empty() ? "" : ", ") + language.code;
  }
  return Fail(ErrorKind::kInvalid, "--language must be one of " + all + ", not “" + *asked + "”");
}

}  // namespace

Result<WindowSetup> WindowSetup::Read(const Arguments& arguments) {
  WindowSetup setup;
  if (const auto window = arguments.Value("--window")) {
    const auto size = ParseSize(*window);
    if (!size) {
      return tl::unexpected(size.error());
    }
    std::tie(setup.width_px, setup.height_px) = *size;
  }
  setup.dark = arguments.Has("--dark");
  if (const auto probe = arguments.Value("--probe")) {
    setup.probe = *probe;
  }
  if (const auto night = arguments.Value("--night")) {
    setup.night = ParseNightHours(*night);
    if (!setup.night) {
      return Fail(ErrorKind::kInvalid,
                  "--night must be hours like 22:00-07:00, not “" + *night + "”");
    }
  }
  auto language = ChooseLanguage(arguments.Value("--language"));
  if (!language) {
    return tl::unexpected(language.error());
  }
  setup.language = std::move(*language);
  return setup;
}

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace mingle
