#include <algorithm>
#include <string>

#include "ui/screens/host.h"
#include "ui/widgets/choice.h"

namespace mingle {

std::optional<Intent> DrawHostSound(Canvas& canvas, const SoundSettings& sound, Rect& area) {
  const Theme& theme = canvas.theme;
  SoundSettings wanted = sound;
  if (Switch(canvas, area.CutTop(theme.target(), theme.gap()), "host/sound-on",
             canvas.words("Sounds"), !sound.muted)) {
    wanted.muted = !sound.muted;
  }
  const std::string volume =
      Fill(canvas.words("{n} %"), {{"n", std::to_string(sound.muted ? 0 : sound.volume_percent)}});
  const int steps =
      Stepper(canvas, area.CutTop(theme.target(), theme.gap()),
              {.less_name = "host/sound-less",
               .less = canvas.words("Softer"),
               .can_less = !sound.muted && sound.volume_percent > SoundSettings::kStep,
               .more_name = "host/sound-more",
               .more = canvas.words("Louder"),
               .can_more = !sound.muted && sound.volume_percent < 100,
               .value_name = "host/volume",
               .value = volume});
  wanted.volume_percent = std::clamp(sound.volume_percent + steps * SoundSettings::kStep, 0, 100);
  return wanted == sound ? std::nullopt : std::optional<Intent>(intent::SetSound{wanted});
}

}  // namespace mingle
