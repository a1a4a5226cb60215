#include "ui/canvas.h"

#include <imgui.h>

#include "ui/mirror.h"

namespace mingle {
namespace {

/// The part of `drawn.rect` that can be seen.
void CutToVisible(Drawn& drawn, const ImDrawList& list) {
  const ImVec2 low = list.GetClipRectMin();
  const ImVec2 high = list.GetClipRectMax();
  const Rect visible = Intersection(drawn.rect, {low.x, low.y, high.x - low.x, high.y - low.y});
  constexpr float kRounding_px = 1;
  drawn.clipped =
      visible.w < drawn.rect.w - kRounding_px || visible.h < drawn.rect.h - kRounding_px;
  drawn.rect = visible;
}

}  // namespace

Touch Canvas::Touchable(Drawn drawn) {
  const Rect whole = drawn.rect;
  const std::string name = drawn.name;
  const bool live = drawn.enabled && !whole.empty();
  CutToVisible(drawn, list);
  drawn.focused = live && focus.Offer(name, whole, drawn.rect);
  const bool by_key = drawn.focused && focus.touches();
  Note(std::move(drawn));
  if (!live) {
    return {};
  }
  ImGui::SetCursorScreenPos({whole.x, whole.y});
  const bool lifted = ImGui::InvisibleButton(name.c_str(), {whole.w, whole.h});
  if (by_key) {
    return {.tapped = true, .by_key = true};
  }
  if (scrolling) {
    return {};
  }
  return {.held = ImGui::IsItemActive() && ImGui::IsItemHovered(), .tapped = lifted};
}

void Canvas::Seen(Drawn drawn) {
  CutToVisible(drawn, list);
  Note(std::move(drawn));
}

void Canvas::Note(Drawn drawn) {
  if (!drawn.rect.empty()) {
    drawn.rect = mirrored ? Mirrored(drawn.rect, screen.w) : drawn.rect;
    probe.Add(std::move(drawn));
  }
}

void Canvas::Clip(const Rect& rect) {
  ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

void Canvas::Unclip() { ImGui::PopClipRect(); }

}  // namespace mingle
