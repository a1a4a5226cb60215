#include "ui/screens/sharing.h"

#include <string>
#include <vector>

#include "ui/widgets/choice.h"

namespace mingle {

const char* LabelOf(const Words& words, SharingLevel level) {
  switch (level) {
    case SharingLevel::kPrivate:
      return words("Only me");
    case SharingLevel::kTeacher:
      return words("Me and who taught me");
    case SharingLevel::kAnonymous:
      return words("Everybody, without my name");
    case SharingLevel::kNamed:
      return words("Everybody, with my name");
  }
  return "";
}

std::optional<SharingLevel> ChooseSharing(Canvas& canvas, std::string_view name, Rect& area,
                                          SharingLevel level, bool taught) {
  std::vector<SharingLevel> levels{SharingLevel::kPrivate};
  if (taught) {
    levels.push_back(SharingLevel::kTeacher);
  }
  levels.push_back(SharingLevel::kAnonymous);
  levels.push_back(SharingLevel::kNamed);
  std::vector<std::string> labels;
  std::vector<bool> on;
  for (const SharingLevel choice : levels) {
    labels.emplace_back(LabelOf(canvas.words, choice));
    on.push_back(choice == level);
  }
  const auto tapped = Chips(canvas, name, area, labels, on, false);
  return tapped ? std::optional(levels[*tapped]) : std::nullopt;
}

}  // namespace mingle
