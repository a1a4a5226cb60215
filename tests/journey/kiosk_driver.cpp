#include "journey/kiosk_driver.h"

#include <signal.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "base/file.h"
#include "support/places.h"

namespace mingle::test {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 30s;  // for the slowest machine; a wait ends as soon as it can
constexpr auto kGlance = 15ms;

std::vector<nlohmann::json> ReadProbe(const std::filesystem::path& path) {
  std::vector<nlohmann::json> lines;
  const auto content = ReadFile(path);
  if (!content) {
    return lines;
  }
  for (size_t start = 0; start < content->size();) {
    const size_t end = content->find('\n', start);
    const std::string line = content->substr(start, end - start);
    if (!line.empty()) {
      lines.push_back(nlohmann::json::parse(line));
    }
    start = end == std::string::npos ? content->size() : end + 1;
  }
  return lines;
}

bool IsSaid(const std::vector<OnScreen>& seen, const std::string& text) {
  return std::any_of(seen.begin(), seen.end(), [&](const OnScreen& thing) {
    return thing.label.find(text) != std::string::npos;
  });
}

/// True when everything has its place where it had it before.
bool LiesAlike(const std::vector<OnScreen>& one, const std::vector<OnScreen>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const OnScreen& a, const OnScreen& b) {
                      return a.name == b.name && a.y == b.y && a.height == b.height;
                    });
}

/// The keys of the screen that write `c` or lead to the face that has it, the best first.
std::vector<std::string> KeysTowards(char c) {
  const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
  const std::string writes = c == ' ' ? "key/space" : std::string("key/") + c;
  return {writes, letter ? "key/letters" : "key/symbols", "key/shift"};
}

}  // namespace

int Count(const std::string& text, const std::string& part) {
  int count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

KioskDriver::KioskDriver(Options options)
    : options_(std::move(options)), display_(options_.width_px, options_.height_px) {
  std::filesystem::create_directories(folder_ / "camera");
  Start();
}

KioskDriver::~KioskDriver() = default;

void KioskDriver::Start() {
  std::filesystem::remove(folder_ / "probe");
  std::vector<std::string> command{
      MingleBinary(),
      "kiosk",
      options_.book.string(),
      "--camera",
      "folder:" + (folder_ / "camera").string(),
      "--window",
      std::to_string(options_.width_px) + "x" + std::to_string(options_.height_px),
      "--probe",
      (folder_ / "probe").string(),
      "--language",
      options_.language};
  command.insert(command.end(), options_.more.begin(), options_.more.end());
  kiosk_ = std::make_unique<Process>(
      command,
      std::map<std::string, std::string>{{"DISPLAY", display_.name()}, {"WAYLAND_DISPLAY", ""}},
      (folder_ / "log").string());
  WaitForScreen("home");
}

void KioskDriver::Kill() {
  kiosk_->Signal(SIGKILL);
  kiosk_->Wait();
}

int KioskDriver::Stop() {
  kiosk_->Signal(SIGTERM);
  return kiosk_->Wait();
}

int KioskDriver::WaitForEnd() {
  const auto give_up = std::chrono::steady_clock::now() + kPatience;
  while (running()) {
    if (std::chrono::steady_clock::now() > give_up) {
      throw std::runtime_error("the kiosk does not end");
    }
    std::this_thread::sleep_for(kGlance);
  }
  return kiosk_->Wait();
}

void KioskDriver::HoldUp(const std::filesystem::path& picture) {
  const std::filesystem::path target =
      folder_ / ("camera/" + std::to_string(++pictures_) + picture.extension().string());
  const std::filesystem::path neighbour = target.string() + ".part";
  TakeAway();
  std::filesystem::copy_file(picture, neighbour);
  std::filesystem::rename(neighbour, target);
}

void KioskDriver::TakeAway() {
  for (const auto& entry : std::filesystem::directory_iterator(folder_ / "camera")) {
    std::filesystem::remove(entry.path());
  }
}

std::string KioskDriver::screen() {
  const auto lines = ReadProbe(folder_ / "probe");
  return lines.empty() ? "" : lines.front().value("screen", "");
}

std::vector<OnScreen> KioskDriver::probe() {
  std::vector<OnScreen> drawn;
  const auto lines = ReadProbe(folder_ / "probe");
  for (size_t i = 1; i < lines.size(); ++i) {
    const auto& rect = lines[i].at("rect");
    drawn.push_back({lines[i].value("name", ""), lines[i].value("role", ""),
                     lines[i].value("label", ""), rect.at(0), rect.at(1), rect.at(2), rect.at(3),
                     lines[i].value("enabled", true), lines[i].value("clipped", false),
                     lines[i].value("focused", false)});
  }
  return drawn;
}

std::optional<OnScreen> KioskDriver::Find(const std::string& name) {
  for (const OnScreen& thing : probe()) {
    if (thing.name == name || (name.ends_with('/') && thing.name.starts_with(name))) {
      return thing;
    }
  }
  return std::nullopt;
}

template <class Condition>
void KioskDriver::WaitUntil(const std::string& what, Condition condition) {
  const auto give_up = std::chrono::steady_clock::now() + kPatience;
  while (!condition()) {
    if (!running()) {
      throw std::runtime_error("the kiosk ended while waiting for " + what + ":\n" +
                               ReadFile(folder_ / "log").value_or(""));
    }
    if (std::chrono::steady_clock::now() > give_up) {
      Screenshot("waiting-in-vain");
      throw std::runtime_error("waited in vain for " + what + "; on the screen was:\n" +
                               ReadFile(folder_ / "probe").value_or("(nothing)") + "\n" +
                               ReadFile(folder_ / "log").value_or(""));
    }
    std::this_thread::sleep_for(kGlance);
  }
}

void KioskDriver::WaitForScreen(const std::string& name) {
  WaitUntil("the screen " + name, [&] { return screen() == name; });
}

OnScreen KioskDriver::WaitFor(const std::string& name) {
  std::optional<OnScreen> found;
  WaitUntil(name, [&] {
    found = Find(name);
    return found && found->enabled;
  });
  return *found;
}

void KioskDriver::WaitForText(const std::string& text) {
  WaitUntil("the words \"" + text + "\"", [&] { return IsSaid(probe(), text); });
}

void KioskDriver::WaitForLabel(const std::string& name, const std::string& label) {
  WaitUntil(name + " to say \"" + label + "\"", [&] {
    const auto found = Find(name);
    return found && found->label == label;
  });
}

void KioskDriver::WaitForDurable(const std::string& book, const std::string& kind, int times) {
  WaitUntil(std::to_string(times) + " facts " + kind + " in the book", [&] {
    return Count(Run({MingleBinary(), "journal", book}).out, "\"kind\":\"" + kind + "\"") >= times;
  });
}

void KioskDriver::XdoTool(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"env", "DISPLAY=" + display_.name(), "xdotool"});
  const Finished finished = Run(arguments);
  if (finished.status != 0) {
    throw std::runtime_error("xdotool failed: " + finished.err);
  }
}

void KioskDriver::Tap(const std::string& name) {
  by_keys_ = false;
  const OnScreen target = WaitFor(name);
  XdoTool({"mousemove", std::to_string(static_cast<int>(target.x + target.width / 2)),
           std::to_string(static_cast<int>(target.y + target.height / 2)), "click", "1"});
}

void KioskDriver::ScrollAndTap(const std::string& name) {
  const auto in_sight = [&](const std::vector<OnScreen>& seen) {
    return std::any_of(seen.begin(), seen.end(), [&](const OnScreen& thing) {
      return thing.name == name && thing.enabled && !thing.clipped;
    });
  };
  std::vector<OnScreen> seen = probe();
  while (!in_sight(seen)) {
    const std::vector<OnScreen> before = seen;
    XdoTool({"click", "5"});
    WaitUntil(name + " further down", [&] {
      seen = probe();
      return in_sight(seen) || !LiesAlike(seen, before);
    });
  }
  Tap(name);
}

void KioskDriver::WriteByTouch(const std::string& field, const std::string& text) {
  constexpr int kMostFaces = 4;
  std::string written;
  for (const char c : text) {
    const std::vector<std::string> keys = KeysTowards(c);
    for (int faces = 0; !Find(keys.front()); ++faces) {
      const auto leads =
          std::find_if(keys.begin(), keys.end(), [&](const std::string& key) { return Find(key); });
      if (leads == keys.end() || faces == kMostFaces) {
        throw std::runtime_error(std::string("no key leads to ") + c);
      }
      const std::vector<OnScreen> before = probe();
      Tap(*leads);
      WaitUntil("another face of the keyboard", [&] { return !LiesAlike(probe(), before); });
    }
    Tap(keys.front());
    written += c;
    WaitForLabel(field, written);
  }
}

void KioskDriver::ScanUntilText(const std::string& code, const std::string& text,
                                const std::string& never) {
  constexpr auto kTry = 8s;
  std::chrono::steady_clock::time_point again{};
  WaitUntil("the words \"" + text + "\"", [&] {
    const std::vector<OnScreen> seen = probe();
    if (!never.empty() && IsSaid(seen, never)) {
      throw std::runtime_error("\"" + never + "\" was said before \"" + text + "\"");
    }
    const bool said = IsSaid(seen, text);
    if (!said && std::chrono::steady_clock::now() >= again) {
      XdoTool({"type", "--delay", "8", "--args", "1", code, "key", "Return"});
      again = std::chrono::steady_clock::now() + kTry;
    }
    return said;
  });
}

std::string KioskDriver::WaitForFocusOtherThan(const std::string& before) {
  std::string focused;
  WaitUntil("the focus to be on something else than " + before, [&] {
    for (const OnScreen& thing : probe()) {
      if (thing.focused && thing.name != before) {
        focused = thing.name;
        return true;
      }
    }
    return false;
  });
  return focused;
}

void KioskDriver::TouchByKeys(const std::string& name) {
  WaitFor(name);
  if (!by_keys_) {
    XdoTool({"key", "Tab"});
    by_keys_ = true;
  }
  // Once keys are used every screen shows the focus, if not in its very first frame.
  std::string focused = WaitForFocusOtherThan("");
  constexpr int kMostKeys = 120;
  for (int i = 0; i < kMostKeys && focused != name; ++i) {
    XdoTool({"key", "Tab"});
    focused = WaitForFocusOtherThan(focused);
  }
  if (focused != name) {
    throw std::runtime_error("Tab never reached " + name);
  }
  XdoTool({"key", "Return"});
}

void KioskDriver::Type(const std::string& text) {
  by_keys_ = false;  // the focus is not shown while somebody types
  XdoTool({"type", "--delay", "120", "--args", "1", text});
}

void KioskDriver::Screenshot(const std::string& name) {
  const char* folder = std::getenv("MINGLE_PICTURES");
  if (folder == nullptr) {
    return;
  }
  std::filesystem::create_directories(folder);
  [[maybe_unused]] const bool saved =
      display_.Photograph(std::filesystem::path(folder) / (name + ".png"));
}

std::filesystem::path KioskDriver::Photograph() {
  std::filesystem::path picture =
      folder_ / ("photograph-" + std::to_string(++photographs_) + ".png");
  if (!display_.Photograph(picture)) {
    throw std::runtime_error("import took no picture: is ImageMagick installed?");
  }
  return picture;
}

}  // namespace mingle::test
