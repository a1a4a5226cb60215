#include "ui/screens/board.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/paint.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/logo.h"

namespace mingle {
namespace {

constexpr Milliseconds kTurnTime{16'000};
constexpr Milliseconds kFadeTime{600};

/// One board that is being drawn. All its lengths are multiples of `unit`.
class Wall {
 public:
  Wall(Canvas& canvas, const BoardView& view, BoardLooks& looks)
      : canvas_(canvas), view_(view), board_(view.board), looks_(looks) {
    shorter_ = std::min(canvas.screen.w, canvas.screen.h);
    unit_ = shorter_ / 45;
  }

  void Draw() {
    if (view_.night) {
      DrawNight(canvas_, "board/clock", view_.clock, Letters(shorter_ * 0.085F, kReadFromAfar));
      return;
    }
    Rect area = Drifting(canvas_, canvas_.screen.Inset(unit_ * 1.6F), unit_ * 0.6F);
    DrawTop(area.CutTop(unit_ * (canvas_.portrait() ? 8.5F : 5), unit_ * 1.2F));
    if (!view_.problem.empty()) {
      DrawSentence(area, "board/problem", Problem());
      return;
    }
    turn_ = TurnNow(canvas_, kTurnTime);
    strength_ = FadeOf(turn_.since);
    DrawBottom(area);
    const bool has_lesson = !board_.showcase.lessons.empty();
    if (!has_lesson && !board_.goals) {
      strength_ = 1;
      DrawSentence(area, "board/goal", canvas_.words("Meet new people. Learn new things."));
      return;
    }
    const Palette& c = canvas_.colours();
    FillRect(canvas_, area, c.card, unit_ * 1.6F);
    OutlineRect(canvas_, area, c.edge, unit_ * 1.6F, unit_ * 0.1F);
    area = area.Inset(unit_ * 2, unit_ * 1.5F);
    // Every other turn is a lesson's.
    if (has_lesson && (!board_.goals || turn_.number % 2 == 0)) {
      const size_t number = board_.goals ? turn_.number / 2 : turn_.number;
      DrawLesson(board_.showcase.lessons[number % board_.showcase.lessons.size()], area);
    } else {
      DrawTogether(area);
    }
  }

 private:
  /// Rises when a turn begins and falls before it ends.
  float FadeOf(Milliseconds since) {
    constexpr Milliseconds kFrame{50};
    const Milliseconds from_edge = std::min(since, kTurnTime - since);
    if (from_edge < kFadeTime) {
      canvas_.DrawAt(canvas_.now + kFrame);
    } else {
      canvas_.DrawAt(canvas_.now - since + kTurnTime - kFadeTime);
    }
    return std::clamp(static_cast<float>(from_edge.count()) / kFadeTime.count(), 0.0F, 1.0F);
  }

  /// Letters of `line` px that may shrink down to `least`, a share of the shorter side.
  [[nodiscard]] TextLook Letters(float line, float least) const {
    return {.line_px = std::round(line),
            .bold = true,
            .people = true,
            .least = std::min(least * shorter_ / line, 1.0F)};
  }
  [[nodiscard]] TextLook Second() const {
    TextLook look = Letters(unit_ * 2.6F, kReadSecond);
    look.bold = false;
    look.colour = canvas_.colours().ink_soft.Faded(strength_);
    return look;
  }

  [[nodiscard]] TextLook Heading() const {
    TextLook look = Second();
    look.bold = true;
    return look;
  }

  /// What the event is called, and what time it is.
  void DrawTop(Rect bar) {
    TextLook look = Letters(shorter_ * 0.085F, kReadFromAfar);
    look.align = Align::kRight;
    look.top = canvas_.portrait();
    Label(canvas_, "board/clock", bar.CutRight(unit_ * 11, unit_ * 2), view_.clock, look);
    look = Letters(shorter_ * 0.085F, kReadSecond);
    look.lines = 0;
    if (!canvas_.logo.empty()) {
      const Rect place = bar.CutLeft(LogoWidth(canvas_, bar.h, bar.w * 0.3F), unit_ * 1.5F);
      Logo(canvas_, {place.x, place.y, place.w, std::min(place.h, unit_ * 5)});
    }
    look.top = canvas_.portrait();
    const std::string name = FittingWords(canvas_, bar.w, bar.h, board_.event_name, look);
    Label(canvas_, "board/event", bar, name, look);
  }

  /// How many there are, and what to do next.
  void DrawBottom(Rect& area) {
    constexpr float kFigures = 8.4F;
    const float gap = unit_ * 1.2F;
    Rect next = area.CutBottom(unit_ * kFigures, gap);
    if (board_.came > 0) {
      Rect figures = canvas_.portrait() ? area.CutBottom(unit_ * kFigures, gap)
                                        : next.CutLeft(unit_ * 31, gap);
      const float half = (figures.w - gap) / 2;
      DrawFigure(figures.CutLeft(half, gap), "board/here", board_.here, canvas_.words("here now"),
                 canvas_.colours().primary);
      DrawFigure(figures, "board/came", board_.came, canvas_.words("came"), canvas_.colours().ink);
    }
    DrawNextStep(next);
  }

  void DrawFigure(Rect place, const char* name, int number, const char* what, Colour colour) {
    const std::string caption = std::string(name) + "-caption";
    TextLook look = Second();
    look.colour = canvas_.colours().ink_soft;
    Label(canvas_, caption, place.CutBottom(unit_ * 2.9F), what, look);
    look = Letters(unit_ * 5.4F, kReadFromAfar);
    look.colour = colour;
    Label(canvas_, name, place, canvas_.words.Number(number), look);
  }

  /// How to take part, and in its turn what there is to talk about, in the event's own words.
  void DrawNextStep(Rect place) {
    const Palette& c = canvas_.colours();
    const bool topics = !board_.topics.empty() && turn_.number % 2 == 1;
    const Rect medal = place.CutLeft(unit_ * 6, unit_ * 1.5F).Middle(unit_ * 6, unit_ * 6);
    FillCircle(canvas_, medal.centre(), unit_ * 3, (topics ? c.learn : c.primary).Faded(strength_));
    DrawIcon(canvas_, topics ? Icon::kSpeech : Icon::kBadge,
             medal.Middle(unit_ * 3.4F, unit_ * 3.4F), c.card.Faded(strength_));
    TextLook look = Letters(shorter_ * kReadFromAfar, kReadFromAfar);
    look.lines = 0;
    look.colour = c.ink.Faded(strength_);
    const std::string sentence =
        topics ? Topics(place, look) : canvas_.words("Hold your badge up at the kiosk.");
    // Two lines of some scripts are too high for the place.
    look.least = kReadSecond / kReadFromAfar;
    Label(canvas_, "board/next", place, FittingWords(canvas_, place.w, place.h, sentence, look),
          look);
  }

  /// As many topics as `place` has room for, each time beginning with another one.
  [[nodiscard]] std::string Topics(const Rect& place, const TextLook& look) {
    const size_t count = board_.topics.size();
    const size_t first = turn_.number / 2 % count;
    std::string shown;
    std::string topics;
    for (size_t i = 0; i < count; ++i) {
      topics += (i == 0 ? "" : " · ") + board_.topics[(first + i) % count];
      std::string longer = Fill(canvas_.words("To talk about: {topics}"), {{"topics", topics}});
      if (i > 0 && !MeasureText(canvas_, place.w, place.h, longer, look).fits) {
        break;
      }
      shown = std::move(longer);
    }
    return shown;
  }

  void DrawLesson(const ShownLesson& lesson, const Rect& area) {
    TextLook text = Letters(shorter_ * 0.12F, kReadFromAfar);
    text.colour = canvas_.colours().ink.Faded(strength_);
    TextLook author = Second();
    author.lines = canvas_.portrait() ? 2 : 1;
    DrawShownLesson(canvas_, lesson, area,
                    {.screen = "board",
                     .title = Heading(),
                     .text = text,
                     .author = author,
                     .gap = unit_ * 0.6F,
                     .cut = &looks_.cut});
  }

  /// What all have done together: goals, and the network.
  void DrawTogether(Rect area) {
    const float gap = unit_ * 3;
    Rect goals = canvas_.portrait() ? area.CutTop((area.h - gap) * 0.5F, gap)
                                    : area.CutLeft(unit_ * 38, gap);
    DrawGoals(goals, *board_.goals);
    if (board_.meetings > 0) {
      DrawMeetings(area);
    }
    DrawNetwork(canvas_, board_.showcase, area,
                {.name = "board/network",
                 .meetings = board_.meetings,
                 .least_dot = unit_ * 0.25F,
                 .largest_dot = unit_ * 0.9F,
                 .line = unit_ * 0.2F,
                 .strength = strength_},
                looks_.lines);
  }

  /// How many, below the network: off the bottom of `area`.
  void DrawMeetings(Rect& area) {
    TextLook look = Second();
    look.align = Align::kCentre;
    look.lines = 2;
    const std::string meetings =
        canvas_.words.Plural("{n} meeting so far", "{n} meetings so far", board_.meetings);
    const float line = unit_ * 2.8F;
    const bool one_line = MeasureText(canvas_, area.w, line, meetings, look).fits;
    Label(canvas_, "board/meetings", area.CutBottom(one_line ? line : line * 2.9F, unit_ * 0.6F),
          meetings, look);
  }

  void DrawGoals(Rect area, const GoalShares& goals) {
    const Palette& c = canvas_.colours();
    struct Row {
      const char* name;
      const char* label;
      int reached;
      Colour colour;
    };
    const std::array<Row, 3> rows{
        {{"board/met", canvas_.words("New people met"), goals.met, c.meet},
         {"board/learned", canvas_.words("New things learned"), goals.learned, c.learn},
         {"board/both", canvas_.words("Both"), goals.both, c.primary}}};
    Label(canvas_, "board/goals", area.CutTop(unit_ * 2.6F, unit_ * 1.2F),
          canvas_.words("Goals reached so far"), Heading());
    const float gap = unit_ * 1.2F;
    const float height = (area.h - 2 * gap) / 3;
    for (const Row& row : rows) {
      DrawShare(area.CutTop(height, gap), row.name, row.label, row.reached, goals.people,
                row.colour);
    }
  }

  /// A share as ten dots and as a number.
  void DrawShare(Rect place, const char* name, const char* label, int reached, int people,
                 Colour colour) {
    constexpr int kDots = 10;
    const float share = static_cast<float>(reached) / static_cast<float>(people);
    const std::string percent =
        Fill(canvas_.words("{n}%"), {{"n", std::to_string(std::lround(share * 100))}});
    canvas_.Seen({.name = std::string(name) + "-dots",
                  .role = Role::kMeter,
                  .label = std::string(label) + ": " + percent,
                  .rect = place});
    TextLook look = Letters(unit_ * 4.6F, kReadFromAfar);
    look.align = Align::kRight;
    look.colour = colour.Faded(strength_);
    Label(canvas_, std::string(name) + "-share", place.CutRight(unit_ * 11, unit_), percent, look);
    Label(canvas_, name, place.CutTop(unit_ * 2.6F, unit_ * 0.5F), label, Second());
    const float side = std::min(place.w / kDots, place.h);
    for (int dot = 0; dot < kDots; ++dot) {
      const bool filled = static_cast<float>(dot) + 0.5F <= share * kDots;
      const Rect circle = place.CutLeft(side);
      FillCircle(canvas_, {circle.x + side * 0.42F, circle.y + side * 0.42F}, side * 0.42F,
                 (filled ? colour : canvas_.colours().empty).Faded(strength_));
    }
  }

  [[nodiscard]] std::string Problem() const {
    if (view_.problem == "missing") {
      return canvas_.words(
          "The file of this event is not where it was. The board goes on as soon as it is back.");
    }
    if (view_.problem == "no_event") {
      return canvas_.words(
          "This event is not in its file any more. The board goes on as soon as it is back.");
    }
    return canvas_.words(
        "The file of this event cannot be read just now. The board goes on as soon as it can.");
  }

  /// One sentence and nothing else.
  void DrawSentence(Rect area, const char* name, const std::string& sentence) {
    if (!canvas_.portrait()) {
      area = area.Inset(area.w / 8, 0);
    }
    TextLook look = Letters(shorter_ * 0.13F, kReadFromAfar);
    look.align = Align::kCentre;
    look.lines = 0;
    Label(canvas_, name, area, sentence, look);
  }

  Canvas& canvas_;
  const BoardView& view_;
  const Board& board_;
  BoardLooks& looks_;
  float shorter_ = 0;
  float unit_ = 0;
  Turn turn_;
  float strength_ = 1;
};

}  // namespace

std::optional<Intent> DrawBoard(Canvas& canvas, const View& /*view*/, const BoardView& board,
                                BoardLooks& looks) {
  Wall(canvas, board, looks).Draw();
  return std::nullopt;
}

}  // namespace mingle
