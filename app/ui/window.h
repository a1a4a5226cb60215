#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "ui/gl_brushes.h"
#include "ui/gl_textures.h"
#include "ui/key_press.h"
#include "ui/pointer.h"
#include "ui/theme.h"

struct GLFWwindow;

namespace mingle {

struct WindowOptions {
  int width_px = 0;  ///< 0: the whole screen.
  int height_px = 0;
  std::string title = "Mingle";
  bool shows_pointer = true;  ///< Of a mouse; never on the whole screen.
};

/// The one window, with OpenGL 3.3 in it. UI thread only, except `Wake`.
class Window {
 public:
  /// Gets every key as it is pressed, with the moment. A scanner types 13 keys within one frame, so
  /// this is called from within `Wait`, not once a frame.
  using KeyHandler = std::function<void(const KeyPress&)>;

  /// Unavailable with a sentence when there is no display or it cannot draw.
  [[nodiscard]] static Result<std::unique_ptr<Window>> Open(const WindowOptions& options,
                                                            KeyHandler on_key);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Where touches go; nothing hears of them before. `pointer` outlives the window or is replaced.
  void SendTouchesTo(Pointer* pointer) { pointer_ = pointer; }
  [[nodiscard]] GlTextures& textures() { return textures_; }

  /// Waits for something to happen, at most so long; 0 only looks.
  void Wait(Milliseconds longest);
  /// Ends a `Wait`. Any thread, while the window is open.
  static void Wake();

  [[nodiscard]] bool closing() const;
  /// It is not closed after all.
  void StayOpen();
  /// True once after touches, keys, a new size or the need to be painted again.
  [[nodiscard]] bool TakeInput();
  [[nodiscard]] int width_px() const { return width_px_; }
  [[nodiscard]] int height_px() const { return height_px_; }
  /// The steady clock, for input and frames alike.
  [[nodiscard]] static Milliseconds Now();

  /// Makes ImGui draw into this window; its context must be current. Undone by `StopDrawing`,
  /// before the context goes.
  [[nodiscard]] Result<void> StartDrawing();
  void StopDrawing();
  /// Paints `data` on `ground`, out of sight, and leaves it sorted by brush …
  void Paint(ImDrawData* data, Colour ground);
  /// … and shows it.
  void Show();

 private:
  Window() = default;
  void InstallCallbacks();

  GLFWwindow* window_ = nullptr;
  GlTextures textures_;
  std::optional<GlBrushes> brushes_;  ///< while there is drawing
  KeyHandler on_key_;
  Pointer* pointer_ = nullptr;
  int width_px_ = 0;
  int height_px_ = 0;
  bool had_input_ = true;
};

}  // namespace mingle
