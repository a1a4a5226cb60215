#include "cli/book_session.h"

#include <doctest/doctest.h>

#include <sstream>

#include "support/fake_clock.h"
#include "support/scene.h"

namespace mingle {
namespace {

/// A console whose talk can be read.
struct Listener {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  test::FakeClock clock;
  Console console{in, out, err, clock};
};

TEST_CASE("the only event needs no choosing, of several the newest is taken and said") {
  test::Scene scene(1, {.name = "First", .date = "2026-05-01"});
  Listener listener;
  CHECK((*ChooseEvent(scene.book, std::nullopt, listener.console))->name == "First");
  CHECK(listener.err.str().empty());
  scene.Open({.name = "Third", .date = "2026-11-23"});
  scene.Open({.name = "Second", .date = "2026-08-01"});
  CHECK((*ChooseEvent(scene.book, std::nullopt, listener.console))->name == "Third");
  CHECK(listener.err.str() == "The event is “Third” of 2026-11-23, the newest; --event chooses.\n");
}

TEST_CASE("an event is chosen by name, date or id") {
  test::Scene scene(1, {.name = "Frühlingsfest", .date = "2026-05-01"});
  const EventId first = scene.event;
  scene.Open({.name = "Party", .date = "2026-11-23"});
  const Listener listener;
  for (const std::string& asked :
       {std::string("fruhlingsfest"), std::string("2026-05-01"), first.Text()}) {
    const auto event = ChooseEvent(scene.book, asked, listener.console);
    REQUIRE_MESSAGE(event.has_value(), asked);
    CHECK((*event)->id == first);
  }
}

TEST_CASE("an event that is none or several gets a sentence that names them") {
  test::Scene scene(1, {.name = "Party", .date = "2025-11-23"});
  const std::string first = scene.event.Text();
  const std::string second = scene.Open({.name = "Party"}).Text();
  const Listener listener;
  const std::string list = "“Party” (" + second + "), “Party” of 2025-11-23 (" + first + ")";
  CHECK(ChooseEvent(scene.book, "Fete", listener.console).error() ==
        Error{ErrorKind::kNotFound, "this book has no event “Fete”; it has " + list});
  CHECK(ChooseEvent(scene.book, "party", listener.console).error() ==
        Error{ErrorKind::kInvalid,
              "“party” may be several events: " + list + "; the id tells them apart"});
  CHECK(ChooseEvent(Book(), std::nullopt, listener.console).error().kind == ErrorKind::kNotFound);
}

TEST_CASE("what is said cannot drive a terminal") {
  const Listener listener;
  listener.console.Say("a\x1B[31mb\nc");
  CHECK(listener.err.str() == "a\\x1b[31mb\\nc\n");
  CHECK(listener.console.Fail({ErrorKind::kFull, "no room"}) == kFailed);
  CHECK(listener.err.str().ends_with("mingle: no room\n"));
}

}  // namespace
}  // namespace mingle
