#include "kiosk/recording_queue.h"

#include <doctest/doctest.h>

using namespace mingle;
using Fate = RecordingQueue::Fate;

namespace {

const Error kFull{ErrorKind::kFull, "cannot write: the disk is full"};

std::vector<NewFact> Facts(size_t count = 1) {
  return std::vector<NewFact>(count, NewFact{{}, {}, Left{AttendeeId::Random(), "Door"}});
}

std::vector<std::uint64_t> Tickets(const std::vector<Recording>& recordings) {
  std::vector<std::uint64_t> tickets;
  for (const Recording& recording : recordings) {
    tickets.push_back(recording.ticket);
  }
  return tickets;
}

using T = std::vector<std::uint64_t>;
using Ms = Milliseconds;

}  // namespace

TEST_CASE("recordings come out once, in order, and are gone when recorded") {
  RecordingQueue queue;
  CHECK(queue.Add({}) == 0);
  const auto first = queue.Add(Facts(2));
  const auto second = queue.Add(Facts());
  CHECK(queue.waiting() == 3);
  CHECK(Tickets(queue.Take()) == T{first, second});
  CHECK(queue.Take().empty());
  CHECK(queue.FateOf(first) == Fate::kOnItsWay);
  queue.Recorded(first);
  CHECK(queue.FateOf(first) == Fate::kStored);
  CHECK(queue.waiting() == 1);
  queue.Recorded(second);
  CHECK(queue.waiting() == 0);
  CHECK_FALSE(queue.NextTry().has_value());
}

TEST_CASE("after a failure the oldest is tried alone, then the others follow in order") {
  RecordingQueue queue;
  const auto a = queue.Add(Facts());
  const auto b = queue.Add(Facts());
  REQUIRE(queue.Take().size() == 2);
  queue.NotRecorded(a, kFull, Ms{0});
  queue.NotRecorded(b, kFull, Ms{1});
  CHECK(queue.FateOf(a) == Fate::kNotStored);
  CHECK(queue.problem() == kFull.message);
  CHECK(queue.Take().empty());
  CHECK(queue.NextTry() == Ms{1'001});
  queue.Tick(Ms{999});
  CHECK(queue.Take().empty());
  queue.Tick(*queue.NextTry());
  CHECK(Tickets(queue.Take()) == T{a});
  CHECK(queue.Take().empty());
  queue.Recorded(a);
  CHECK(queue.problem().empty());
  CHECK(Tickets(queue.Take()) == T{b});
}

TEST_CASE("pauses double from one second to thirty, and begin anew after a success") {
  RecordingQueue queue;
  auto ticket = queue.Add(Facts());
  Ms now{0};
  std::vector<int> pauses;
  for (int i = 0; i < 7; ++i) {
    REQUIRE(queue.Take().size() == 1);
    queue.NotRecorded(ticket, kFull, now);
    pauses.push_back(static_cast<int>((*queue.NextTry() - now).count() / 1000));
    now = *queue.NextTry();
    queue.Tick(now);
  }
  CHECK(pauses == std::vector{1, 2, 4, 8, 16, 30, 30});
  REQUIRE(queue.Take().size() == 1);
  queue.Recorded(ticket);
  ticket = queue.Add(Facts());
  REQUIRE(queue.Take().size() == 1);
  queue.NotRecorded(ticket, kFull, now);
  CHECK(*queue.NextTry() - now == Ms{1000});
}

TEST_CASE("something new tries the oldest at once") {
  RecordingQueue queue;
  const auto a = queue.Add(Facts());
  REQUIRE(queue.Take().size() == 1);
  queue.NotRecorded(a, kFull, Ms{0});
  const auto b = queue.Add(Facts());
  CHECK(queue.FateOf(b) == Fate::kNotStored);
  CHECK(Tickets(queue.Take()) == T{a});
}

TEST_CASE("answers about tickets that are not out change nothing") {
  RecordingQueue queue;
  const auto a = queue.Add(Facts());
  queue.Recorded(a);
  queue.NotRecorded(a, kFull, Ms{0});
  queue.Recorded(77);
  queue.NotRecorded(77, kFull, Ms{0});
  CHECK(queue.waiting() == 1);
  CHECK(queue.problem().empty());
  REQUIRE(queue.Take().size() == 1);
  queue.Recorded(a);
  queue.Recorded(a);
  CHECK(queue.waiting() == 0);
}

TEST_CASE("what the journal calls invalid is kept and told, and holds nobody up") {
  RecordingQueue queue;
  const auto bad = queue.Add(Facts());
  const auto good = queue.Add(Facts());
  REQUIRE(queue.Take().size() == 2);
  queue.NotRecorded(bad, {ErrorKind::kInvalid, "too large"}, Ms{0});
  queue.Recorded(good);
  CHECK(queue.waiting() == 1);
  CHECK(queue.problem() == "too large");
  CHECK(queue.FateOf(bad) == Fate::kNotStored);
  CHECK_FALSE(queue.NextTry().has_value());
  const auto next = queue.Add(Facts());
  CHECK(queue.FateOf(next) == Fate::kOnItsWay);
  CHECK(Tickets(queue.Take()) == T{next});
}

TEST_CASE("the same kind about the same people is known to wait") {
  RecordingQueue queue;
  const AttendeeId ana = AttendeeId::Random();
  const AttendeeId ben = AttendeeId::Random();
  queue.Add({{{}, {}, MeetingConfirmed{ana, ben}}});
  CHECK(queue.Holds(MeetingConfirmed{ana, ben}));
  CHECK_FALSE(queue.Holds(MeetingConfirmed{ben, ana}));
  CHECK_FALSE(queue.Holds(KnownBefore{ana, ben}));
}
