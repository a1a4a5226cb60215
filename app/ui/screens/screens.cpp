#include "ui/screens/screens.h"

#include <tuple>
#include <variant>

#include "ui/screens/aside.h"
#include "ui/screens/board.h"
#include "ui/screens/consent.h"
#include "ui/screens/contact.h"
#include "ui/screens/finish.h"
#include "ui/screens/first_start.h"
#include "ui/screens/home.h"
#include "ui/screens/host.h"
#include "ui/screens/lesson.h"
#include "ui/screens/meet.h"
#include "ui/screens/my_page.h"
#include "ui/screens/objective.h"
#include "ui/screens/outcome.h"
#include "ui/screens/plan.h"
#include "ui/screens/talk.h"

namespace mingle {
namespace {

template <class ViewOfIt, class Looks>
struct Screen {
  std::string_view name;
  std::optional<Intent> (*draw)(Canvas&, const View&, const ViewOfIt&, Looks&);
};

/// One row a screen, in the order of `View::screen`.
constexpr std::tuple kScreens{
    Screen<HomeView, HomeLooks>{"home", DrawHome},
    Screen<OutcomeView, OutcomeLooks>{"outcome", DrawOutcome},
    Screen<ConsentView, ConsentLooks>{"consent", DrawConsent},
    Screen<ObjectiveView, ObjectiveLooks>{"objective", DrawObjective},
    Screen<MyPageView, MyPageLooks>{"my-page", DrawMyPage},
    Screen<MeetView, MeetLooks>{"meet", DrawMeet},
    Screen<TalkView, TalkLooks>{"talk", DrawTalk},
    Screen<PlanView, PlanLooks>{"plan", DrawPlan},
    Screen<ContactView, ContactLooks>{"contact", DrawContact},
    Screen<LessonView, LessonLooks>{"lesson", DrawLesson},
    Screen<FinishView, FinishLooks>{"finish", DrawFinish},
    Screen<HostView, HostLooks>{"host", DrawHost},
    Screen<FirstStartView, FirstStartLooks>{"first-start", DrawFirstStart},
    Screen<BoardView, BoardLooks>{"board", DrawBoard},
};

template <class... ViewsOfThem, class... Looks>
std::variant<Looks...> AllLooks(const std::tuple<Screen<ViewsOfThem, Looks>...>&);
using AnyLooks = decltype(AllLooks(kScreens));

/// Calls `use` with the row of the screen that is shown.
template <size_t I = 0, class Use>
auto WithScreen(const View& view, Use use) {
  if constexpr (I + 1 < std::tuple_size_v<decltype(kScreens)>) {
    if (view.screen.index() != I) {
      return WithScreen<I + 1>(view, use);
    }
  }
  return use(std::integral_constant<size_t, I>{}, std::get<I>(kScreens));
}

/// Whose screen it is; nil for nobody's.
AttendeeId OwnerOf(const View& view) {
  return std::visit(
      [](const auto& screen) -> AttendeeId {
        if constexpr (requires { screen.other; }) {
          return screen.other.id;  // A talk: the same person's next one begins afresh.
        } else if constexpr (requires { screen.me; }) {
          return screen.me.id;
        } else if constexpr (requires { screen.who; }) {
          return screen.who.id;
        } else {
          return {};
        }
      },
      view.screen);
}

}  // namespace

struct Screens::Shown {
  AnyLooks looks;
  AttendeeId owner;
};

std::string_view ScreenName(const View& view) {
  return WithScreen(view, [](auto, const auto& row) { return row.name; });
}

Screens::Screens() : shown_(std::make_unique<Shown>()) {}
Screens::~Screens() = default;

std::optional<Intent> Screens::Draw(Canvas& canvas, const View& view) {
  const AttendeeId owner = OwnerOf(view);
  return WithScreen(view, [&](auto index, const auto& row) {
    constexpr size_t kIndex = decltype(index)::value;
    if (shown_->looks.index() != kIndex || shown_->owner != owner) {
      shown_->looks.template emplace<kIndex>();
      shown_->owner = owner;
    }
    std::optional<Intent> intent =
        row.draw(canvas, view, std::get<kIndex>(view.screen), std::get<kIndex>(shown_->looks));
    DrawAside(canvas, view);
    return intent;
  });
}

}  // namespace mingle
