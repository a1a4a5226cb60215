#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/book.h"
#include "domain/night_hours.h"
#include "domain/scan.h"
#include "kiosk/intent.h"
#include "kiosk/moment.h"
#include "kiosk/pin_guard.h"
#include "kiosk/view.h"

namespace mingle {

/// Facts that belong together: one commit. The journal answers by `ticket`.
struct Recording {
  std::uint64_t ticket = 0;
  std::vector<NewFact> facts;
};

/// How the kiosk behaves. Times are generous: a guest with a drink is not in a hurry.
struct FlowOptions {
  std::string kiosk = "kiosk";  ///< this kiosk's name, for people
  EventId event;
  std::string language = "en";               ///< until somebody chooses
  std::vector<std::string> languages{"en"};  ///< the ones there are words for
  Milliseconds outcome_time{10'000};         ///< how long an outcome stays
  Milliseconds page_time{45'000};            ///< every other screen, after the last touch
  Milliseconds together_time{60'000};        ///< two badges within this are offered "You two met?"
  Milliseconds same_badge_time{5'000};       ///< the same badge again within this is still held up
  Milliseconds rest_after{180'000};          ///< nobody for so long: the showcase
  std::optional<NightHours> night{};         ///< at rest the screen is dark then
  CameraSettings camera{};                   ///< until a host says otherwise
  SoundSettings sound{};                     ///< the same
  std::uint64_t seed = 0;                    ///< breaks ties among suggestions
  /// Names new people, lessons and badges. Must be unguessable outside of tests.
  std::function<IdBytes()> random = RandomIdBytes;
};

/// What the kiosk does next: intents and scans in; facts to record and a view out. Pure: no
/// clock, no disk, no pixels, no thread.
///
/// Green only after the commit: facts go out as a Recording and the view says `pending` until
/// whoever owns the journal has applied the entries to the book and called `Recorded`. When it
/// calls `NotRecorded` the facts stay here, are told in `StorageNotice`, and come out of
/// `TakeRecordings` again at later ticks until they are stored.
///
/// What a badge means depends on the screen it is held up to:
///   home, an outcome      its outcome; after another's badge, the offer "You two met?"
///   my page, finish,      the same: the page makes way for the newcomer's outcome, with the
///   consent, objective    offer, because both are standing here
///   meet                  the person met: the offer "You two met?", on this screen
///   talk, plan, contact,  somebody is busy with words or a phone and keeps the screen; the
///   lesson                newcomer is checked in and greeted at its edge (`View::aside`)
///   host corner, locked   its outcome, as at home
///   host corner, people or counts   its owner is picked; nothing is recorded
///   host corner, walk-in  nothing, so that nothing half typed is lost
///   host corner, devices  it is shown, and nothing is recorded
/// One's own badge again keeps one's page open. The same badge within `same_badge_time` changes
/// nothing; at home it is told apart as `kRateLimited`. It stands in the scan log once for as long
/// as it is held up.
///
/// Nothing about a meeting is recorded before somebody said yes or opened the meet screen to scan
/// the other's badge. Nobody is offered who is not here, is oneself, or is kept apart.
///
/// A page is open only while its person is here and in the book: checked out or erased at another
/// kiosk, they are shown no more.
///
/// A claim that was answered "no" is not shown again by this flow. Nobody is told.
class Flow {
 public:
  /// `book` outlives the flow and changes only between its calls.
  Flow(const Book& book, FlowOptions options);
  ~Flow();
  Flow(Flow&&) noexcept;
  Flow& operator=(Flow&&) noexcept;

  void Apply(const Intent& intent, Moment now);
  void Apply(const Scan& scan, Moment now);
  /// Time passes. Call when `NextTick` is due, or whenever.
  void Tick(Moment now);
  /// The book changed for another reason (another kiosk's facts).
  void BookChanged(Moment now);
  void SetCamera(CameraNotice notice);
  /// Why the badge before the camera is not read; the home screen says it.
  void SetHint(ReadHint hint);

  /// What is plugged in; the host corner's devices page says it.
  void SetEquipment(const CameraEquipment& equipment);
  /// True once a host has asked for the kiosk's end.
  [[nodiscard]] bool ended() const;
  /// True while the kiosk may be left without a PIN being asked for: a host stands before it.
  [[nodiscard]] bool may_be_left() const;
  /// How the camera is to be used.
  [[nodiscard]] const CameraSettings& camera_settings() const;
  /// How loud the kiosk is to be.
  [[nodiscard]] const SoundSettings& sound_settings() const;

  /// How the camera does; the host corner's devices page says it. True when it is on the screen.
  bool SetCameraFigures(const CameraFigures& figures);

  /// Goes on with what was remembered of wrong PINs before a restart.
  void RememberWrongPins(const WrongPins& before, Moment now);
  /// What has to be remembered of them now, before anybody sees the view.
  [[nodiscard]] const WrongPins& wrong_pins() const;

  /// What to store now, in order. Each comes out once for each attempt. After a failure only the
  /// oldest comes out, at growing intervals and whenever there is something new, until it is
  /// stored; then the others follow.
  [[nodiscard]] std::vector<Recording> TakeRecordings();
  void Recorded(std::uint64_t ticket, Moment now);
  void NotRecorded(std::uint64_t ticket, const Error& error, Moment now);
  /// Facts given out or kept that are not yet durable.
  [[nodiscard]] int waiting() const;

  [[nodiscard]] const View& view() const;
  /// When something changes by itself next, on the steady clock; nothing when never.
  [[nodiscard]] std::optional<Milliseconds> NextTick() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace mingle
