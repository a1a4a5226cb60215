#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/key_press.h"
#include "ui/rect.h"

namespace mingle {

/// Where somebody stands who works the screen with keys or a switch instead of a finger. Tab and
/// the arrows go through what can be touched, in the order in which it is drawn; Enter or the space
/// bar touch it. Shown from the first such key until the next touch of a finger, or until a text is
/// typed. UI thread only.
class Focus {
 public:
  /// A frame begins. Takes the keys that are for it out of `keys`, up to one that touches: what
  /// comes after that is for another frame, and is returned. Where text is `written`, letters,
  /// Enter and the keys that move a caret stay, but Enter touches while the focus is shown.
  [[nodiscard]] std::vector<KeyPress> BeginFrame(std::vector<KeyPress>& keys, bool written);
  /// Something that can be touched is drawn. True when the focus is on it.
  bool Offer(const std::string& name, const Rect& whole, const Rect& visible);
  /// The frame is drawn. True when another one is needed because the focus found a new place.
  [[nodiscard]] bool EndFrame();
  /// A finger is used: nothing is shown.
  void Hide();

  [[nodiscard]] bool shown() const { return shown_; }
  /// In this frame what the focus is on is touched.
  [[nodiscard]] bool touches() const { return touches_; }
  /// It has moved since the frame before: bring it into sight.
  [[nodiscard]] bool moved() const { return moved_; }
  /// What it is on, and its place, once that was drawn in this frame; all of it, or what can be
  /// seen.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::optional<Rect>& whole() const { return whole_; }
  [[nodiscard]] const std::optional<Rect>& visible() const { return visible_; }

 private:
  void Move(int steps);

  std::vector<std::string> order_;  ///< what the last frame drew
  std::vector<std::string> drawn_;  ///< what this one has drawn so far
  std::string name_;
  bool shown_ = false;
  bool touches_ = false;
  bool moved_ = false;
  bool owed_ = false;  ///< a touch came when what it was for had just got another name
  std::optional<Rect> whole_;
  std::optional<Rect> visible_;
};

}  // namespace mingle
