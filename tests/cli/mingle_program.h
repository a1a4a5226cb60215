#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "support/places.h"
#include "support/process.h"
#include "support/temp_folder.h"

namespace mingle::test {

using Json = nlohmann::json;

/// The real program in a folder of its own. Words that begin with "@" are files in that folder.
class MingleProgram {
 public:
  /// Runs `mingle` with these words.
  [[nodiscard]] Finished operator()(const std::vector<std::string>& words,
                                    const std::string& input = {}) const {
    std::vector<std::string> command{MingleBinary()};
    for (const std::string& word : words) {
      command.push_back(word.starts_with('@') ? Path(word.substr(1)) : word);
    }
    return Run(command, input);
  }
  /// The same for what must succeed; gives its standard output.
  std::string Must(const std::vector<std::string>& words, const std::string& input = {}) const {
    const Finished finished = (*this)(words, input);
    REQUIRE_MESSAGE(finished.status == 0, words[0] << ": " << finished.err);
    return finished.out;
  }

  [[nodiscard]] std::string Path(const std::string& name) const {
    return (folder_ / name).string();
  }
  void Write(const std::string& name, const std::string& content) const {
    REQUIRE(WriteFile(Path(name), content));
  }
  [[nodiscard]] std::string Read(const std::string& name) const {
    const auto content = ReadFile(Path(name));
    REQUIRE_MESSAGE(content.has_value(), content.error().message);
    return *content;
  }
  [[nodiscard]] bool Exists(const std::string& name) const {
    return std::filesystem::exists(Path(name));
  }

 private:
  TempFolder folder_;
};

/// The lines of a program's results, each as its cells between tabs.
[[nodiscard]] inline std::vector<std::vector<std::string>> Rows(const std::string& out) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string_view line : Split(out, '\n')) {
    if (!line.empty()) {
      std::vector<std::string> cells;
      for (const std::string_view cell : Split(line, '\t')) {
        cells.emplace_back(cell);
      }
      rows.push_back(std::move(cells));
    }
  }
  return rows;
}

/// What `mingle check` says the book comes to.
[[nodiscard]] inline std::string DigestOf(const MingleProgram& mingle, const std::string& book) {
  return Rows(mingle.Must({"check", book})).at(1).at(1);
}

/// A line for `mingle apply`, as a script would write it.
[[nodiscard]] inline std::string FactLine(const std::string& kind, const std::string& event,
                                          const std::string& subject, const std::string& object,
                                          const Json& body = Json::object(),
                                          const std::string& at = {}) {
  Json line = {{"kind", kind}, {"body", body}};
  if (!event.empty()) {
    line["event"] = event;
  }
  if (!subject.empty()) {
    line["subject"] = subject;
  }
  if (!object.empty()) {
    line["object"] = object;
  }
  if (!at.empty()) {
    line["at"] = at;
  }
  return line.dump() + "\n";
}

}  // namespace mingle::test
