#include <ostream>

#include "cli/commands.h"
#include "report/json.h"
#include "scan/scan_images.h"

namespace mingle {

int RunScan(const Arguments& arguments, Console& console) {
  const bool json = arguments.Has("--json");
  Json list = Json::array();
  int exit = kDone;
  for (size_t i = 0; i < arguments.words().size(); ++i) {
    const std::string& path = arguments.words()[i];
    console.ShowProgress(i, arguments.words().size(), "pictures");
    const auto decoded = ReadStill(path);
    if (!decoded) {
      console.EndProgress();
      exit = console.Fail(decoded.error());
      if (json) {
        list.push_back({{"path", path}, {"error", decoded.error().message}});
      }
      continue;
    }
    const std::string text = *decoded ? (*decoded)->text : std::string();
    if (json) {
      list.push_back({{"path", path}, {"text", *decoded ? Json(text) : Json(nullptr)}});
    } else {
      console.EndProgress();
      console.out << Field(path) << '\t' << Field(text) << '\n';
    }
  }
  console.EndProgress();
  if (json) {
    console.out << DumpJson(list);
  }
  return exit;
}

}  // namespace mingle
