#include "ui/probe.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "base/file.h"

namespace mingle {
namespace {

using Json = nlohmann::ordered_json;

/// JSON of text from anywhere: malformed UTF-8 becomes U+FFFD instead of an exception.
std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string_view NameOf(Role role) {
  switch (role) {
    case Role::kButton:
      return "button";
    case Role::kToggle:
      return "toggle";
    case Role::kKey:
      return "key";
    case Role::kField:
      return "field";
    case Role::kItem:
      return "item";
    case Role::kText:
      return "text";
    case Role::kImage:
      return "image";
    case Role::kMeter:
      return "meter";
    case Role::kCountdown:
      return "countdown";
  }
  return "";
}

bool IsTouched(Role role) {
  return role == Role::kButton || role == Role::kToggle || role == Role::kKey ||
         role == Role::kField || role == Role::kItem;
}

void Probe::Begin(std::string screen, std::string language, int width_px, int height_px) {
  screen_ = std::move(screen);
  language_ = std::move(language);
  width_px_ = width_px;
  height_px_ = height_px;
  drawn_.clear();
}

const Drawn* Probe::Find(std::string_view name) const {
  const auto found = std::find_if(drawn_.begin(), drawn_.end(),
                                  [name](const Drawn& drawn) { return drawn.name == name; });
  return found == drawn_.end() ? nullptr : &*found;
}

std::string Probe::Lines() const {
  std::string lines = Dump(
      {{"screen", screen_}, {"language", language_}, {"width", width_px_}, {"height", height_px_}});
  for (const Drawn& drawn : drawn_) {
    const Rect& r = drawn.rect;
    lines +=
        Dump({{"name", drawn.name},
              {"role", NameOf(drawn.role)},
              {"label", drawn.label},
              {"rect", {std::lround(r.x), std::lround(r.y), std::lround(r.w), std::lround(r.h)}},
              {"enabled", drawn.enabled},
              {"clipped", drawn.clipped},
              {"fits", drawn.fits},
              {"on", drawn.on},
              {"focused", drawn.focused}});
  }
  return lines;
}

Result<void> ProbeFile::Write(const Probe& probe) {
  std::string lines = probe.Lines();
  if (lines == written_) {
    return {};
  }
  std::filesystem::path neighbour = path_;
  neighbour += ".new";
  errno = 0;
  std::ofstream out(neighbour, std::ios::binary | std::ios::trunc);
  out << lines;
  out.close();
  if (!out) {
    return tl::unexpected(SystemError("write the list of what is on the screen", neighbour, errno));
  }
  std::error_code error;
  std::filesystem::rename(neighbour, path_, error);
  if (error) {
    return tl::unexpected(
        SystemError("replace the list of what is on the screen", path_, error.value()));
  }
  written_ = std::move(lines);
  return {};
}

}  // namespace mingle
