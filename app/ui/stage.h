#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "ui/canvas.h"

struct ImGuiContext;
struct ImDrawData;

namespace mingle {

struct StageOptions {
  Shade shade = Shade::kLight;
  std::string language = "en";
  QrMaker make_qr{};  ///< May be empty; then no QR is drawn.
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
  void Type(KeyPress key) { keys_.push_back(std::move(key)); }
  [[nodiscard]] Pointer& pointer() { return pointer_; }
  [[nodiscard]] Preview& preview() { return preview_; }

  /// Draws one frame: `draw` is called once. What it drew is good until the next call.
  ImDrawData* Draw(std::string_view screen, Milliseconds now,
                   const std::function<void(Canvas&)>& draw);

  [[nodiscard]] const Probe& probe() const { return probe_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }
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
  Textures& textures_;
  const QrMaker make_qr_;
  const Shade shade_;
  ImGuiContext* context_;
  int width_px_ = 0;
  int height_px_ = 0;
  Theme theme_;
  Words words_;
  Fonts fonts_;
  TextCache texts_;
  Preview preview_;
  Pointer pointer_;
  Probe probe_;
  std::vector<KeyPress> keys_;
  std::optional<Milliseconds> wish_;
  bool busy_ = false;
  bool takes_text_ = false;
  bool shows_preview_ = false;
};

}  // namespace mingle
