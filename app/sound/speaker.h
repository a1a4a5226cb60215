#pragma once

#include <functional>
#include <string>
#include <thread>

#include "base/mailbox.h"
#include "domain/chime.h"

namespace mingle {

/// Plays chimes on a thread of its own, and is silent where there is nothing to play on. The sound
/// device is only held while something sounds. A chime that comes while another one sounds cuts it
/// short: what happened last is what people wonder about.
class Speaker {
 public:
  /// `sink` is where the sound goes, in GStreamer's words; others than the default are for tests.
  /// `complain` is told, on the speaker's thread and once, why nothing can be heard.
  explicit Speaker(std::function<void(const std::string&)> complain,
                   std::string sink = "autoaudiosink");
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  /// Returns at once. Any thread.
  void Play(Chime chime, const SoundSettings& settings);

 private:
  struct Request {
    Chime chime = Chime::kWelcome;
    int volume_percent = 0;
  };
  class Player;

  Mailbox<Request> requests_;
  std::jthread thread_;  // last: it uses the rest
};

}  // namespace mingle
