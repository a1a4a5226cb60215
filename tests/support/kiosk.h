#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/flow.h"
#include "support/scene.h"

namespace mingle::test {

/// A kiosk without pixels at a scene's event, with a disk that works unless told otherwise. Set the
/// scene first, then let people come:
///
///   Kiosk kiosk;
///   const auto ana = kiosk.scene.Register("Ana");
///   kiosk.HoldUp(ana);
///   CHECK(kiosk.Sees<OutcomeView>().outcome == CheckInOutcome::kWelcome);
class Kiosk {
 public:
  explicit Kiosk(FlowOptions options = {}, EventDetails details = {})
      : scene(1, std::move(details)), flow(scene.book, Prepared(std::move(options))) {
    scene.pace = Milliseconds{0};
  }

  enum class Disk { kWorks, kFull, kSilent };

  Scene scene;
  Flow flow;
  Disk disk = Disk::kWorks;
  Milliseconds steady{1'000'000};
  std::vector<NewFact> stored;  ///< what the flow asked for and got stored, in order
  std::vector<std::uint64_t> unanswered;

  [[nodiscard]] Moment now() const { return {scene.now, steady}; }

  void Touch(const Intent& intent) {
    flow.Apply(intent, now());
    Serve();
  }
  void ScanText(std::string text, ScanSource source = ScanSource::kCamera) {
    flow.Apply(Scan{std::move(text), source, scene.now}, now());
    Serve();
  }
  void HoldUp(AttendeeId who) { ScanText(scene.CodeOf(who)); }
  /// Holds the badge up and opens the person's page.
  void OpenPage(AttendeeId who) {
    HoldUp(who);
    Touch(intent::OpenMyPage{});
    while (IsOn<ConsentView>() || IsOn<ObjectiveView>()) {
      Touch(intent::OpenMyPage{});
    }
  }
  /// Time passes, with a tick whenever the flow asked for one.
  void Wait(Milliseconds time) {
    const Milliseconds end = steady + time;
    while (steady < end) {
      const Milliseconds next = std::min(end, flow.NextTick().value_or(end));
      Advance(std::max(next, steady + Milliseconds{1}) - steady);
      flow.Tick(now());
      Serve();
    }
  }
  /// Time passes and nobody notices.
  void Advance(Milliseconds time) {
    steady += time;
    scene.now += time;
  }
  /// Something happened at another kiosk.
  template <class Happening>
  void Elsewhere(Happening happening) {
    happening(scene);
    flow.BookChanged(now());
  }

  /// Answers what the flow wants stored, as the disk is.
  void Serve() {
    for (auto recordings = flow.TakeRecordings(); !recordings.empty();
         recordings = flow.TakeRecordings()) {
      for (Recording& recording : recordings) {
        Answer(std::move(recording));
      }
    }
  }
  void Answer(Recording recording) {
    if (disk == Disk::kSilent) {
      unanswered.push_back(recording.ticket);
      held_.push_back(std::move(recording));
    } else if (disk == Disk::kFull) {
      flow.NotRecorded(recording.ticket, {ErrorKind::kFull, "the disk is full"}, now());
    } else {
      Store(recording);
    }
  }
  /// The disk that was silent answers after all.
  void AnswerAll() {
    disk = Disk::kWorks;
    for (const Recording& recording : std::exchange(held_, {})) {
      Store(recording);
    }
    unanswered.clear();
    Serve();
  }

  template <class Screen>
  [[nodiscard]] bool IsOn() const {
    return std::holds_alternative<Screen>(flow.view().screen);
  }
  template <class Screen>
  [[nodiscard]] const Screen& Sees() const {
    REQUIRE(IsOn<Screen>());
    return std::get<Screen>(flow.view().screen);
  }
  [[nodiscard]] bool IsHome() const { return IsOn<HomeView>(); }

  /// How many facts of a kind are stored in all.
  template <class Kind>
  [[nodiscard]] int Count() const {
    int count = 0;
    for (const NewFact& fact : stored) {
      count += std::holds_alternative<Kind>(fact.fact) ? 1 : 0;
    }
    return count;
  }
  [[nodiscard]] Progress ProgressOf(AttendeeId who) const {
    return mingle::ProgressOf(scene.book, scene.event, who);
  }

 private:
  FlowOptions Prepared(FlowOptions options) {
    options.event = scene.event;
    options.kiosk = scene.kiosk;
    options.languages = {"en", "de"};
    options.random = [this] { return scene.RandomBytes(); };
    return options;
  }
  void Store(const Recording& recording) {
    for (const NewFact& fact : recording.facts) {
      stored.push_back(fact);
      scene.Record(fact);
    }
    flow.Recorded(recording.ticket, now());
  }

  std::vector<Recording> held_;
};

}  // namespace mingle::test
