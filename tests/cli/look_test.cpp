#include <doctest/doctest.h>

#include "base/crypto.h"
#include "cli/book_session.h"
#include "cli/event_brand.h"
#include "cli/mingle_program.h"
#include "support/picture_file.h"

namespace mingle::test {
namespace {

/// A program with an event in a book.
struct Party : MingleProgram {
  Party() { Must({"new", "@party.mingle", "--event", "Herbstfest"}); }
};

Event EventIn(const MingleProgram& mingle) {
  const auto session = BookSession::Open(mingle.Path("party.mingle"), JournalMode::kRead);
  REQUIRE(session);
  return *session->book.Events().at(0);
}

std::string Refused(const MingleProgram& mingle, const std::vector<std::string>& words) {
  const Finished finished = mingle(words);
  CHECK(finished.status == 2);
  CHECK(finished.out.empty());
  return finished.err;
}

TEST_CASE("an event gets its own colour and logo, and gives them back") {
  const Party mingle;
  WritePicture(mingle.Path("logo.png"), GrayImage(64, 32, 40));
  mingle.Must({"look", "@party.mingle", "--colour", "#7A1FA2", "--logo", "@logo.png"});
  const Brand brand = BrandOf(EventIn(mingle));
  REQUIRE(brand.colour);
  CHECK(*brand.colour == Colour{0x7A, 0x1F, 0xA2});
  CHECK(brand.logo.width == 64);
  CHECK(brand.logo.height == 32);
  CHECK(std::vector<std::uint8_t>(brand.logo.pixels.begin(), brand.logo.pixels.begin() + 4) ==
        std::vector<std::uint8_t>{40, 40, 40, 255});

  // One goes without the other.
  mingle.Must({"look", "@party.mingle", "--logo", "none"});
  CHECK(BrandOf(EventIn(mingle)).logo.empty());
  CHECK(BrandOf(EventIn(mingle)).colour);
  mingle.Must({"look", "@party.mingle", "--colour", "none"});
  CHECK_FALSE(BrandOf(EventIn(mingle)).colour);
}

TEST_CASE("a look that cannot be is refused with a sentence, and the book stays as it was") {
  const Party mingle;
  mingle.Write("letter.png", "Dear all,\n");
  const std::string before = mingle.Must({"journal", "@party.mingle"});
  CHECK(Refused(mingle, {"look", "@party.mingle", "--colour", "red"}) ==
        "mingle look: --colour must be like '#0E6B62', or none, not “red”\n");
  CHECK(Refused(mingle, {"look", "@party.mingle", "--colour", "#0E6B6"}).find("--colour must") !=
        std::string::npos);
  CHECK(Refused(mingle, {"look", "@party.mingle", "--logo", "@letter.png"})
            .find("as a logo: it is not a PNG picture") != std::string::npos);
  CHECK(Refused(mingle, {"look", "@party.mingle", "--logo", "@nowhere.png"}).find("nowhere.png") !=
        std::string::npos);
  CHECK(Refused(mingle, {"look", "@party.mingle"}).find("say what to change") != std::string::npos);
  CHECK(mingle.Must({"journal", "@party.mingle"}) == before);
}

TEST_CASE("a logo in the book that is none leaves the event without one") {
  Event event;
  event.colour = "blue";
  event.logo = FormatBase64("\x89PNG and nothing more");
  CHECK(BrandOf(event).logo.empty());
  CHECK_FALSE(BrandOf(event).colour);
  event.logo = "not even Base64";
  CHECK(BrandOf(event).logo.empty());
}

}  // namespace
}  // namespace mingle::test
