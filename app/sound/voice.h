#pragma once

#include <optional>
#include <string>
#include <thread>

#include "base/mailbox.h"

namespace mingle {

/// Reads texts aloud through speech-dispatcher's program `spd-say`, on a thread of its own. What is
/// said last cuts short what was said before. The text goes through a pipe, where no list of
/// processes shows it.
class Voice {
 public:
  /// True when the program is installed. `program` is another one in tests.
  [[nodiscard]] static bool IsInstalled(const std::string& program = "spd-say");

  explicit Voice(std::string program = "spd-say");
  ~Voice();
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  /// Returns at once; an empty text only ends what is being said. `language`: "de". Any thread.
  void Say(std::string text, std::string language);

 private:
  struct Words {
    std::string text;
    std::string language;
  };
  Mailbox<Words> words_;
  std::jthread thread_;  // last: it uses the rest
};

}  // namespace mingle
