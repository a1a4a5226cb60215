#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/temp_folder.h"

namespace mingle::test {

/// Runs `mingle` with these words and expects it to succeed; what it printed.
std::string Mingle(std::vector<std::string> words, const std::string& input = {});

/// An event with four guests and a picture of each badge, as a camera sees it. Ana's ticket is
/// T-1001, Ben's T-1002.
class Party {
 public:
  Party();

  /// The badge of whom `name` is part of its file's name, held as `look` says: arguments for
  /// ImageMagick.
  [[nodiscard]] std::filesystem::path Held(const std::string& name,
                                           const std::vector<std::string>& look) const;

  TempFolder folder;
  std::string book;
};

}  // namespace mingle::test
