#include <doctest/doctest.h>

#include "badge/qr_picture.h"
#include "domain/contact_card.h"
#include "support/decode_all.h"
#include "support/hostile.h"

namespace mingle {
namespace {

std::string Repeat(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) {
    repeated += text;
  }
  return repeated;
}

TEST_CASE("whatever somebody is called, their contact is a code that reads back, and no larger") {
  constexpr int kMostModules = 77;  // four pixels each on the smallest screen
  std::vector<std::string> texts = test::HostileTexts();
  for (const char* letter : {"x", "ä", "語", "😀", ";", "\n"}) {
    texts.push_back(Repeat(letter, 500));
  }
  for (const std::string& text : texts) {
    CAPTURE(text);
    Person person;
    person.name = "A" + text;
    person.company = person.department = person.title = text;
    person.email = "ana@example.org";
    const std::string card = ContactCard(person);
    const auto matrix = MakeQrMatrix(card);
    REQUIRE(matrix);
    CHECK(matrix->size <= kMostModules);
    CHECK(test::DecodeAll(DrawQr(*matrix, 4).view()) == std::vector<std::string>{card});
  }
}

}  // namespace
}  // namespace mingle
