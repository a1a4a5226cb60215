#include "base/mailbox.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace mingle;

TEST_CASE("letters from several threads all arrive, each thread's in order") {
  std::atomic<int> wakes = 0;
  Mailbox<std::pair<int, int>> box([&] { ++wakes; });
  constexpr int kWriters = 4;
  constexpr int kLetters = 1000;
  std::vector<std::jthread> writers;
  for (int w = 0; w < kWriters; ++w) {
    writers.emplace_back([&box, w] {
      for (int i = 0; i < kLetters; ++i) {
        box.Put({w, i});
      }
    });
  }
  std::vector<int> next(kWriters, 0);
  int got = 0;
  while (got < kWriters * kLetters) {
    for (const auto& [w, i] : box.WaitForAll({})) {
      CHECK(next[static_cast<size_t>(w)]++ == i);
      ++got;
    }
  }
  writers.clear();
  CHECK(wakes == kWriters * kLetters);
  CHECK(box.TakeAll().empty());
}

TEST_CASE("waiting for a letter ends when asked to stop") {
  Mailbox<int> box;
  std::vector<int> got{1};
  std::jthread reader([&](std::stop_token stop) { got = box.WaitForAll(stop); });
  reader.request_stop();
  reader.join();
  CHECK(got.empty());
}

TEST_CASE("a slot keeps only the newest value and gives it once") {
  LatestSlot<int> slot;
  CHECK_FALSE(slot.Take());
  slot.Put(1);
  slot.Put(2);
  CHECK(slot.Take() == 2);
  CHECK_FALSE(slot.Take());
}
