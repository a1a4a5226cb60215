#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "journey/display.h"
#include "support/process.h"
#include "support/temp_folder.h"

namespace mingle::test {

/// How often `part` is in `text`.
[[nodiscard]] int Count(const std::string& text, const std::string& part);

/// One line of the kiosk's probe: something on the screen.
struct OnScreen {
  std::string name;
  std::string role;
  std::string label;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool enabled = true;
  bool clipped = false;  ///< a part of it is scrolled out of sight
  bool focused = false;  ///< Enter touches it
};

/// The real kiosk in a real window: badges are held up as pictures in the folder its camera looks
/// at, taps and keys come from xdotool, and what is on the screen is read from its probe. A wait
/// that is in vain throws with the last probe and keeps a screenshot in `MINGLE_PICTURES`.
class KioskDriver {
 public:
  struct Options {
    std::filesystem::path book;
    int width_px = 1280;
    int height_px = 800;
    std::string language = "en";
    std::vector<std::string> more;  ///< further options for `mingle kiosk`
  };
  explicit KioskDriver(Options options);
  ~KioskDriver();
  KioskDriver(const KioskDriver&) = delete;
  KioskDriver& operator=(const KioskDriver&) = delete;

  /// Puts a picture before the camera, in place of the last one.
  void HoldUp(const std::filesystem::path& picture);
  /// Nothing before the camera.
  void TakeAway();

  [[nodiscard]] std::string screen();
  [[nodiscard]] std::vector<OnScreen> probe();
  [[nodiscard]] std::optional<OnScreen> Find(const std::string& name);
  /// Waits until the screen of this name is shown.
  void WaitForScreen(const std::string& name);
  /// Waits until something enabled of this name, or whose name begins with it when it ends in
  /// "/", is on the screen.
  OnScreen WaitFor(const std::string& name);
  /// Waits until some label on the screen contains this text.
  void WaitForText(const std::string& text);
  /// Waits until what has this name says just this.
  void WaitForLabel(const std::string& name, const std::string& label);
  /// Waits until so many facts of this kind are in the book's file.
  void WaitForDurable(const std::string& book, const std::string& kind, int times = 1);
  void Tap(const std::string& name);
  /// Scrolls down until what has this name is wholly in sight, and taps it.
  void ScrollAndTap(const std::string& name);
  /// Writes into the empty field of this name on the keyboard of the screen, a key at a time:
  /// letters without accents, digits, spaces and "-".
  void WriteByTouch(const std::string& field, const std::string& text);
  /// Types like a USB scanner, the characters and then Enter, 8 ms apart, until some label contains
  /// `text`; throws when one contains `never` before. What types here is a program that a busy
  /// machine may stop between two keys, and keys 60 ms apart are a person's: then it scans again,
  /// as people do when nothing happens.
  void ScanUntilText(const std::string& code, const std::string& text,
                     const std::string& never = {});
  /// Goes to what has this name with Tab and touches it with Enter, as a switch does.
  void TouchByKeys(const std::string& name);
  /// Types on the keyboard of the desk.
  void Type(const std::string& text);

  /// Saves what the window shows.
  void Screenshot(const std::string& name);
  /// What the window shows, as somebody's phone would take a picture of it.
  [[nodiscard]] std::filesystem::path Photograph();
  /// The power goes: SIGKILL.
  void Kill();
  /// Starts again after `Kill`.
  void Start();
  /// Asks the kiosk to end, as the system does when it shuts down; its exit status.
  int Stop();
  /// Waits until the kiosk ends by itself; its exit status.
  int WaitForEnd();
  [[nodiscard]] bool running() { return kiosk_ != nullptr && kiosk_->running(); }
  [[nodiscard]] pid_t pid() const { return kiosk_->pid(); }

 private:
  template <class Condition>
  void WaitUntil(const std::string& what, Condition condition);
  void XdoTool(std::vector<std::string> arguments);
  /// What it is on.
  std::string WaitForFocusOtherThan(const std::string& before);

  Options options_;
  TempFolder folder_;
  Display display_;
  std::unique_ptr<Process> kiosk_;
  int pictures_ = 0;
  int photographs_ = 0;
  bool by_keys_ = false;  ///< Tab was used since the last touch or text
};

}  // namespace mingle::test
