#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/house_rules.h"
#include "support/places.h"

namespace mingle::test {
namespace {

// The house: each folder of app/ with its level, what it may reach, and the outside libraries that
// are included in one place of it only.
const std::vector<FolderRule> kHouse = {
    {.name = "base",
     .level = 0,
     .reach = Reach::kSystem,
     .libraries = {{"sodium.h", "base/crypto.cpp"},
                   {"tl/expected.hpp", "base/result.h"},
                   {"utf8proc.h", "base/text.cpp"}}},
    {.name = "domain", .level = 1, .reach = Reach::kPure},
    {.name = "shape",
     .level = 1,
     .libraries = {{"cairo", "shape/"},
                   {"fontconfig/", "shape/"},
                   {"glib", "shape/"},
                   {"hb", "shape/"},
                   {"pango/", "shape/"}}},
    {.name = "media", .level = 1, .libraries = {{"gst/", "media/gst_handles."}}},
    {.name = "journal",
     .level = 2,
     .reach = Reach::kSystem,
     .libraries = {{"nlohmann/", "journal/body_"}, {"sqlite3.h", "journal/sqlite."}}},
    {.name = "scan",
     .level = 2,
     .reach = Reach::kSystem,
     .libraries = {{"gst/", "scan/gst_"},
                   {"png.h", "scan/picture."},
                   {"turbojpeg.h", "scan/picture."},
                   {"ZXing/", "scan/zxing_types."}}},
    {.name = "sound",
     .level = 2,
     .reach = Reach::kSystem,
     .libraries = {{"gst/", "sound/speaker."}}},
    {.name = "badge",
     .level = 2,
     .libraries = {{"cairo", "badge/"}, {"pango/", "badge/"}, {"qrencode.h", "badge/qr_matrix."}}},
    {.name = "roster", .level = 2},
    {.name = "report", .level = 2, .libraries = {{"nlohmann/", "report/json."}}},
    {.name = "hub",
     .level = 3,
     .reach = Reach::kSystem,
     .libraries = {{"libpq-fe.h", "hub/postgres."}}},
    {.name = "kiosk", .level = 3, .reach = Reach::kPure},
    {.name = "ui",
     .level = 4,
     .libraries = {{"boost/locale/", "ui/words."},
                   {"backends/imgui", "ui/"},
                   {"cairo", "ui/alpha_sheet."},
                   {"GL/", "ui/"},
                   {"GLFW/", "ui/"},
                   {"imgui", "ui/"},
                   {"nlohmann/", "ui/probe."}},
     .only = {"base", "domain", "shape", "kiosk"}},
    {.name = "cli", .level = 5, .reach = Reach::kSystem},
    {.name = "main.cpp", .level = 6},
};

const std::filesystem::path kSource = SourceFolder();

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

/// What the rules say about made-up files, a line a breach.
std::string Judge(const std::vector<SourceFile>& files) { return Joined(Breaches(files, kHouse)); }
std::string Judge(std::string path, std::string text) {
  return Judge({{std::move(path), std::move(text)}});
}

TEST_CASE("every source file keeps the rules of the house") {
  const std::vector<SourceFile> files = ReadSources(kSource / "app");
  CHECK(files.size() > 20);
  for (const std::string& breach : Breaches(files, kHouse)) {
    FAIL_CHECK(breach);
  }
}

TEST_CASE("the top level has the six names and no seventh") {
  CHECK(Joined(TopLevelNames(kSource)) ==
        "CMakeLists.txt\nREADME.md\napp\nassets\ntests\nthird_party");
}

TEST_CASE("tests mirror app") {
  for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests")) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name != "support" && name != "journey" && name != "bench") {
      CHECK_MESSAGE(std::filesystem::is_directory(kSource / "app" / name), name);
    }
  }
}

TEST_CASE("a file that keeps the rules is not complained about") {
  CHECK(Judge({{"journal/sqlite.h", "#pragma once\n#include <string>\n"},
               {"journal/sqlite.cpp",
                "#include \"journal/sqlite.h\"\n\n#include <sqlite3.h>\n#include <unistd.h>\n"
                "#include \"base/result.h\"\n#include \"domain/fact.h\"\n"}}) == "");
  CHECK(Judge("ui/screens/home.cpp", "#include <imgui.h>\n#include \"kiosk/view.h\"\n") == "");
}

TEST_CASE("including from a higher level is a breach") {
  CHECK(Judge("base/text.cpp", "\n#include \"domain/book.h\"\n") ==
        "app/base/text.cpp:2 includes \"domain/book.h\" from a higher level");
  CHECK(Judge("kiosk/flow.cpp", "#include \"ui/theme.h\"\n") ==
        "app/kiosk/flow.cpp:1 includes \"ui/theme.h\" from a higher level");
}

TEST_CASE("including from a sibling of the same level is a breach") {
  CHECK(Judge("badge/sheet.cpp", "#  include  \"roster/table.h\"\n") ==
        "app/badge/sheet.cpp:1 includes \"roster/table.h\" from a sibling of its level");
}

TEST_CASE("the window knows nothing of disks and cameras") {
  CHECK(Judge("ui/window.cpp", "#include \"journal/journal.h\"\n#include \"scan/picture.h\"\n") ==
        "app/ui/window.cpp:1 includes \"journal/journal.h\", which ui/ must not know\n"
        "app/ui/window.cpp:2 includes \"scan/picture.h\", which ui/ must not know");
}

TEST_CASE("a library outside its one place is a breach") {
  for (const auto& [path, header] :
       std::vector<std::pair<std::string, std::string>>{{"journal/journal.cpp", "sqlite3.h"},
                                                        {"scan/picture.cpp", "ZXing/ReadBarcode.h"},
                                                        {"badge/sheet.cpp", "qrencode.h"},
                                                        {"hub/hub.cpp", "libpq-fe.h"},
                                                        {"cli/cmd_kiosk.cpp", "imgui.h"},
                                                        {"cli/cmd_kiosk.cpp", "GLFW/glfw3.h"},
                                                        {"base/id.cpp", "sodium.h"},
                                                        {"scan/camera.cpp", "gst/gst.h"},
                                                        {"ui/label.cpp", "pango/pango.h"}}) {
    CHECK(Judge(path, "#include <" + header + ">\n") ==
          "app/" + path + ":1 includes <" + header + ">, which has its place elsewhere");
  }
}

TEST_CASE("a library that the table does not know is a breach") {
  CHECK(Judge("report/html.cpp", "#include <fmt/format.h>\n#include MACRO\n") ==
        "app/report/html.cpp:1 includes <fmt/format.h>, which no row of the table allows\n"
        "app/report/html.cpp:2 includes <#include MACRO>, which no row of the table allows");
}

TEST_CASE("what is pure touches no file, no thread and no system") {
  CHECK(Judge("domain/goal.cpp", "#include <fstream>\n#include <vector>\n#include <unistd.h>\n") ==
        "app/domain/goal.cpp:1 includes <fstream>, but its folder is pure\n"
        "app/domain/goal.cpp:3 includes <unistd.h>, but its folder must not know the system");
  CHECK(Judge("kiosk/flow.cpp", "#include <thread>\n") ==
        "app/kiosk/flow.cpp:1 includes <thread>, but its folder is pure");
}

TEST_CASE("the time of day is asked of a Clock, and what is pure asks nobody") {
  const std::string day = "auto now = std::chrono::system_clock::now();\n";
  const std::string steady = "auto now = std::chrono::steady_clock::now();\n";
  const std::string breach = ":1 asks the system for the time instead of a Clock";
  CHECK(Judge("cli/cmd_new.cpp", day) == "app/cli/cmd_new.cpp" + breach);
  CHECK(Judge("kiosk/flow.cpp", steady) == "app/kiosk/flow.cpp" + breach);
  CHECK(Judge("scan/camera.cpp", steady) == "");
  CHECK(Judge("base/time.cpp", day + steady) == "");
}

TEST_CASE("a header begins with pragma once and a source with its own header") {
  CHECK(Judge({{"scan/exif.h", "// about\n#pragma once\n"},
               {"scan/exif.cpp", "#include <vector>\n#include \"scan/exif.h\"\n"},
               {"scan/other.cpp", ""}}) ==
        "app/scan/exif.h:1 does not begin with #pragma once\n"
        "app/scan/exif.cpp:1 does not include its own header first");
}

TEST_CASE("a source file longer than the limit is a breach") {
  const std::string lines(kMostLines, '\n');
  CHECK(Judge("roster/table.cpp", lines) == "");
  CHECK(Judge("roster/table.cpp", lines + "\n") ==
        "app/roster/table.cpp:401 goes on to line 401, beyond the 400 that a file may "
        "have");
}

TEST_CASE("a folder that the table does not have is a breach") {
  CHECK(Judge("utils/string.cpp", "") ==
        "app/utils/string.cpp:1 is in a folder that the table does not have");
  CHECK(Judge("cli/args.cpp", "#include \"utils/string.h\"\n#include \"args.h\"\n") ==
        "app/cli/args.cpp:1 includes \"utils/string.h\", which does not begin with a folder\n"
        "app/cli/args.cpp:2 includes \"args.h\", which does not begin with a folder");
}

}  // namespace
}  // namespace mingle::test
