#include "domain/look_up.h"

#include <doctest/doctest.h>

#include <string>

namespace mingle {
namespace {

TEST_CASE("what several claim comes out in order, each once, however it went in") {
  LookUp<std::string, int> tickets;
  for (const int holder : {3, 1, 2, 1}) {
    tickets.Add("A", holder);
  }
  tickets.Add("B", 7);
  CHECK(tickets.All("A") == std::vector{1, 2, 3});
  CHECK(*tickets.First("A") == 1);
  CHECK(*tickets.First("B") == 7);
  CHECK(tickets.First("C") == nullptr);
  CHECK(tickets.All("C").empty());
}

TEST_CASE("a claim is given up as often as it was made") {
  LookUp<std::string, int> tickets;
  tickets.Add("A", 1);
  tickets.Add("A", 1);
  tickets.Add("A", 2);
  tickets.Remove("A", 1);
  CHECK(tickets.All("A") == std::vector{1, 2});
  tickets.Remove("A", 1);
  CHECK(tickets.All("A") == std::vector{2});
  tickets.Remove("A", 9);
  tickets.Remove("B", 2);
  CHECK(tickets.All("A") == std::vector{2});
}

}  // namespace
}  // namespace mingle
