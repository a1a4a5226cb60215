#include "ui/screens/meet.h"

#include "ui/screens/frame.h"
#include "ui/screens/outcome_words.h"
#include "ui/screens/together.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/viewfinder.h"

namespace mingle {
namespace {

void DrawNotices(Canvas& canvas, const MeetView& meet, Rect& area) {
  if (meet.pending) {
    Notice(canvas, "meet/pending", area, Tone::kInfo, canvas.words("Writing it down."));
  } else if (meet.themselves) {
    Notice(canvas, "meet/refused", area, Tone::kAttention,
           canvas.words("That is your own badge. Now the other one, please."));
  } else if (meet.refused) {
    OutcomeView outcome;
    outcome.outcome = *meet.refused;
    Notice(canvas, "meet/refused", area, LookOf(*meet.refused).tone,
           TitleOf(canvas.words, outcome));
  }
}

void DrawScan(Canvas& canvas, Rect area) {
  const Theme& theme = canvas.theme;
  const TextLook look{.size = TextSize::kLead,
                      .bold = true,
                      .align = Align::kCentre,
                      .top = true,
                      .lines = 3,
                      .least = 0.6F};
  const char* text = canvas.words("Let them hold up their badge");
  const float height = MeasureText(canvas, area.w, theme.rem * 6, text, look).rect.h;
  Label(canvas, "meet/scan", area.CutTop(height, theme.gap()), text, look);
  // A picture is the best sign of a camera that runs.
  Viewfinder(canvas, area,
             canvas.preview.texture().empty() ? CameraNotice::kOff : CameraNotice::kRunning);
}

}  // namespace

std::optional<Intent> DrawMeet(Canvas& canvas, const View& view, const MeetView& meet,
                               MeetLooks& looks) {
  std::optional<Intent> intent;
  Rect area = DrawFrame(canvas, view,
                        {.title = canvas.words("Whom did you meet?"), .back = intent::OpenMyPage{}},
                        intent);
  const bool changed = DrawSearchKeyboard(canvas, area, looks.search);
  DrawNotices(canvas, meet, area);
  std::optional<Intent> answer;
  if (meet.together) {
    looks.search.typing = false;
    answer = DrawTogether(canvas, *meet.together, area);
  }
  Rect people = area;
  if (!looks.search.typing) {
    const Halves halves = Halve(canvas, area, 0.42F, 0.4F);
    DrawScan(canvas, halves.first);
    people = halves.second;
    Label(canvas, "meet/pick", people.CutTop(canvas.theme.Px(TextSize::kBody), canvas.rem() * 0.5F),
          canvas.words("Or pick their name"), {.bold = true});
  }
  const PeopleSearchResult result = DrawPeopleSearch(
      canvas, "meet", people, {.found = meet.found, .more = meet.more, .type_more = meet.type_more},
      looks.search);
  if (answer) {
    intent = answer;
  } else if (result.picked && !meet.pending) {
    intent = intent::PickMet{*result.picked};
  } else if ((changed || result.changed) && !intent) {
    intent = intent::SearchPeople{looks.search.query.text};
  }
  return intent;
}

}  // namespace mingle
