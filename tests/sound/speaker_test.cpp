#include "sound/speaker.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstring>
#include <mutex>

#include "base/file.h"
#include "sound/chime_samples.h"
#include "support/temp_folder.h"

namespace mingle::test {
namespace {

/// A sink that keeps what would be heard, as 16-bit samples in a file.
std::string Into(const std::filesystem::path& file) {
  return "audio/x-raw,format=S16LE,rate=48000 ! filesink sync=false location=" + file.string();
}

std::vector<std::int16_t> Heard(const std::filesystem::path& file) {
  constexpr size_t kMostBytes = 10'000'000;
  const std::string bytes = ReadFile(file, kMostBytes).value_or("");
  std::vector<std::int16_t> samples(bytes.size() / sizeof(std::int16_t));
  if (!samples.empty()) {
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t));
  }
  return samples;
}

std::vector<std::int16_t> WaitForAll(const std::filesystem::path& file, size_t samples) {
  std::vector<std::int16_t> heard;
  for (int i = 0; i < 2000 && heard.size() < samples; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    heard = Heard(file);
  }
  return heard;
}

TEST_CASE("a chime is heard whole, as loud as it was set") {
  const TempFolder folder;
  const auto samples = SamplesOf(Chime::kWelcome);
  for (const int percent : {100, 50}) {
    CAPTURE(percent);
    const auto file = folder / ("heard-" + std::to_string(percent));
    std::string complaint;
    {
      Speaker speaker([&](const std::string& why) { complaint = why; }, Into(file));
      speaker.Play(Chime::kWelcome, {.volume_percent = percent});
      WaitForAll(file, samples.size());
    }
    CHECK(complaint == "");
    const auto heard = Heard(file);
    REQUIRE(heard.size() == samples.size());
    const double share = std::pow(percent / 100.0, 3);
    for (size_t i = 0; i < samples.size(); i += 97) {
      CHECK(std::abs(heard[i] - share * samples[i]) <= 2);
    }
  }
}

TEST_CASE("a muted speaker holds its tongue") {
  const TempFolder folder;
  {
    Speaker speaker({}, Into(folder / "heard"));
    speaker.Play(Chime::kWelcome, {.muted = true});
    speaker.Play(Chime::kWelcome, {.volume_percent = 0});
  }
  CHECK_FALSE(std::filesystem::exists(folder / "heard"));
}

TEST_CASE("without anything to play on it says so once and goes on") {
  std::mutex mutex;
  std::vector<std::string> complaints;
  {
    Speaker speaker(
        [&](const std::string& why) {
          const std::lock_guard lock(mutex);
          complaints.push_back(why);
        },
        "filesink location=/nowhere/at/all");
    const auto count = [&] {
      const std::lock_guard lock(mutex);
      return complaints.size();
    };
    for (int i = 0; i < 3; ++i) {
      speaker.Play(Chime::kRefused, {});
    }
    for (int i = 0; i < 2000 && count() == 0; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    speaker.Play(Chime::kRefused, {});
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  REQUIRE(complaints.size() == 1);
  CHECK(complaints[0].starts_with("there is no sound: "));
}

TEST_CASE("a burst of chimes ends with the last one, and the speaker can go in the middle of it") {
  const TempFolder folder;
  const auto last = SamplesOf(Chime::kGoalReached);
  {
    Speaker speaker({}, Into(folder / "heard"));
    for (int i = 0; i < 200; ++i) {
      speaker.Play(static_cast<Chime>(i % kChimes), {.volume_percent = 100});
    }
    // Each begins the file anew, so that the last one is all there is in it.
    for (int i = 0; i < 2000 && Heard(folder / "heard") != last; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    CHECK(Heard(folder / "heard") == last);
  }
  Speaker leaves({}, Into(folder / "unheard"));
  leaves.Play(Chime::kWelcome, {});
}

}  // namespace
}  // namespace mingle::test
