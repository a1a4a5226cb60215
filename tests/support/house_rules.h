#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingle::test {

/// What the code of a folder may reach besides values.
enum class Reach {
  kPure,      ///< No file, no stream, no thread, no clock.
  kStandard,  ///< What the C++ standard library has, but for the time of day: that is a Clock's.
  kSystem,    ///< The operating system's headers too.
};

/// A header of an outside library and the one place that may include it. Both are beginnings:
/// "pango/" stands for every header in that folder, "journal/sqlite." for the .h and the .cpp.
struct LibraryRule {
  std::string_view header;
  std::string_view only_in;
};

/// What one folder of app/ may include.
struct FolderRule {
  std::string_view name;
  int level = 0;  ///< it may include folders of lower levels, and itself
  Reach reach = Reach::kStandard;
  std::vector<LibraryRule> libraries{};
  std::vector<std::string_view> only{};  ///< when not empty: of the lower levels, only these
};

/// A source file of app/, its path within it: "journal/sqlite.cpp".
struct SourceFile {
  std::string path;
  std::string text;
};

/// The longest a source file may be, in lines. A longer one has a second noun hiding in it.
inline constexpr int kMostLines = 400;

/// Every .h and .cpp under `app`, in the order of their paths.
[[nodiscard]] std::vector<SourceFile> ReadSources(const std::filesystem::path& app);

/// What `files` do against the rules of the house, a sentence each with file and line, in the
/// order of the files; empty when they keep them. A header that neither the standard nor any row
/// knows is a breach too, so that a new library needs a row.
[[nodiscard]] std::vector<std::string> Breaches(std::span<const SourceFile> files,
                                                std::span<const FolderRule> house);

/// The names at the top of the source tree: of what git tracks or, without git, of what is there;
/// without those that begin with a dot and build folders. Sorted.
[[nodiscard]] std::vector<std::string> TopLevelNames(const std::filesystem::path& source);

}  // namespace mingle::test
