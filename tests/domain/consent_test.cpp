#include "domain/consent.h"

#include <doctest/doctest.h>

#include "support/scene.h"

using namespace mingle;
using test::Scene;

TEST_CASE("nobody has agreed to anything before they are asked") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  for (size_t i = 0; i < EnumNames<Purpose>::kNames.size(); ++i) {
    CHECK_FALSE(scene.book.FindPerson(ana)->Consents(static_cast<Purpose>(i)));
  }
}

TEST_CASE("a purpose agreed to, taken back and agreed to again holds") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const auto set = [&](bool granted) {
    scene.Record(MakeConsent(*scene.book.FindPerson(ana), Purpose::kSuggestions, granted));
    return scene.book.FindPerson(ana)->Consents(Purpose::kSuggestions);
  };
  CHECK(set(true));
  CHECK_FALSE(set(false));
  CHECK(set(true));
  CHECK_FALSE(scene.book.FindPerson(ana)->Consents(Purpose::kFigures));
}

TEST_CASE("a withdrawal that a grant had not seen wins") {
  Scene scene;
  const AttendeeId ana = scene.Register("Ana");
  const ConsentSet unaware = MakeConsent(*scene.book.FindPerson(ana), Purpose::kFigures, true);
  scene.Record(MakeConsent(*scene.book.FindPerson(ana), Purpose::kFigures, false));
  scene.Record(unaware);
  CHECK_FALSE(scene.book.FindPerson(ana)->Consents(Purpose::kFigures));
  CHECK(scene.book.FindPerson(ana)->Refuses(Purpose::kFigures));
}
