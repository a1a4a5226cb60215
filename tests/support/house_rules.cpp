#include "support/house_rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <sstream>

namespace mingle::test {
namespace {

constexpr std::array<std::string_view, 12> kSystemHeaders = {
    "errno.h",  "fcntl.h", "linux/videodev2.h", "malloc.h", "poll.h",    "pwd.h",
    "signal.h", "spawn.h", "stdlib.h",          "sys/",     "termios.h", "unistd.h"};

constexpr std::array<std::string_view, 15> kImpureHeaders = {
    "atomic",     "condition_variable", "cstdio",  "ctime", "filesystem", "fstream",
    "future",     "iostream",           "istream", "mutex", "ostream",    "shared_mutex",
    "stop_token", "syncstream",         "thread"};

struct Include {
  int line = 0;
  std::string header;
  bool quoted = false;
};

bool BeginsWithAny(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](auto each) { return text.starts_with(each); });
}

bool IsOneOf(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

std::string_view FolderOf(std::string_view path) { return path.substr(0, path.find('/')); }

std::vector<std::string> Lines(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Include> Includes(const std::vector<std::string>& lines) {
  std::vector<Include> includes;
  for (size_t i = 0; i < lines.size(); ++i) {
    std::istringstream words(lines[i]);
    char hash = 0;
    std::string directive;
    if (!(words >> hash) || hash != '#' || !(words >> directive) ||
        !directive.starts_with("include")) {
      continue;
    }
    const std::string& line = lines[i];
    const size_t open = line.find_first_of("<\"", line.find("include"));
    if (open == std::string::npos) {
      includes.push_back({static_cast<int>(i + 1), line, false});
      continue;
    }
    const size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    includes.push_back(
        {static_cast<int>(i + 1), line.substr(open + 1, close - open - 1), line[open] == '"'});
  }
  return includes;
}

/// Collects the sentences about one file.
class Inspection {
 public:
  Inspection(const SourceFile& file, std::span<const FolderRule> house,
             std::vector<std::string>& breaches)
      : file_(file), house_(house), breaches_(breaches), lines_(Lines(file.text)) {}

  void Run(const std::set<std::string>& paths) {
    const FolderRule* folder = Find(FolderOf(file_.path));
    if (folder == nullptr) {
      Say(1, "is in a folder that the table does not have");
      return;
    }
    const std::vector<Include> includes = Includes(lines_);
    for (const Include& include : includes) {
      if (include.quoted) {
        CheckOwn(*folder, include);
      } else {
        CheckOutside(*folder, include);
      }
    }
    CheckShape(includes, paths);
    CheckClock(*folder);
  }

 private:
  [[nodiscard]] const FolderRule* Find(std::string_view name) const {
    const auto it = std::ranges::find(house_, name, &FolderRule::name);
    return it == house_.end() ? nullptr : &*it;
  }

  void Say(int line, const std::string& sentence) {
    breaches_.push_back("app/" + file_.path + ":" + std::to_string(line) + " " + sentence);
  }

  void CheckOwn(const FolderRule& folder, const Include& include) {
    const std::string_view target = FolderOf(include.header);
    const FolderRule* to = Find(target);
    if (include.header.find('/') == std::string::npos || to == nullptr) {
      Say(include.line, "includes \"" + include.header + "\", which does not begin with a folder");
    } else if (target == folder.name) {
      return;
    } else if (to->level == folder.level) {
      Say(include.line, "includes \"" + include.header + "\" from a sibling of its level");
    } else if (to->level > folder.level) {
      Say(include.line, "includes \"" + include.header + "\" from a higher level");
    } else if (!folder.only.empty() && !IsOneOf(target, folder.only)) {
      Say(include.line, "includes \"" + include.header + "\", which " + std::string(folder.name) +
                            "/ must not know");
    }
  }

  void CheckOutside(const FolderRule& folder, const Include& include) {
    const std::string header = "<" + include.header + ">";
    bool known = false;
    for (const FolderRule& row : house_) {
      for (const LibraryRule& library : row.libraries) {
        if (include.header.starts_with(library.header)) {
          known = true;
          if (file_.path.starts_with(library.only_in)) {
            return;
          }
        }
      }
    }
    if (known) {
      Say(include.line, "includes " + header + ", which has its place elsewhere");
    } else if (BeginsWithAny(include.header, kSystemHeaders)) {
      if (folder.reach != Reach::kSystem) {
        Say(include.line, "includes " + header + ", but its folder must not know the system");
      }
    } else if (include.header.find_first_of("./ ") != std::string::npos) {
      Say(include.line, "includes " + header + ", which no row of the table allows");
    } else if (folder.reach == Reach::kPure && IsOneOf(include.header, kImpureHeaders)) {
      Say(include.line, "includes " + header + ", but its folder is pure");
    }
  }

  void CheckShape(const std::vector<Include>& includes, const std::set<std::string>& paths) {
    if (file_.path.ends_with(".h")) {
      if (lines_.empty() || lines_.front() != "#pragma once") {
        Say(1, "does not begin with #pragma once");
      }
    } else {
      const std::string own = file_.path.substr(0, file_.path.rfind('.')) + ".h";
      if (paths.contains(own) && (includes.empty() || includes.front().header != own)) {
        Say(includes.empty() ? 1 : includes.front().line, "does not include its own header first");
      }
    }
    if (lines_.size() > kMostLines) {
      Say(kMostLines + 1, "goes on to line " + std::to_string(lines_.size()) + ", beyond the " +
                              std::to_string(kMostLines) + " that a file may have");
    }
  }

  void CheckClock(const FolderRule& folder) {
    if (file_.path == "base/time.cpp") {
      return;
    }
    // Devices may measure intervals by themselves; the time of day comes from one place.
    const std::string call = folder.reach == Reach::kPure ? "_clock::now(" : "system_clock::now(";
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].find(call) != std::string::npos) {
        Say(static_cast<int>(i + 1), "asks the system for the time instead of a Clock");
      }
    }
  }

  const SourceFile& file_;
  const std::span<const FolderRule> house_;
  std::vector<std::string>& breaches_;
  const std::vector<std::string> lines_;
};

}  // namespace

std::vector<SourceFile> ReadSources(const std::filesystem::path& app) {
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(app)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) {
      continue;
    }
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(app).generic_string(),
                     {std::istreambuf_iterator<char>(in), {}}});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<std::string> Breaches(std::span<const SourceFile> files,
                                  std::span<const FolderRule> house) {
  std::set<std::string> paths;
  for (const SourceFile& file : files) {
    paths.insert(file.path);
  }
  std::vector<std::string> breaches;
  for (const SourceFile& file : files) {
    Inspection(file, house, breaches).Run(paths);
  }
  return breaches;
}

std::vector<std::string> TopLevelNames(const std::filesystem::path& source) {
  std::set<std::string> names;
  const std::string command = "git -C '" + source.string() + "' ls-files -z 2>/dev/null";
  if (const std::unique_ptr<FILE, int (*)(FILE*)> git(popen(command.c_str(), "r"), pclose); git) {
    std::string path;
    for (int c = 0; (c = std::fgetc(git.get())) != EOF;) {
      if (c == 0) {
        names.emplace(FolderOf(path));
        path.clear();
      } else {
        path += static_cast<char>(c);
      }
    }
  }
  if (names.empty()) {
    for (const auto& entry : std::filesystem::directory_iterator(source)) {
      names.insert(entry.path().filename().string());
    }
  }
  std::erase_if(names, [](const std::string& name) {
    return name.starts_with('.') || name.starts_with("build");
  });
  return {names.begin(), names.end()};
}

}  // namespace mingle::test
