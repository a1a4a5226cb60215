#include <doctest/doctest.h>

#include <filesystem>

#include "support/places.h"
#include "support/process.h"
#include "support/temp_folder.h"

using namespace mingle::test;

TEST_CASE("a kiosk's session starts what crashed again, and ends when a host ends it") {
  const TempFolder folder;
  const std::string once = (folder / "once").string();
  const std::string crashes_once =
      "if [ -e '" + once + "' ]; then exit 0; fi; : > '" + once + "'; kill -KILL $$";
  const Finished finished =
      Run({"sh", (SourceFolder() / "assets" / "kiosk" / "kiosk-session").string(), "sh", "-c",
           crashes_once});
  CHECK(finished.status == 0);
  CHECK(finished.err.find("mingle ended with 137; starting it again") != std::string::npos);
  CHECK(std::filesystem::exists(once));
}
