#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "base/time.h"
#include "domain/book.h"
#include "journal/journal_writer.h"
#include "kiosk/flow.h"

namespace mingle {

/// The kiosk without its window and camera: scans and intents go in, facts go to the disk, a view
/// comes out. Owns the book, and is the only one that changes it. `now` is steady and one clock
/// for all calls, the one on which the view's countdown ends. UI thread only.
class KioskEngine {
 public:
  /// `book` is what `journal` holds; `clock` outlives the engine. `wake` is called on the
  /// journal's thread when there are answers for `Step`.
  KioskEngine(Book book, Journal journal, FlowOptions options, const Clock& clock,
              std::function<void()> wake);
  KioskEngine(const KioskEngine&) = delete;
  KioskEngine& operator=(const KioskEngine&) = delete;

  /// From now on wrong PINs are remembered in this file, those it holds already included. While it
  /// cannot be written they are remembered until the kiosk ends.
  void KeepWrongPinsIn(std::filesystem::path file, Milliseconds now);

  void Apply(const Intent& intent, Milliseconds now);
  void Apply(const Scan& scan, Milliseconds now);
  void SetCamera(CameraNotice notice) { flow_.SetCamera(notice); }
  void SetHint(ReadHint hint) { flow_.SetHint(hint); }
  /// True when the screen shows them.
  bool SetCameraFigures(const CameraFigures& figures) { return flow_.SetCameraFigures(figures); }
  [[nodiscard]] bool ended() const { return flow_.ended(); }
  [[nodiscard]] bool may_be_left() const { return flow_.may_be_left(); }
  void SetEquipment(const CameraEquipment& equipment) { flow_.SetEquipment(equipment); }
  [[nodiscard]] const CameraSettings& camera_settings() const { return flow_.camera_settings(); }
  [[nodiscard]] const SoundSettings& sound_settings() const { return flow_.sound_settings(); }
  /// Applies what became durable, lets time pass and submits what is to be stored. Call after
  /// every wake-up. True when there is something new to draw: something became durable or was
  /// refused, or a scan changed the view. What a scan changed is not drawn while it is likely that
  /// its facts will be durable before the drawing is done: see `awaits_commit`.
  bool Step(Milliseconds now);

  [[nodiscard]] const View& view() const { return flow_.view(); }
  [[nodiscard]] const Book& book() const { return book_; }
  /// Facts that are not on the disk yet.
  [[nodiscard]] int waiting() const { return flow_.waiting(); }
  /// True for a moment after a scan: whoever can wait with drawing should.
  [[nodiscard]] bool awaits_commit() const { return draw_at_.has_value(); }
  /// When `Step` has something to do by itself; nothing when never.
  [[nodiscard]] std::optional<Milliseconds> NextStep() const;

 private:
  [[nodiscard]] Moment At(Milliseconds now) const { return {clock_.Now(), now}; }
  void SubmitRecordings();
  void KeepPins();

  const Clock& clock_;
  Book book_;
  Flow flow_;
  JournalWriter writer_;
  std::filesystem::path pins_file_;  ///< empty: they are not kept
  WrongPins kept_pins_;
  std::optional<Milliseconds> draw_at_;  ///< what a scan changed, if it is not durable before
};

}  // namespace mingle
