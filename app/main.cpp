#include <string>
#include <vector>

#include "cli/commands.h"

int main(int count, char** words) {
  const mingle::SystemClock clock;
  mingle::Console console = mingle::StandardConsole(clock);
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  return mingle::RunMingle(arguments, console);
}
