#pragma once

#include <optional>
#include <string>

#include "ui/probe.h"
#include "ui/words.h"

namespace mingle {

/// What a screen reader would say of the frames it sees: of a new screen, or a new title, its
/// words, in the order of the probe; of a new focus what it is on. Not what only counts down, nor
/// what is typed.
class Narrator {
 public:
  /// Nothing while there is nothing new to say.
  [[nodiscard]] std::optional<std::string> Hear(const Probe& probe, const Words& words);

 private:
  std::string screen_;  ///< its name and titles
  std::string focus_;
};

}  // namespace mingle
