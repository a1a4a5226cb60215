#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mingle {

/// English that no longer looks like it, "[Bàçķ ··]": in accents, a third longer, in brackets. What
/// is still plain on a screen was never given to the catalogues, and what is cut has no room for
/// languages with long words. A language for tests; nobody is offered it.
class PseudoWords {
 public:
  static constexpr std::string_view kLanguage = "qps";  // of the codes for private use in ISO 639-2

  /// Keeps places like {name}, and breaks between lines. Valid as long as this object.
  [[nodiscard]] const char* Of(std::string_view english);

 private:
  std::map<std::string, std::string, std::less<>> known_;
};

}  // namespace mingle
