#include <filesystem>

#include "cli/commands.h"
#include "cli/demo_event.h"
#include "cli/new_book.h"

namespace mingle {

int RunDemo(const Arguments& arguments, Console& console) {
  const std::filesystem::path path = arguments.words()[0];
  const Time now = console.clock.Now();
  if (const auto made = MakeBook(path, FactsOfDemoEvent(now), now); !made) {
    return console.Fail(made.error());
  }
  const std::string book = ForShell(path.string());
  console.Say("Made a book with an invented event. Try: mingle kiosk " + book + ", mingle badges " +
              book + " badges.pdf, mingle export " + book + " lessons");
  return kDone;
}

}  // namespace mingle
