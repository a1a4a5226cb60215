#pragma once

#include <string>

#include "kiosk/view.h"
#include "ui/theme.h"
#include "ui/widgets/icon.h"
#include "ui/words.h"

namespace mingle {

/// How an outcome is shown: each has words of its own, an icon and a tone.
struct OutcomeLook {
  Tone tone;
  Icon icon;
  const char* title;     ///< English; may have {name} in it
  const char* sentence;  ///< English, what to do; may have {event}, {time} and {kiosk} in it
  const char* for_host;  ///< English, one line for the host's scan log
};

/// The one row for `outcome`.
[[nodiscard]] const OutcomeLook& LookOf(CheckInOutcome outcome);

/// The title in somebody's language.
[[nodiscard]] std::string TitleOf(const Words& words, const OutcomeView& view);
/// The sentence below it.
[[nodiscard]] std::string SentenceOf(const Words& words, const OutcomeView& view);

}  // namespace mingle
