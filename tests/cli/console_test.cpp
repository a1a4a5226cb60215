#include "cli/console.h"

#include <doctest/doctest.h>

#include "cli/mingle_program.h"

namespace mingle::test {
namespace {

TEST_CASE("a word for a shell is that word when the shell has read it") {
  for (const std::string word : {"book.mingle", "my book.mingle", "it's \"Ana\" & $(Ben).mingle",
                                 "", "*", "a\\b`c`", "Zoë\n吉田"}) {
    CHECK(Run({"sh", "-c", "printf %s " + ForShell(word)}).out == word);
  }
  CHECK(ForShell("/tmp/book-1.mingle") == "/tmp/book-1.mingle");
}

TEST_CASE("what to do next names the book as a shell takes it") {
  const MingleProgram mingle;
  const std::string book = "'" + mingle.Path("my book.mingle") + "'";
  CHECK(mingle({"demo", "@my book.mingle"}).err.find("mingle badges " + book + " badges.pdf") !=
        std::string::npos);
  CHECK(
      mingle({"new", "@my book.mingle", "--event", "X"}).err.find("mingle import " + book + " ") !=
      std::string::npos);
}

}  // namespace
}  // namespace mingle::test
