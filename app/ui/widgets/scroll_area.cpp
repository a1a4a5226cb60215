#include "ui/widgets/scroll_area.h"

#include <algorithm>
#include <cmath>

#include "ui/paint.h"

namespace mingle {
namespace {

constexpr float kHighest_px = 1e6F;
constexpr Milliseconds kGlideFrame{16};

}  // namespace

ScrollArea::ScrollArea(Canvas& canvas, const Rect& place, Scroll& scroll, float& content_px)
    : canvas_(canvas),
      place_(place),
      scroll_(scroll),
      content_px_(content_px),
      was_scrolling_(canvas.scrolling),
      focus_was_before_(canvas.focus.whole().has_value()) {
  scroll_.Update(canvas.pointer, place, content_px, canvas.rem(), canvas.now);
  if (canvas.calm) {
    scroll_.Rest();
  }
  if (scroll_.gliding()) {
    canvas.DrawAt(canvas.now + kGlideFrame);
  }
  // Letters and round things reach a little out of their boxes.
  const float air = canvas.rem() * 0.4F;
  canvas.Clip({place.x - air, place.y, place.w + 2 * air, place.h});
  canvas.scrolling = canvas.scrolling || scroll_.holds_touch();
  const bool bar = content_px > place.h;
  room_ = {place.x, place.y - std::round(scroll_.offset()),
           place.w - (bar ? canvas.rem() * 0.9F : 0), kHighest_px};
}

ScrollArea::~ScrollArea() {
  canvas_.Unclip();
  canvas_.scrolling = was_scrolling_;
}

void ScrollArea::End(const Rect& rest) {
  content_px_ = rest.y - room_.y;
  const Focus& focus = canvas_.focus;
  if (focus.moved() && focus.whole() && !focus_was_before_) {
    scroll_.Show(focus.whole()->y - room_.y, focus.whole()->bottom() - room_.y, place_.h);
    canvas_.DrawAt(canvas_.now);
  }
  if (content_px_ <= place_.h) {
    return;
  }
  const float width = canvas_.rem() * 0.4F;
  const float height = std::max(place_.h * place_.h / content_px_, canvas_.rem() * 2);
  const float way = (place_.h - height) * scroll_.offset() / (content_px_ - place_.h);
  FillRect(canvas_, {place_.right() - width, place_.y, width, place_.h}, canvas_.colours().quiet,
           width / 2);
  FillRect(canvas_,
           {place_.right() - width, place_.y + std::min(way, place_.h - height), width, height},
           canvas_.colours().ink_soft, width / 2);
}

void List(Canvas& canvas, const Rect& place, ListState& state, int rows, float row_px, float gap_px,
          const std::function<void(int row, const Rect& rect)>& draw) {
  ScrollArea area(canvas, place, state.scroll, state.content_px);
  const Rect room = area.room();
  const float step = row_px + gap_px;
  // Whoever goes through it with keys finds the rows above and below it too.
  const int beyond = canvas.focus.shown() ? 1 : 0;
  const int first = std::max(static_cast<int>((place.y - room.y) / step) - beyond, 0);
  const int last = std::min(static_cast<int>((place.bottom() - room.y) / step) + 1 + beyond, rows);
  for (int row = first; row < last; ++row) {
    draw(row, {room.x, room.y + static_cast<float>(row) * step, room.w, row_px});
  }
  const float height = rows == 0 ? 0 : static_cast<float>(rows) * step - gap_px;
  area.End({room.x, room.y + height, room.w, 0});
}

}  // namespace mingle
