#include "ui/probe.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/file.h"
#include "support/temp_folder.h"

namespace mingle {
namespace {

Probe Example() {
  Probe probe;
  probe.Begin("home", "de", 800, 480);
  probe.Add({.name = "home/type",
             .role = Role::kButton,
             .label = "Code \"eintippen\"\n😀",
             .rect = {1.4F, 2.6F, 100, 64},
             .enabled = false,
             .on = true});
  probe.Add({.name = "broken", .label = "\xFF\xFE", .clipped = true, .fits = false});
  return probe;
}

TEST_CASE("each line of the probe is JSON, whatever the labels hold") {
  std::istringstream lines(Example().Lines());
  std::string line;
  REQUIRE(std::getline(lines, line));
  auto json = nlohmann::json::parse(line);
  CHECK(json ==
        nlohmann::json{{"screen", "home"}, {"language", "de"}, {"width", 800}, {"height", 480}});
  REQUIRE(std::getline(lines, line));
  json = nlohmann::json::parse(line);
  CHECK(json["name"] == "home/type");
  CHECK(json["role"] == "button");
  CHECK(json["label"] == "Code \"eintippen\"\n😀");
  CHECK(json["rect"] == nlohmann::json{1, 3, 100, 64});
  CHECK(json["enabled"] == false);
  CHECK(json["on"] == true);
  CHECK(json["clipped"] == false);
  CHECK(json["fits"] == true);
  REQUIRE(std::getline(lines, line));
  json = nlohmann::json::parse(line);
  CHECK(json["clipped"] == true);
  CHECK(json["fits"] == false);
  CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("the probe's file holds the last frame and nothing else lies beside it") {
  const test::TempFolder folder;
  ProbeFile file(folder / "probe.jsonl");
  const Probe probe = Example();
  REQUIRE(file.Write(probe));
  CHECK(*ReadFile(folder / "probe.jsonl") == probe.Lines());
  Probe other;
  other.Begin("meet", "en", 1280, 800);
  REQUIRE(file.Write(other));
  CHECK(*ReadFile(folder / "probe.jsonl") == other.Lines());
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a frame that changed nothing leaves the file alone") {
  const test::TempFolder folder;
  ProbeFile file(folder / "probe.jsonl");
  REQUIRE(file.Write(Example()));
  std::filesystem::remove(folder / "probe.jsonl");
  REQUIRE(file.Write(Example()));
  CHECK_FALSE(std::filesystem::exists(folder / "probe.jsonl"));
}

TEST_CASE("a probe that cannot be written says where") {
  ProbeFile file("/no/such/folder/probe.jsonl");
  const auto written = file.Write(Example());
  REQUIRE_FALSE(written);
  CHECK(written.error().message.find("/no/such/folder") != std::string::npos);
}

}  // namespace
}  // namespace mingle
