#pragma once

#include <filesystem>

#include "base/result.h"
#include "kiosk/pin_guard.h"

namespace mingle {

/// Where the kiosk on this book remembers wrong PINs: a file beside it ("book.mingle-pins"), there
/// only while there are any. Not a fact: it is about this machine's door, travels to no other
/// kiosk and into no copy of the book, and is safe before anybody sees what became of the PIN.
[[nodiscard]] std::filesystem::path WrongPinsFile(const std::filesystem::path& book);

/// What `KeepWrongPins` wrote; none when there is no such file. kCorrupt when it holds something
/// else.
[[nodiscard]] Result<WrongPins> ReadWrongPins(const std::filesystem::path& file);

/// Durable when it returns.
[[nodiscard]] Result<void> KeepWrongPins(const std::filesystem::path& file, const WrongPins& wrong);

}  // namespace mingle
