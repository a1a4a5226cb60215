#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ui/rect.h"

namespace mingle {

/// What a thing on the screen is, as a screen reader would call it.
enum class Role {
  kButton,
  kToggle,
  kKey,
  kField,
  kItem,  ///< a line of a list, to be touched
  kText,  ///< words to read
  kImage,
  kMeter,  ///< goal dots
  kCountdown,
};
[[nodiscard]] std::string_view NameOf(Role role);
/// True for what a finger is meant to touch.
[[nodiscard]] bool IsTouched(Role role);

/// One thing that was drawn.
struct Drawn {
  std::string name{};  ///< the same in every language: "home/host"
  Role role = Role::kText;
  std::string label{};  ///< the words on it
  Rect rect{};          ///< px, the part of it that can be seen
  bool enabled = true;
  bool clipped = false;  ///< part of it is scrolled out of sight
  bool fits = true;      ///< false when its words had to be cut
  bool on = false;       ///< a toggle that is on, a thing that is chosen
  bool focused = false;  ///< Enter touches it
  float line_px = 0;     ///< how high a line of its letters is, when it is words to read

  friend bool operator==(const Drawn&, const Drawn&) = default;
};

/// The list of what the last frame drew. Tests tap by it, scripts find rectangles in it, and it
/// is the tree that a screen reader would get.
class Probe {
 public:
  /// Begins a frame: forgets everything.
  void Begin(std::string screen, std::string language, int width_px, int height_px);
  void Add(Drawn drawn) { drawn_.push_back(std::move(drawn)); }
  /// Whether the words of the newest thing fit; nothing happens when that has another name (it was
  /// out of sight and not added).
  void SetFits(std::string_view name, bool fits) {
    if (!drawn_.empty() && drawn_.back().name == name) {
      drawn_.back().fits = fits;
    }
  }

  [[nodiscard]] const std::vector<Drawn>& drawn() const { return drawn_; }
  [[nodiscard]] const std::string& screen() const { return screen_; }
  /// The first thing of this name; nothing when it was not drawn.
  [[nodiscard]] const Drawn* Find(std::string_view name) const;

  /// The frame as JSON lines: first {"screen","language","width","height"}, then each thing.
  [[nodiscard]] std::string Lines() const;

 private:
  std::string screen_;
  std::string language_;
  int width_px_ = 0;
  int height_px_ = 0;
  std::vector<Drawn> drawn_;
};

/// Keeps a file that says what is on the screen now. It is replaced as a whole, and only when
/// something changed. Not synced: it is for whoever watches, not for tomorrow.
class ProbeFile {
 public:
  explicit ProbeFile(std::filesystem::path path) : path_(std::move(path)) {}
  [[nodiscard]] Result<void> Write(const Probe& probe);

 private:
  std::filesystem::path path_;
  std::string written_;
};

}  // namespace mingle
