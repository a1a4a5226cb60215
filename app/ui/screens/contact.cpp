#include "ui/screens/contact.h"

#include <string>

#include "ui/screens/frame.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person.h"
#include "ui/widgets/qr_code.h"

namespace mingle {
namespace {

/// Why there is no code.
std::string ReasonOf(Canvas& canvas, const ContactView& contact, const Rect& place) {
  if (!contact.confirmed) {
    return canvas.words("You can save a contact once you have both said that you met.");
  }
  const std::string name = NameOf(canvas, contact.other);
  return FillFitting(canvas, EmptyStateWidth(canvas, place), place.h,
                     canvas.words("{name} has not shared a contact here. Just ask in person!"),
                     {{"name", name}}, {.lines = 0});
}

void DrawSide(Canvas& canvas, const ContactView& contact, Rect area) {
  const Theme& theme = canvas.theme;
  const float name_h = theme.Px(TextSize::kTitle);
  const float place_h = theme.Px(TextSize::kBody) * 2;
  const bool given = !contact.card.empty();
  const float ask_h = given ? theme.Px(TextSize::kLead) * 2.4F + theme.gap() : 0;
  Rect block = area.Middle(area.w, name_h * 2 + place_h + ask_h);
  Label(canvas, "contact/name", block.CutTop(name_h * 2), NameOf(canvas, contact.other),
        {.size = TextSize::kTitle, .bold = true, .lines = 2, .people = true, .least = 0.4F});
  Label(canvas, "contact/place", block.CutTop(place_h), PlaceOf(contact.other),
        {.colour = theme.colours.ink_soft, .top = true, .lines = 2, .people = true, .least = 0.6F});
  if (given) {
    block.CutTop(theme.gap());
    Label(canvas, "contact/point", block, canvas.words("Point your phone's camera here."),
          {.size = TextSize::kLead, .bold = true, .top = true, .lines = 3, .least = 0.6F});
  }
}

}  // namespace

std::optional<Intent> DrawContact(Canvas& canvas, const View& view, const ContactView& contact,
                                  ContactLooks&) {
  const Theme& theme = canvas.theme;
  std::optional<Intent> intent;
  const Rect area = DrawFrame(
      canvas, view,
      {.title = canvas.words("Save contact"), .back = intent::OpenTalk{contact.other.id}}, intent);
  Halves halves = Halve(canvas, area, 0.46F, 0.34F);
  if (Switch(canvas, halves.first.CutBottom(theme.target() * 1.2F, theme.gap()), "contact/mine",
             canvas.words("Let people I met reach me"), contact.shares_mine, !contact.pending)) {
    intent = intent::SetConsent{Purpose::kListedForMet, !contact.shares_mine};
  }
  DrawSide(canvas, contact, halves.first);
  const GrayImage code =
      canvas.make_qr && !contact.card.empty() ? canvas.make_qr(contact.card) : GrayImage{};
  if (contact.card.empty()) {
    EmptyState(canvas, "contact/none", halves.second, Icon::kSpeech,
               ReasonOf(canvas, contact, halves.second));
  } else {
    QrCode(canvas, "contact/code", halves.second,
           Fill(canvas.words("Contact of {name}"), {{"name", NameOf(canvas, contact.other)}}),
           code);
  }
  return intent;
}

}  // namespace mingle
