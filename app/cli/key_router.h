#pragma once

#include <optional>
#include <vector>

#include "scan/wedge.h"
#include "ui/key_press.h"

namespace mingle {

/// Keys that are for the screen and the text on it, and codes that a scanner typed.
struct RoutedKeys {
  std::vector<KeyPress> screen;
  std::vector<Scan> scans;
};

/// Tells a scanner that types from a person who types. Where no text is asked for, what writes
/// goes to the scanner's parser, with the Enter or Tab that ends it; other keys are a person's who
/// works the screen with them. Where it is, keys are held back for a moment: at least six different
/// ones at a scanner's pace are a code and never reach the text; anything else is a person's.
/// Pure; moments are steady. UI thread only.
class KeyRouter {
 public:
  /// A key, as the window reported it.
  void Press(const KeyPress& key) { held_.push_back(key); }

  /// What is decided by `now`. `text_wanted`: there is a field for text on the screen.
  [[nodiscard]] RoutedKeys Poll(Milliseconds now, Time wall, bool text_wanted);
  /// When `Poll` has something to decide with no further key; nothing when never.
  [[nodiscard]] std::optional<Milliseconds> NextPoll() const;

 private:
  static constexpr Milliseconds kScannerGap{60};
  static constexpr size_t kLeastCode = 6;

  /// Where the run of keys at a scanner's pace that begins at `first` ends.
  [[nodiscard]] size_t EndOfRun(size_t first) const;
  [[nodiscard]] bool IsCode(size_t first, size_t end) const;
  /// Keys that it has no use for are added to `others`.
  void TypeIntoWedge(size_t first, size_t end, std::vector<KeyPress>& others);

  std::vector<KeyPress> held_;
  Wedge wedge_;
};

}  // namespace mingle
