#include "journey/party.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "support/places.h"
#include "support/process.h"

namespace mingle::test {
namespace {

constexpr std::string_view kRoster =
    "Name,Company,Department,E-mail,Ticket code\n"
    "Ana Ruiz,Lantern Works,Finance,ana@example.org,T-1001\n"
    "Ben Okafor,Lantern Works,Design,ben@example.org,T-1002\n"
    "Çiğdem Yılmaz,Harbour Labs,Research,cigdem@example.org,T-1003\n"
    "吉田 花子,Harbour Labs,Support,hanako@example.org,T-1004\n";

}  // namespace

std::string Mingle(std::vector<std::string> words, const std::string& input) {
  words.insert(words.begin(), MingleBinary());
  const Finished finished = Run(words, input);
  REQUIRE_MESSAGE(finished.status == 0, words[1], ": ", finished.err);
  return finished.out;
}

Party::Party() : book((folder / "party.mingle").string()) {
  REQUIRE(WriteFile(folder / "roster.csv", kRoster));
  Mingle({"new", book, "--event", "Autumn party"});
  Mingle({"import", book, (folder / "roster.csv").string()});
  Mingle({"badges", book, (folder / "badges").string(), "--format", "png"});
}

std::filesystem::path Party::Held(const std::string& name,
                                  const std::vector<std::string>& look) const {
  std::filesystem::path badge;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "badges")) {
    if (entry.path().filename().string().find(name) != std::string::npos) {
      badge = entry.path();
    }
  }
  REQUIRE_MESSAGE(!badge.empty(), "no badge for ", name);
  const std::filesystem::path frame = folder / (name + ".jpg");
  std::vector<std::string> convert{"convert", badge.string(), "-resize", "800x600"};
  convert.insert(convert.end(), look.begin(), look.end());
  for (const char* word :
       {"-gravity", "center", "-background", "#6b7078", "-extent", "1280x720", "-quality", "80"}) {
    convert.emplace_back(word);
  }
  convert.push_back(frame.string());
  REQUIRE(Run(convert).status == 0);
  return frame;
}

}  // namespace mingle::test
