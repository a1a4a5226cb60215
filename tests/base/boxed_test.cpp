#include "base/boxed.h"

#include <doctest/doctest.h>

#include <string>

namespace mingle {
namespace {

TEST_CASE("a box without a value holds the plain one, and becomes one's own when written") {
  const Boxed<std::string> plain;
  CHECK(plain->empty());
  Boxed<std::string> other = plain;
  *other = "tea";
  CHECK(*other == "tea");
  CHECK(plain->empty());
}

TEST_CASE("copies of a box are their own") {
  Boxed<std::string> one("tea");
  Boxed<std::string> two = one;
  two->append("pot");
  CHECK(*one == "tea");
  CHECK(*two == "teapot");
  one = two;
  two->clear();
  CHECK(*one == "teapot");
  const Boxed<std::string> moved = std::move(one);
  CHECK(*moved == "teapot");
}

}  // namespace
}  // namespace mingle
