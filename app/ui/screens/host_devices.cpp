#include <algorithm>
#include <cmath>

#include "domain/scanner_test.h"
#include "ui/screens/frame.h"
#include "ui/screens/host.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/viewfinder.h"

namespace mingle {
namespace {

const char* SourceOf(const Words& words, ScanSource source) {
  switch (source) {
    case ScanSource::kCamera:
      return words("From the camera:");
    case ScanSource::kWedge:
      return words("From the scanner:");
    case ScanSource::kHost:
    case ScanSource::kPerson:
      break;
  }
  return words("Typed or chosen:");
}

const char* SentenceOf(const Words& words, CameraAdvice advice) {
  switch (advice) {
    case CameraAdvice::kHoldBadge:
      return words("The camera works. Hold a badge up to see how well it is read.");
    case CameraAdvice::kTooDark:
      return words("It is too dark for the camera: more light, please.");
    case CameraAdvice::kTooBright:
      return words("It is too bright for the camera: turn it away from windows and lamps.");
    case CameraAdvice::kTooSlow:
      return words("The camera sends few pictures: more light or a smaller picture help.");
    case CameraAdvice::kBlurred:
      return words("Badges are blurred: set the focus, or clean the lens.");
    case CameraAdvice::kCloser:
      return words("Badges look small: a place where people stand closer is better.");
    case CameraAdvice::kUnsteady:
      return words("Badges are read only now and then: even light without glare helps.");
    case CameraAdvice::kGood:
      break;
  }
  return words("Badges are read well.");
}

/// Nothing when what came was not the test code.
const char* SentenceOf(const Words& words, ScannerVerdict verdict) {
  switch (verdict) {
    case ScannerVerdict::kExact:
      return words("The scanner types every character right.");
    case ScannerVerdict::kReadBack:
      return words(
          "The keyboard is set to another language, or CapsLock is on. Badges are "
          "understood all the same.");
    case ScannerVerdict::kGarbled:
      return words("The scanner's characters do not arrive as they are. Set it to a US keyboard.");
    case ScannerVerdict::kOtherCode:
      break;
  }
  return nullptr;
}

int Percent(double share) { return static_cast<int>(std::lround(100 * std::min(share, 1.0))); }

void DrawFigures(Canvas& canvas, const CameraFigures& figures, Rect& room) {
  const TextLook bold{.bold = true};
  const TextLook soft{.size = TextSize::kSmall, .colour = canvas.theme.colours.ink_soft};
  Paragraph(canvas, "host/advice", room, SentenceOf(canvas.words, figures.advice), bold);
  room.CutTop(canvas.theme.gap() / 2);
  Paragraph(canvas, "host/figures", room,
            Fill(canvas.words("{width} × {height}, {rate} pictures a second, brightness {light} %"),
                 {{"width", std::to_string(figures.width)},
                  {"height", std::to_string(figures.height)},
                  {"rate", std::to_string(std::lround(figures.frames_per_second))},
                  {"light", std::to_string(Percent(figures.brightness))}}),
            soft);
  if (figures.sharpness) {
    Paragraph(canvas, "host/read", room,
              Fill(canvas.words("Badge read in {share} % of them, sharpness {sharp} %"),
                   {{"share", std::to_string(Percent(figures.read_share))},
                    {"sharp", std::to_string(Percent(*figures.sharpness))}}),
              soft);
  }
  room.CutTop(canvas.theme.gap());
}

/// What to scan, and what came of it.
void DrawScannerTest(Canvas& canvas, const HostView& host, Rect area) {
  const Theme& theme = canvas.theme;
  const GrayImage code = canvas.make_qr ? canvas.make_qr(kScannerTestCode) : GrayImage{};
  if (!code.view().empty()) {
    const Rect place = area.CutLeft(std::min(area.h, area.w * 0.4F), theme.gap());
    QrCode(canvas, "host/test-code", place, canvas.words("A code to test the scanner with"), code);
  }
  if (host.last_code.empty()) {
    Label(
        canvas, "host/hint", area,
        canvas.words("Scan this with the scanner, or hold a badge up. What was read is shown here "
                     "and nothing is recorded."),
        {.colour = theme.colours.ink_soft, .top = true, .lines = 0, .least = 0.6F});
    return;
  }
  if (const char* verdict = SentenceOf(canvas.words, host.scanner)) {
    Label(canvas, "host/verdict", area, verdict,
          {.bold = true, .top = true, .lines = 0, .least = 0.6F});
    return;
  }
  Label(canvas, "host/source", area.CutTop(theme.Px(TextSize::kSmall), theme.rem * 0.3F),
        SourceOf(canvas.words, host.last_source),
        {.size = TextSize::kSmall, .colour = theme.colours.ink_soft});
  Label(canvas, "host/code", area, host.last_code,
        {.bold = true, .top = true, .lines = 0, .people = true, .least = 0.6F});
}

/// Buttons that open settings beside the camera's picture, one at a time.
void DrawWhatToSet(Canvas& canvas, const HostView& host, HostLooks& looks, Rect row) {
  const auto toggle = [&](const Rect& place, DeviceSettings settings, ButtonSpec spec) {
    spec.on = looks.sets == settings;
    if (Button(canvas, place, spec)) {
      looks.sets = spec.on ? std::nullopt : std::optional(settings);
    }
  };
  if (host.camera == CameraNotice::kRunning) {
    toggle(row.CutLeft((row.w - canvas.theme.gap()) * 0.6F, canvas.theme.gap()),
           DeviceSettings::kCamera,
           {.name = "host/set-camera",
            .label = canvas.words("Set the camera"),
            .icon = Icon::kCamera});
  }
  toggle(row, DeviceSettings::kSound, {.name = "host/set-sound", .label = canvas.words("Sounds")});
}

}  // namespace

std::optional<Intent> DrawHostDevices(Canvas& canvas, const HostView& host, HostLooks& looks,
                                      Rect area) {
  const Theme& theme = canvas.theme;
  const Halves halves = Halve(canvas, area, 0.5F, 0.5F);
  Rect seen = halves.first;
  Rect room = halves.second;
  DrawWhatToSet(canvas, host, looks, seen.CutBottom(theme.target(), theme.gap()));
  Viewfinder(canvas, seen, host.camera);
  if (looks.sets == DeviceSettings::kSound) {
    return DrawHostSound(canvas, host.sound, room);
  }
  if (looks.sets == DeviceSettings::kCamera && host.camera == CameraNotice::kRunning) {
    auto intent = DrawHostCamera(canvas, host, room);
    if (host.camera_figures && room.h > theme.rem * 10) {
      DrawFigures(canvas, *host.camera_figures, room);
    }
    return intent;
  }
  if (host.camera_figures) {
    DrawFigures(canvas, *host.camera_figures, room);
  } else if (!IsTroubled(host.camera)) {
    Paragraph(canvas, "host/camera", room, SentenceOf(canvas.words, host.camera), {.bold = true});
    room.CutTop(theme.gap());
  }
  DrawScannerTest(canvas, host, Card(canvas, room.CutTop(std::min(room.h, theme.rem * 14))));
  return std::nullopt;
}

}  // namespace mingle
