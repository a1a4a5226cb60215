#include "ui/widgets/viewfinder.h"

#include <algorithm>

#include "ui/mirror.h"
#include "ui/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"

namespace mingle {
namespace {

/// Fills `rect` with the middle of the picture.
void DrawPicture(Canvas& canvas, const Rect& place, const Texture& texture) {
  const Rect rect = OnPixels(place);  // as the masks of its corners are
  const float picture = static_cast<float>(texture.width()) / static_cast<float>(texture.height());
  const float shape = rect.w / rect.h;
  const float u = std::min(shape / picture, 1.0F) / 2;
  const float v = std::min(picture / shape, 1.0F) / 2;
  const Upright upright(canvas, rect);
  canvas.list.AddImage(texture.id(), TopLeft(rect), BottomRight(rect), {0.5F - u, 0.5F - v},
                       {0.5F + u, 0.5F + v});
  RoundOff(canvas, rect, canvas.colours().paper, canvas.theme.radius());
}

void DrawCorners(Canvas& canvas, const Rect& rect, Colour colour) {
  const float side = std::min(rect.w, rect.h) * 0.62F;
  const Rect frame = rect.Middle(side, side);
  const float arm = side * 0.2F;
  const float thick = canvas.rem() * 0.32F;
  for (const float left : {0.0F, 1.0F}) {
    for (const float top : {0.0F, 1.0F}) {
      const ImVec2 corner{frame.x + left * frame.w, frame.y + top * frame.h};
      const float dx = left == 0 ? arm : -arm;
      const float dy = top == 0 ? arm : -arm;
      canvas.list.PathLineTo({corner.x + dx, corner.y});
      canvas.list.PathLineTo(corner);
      canvas.list.PathLineTo({corner.x, corner.y + dy});
      canvas.list.PathStroke(Ink(colour), 0, thick);
    }
  }
}

/// A badge held into a beam, for kiosks with a scanner and no camera.
void DrawBadge(Canvas& canvas, const Rect& rect) {
  const Palette& c = canvas.colours();
  const float side = std::min({rect.w, rect.h, canvas.rem() * 16}) * 0.8F;
  FillCircle(canvas, rect.centre(), side * 0.5F, c.primary_soft);
  DrawIcon(canvas, Icon::kBadge, rect.Middle(side * 0.56F, side * 0.56F), c.primary);
}

}  // namespace

bool IsTroubled(CameraNotice camera) {
  return camera == CameraNotice::kLost || camera == CameraNotice::kStalled;
}

void Viewfinder(Canvas& canvas, const Rect& rect, CameraNotice camera) {
  const Palette& c = canvas.colours();
  canvas.shows_preview = true;
  const Texture& texture = canvas.preview.texture();
  if (camera == CameraNotice::kRunning && !texture.empty()) {
    canvas.Seen({.name = "camera",
                 .role = Role::kImage,
                 .label = SentenceOf(canvas.words, camera),
                 .rect = rect});
    DrawPicture(canvas, rect, texture);
    DrawCorners(canvas, rect, Colour{255, 255, 255});
    return;
  }
  FillRect(canvas, rect, IsTroubled(camera) ? c.attention_soft : c.card, canvas.theme.radius());
  OutlineRect(canvas, rect, c.edge, canvas.theme.radius(), canvas.theme.line());
  if (camera == CameraNotice::kOff || camera == CameraNotice::kAbsent) {
    canvas.Seen({.name = "camera",
                 .role = Role::kImage,
                 .label = SentenceOf(canvas.words, camera),
                 .rect = rect});
    DrawBadge(canvas, rect.Inset(canvas.theme.padding()));
    return;
  }
  EmptyState(canvas, "camera", rect.Inset(canvas.theme.padding()), Icon::kCamera,
             SentenceOf(canvas.words, camera));
}

const char* SentenceOf(const Words& words, CameraNotice camera) {
  switch (camera) {
    case CameraNotice::kOff:
      return words("The camera is switched off.");
    case CameraNotice::kStarting:
      return words("The camera is starting …");
    case CameraNotice::kRunning:
      return words("The camera is running.");
    case CameraNotice::kLost:
      return words("The camera is gone. It comes back by itself once it is plugged in again.");
    case CameraNotice::kStalled:
      return words("The camera sends no pictures. It is being started again.");
    case CameraNotice::kAbsent:
      return words("There is no camera.");
    case CameraNotice::kEnded:
      return words("The video is over.");
  }
  return "";
}

}  // namespace mingle
