#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/log.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "cli/event_brand.h"
#include "cli/stop_signals.h"
#include "cli/window_setup.h"
#include "domain/board.h"
#include "journal/book_follower.h"
#include "ui/loop.h"

namespace mingle {
namespace {

/// What hangs on the wall: follows the book, and draws what the event says of itself.
class BoardRoom {
 public:
  BoardRoom(const Arguments& arguments, const Console& console)
      : asked_(arguments.Value("--event")),
        console_(console),
        follower_(arguments.words()[0], console.clock) {
    view_.screen = BoardView{};
  }

  /// Until the window is closed, Escape is pressed or the system asks for the end. An error when
  /// the book or the window cannot be opened.
  Result<void> Run(const WindowSetup& setup) {
    if (const auto read = follower_.Look(); !read) {
      return tl::unexpected(read.error());
    }
    if (const auto chosen = Choose(); !chosen) {
      return chosen;
    }
    auto loop = Loop::Open(
        {.window = {.width_px = setup.width_px,
                    .height_px = setup.height_px,
                    .title = "Mingle board",
                    .shows_pointer = false},
         .stage = {.shade = setup.dark ? Shade::kDark : Shade::kLight, .language = setup.language},
         .probe = setup.probe},
        [this](const KeyPress& key) {
          if (key.key == Key::kEscape) {
            loop_->Stop();
          }
        });
    if (!loop) {
      return tl::unexpected(loop.error());
    }
    loop_ = std::move(*loop);
    if (const Event* event = follower_.book().FindEvent(event_)) {
      loop_->Wear(BrandOf(*event));
    }
    signals_.Call([this] { loop_->Stop(); });
    view_.language = setup.language;
    night_ = setup.night;
    Show();
    loop_->Run({.news = [this](Milliseconds now) { return TakeNews(now); },
                .view = [this]() -> const View& { return view_; },
                .intent = [](const Intent&, Milliseconds) {},
                .next = [this] { return std::optional(next_look_); }});
    signals_.Rest();
    return {};
  }

 private:
  Result<void> Choose() {
    return ChooseEvent(follower_.book(), asked_, console_).map([this](const Event* event) {
      event_ = event->id;
    });
  }

  /// True when there is something else to see.
  bool TakeNews(Milliseconds now) {
    constexpr Milliseconds kLookEvery{1000};
    if (now < next_look_) {
      return false;
    }
    next_look_ = now + kLookEvery;
    const Time wall = console_.clock.Now();
    const std::string clock = FormatLocalClock(wall);
    const bool minute_passed = std::exchange(shown().clock, clock) != clock;
    shown().night = night_ && night_->Contains(LocalMinute(wall));
    return Look(now) || minute_passed;
  }

  bool Look(Milliseconds now) {
    const auto changed = follower_.Look();
    if (!changed) {
      return ShowProblem(changed.error().kind == ErrorKind::kNotFound ? "missing" : "unreadable",
                         changed.error().message);
    }
    outdated_ = outdated_ || *changed;
    if (!outdated_ || now < next_reckoning_) {
      return false;
    }
    outdated_ = false;
    // A book that was exchanged may have the event that was asked for under another id.
    if (follower_.book().FindEvent(event_) == nullptr && !Choose()) {
      return ShowProblem("no_event", "the event is not in the book any more");
    }
    Show();
    return true;
  }

  /// What the book comes to now. 20,000 people take 300 ms; no more than a tenth of the time may
  /// be spent on it.
  void Show() {
    constexpr int kTenTimes = 10;
    const Milliseconds began = Window::Now();
    shown().board = BoardOf(follower_.book(), event_);
    shown().problem.clear();
    const Milliseconds took = Window::Now() - began;
    next_reckoning_ = began + took * kTenTimes;
  }

  /// Nothing that was read before stays on the wall, only what the event is called.
  bool ShowProblem(const std::string& problem, const std::string& why) {
    if (shown().problem == problem) {
      return false;
    }
    Log(why);
    std::string name = std::move(shown().board.event_name);
    shown().board = Board{};
    shown().board.event_name = std::move(name);
    shown().problem = problem;
    return true;
  }

  BoardView& shown() { return std::get<BoardView>(view_.screen); }

  const std::optional<std::string> asked_;
  const Console& console_;
  StopSignals signals_;  // before every thread
  BookFollower follower_;
  EventId event_;
  View view_;
  std::optional<NightHours> night_;
  Milliseconds next_look_{0};
  Milliseconds next_reckoning_{0};
  bool outdated_ = false;  ///< the book has more than is shown
  std::unique_ptr<Loop> loop_;
};

}  // namespace

int RunBoard(const Arguments& arguments, Console& console) {
  const auto setup = WindowSetup::Read(arguments);
  if (!setup) {
    console.Say("mingle board: " + setup.error().message);
    return kAskedWrongly;
  }
  const auto ended = BoardRoom(arguments, console).Run(*setup);
  return ended ? kDone : console.Fail(ended.error());
}

}  // namespace mingle
