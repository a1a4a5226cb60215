#include "ui/mirror.h"

#include <imgui.h>

#include <cmath>
#include <utility>

#include "ui/canvas.h"

namespace mingle {

void MirrorFrame(ImDrawData& drawn, float width) {
  for (int i = 0; i < drawn.CmdListsCount; ++i) {
    ImDrawList& list = *drawn.CmdLists[i];
    for (ImDrawVert& vertex : list.VtxBuffer) {
      vertex.pos.x = width - vertex.pos.x;
    }
    for (ImDrawCmd& command : list.CmdBuffer) {
      command.ClipRect = {width - command.ClipRect.z, command.ClipRect.y,
                          width - command.ClipRect.x, command.ClipRect.w};
    }
  }
}

Upright::Upright(Canvas& canvas, const Rect& around)
    : canvas_(canvas),
      turns_(canvas.mirrored && !canvas.upright),
      left_and_right_(std::round(around.x + around.right())),  // letters stay on whole pixels
      first_(canvas.list.VtxBuffer.Size) {
  canvas_.upright = canvas_.upright || turns_;
}

Upright::~Upright() {
  if (!turns_) {
    return;
  }
  canvas_.upright = false;
  for (int i = first_; i < canvas_.list.VtxBuffer.Size; ++i) {
    canvas_.list.VtxBuffer[i].pos.x = left_and_right_ - canvas_.list.VtxBuffer[i].pos.x;
  }
}

}  // namespace mingle
