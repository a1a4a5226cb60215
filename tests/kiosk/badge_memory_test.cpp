#include "kiosk/badge_memory.h"

#include <doctest/doctest.h>

using namespace mingle;
using Ms = Milliseconds;
using Sighting = BadgeMemory::Sighting;

namespace {

struct Memory : BadgeMemory {
  Memory() : BadgeMemory(Ms{5'000}, Ms{60'000}) {}
  AttendeeId ana = AttendeeId::Random();
  AttendeeId ben = AttendeeId::Random();
};

}  // namespace

TEST_CASE("a badge held up is fresh once and a repeat as long as it stays") {
  Memory memory;
  CHECK(memory.See("A", memory.ana, Ms{0}) == Sighting::kFresh);
  CHECK(memory.See("A", memory.ana, Ms{4'999}) == Sighting::kFirstRepeat);
  CHECK(memory.See("A", memory.ana, Ms{9'000}) == Sighting::kRepeat);
  CHECK(memory.See("A", memory.ana, Ms{13'999}) == Sighting::kRepeat);
  CHECK(memory.See("A", memory.ana, Ms{18'999}) == Sighting::kFresh);
}

TEST_CASE("two badges in view together are each fresh once") {
  Memory memory;
  CHECK(memory.See("A", memory.ana, Ms{0}) == Sighting::kFresh);
  CHECK(memory.See("B", memory.ben, Ms{100}) == Sighting::kFresh);
  CHECK(memory.See("A", memory.ana, Ms{200}) == Sighting::kFirstRepeat);
  CHECK(memory.See("B", memory.ben, Ms{300}) == Sighting::kFirstRepeat);
  CHECK(memory.See("A", memory.ana, Ms{400}) == Sighting::kRepeat);
}

TEST_CASE("when others are asked for, their badges are fresh again and one's own is not") {
  Memory memory;
  memory.See("A", memory.ana, Ms{0});
  memory.See("B", memory.ben, Ms{0});
  memory.KeepOnly(memory.ana);
  CHECK(memory.See("A", memory.ana, Ms{10}) == Sighting::kFirstRepeat);
  CHECK(memory.See("B", memory.ben, Ms{10}) == Sighting::kFresh);
}

TEST_CASE("who stood here last is beside the next for a minute, and nobody beside themselves") {
  Memory memory;
  CHECK(memory.Beside(memory.ben, Ms{0}).IsNil());
  memory.NoteHere(memory.ana, Ms{0});
  CHECK(memory.Beside(memory.ben, Ms{60'000}) == memory.ana);
  CHECK(memory.Beside(memory.ben, Ms{60'001}).IsNil());
  CHECK(memory.Beside(memory.ana, Ms{1}).IsNil());
  memory.Forget(memory.ben);
  CHECK(memory.Beside(memory.ben, Ms{1}) == memory.ana);
  memory.Forget(memory.ana);
  CHECK(memory.Beside(memory.ben, Ms{1}).IsNil());
}

TEST_CASE("two who said no are not asked again for a minute, in either order") {
  Memory memory;
  memory.NoteHere(memory.ana, Ms{0});
  memory.NoteNotMet(memory.ana, memory.ben, Ms{0});
  CHECK(memory.Beside(memory.ben, Ms{1}).IsNil());
  memory.NoteHere(memory.ben, Ms{2});
  CHECK(memory.Beside(memory.ana, Ms{3}).IsNil());
  CHECK(memory.Beside(AttendeeId::Random(), Ms{3}) == memory.ben);
  memory.NoteHere(memory.ben, Ms{70'000});
  CHECK(memory.Beside(memory.ana, Ms{70'001}) == memory.ben);
}
