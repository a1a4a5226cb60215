#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "kiosk/intent.h"
#include "kiosk/view.h"
#include "ui/canvas.h"

namespace mingle {

/// What the screen of `view` is called in the probe: "home", "my-page" …
[[nodiscard]] std::string_view ScreenName(const View& view);

/// All screens, and what the one that is shown remembers about its looks: where it is scrolled,
/// what is half typed. That is forgotten as soon as another screen, or another person's, is shown.
///
/// A screen is a row in the table in screens.cpp: a name, a struct for its looks, and a function
///     std::optional<Intent> Draw(Canvas&, const View&, const ItsView&, ItsLooks&)
/// which draws what its view says and returns what somebody asked for by touching it.
class Screens {
 public:
  Screens();
  ~Screens();
  Screens(const Screens&) = delete;
  Screens& operator=(const Screens&) = delete;

  [[nodiscard]] std::optional<Intent> Draw(Canvas& canvas, const View& view);

 private:
  struct Shown;
  std::unique_ptr<Shown> shown_;
};

}  // namespace mingle
