#include "domain/anonymous.h"

#include <array>

namespace mingle {

std::optional<AimFigures> AimFiguresOf(const Book& book, EventId event) {
  std::array<int, EnumNames<AimReached>::kNames.size()> counts{};
  int answered = 0;
  for (const Person* person : book.PeopleAt(event)) {
    const AimReached reached = person->at.at(event).objective.reached;
    if (reached != AimReached::kUnsaid && person->Consents(Purpose::kFigures)) {
      ++counts[static_cast<size_t>(reached)];
      ++answered;
    }
  }
  if (!ShownFigure(answered)) {
    return std::nullopt;
  }
  const auto shown = [&counts](AimReached reached) {
    return ShownFigure(counts[static_cast<size_t>(reached)]);
  };
  return AimFigures{shown(AimReached::kYes), shown(AimReached::kPartly),
                    shown(AimReached::kNotToday)};
}

}  // namespace mingle
