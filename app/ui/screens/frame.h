#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/intent.h"
#include "kiosk/view.h"
#include "ui/canvas.h"
#include "ui/widgets/icon.h"

namespace mingle {

/// What every screen except home has around it.
struct FrameSpec {
  std::string title{};
  bool people = false;           ///< the title is people's words
  std::optional<Intent> back{};  ///< what the arrow does; none: only the way home is shown
};

/// Draws the bar on top (way back or home, title, countdown with "more time") and what the kiosk
/// itself has to say. Returns the room below; `intent` is set when something in the bar was tapped.
[[nodiscard]] Rect DrawFrame(Canvas& canvas, const View& view, const FrameSpec& spec,
                             std::optional<Intent>& intent);

/// The bar of something that lies over a screen for a while and that the flow knows nothing of.
struct PassingBar {
  const char* close;       ///< the probe's name for the way back
  const char* title_name;  ///< and for the title
  const char* title;
};

/// Draws it off the top of `area`: a way back, the title, and a countdown of its own since it was
/// `touched` last. False once it is to go: it was closed, or nobody touched it for long.
[[nodiscard]] bool DrawPassingBar(Canvas& canvas, Milliseconds& touched, Rect& area,
                                  const PassingBar& spec);

/// The place of the countdown at the end of a bar, cut off it.
[[nodiscard]] Rect CutCountdown(const Canvas& canvas, Rect& bar);

/// The storage notice, when there is one, off the top of `area`.
void DrawStorageNotice(Canvas& canvas, const StorageNotice& storage, Rect& area);

/// Two pieces of `area`: side by side on a wide screen, `share` of it for the first; one above the
/// other on a high one, where the first gets `portrait_share`.
struct Halves {
  Rect first;
  Rect second;
};
[[nodiscard]] Halves Halve(const Canvas& canvas, Rect area, float share, float portrait_share);

/// A row of buttons at the bottom, cut off `area`.
[[nodiscard]] Rect CutButtons(const Canvas& canvas, Rect& area);

}  // namespace mingle
