// The loop in a real window, touched and typed on from outside with xdotool:
//   xvfb-run -a ui_window_check
// Says what went wrong and exits 1, or exits 0.

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

#include "base/file.h"
#include "support/temp_folder.h"
#include "ui/loop.h"

namespace mingle::test {
namespace {

int failures = 0;
void Expect(bool good, const std::string& what) {
  std::printf("%s: %s\n", good ? "ok" : "FAILED", what.c_str());
  failures += good ? 0 : 1;
}

/// The host's PIN pad: taps on known places, and digits from the keyboard, end in one intent.
View PinPad() {
  View view;
  view.screen = HostView{};
  view.language = "en";
  return view;
}

/// The middle of what has this name in the probe's file, as xdotool wants it; empty when it is not
/// there.
std::string PlaceOf(const std::filesystem::path& probe, const std::string& name) {
  const auto text = ReadFile(probe);
  if (!text) {
    return "";
  }
  const size_t line = text->find("{\"name\":\"" + name + "\"");
  const size_t rect = text->find("\"rect\":[", line);
  if (line == text->npos || rect == text->npos) {
    return "";
  }
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  if (std::sscanf(text->c_str() + rect, "\"rect\":[%d,%d,%d,%d]", &x, &y, &w, &h) != 4) {
    return "";
  }
  return std::to_string(x + w / 2) + " " + std::to_string(y + h / 2);
}

int Main() {
  const TempFolder folder;
  const std::filesystem::path probe = folder / "probe.jsonl";
  std::vector<KeyPress> raw;
  Loop* opened = nullptr;
  auto loop = Loop::Open({.window = {.width_px = 800, .height_px = 480}, .probe = probe},
                         [&](const KeyPress& key) {
                           raw.push_back(key);
                           opened->Type(key);
                         });
  if (!loop) {
    std::fprintf(stderr, "%s\n", loop.error().message.c_str());
    return 1;
  }
  opened = loop->get();

  const View view = PinPad();
  std::vector<std::string> pins;
  int news = 0;
  std::thread outside([&] {
    const auto run = [](const std::string& command) {
      if (std::system(command.c_str()) != 0) {
        std::printf("FAILED: %s\n", command.c_str());
        ++failures;
      }
    };
    for (int i = 0; i < 200 && PlaceOf(probe, "key/1").empty(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    // Eight taps with nothing between them, on two keys in turn.
    std::string burst = "xdotool";
    for (int i = 0; i < 4; ++i) {
      burst += " mousemove " + PlaceOf(probe, "key/1") + " click 1 mousemove " +
               PlaceOf(probe, "key/2") + " click 1";
    }
    run(burst);
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    run("xdotool mousemove " + PlaceOf(probe, "host/pin-enter") + " click 1");
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    // A scanner types without a pause.
    run("xdotool type --delay 0 --args 1 246813579 key Return");
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
    // Alone, the loop rests.
    const std::clock_t before = std::clock();
    std::this_thread::sleep_for(std::chrono::seconds(3));
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / 3;
    std::printf("idle: %.1f %% of a core\n", cpu * 100);
    opened->Stop();
  });
  loop->get()->Run({.news =
                        [&](Milliseconds) {
                          ++news;
                          return false;
                        },
                    .view = [&]() -> const View& { return view; },
                    .intent =
                        [&](const Intent& intent, Milliseconds) {
                          if (const auto* pin = std::get_if<intent::EnterPin>(&intent)) {
                            pins.push_back(pin->pin);
                          }
                        },
                    .next = {},
                    .picture = {}});
  outside.join();
  Expect(!pins.empty() && pins[0] == "12121212", "eight taps without a pause all arrive, in order");
  Expect(pins.size() > 1 && pins[1] == "246813579", "keys typed without a pause all arrive");
  std::string typed;
  for (const KeyPress& key : raw) {
    typed += key.key == Key::kEnter ? "\n" : key.text;
  }
  Expect(typed == "246813579\n", "whoever hears the raw keys hears each once");
  Expect(news > 0, "news are asked for");
  return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace mingle::test

int main() { return mingle::test::Main(); }
