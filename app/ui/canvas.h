#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "base/time.h"
#include "ui/focus.h"
#include "ui/fonts.h"
#include "ui/key_press.h"
#include "ui/masks.h"
#include "ui/pointer.h"
#include "ui/preview.h"
#include "ui/probe.h"
#include "ui/text_cache.h"
#include "ui/theme.h"
#include "ui/words.h"

struct ImDrawList;

namespace mingle {

/// A QR of a text, one pixel a module, with its quiet zone; empty when it cannot be made.
using QrMaker = std::function<GrayImage(std::string_view)>;

/// What a finger, or a key, does to a thing that can be touched.
struct Touch {
  bool held = false;    ///< It is down on it: draw it pressed.
  bool tapped = false;  ///< It was lifted on it.
  bool by_key = false;  ///< Tapped without a finger: there is no place of it.
};

/// One frame that is being drawn: what screens and widgets draw with, and where they leave word
/// of what they drew. Lives for the frame only.
struct Canvas {
  Rect screen;  ///< The part of the window that screens are laid out in: all of it, or its lower
                ///< half.
  const Theme& theme;
  const Words& words;
  const Fonts& fonts;
  Textures& textures;
  TextCache& texts;
  Masks& masks;
  const Pointer& pointer;
  const Preview& preview;
  const Texture& logo;  ///< The event's; empty when it has none.
  const QrMaker& make_qr;
  Probe& probe;
  Focus& focus;
  ImDrawList& list;
  Milliseconds now{0};         ///< Steady, the same clock as the view's countdown.
  std::vector<KeyPress> keys;  ///< Typed since the frame before.

  /// There is a voice that can read the screen.
  bool can_speak = false;
  /// Nothing may move by itself.
  bool calm = false;
  /// Left and right will be exchanged: see mirror.h.
  bool mirrored = false;
  /// Set while something is drawn that will not be seen in the mirror.
  bool upright = false;
  /// Set while a list is drawn whose touch belongs to scrolling.
  bool scrolling = false;
  /// When the next frame is needed; nothing when only input will change anything.
  std::optional<Milliseconds> wish{};
  /// Set by whoever makes text of `keys`.
  bool takes_text = false;
  /// Set by whoever draws the camera's picture: only then are new ones worth a frame.
  bool shows_preview = false;
  /// Somebody is busy here: the countdown starts again.
  bool busy = false;

  [[nodiscard]] float rem() const { return theme.rem; }
  [[nodiscard]] const Palette& colours() const { return theme.colours; }
  /// True when the screen is higher than wide.
  [[nodiscard]] bool portrait() const { return screen.h > screen.w; }

  void DrawAt(Milliseconds when) { wish = Sooner(wish, when); }

  /// Makes `rect` touchable, and leaves its line in the probe. `name` is unique in the frame.
  Touch Touchable(Drawn drawn);
  /// Says, once its words are drawn, whether they fit into the thing of this name that was left in
  /// the probe last.
  void Fits(std::string_view name, bool fits) { probe.SetFits(name, fits); }
  /// Leaves a line in the probe for something that is only seen.
  void Seen(Drawn drawn);

  /// Draws only inside `rect` until `Unclip`.
  void Clip(const Rect& rect);
  void Unclip();

 private:
  /// Leaves the line in the probe, when there is anything to be seen.
  void Note(Drawn drawn);
};

}  // namespace mingle
