#pragma once

#include <functional>
#include <optional>

#include "base/time.h"
#include "domain/book.h"
#include "journal/journal_writer.h"
#include "kiosk/flow.h"

namespace mingle {

/// The kiosk without its window and camera: scans and intents go in, facts go to the disk, a view
/// comes out. Owns the book, and is the only one that changes it. UI thread only.
class KioskEngine {
 public:
  /// `book` is what `journal` holds. `wake` is called on the journal's thread when there are
  /// answers for `Step`.
  KioskEngine(Book book, Journal journal, FlowOptions options, const Clock& clock,
              std::function<void()> wake);

  void Apply(const Intent& intent);
  void Apply(const Scan& scan);
  void SetCamera(CameraNotice notice);
  /// Applies what became durable, lets time pass and submits what is to be stored. Call after
  /// every wake-up.
  void Step();

  [[nodiscard]] const View& view() const { return flow_.view(); }
  [[nodiscard]] const Book& book() const { return book_; }
  /// Facts that are not on the disk yet.
  [[nodiscard]] int waiting() const { return flow_.waiting(); }
  /// When `Step` has something to do by itself, on the clock of `now`.
  [[nodiscard]] std::optional<Milliseconds> NextStep() const { return flow_.NextTick(); }
  [[nodiscard]] Moment now() const;

 private:
  void SubmitRecordings();

  const Clock& clock_;
  const std::chrono::steady_clock::time_point started_;
  Book book_;
  Flow flow_;
  JournalWriter writer_;
};

}  // namespace mingle
