#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"
#include "cli/window_setup.h"
#include "domain/book.h"
#include "journal/journal.h"
#include "scan/camera_choice.h"

namespace mingle {

/// A book opened for writing, all its facts in memory, and the event that the kiosk is at.
struct OpenedBook {
  Book book;
  Journal journal;
  EventId event;
};

/// The kiosk as a command asks for it.
struct KioskSetup {
  std::filesystem::path book;   ///< for words on the first start
  std::string kiosk = "kiosk";  ///< this kiosk's name, for people
  CameraChoice camera;
  WindowSetup window;

  /// Opens the book. Called once it exists, perhaps on another thread.
  std::function<Result<OpenedBook>()> open;
  /// Empty unless the book has still to be made: then the first screen asks what for, and one of
  /// these is called.
  std::function<Result<void>(const std::string& event_name)> make_event;
  std::function<Result<void>()> make_demo;
};

/// Puts threads, flow and window together and runs the kiosk until its window is closed or the
/// system asks it to end. An error when it could not start, or when at its end facts could not be
/// stored.
[[nodiscard]] Result<void> RunKioskRoom(const KioskSetup& setup);

}  // namespace mingle
