#include "ui/screens/display.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/alpha_sheet.h"
#include "ui/paint.h"

namespace mingle {
namespace {

/// Where a dot lies in a circle of radius 1: each turned on by the golden angle from the one
/// before, so that any number of them is evenly spread (Vogel 1979, sunflower seeds).
Point PlaceOf(int dot, int dots) {
  constexpr float kGoldenAngle = 2.39996323F;
  const float radius =
      std::sqrt((static_cast<float>(dot) + 0.5F) / static_cast<float>(std::max(dots, 1)));
  const float angle = static_cast<float>(dot) * kGoldenAngle;
  return {radius * std::cos(angle), radius * std::sin(angle)};
}

}  // namespace

Rect Drifting(Canvas& canvas, const Rect& area, float drift) {
  constexpr Milliseconds kStep{60'000};
  constexpr int kPlaces = 8;
  const auto place = static_cast<float>((canvas.now / kStep) % kPlaces);
  const float angle = place / kPlaces * 2 * std::numbers::pi_v<float>;
  canvas.DrawAt((canvas.now / kStep + 1) * kStep);
  Rect moved = area.Inset(drift);
  moved.x += std::round(std::cos(angle) * drift);
  moved.y += std::round(std::sin(angle) * drift);
  return moved;
}

void DrawNight(Canvas& canvas, std::string_view name, std::string_view words, TextLook look) {
  constexpr Colour kNight{0, 0, 0};
  constexpr Colour kDim{150, 150, 150};
  FillRect(canvas, canvas.screen, kNight);
  const Rect area = Drifting(canvas, canvas.screen.Inset(canvas.theme.margin()),
                             std::min(canvas.screen.w, canvas.screen.h) * 0.25F);
  look.colour = kDim;
  look.align = Align::kCentre;
  look.lines = 2;
  Label(canvas, name, area, words, look);
}

Turn TurnNow(Canvas& canvas, Milliseconds each) {
  canvas.DrawAt((canvas.now / each + 1) * each);
  return {static_cast<size_t>(canvas.now / each), canvas.now % each};
}

const Texture& NetworkLines::For(Canvas& canvas, const Rect& area,
                                 const std::vector<std::pair<int, int>>& meetings,
                                 const std::vector<Point>& places, float thickness) {
  if (!texture_.empty() && meetings == meetings_ && places == places_ && thickness == thickness_) {
    return texture_;
  }
  meetings_ = meetings;
  places_ = places;
  thickness_ = thickness;
  constexpr double kOpacity = 0.35;
  const AlphaSheet sheet(static_cast<int>(area.w), static_cast<int>(area.h), [&](cairo_t* painter) {
    cairo_set_line_width(painter, thickness);
    cairo_set_source_rgba(painter, 0, 0, 0, kOpacity);
    for (const auto& [one, other] : meetings) {
      const Point& from = places.at(static_cast<size_t>(one));
      const Point& to = places.at(static_cast<size_t>(other));
      cairo_move_to(painter, from.x, from.y);
      cairo_line_to(painter, to.x, to.y);
      cairo_stroke(painter);
    }
  });
  texture_.Set(canvas.textures, {.format = PixelFormat::kMask,
                                 .width = sheet.width(),
                                 .height = sheet.height(),
                                 .bytes = sheet.bytes().data(),
                                 .own_size = true});
  return texture_;
}

void DrawNetwork(Canvas& canvas, const Showcase& showcase, const Rect& area,
                 const NetworkStyle& style, NetworkLines& lines) {
  const Palette& c = canvas.colours();
  const float side = std::floor(std::min(area.w, area.h));
  if (side < 1) {
    return;
  }
  Rect square = area.Middle(side, side);
  square.x = std::round(square.x);
  square.y = std::round(square.y);
  const float radius = side / 2;
  const float dot_px =
      std::clamp(radius / std::sqrt(static_cast<float>(showcase.people) + 1) * 0.3F,
                 style.least_dot, style.largest_dot);
  std::vector<Point> places;
  for (int dot = 0; dot < showcase.people; ++dot) {
    const Point place = PlaceOf(dot, showcase.people);
    const float reach = radius - dot_px;
    places.push_back({radius + place.x * reach, radius + place.y * reach});
  }
  const Texture& drawn = lines.For(canvas, square, showcase.meetings, places, style.line);
  canvas.list.AddImage(drawn.id(), TopLeft(square), BottomRight(square), {0, 0}, {1, 1},
                       Ink(c.primary.Faded(style.strength)));
  for (size_t dot = 0; dot < places.size(); ++dot) {
    const Colour colour = dot % 3 == 0 ? c.meet : dot % 3 == 1 ? c.learn : c.primary;
    FillCircle(canvas, {square.x + places[dot].x, square.y + places[dot].y}, dot_px,
               colour.Faded(style.strength));
  }
  const std::string label =
      canvas.words.Plural("{n} meeting so far", "{n} meetings so far", style.meetings);
  canvas.Seen({.name = style.name, .role = Role::kImage, .label = label, .rect = area});
}

const std::string& LessonCut::For(Canvas& canvas, const Rect& place, std::string_view lesson,
                                  const TextLook& look) {
  if (lesson != lesson_ || place.w != place_.w || place.h != place_.h) {
    place_ = place;
    lesson_ = lesson;
    shown_ = FittingWords(canvas, place.w, place.h, lesson, look);
  }
  return shown_;
}

void DrawShownLesson(Canvas& canvas, const ShownLesson& lesson, Rect area,
                     const LessonStyle& style) {
  Label(canvas, style.screen + "/title", area.CutTop(LineOf(canvas, style.title), style.gap),
        canvas.words("Learned here so far"), style.title);
  if (!lesson.author.empty()) {
    TextLook author = style.author;
    author.people = true;
    const float height = LineOf(canvas, author) * static_cast<float>(author.lines);
    Label(canvas, style.screen + "/author", area.CutBottom(height, style.gap), lesson.author,
          author);
  }
  TextLook text = style.text;
  text.lines = 0;
  text.people = true;
  Label(canvas, style.screen + "/lesson", area,
        style.cut == nullptr ? lesson.text : style.cut->For(canvas, area, lesson.text, text), text);
}

}  // namespace mingle
