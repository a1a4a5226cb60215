#include <optional>
#include <ostream>

#include "base/text.h"
#include "cli/code_server.h"
#include "cli/commands.h"
#include "report/json.h"
#include "scan/contained_reader.h"
#include "scan/scan_images.h"

namespace mingle {
namespace {

Json JsonOf(const Decoded& code) {
  Json corners = Json::array();
  for (const PixelPoint& corner : code.corners) {
    corners.push_back({corner.x, corner.y});
  }
  return {{"text", code.text}, {"corners", std::move(corners)}, {"pass", code.pass}};
}

/// What is said of one picture: its code or, with `all`, its codes.
Json JsonOf(const std::string& path, const std::vector<Decoded>& codes, bool all) {
  Json picture{{"path", path}};
  if (all) {
    picture["codes"] = Json::array();
    for (const Decoded& code : codes) {
      picture["codes"].push_back(JsonOf(code));
    }
  } else if (codes.empty()) {
    picture["text"] = nullptr;
  } else {
    picture.update(JsonOf(codes.front()));
  }
  return picture;
}

/// "aztec,data_matrix"; kInvalid with a sentence for anything else.
Result<std::vector<CodeKind>> ReadKinds(const std::string& text) {
  std::vector<CodeKind> kinds;
  for (const auto& name : Split(text, ',')) {
    const auto kind = ParseEnum<CodeKind>(Trim(name));
    if (!kind) {
      return Fail(ErrorKind::kInvalid,
                  "--codes takes data_matrix and aztec, not “" + std::string(name) + "”");
    }
    kinds.push_back(*kind);
  }
  return kinds;
}

}  // namespace

int RunScan(const Arguments& arguments, Console& console) {
  std::optional<ContainedReader> others;
  if (const auto names = arguments.Value("--codes")) {
    const auto kinds = ReadKinds(*names);
    if (!kinds) {
      console.Say("mingle scan: " + kinds.error().message);
      return kAskedWrongly;
    }
    others.emplace(CodeServer(), *kinds);
  }
  const bool json = arguments.Has("--json");
  const bool all = arguments.Has("--all");
  Json list = Json::array();
  int exit = kDone;
  for (size_t i = 0; i < arguments.words().size(); ++i) {
    const std::string& path = arguments.words()[i];
    console.ShowProgress(i, arguments.words().size(), "pictures");
    const auto codes = ReadStill(path, all, others ? &*others : nullptr);
    console.EndProgress();
    if (!codes) {
      exit = console.Fail(codes.error());
      if (json) {
        list.push_back({{"path", path}, {"error", codes.error().message}});
      }
    } else if (json) {
      list.push_back(JsonOf(path, *codes, all));
    } else if (codes->empty()) {
      console.out << Field(path) << "\t\n";
    } else {
      for (const Decoded& code : *codes) {
        console.out << Field(path) << '\t' << Field(code.text) << '\n';
      }
    }
  }
  if (json) {
    console.out << DumpJson(list);
  }
  return exit;
}

}  // namespace mingle
