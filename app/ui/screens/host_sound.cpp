#include <algorithm>
#include <string>

#include "ui/screens/host.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"

namespace mingle {

std::optional<Intent> DrawHostSound(Canvas& canvas, const SoundSettings& sound, Rect& area) {
  const Theme& theme = canvas.theme;
  SoundSettings wanted = sound;
  if (Switch(canvas, area.CutTop(theme.target(), theme.gap()), "host/sound-on",
             canvas.words("Sounds"), !sound.muted)) {
    wanted.muted = !sound.muted;
  }
  Rect row = area.CutTop(theme.target(), theme.gap());
  const Rect less = row.CutLeft(theme.target(), theme.gap());
  const Rect more = row.CutRight(theme.target(), theme.gap());
  if (Button(canvas, less,
             {.name = "host/sound-less",
              .label = canvas.words("Softer"),
              .icon = Icon::kMinus,
              .enabled = !sound.muted && sound.volume_percent > SoundSettings::kStep,
              .icon_only = true})) {
    wanted.volume_percent -= SoundSettings::kStep;
  }
  if (Button(canvas, more,
             {.name = "host/sound-more",
              .label = canvas.words("Louder"),
              .icon = Icon::kPlus,
              .enabled = !sound.muted && sound.volume_percent < 100,
              .icon_only = true})) {
    wanted.volume_percent += SoundSettings::kStep;
  }
  Label(
      canvas, "host/volume", row,
      Fill(canvas.words("{n} %"), {{"n", std::to_string(sound.muted ? 0 : sound.volume_percent)}}),
      {.size = TextSize::kTitle, .bold = true, .align = Align::kCentre});
  wanted.volume_percent = std::clamp(wanted.volume_percent, 0, 100);
  return wanted == sound ? std::nullopt : std::optional<Intent>(intent::SetSound{wanted});
}

}  // namespace mingle
