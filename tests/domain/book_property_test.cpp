#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "domain/book.h"
#include "support/random_history.h"

using namespace mingle;

namespace {

constexpr std::uint32_t kHistories = 2500;

Sha256Digest DigestOf(const std::vector<Entry>& history) {
  Book book;
  for (const Entry& entry : history) {
    book.Apply(entry);
  }
  return book.Digest();
}

/// What a journal hands out after the erasures in it have blanked people's words.
std::vector<Entry> AfterErasure(std::vector<Entry> history) {
  std::vector<AttendeeId> erased;
  for (const Entry& entry : history) {
    if (const auto* erasure = std::get_if<Erased>(&entry.fact)) {
      erased.push_back(erasure->attendee);
    }
  }
  const auto is_erased = [&](AttendeeId id) {
    return std::find(erased.begin(), erased.end(), id) != erased.end();
  };
  for (Entry& entry : history) {
    if (IsPersonal(entry.fact) &&
        (is_erased(SubjectOf(entry.fact)) || is_erased(ObjectOf(entry.fact)))) {
      entry.fact = Blank(entry.fact);
    }
  }
  return history;
}

}  // namespace

TEST_CASE("any order of the same facts gives the same book") {
  for (std::uint32_t seed = 0; seed < kHistories; ++seed) {
    std::vector<Entry> history = test::RandomHistory(seed);
    const Sha256Digest digest = DigestOf(history);
    std::shuffle(history.begin(), history.end(), std::mt19937(seed));
    REQUIRE_MESSAGE(DigestOf(history) == digest, "seed ", seed);
    std::reverse(history.begin(), history.end());
    REQUIRE_MESSAGE(DigestOf(history) == digest, "seed ", seed);
  }
}

TEST_CASE("repeating facts changes nothing") {
  for (std::uint32_t seed = 0; seed < kHistories; ++seed) {
    const std::vector<Entry> history = test::RandomHistory(seed);
    std::mt19937 random(seed);
    std::vector<Entry> repeated = history;
    for (size_t i = 0; i < history.size() / 2; ++i) {
      const auto at = static_cast<std::ptrdiff_t>(random() % repeated.size());
      repeated.insert(repeated.begin() + at, history[random() % history.size()]);
    }
    REQUIRE_MESSAGE(DigestOf(repeated) == DigestOf(history), "seed ", seed);
  }
}

TEST_CASE("five kiosks that exchange their facts in any split end with the same book") {
  for (std::uint32_t seed = 0; seed < kHistories / 5; ++seed) {
    const std::vector<Entry> history = test::RandomHistory(seed);
    const Sha256Digest digest = DigestOf(history);
    std::mt19937 random(seed);
    for (int kiosk = 0; kiosk < 5; ++kiosk) {
      // Its own facts first, as they happen; then everybody's, in pages of any size, overlapping.
      Book book;
      for (const Entry& entry : history) {
        if (entry.origin == history[static_cast<size_t>(kiosk)].origin) {
          book.Apply(entry);
        }
      }
      for (size_t from = 0; from < history.size();) {
        const size_t page = std::min<size_t>(1 + random() % 40, history.size() - from);
        book.ApplyAll(std::span(history).subspan(from, page));
        from += std::max<size_t>(1, page - random() % page);
      }
      REQUIRE_MESSAGE(book.Digest() == digest, "seed ", seed, " kiosk ", kiosk);
    }
  }
}

TEST_CASE("a restart gives the same book as never having stopped") {
  for (std::uint32_t seed = 0; seed < kHistories; ++seed) {
    const std::vector<Entry> history = test::RandomHistory(seed);
    Book restarted;
    const size_t stop = history.size() / 2;
    restarted.ApplyAll(std::span(history).first(stop));
    for (size_t i = stop; i < history.size(); ++i) {
      restarted.Apply(history[i]);
    }
    REQUIRE_MESSAGE(restarted.Digest() == DigestOf(history), "seed ", seed);
  }
}

TEST_CASE("a book read after the erased words are gone is the one that forgot them") {
  int erasures = 0;
  for (std::uint32_t seed = 0; seed < kHistories; ++seed) {
    const std::vector<Entry> history = test::RandomHistory(seed);
    erasures += static_cast<int>(std::count_if(history.begin(), history.end(), [](const Entry& e) {
      return std::holds_alternative<Erased>(e.fact);
    }));
    REQUIRE_MESSAGE(DigestOf(AfterErasure(history)) == DigestOf(history), "seed ", seed);
  }
  CHECK(erasures > 1000);
}

TEST_CASE("leaving a fact out is noticed by the digest more often than not") {
  // A digest that never changed would pass every test above.
  int noticed = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::vector<Entry> history = test::RandomHistory(seed, {.undo = false, .erase = false});
    const Sha256Digest digest = DigestOf(history);
    history.erase(history.begin() + static_cast<std::ptrdiff_t>(seed % history.size()));
    noticed += DigestOf(history) == digest ? 0 : 1;
  }
  CHECK(noticed > 100);
}
