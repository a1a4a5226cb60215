#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/comfort.h"
#include "ui/brand.h"
#include "ui/canvas.h"

struct ImGuiContext;
struct ImDrawData;

namespace mingle {

struct StageOptions {
  Shade shade = Shade::kLight;
  std::string language = "en";
  QrMaker make_qr{};       ///< May be empty; then no QR is drawn.
  bool can_speak = false;  ///< There is a voice that can read the screen.
};

/// Everything that lasts from frame to frame, whether there is a window or not: ImGui, letters,
/// textures, words, the finger and the keys that wait. One at a time in a process (ImGui's own
/// rule), UI thread only.
class Stage {
 public:
  Stage(Textures& textures, StageOptions options);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  /// The window is this large from the next frame on.
  void Resize(int width_px, int height_px);
  /// Words from the next frame on.
  void Speak(const std::string& language);
  /// Looks from the next frame on.
  void Suit(const Comfort& comfort);
  /// The event's own look from the next frame on.
  void Wear(const Brand& brand);
  void Type(KeyPress key) { keys_.push_back(std::move(key)); }
  [[nodiscard]] Pointer& pointer() { return pointer_; }
  [[nodiscard]] Preview& preview() { return preview_; }
  [[nodiscard]] const Focus& focus() const { return focus_; }
  [[nodiscard]] const Masks& masks() const { return masks_; }

  /// Draws one frame: `draw` is called once. What it drew is good until the next call.
  ImDrawData* Draw(std::string_view screen, Milliseconds now,
                   const std::function<void(Canvas&)>& draw);

  [[nodiscard]] const Probe& probe() const { return probe_; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
  /// The part of the window that screens are laid out in.
  [[nodiscard]] const Rect& room() const { return room_; }
  /// What the last frame asked for: another one at once because touches or keys wait, …
  [[nodiscard]] bool more() const { return pointer_.more() || !keys_.empty(); }
  /// … one at this time, …
  [[nodiscard]] std::optional<Milliseconds> wish() const { return wish_; }
  /// … whether somebody was busy in it (see Canvas), …
  [[nodiscard]] bool busy() const { return busy_; }
  /// … whether keys that are typed become text in it, …
  [[nodiscard]] bool takes_text() const { return takes_text_; }
  /// … and whether the camera's picture was in it.
  [[nodiscard]] bool shows_preview() const { return shows_preview_; }

 private:
  /// Colours, sizes and letters for the window and the comfort there are now.
  void Dress();
  void DrawFocus(Canvas& canvas);
  /// Where letters that grew left no room for words, they grow less on this screen.
  void YieldWhereCut(Canvas& canvas);

  Textures& textures_;
  const QrMaker make_qr_;
  const Shade shade_;
  const bool can_speak_;
  ImGuiContext* context_;
  int width_px_ = 0;
  int height_px_ = 0;
  Comfort comfort_;
  std::optional<Colour> own_colour_;
  Texture logo_;
  Rect room_;
  bool dressed_ = false;
  Theme theme_;
  float letters_ = 1;                                  ///< of `theme_`, as far as there is room
  std::map<std::string, float, std::less<>> crowded_;  ///< screens on which there is less
  Words words_;
  Fonts fonts_;
  TextCache texts_;
  Masks masks_;
  Preview preview_;
  Pointer pointer_;
  Probe probe_;
  Focus focus_;
  std::vector<KeyPress> keys_;
  std::optional<Milliseconds> wish_;
  bool busy_ = false;
  bool takes_text_ = false;
  bool shows_preview_ = false;
};

}  // namespace mingle
