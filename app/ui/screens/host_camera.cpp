#include <algorithm>
#include <cmath>

#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"

namespace mingle {
namespace {

struct DialLook {
  const char* name;
  const char* label;
  std::optional<int> CameraSettings::*setting;
  bool proportional = false;
};

/// The camera's name, and the way to the next one.
std::optional<CameraSettings> DrawCameraName(Canvas& canvas, const HostView& host, Rect& area) {
  const CameraEquipment& cameras = host.cameras;
  if (cameras.in_use == CameraId{}) {
    return std::nullopt;
  }
  std::optional<CameraSettings> changed;
  Rect row = area.CutTop(canvas.theme.target(), canvas.theme.gap());
  if (cameras.plugged_in.size() > 1) {
    const ButtonSpec next{
        .name = "host/next-camera", .label = canvas.words("Another camera"), .icon = Icon::kCamera};
    const Rect place =
        row.CutRight(std::min(ButtonWidth(canvas, next), row.w / 2), canvas.theme.gap());
    if (Button(canvas, place, next)) {
      const auto used =
          std::find(cameras.plugged_in.begin(), cameras.plugged_in.end(), cameras.in_use);
      const auto index = static_cast<size_t>(used - cameras.plugged_in.begin() + 1);
      // Another camera stands elsewhere and has other units: it begins with what is usual.
      changed = CameraSettings{.camera = cameras.plugged_in[index % cameras.plugged_in.size()]};
    }
  }
  Label(canvas, "host/camera-name", row, cameras.in_use.name,
        {.bold = true, .lines = 2, .people = true, .least = 0.6F});
  return changed;
}

std::optional<CameraSettings> DrawPicture(Canvas& canvas, const CameraSettings& settings,
                                          Rect& area) {
  std::optional<CameraSettings> changed;
  Rect row = area.CutTop(canvas.theme.target(), canvas.theme.gap());
  if (Button(canvas, row.Column(0, 2, canvas.theme.gap()),
             {.name = "host/turn", .label = canvas.words("Turn the picture")})) {
    changed = settings;
    changed->quarter_turns = (settings.quarter_turns + 1) % 4;
  }
  if (Switch(canvas, row.Column(1, 2, canvas.theme.gap()), "host/mirror",
             canvas.words("As in a mirror"), settings.mirrored)) {
    changed = settings;
    changed->mirrored = !settings.mirrored;
  }
  return changed;
}

/// "Focus: automatic, − or +".
std::optional<CameraSettings> DrawDial(Canvas& canvas, const CameraSettings& settings,
                                       const CameraDial& dial, const DialLook& look, Rect& area) {
  const Theme& theme = canvas.theme;
  std::optional<CameraSettings> changed;
  Rect row = area.CutTop(theme.target(), theme.gap());
  const std::string name = look.name;
  for (const int notches : {1, -1}) {
    const Rect place = row.CutRight(theme.target(), theme.gap());
    if (Button(canvas, place,
               {.name = name + (notches > 0 ? "/more" : "/less"),
                .label = canvas.words(notches > 0 ? Mark("Turn it up") : Mark("Turn it down")),
                .icon = notches > 0 ? Icon::kPlus : Icon::kMinus,
                .enabled =
                    dial.automatic || (notches > 0 ? dial.now < dial.most : dial.now > dial.least),
                .icon_only = true})) {
      changed = settings;
      (*changed).*look.setting = TurnDial(dial, notches, look.proportional);
    }
  }
  if (dial.can_be_automatic) {
    const ButtonSpec automatic{
        .name = name + "/automatic", .label = canvas.words("Automatic"), .on = dial.automatic};
    const Rect place =
        row.CutRight(std::min(ButtonWidth(canvas, automatic), row.w * 0.6F), theme.gap());
    if (Button(canvas, place, automatic) && !dial.automatic) {
      changed = settings;
      (*changed).*look.setting = std::nullopt;
    }
  }
  std::string label = canvas.words(look.label);
  if (!dial.automatic) {
    const double share = static_cast<double>(dial.now - dial.least) / (dial.most - dial.least);
    label += " " + std::to_string(std::lround(100 * std::clamp(share, 0.0, 1.0))) + "\u00A0%";
  }
  Label(canvas, name, row, label, {.lines = 2, .least = 0.6F});
  return changed;
}

}  // namespace

std::optional<Intent> DrawHostCamera(Canvas& canvas, const HostView& host, Rect& area) {
  constexpr DialLook kFocus{"host/focus", Mark("Focus"), &CameraSettings::focus};
  constexpr DialLook kExposure{"host/exposure", Mark("Exposure"), &CameraSettings::exposure, true};
  const CameraSettings& settings = host.camera_settings;
  const CameraDials& dials = host.cameras.dials;
  std::optional<CameraSettings> changed = DrawCameraName(canvas, host, area);
  const auto take = [&changed](std::optional<CameraSettings> next) {
    changed = changed ? changed : next;
  };
  take(DrawPicture(canvas, settings, area));
  if (dials.focus) {
    take(DrawDial(canvas, settings, *dials.focus, kFocus, area));
  }
  if (dials.exposure) {
    take(DrawDial(canvas, settings, *dials.exposure, kExposure, area));
  }
  if (!dials.focus && !dials.exposure) {
    Paragraph(canvas, "host/no-dials", area,
              canvas.words("Focus and exposure cannot be set on this camera."),
              {.colour = canvas.theme.colours.ink_soft});
  }
  return changed ? std::optional<Intent>(intent::SetCamera{*changed}) : std::nullopt;
}

}  // namespace mingle
