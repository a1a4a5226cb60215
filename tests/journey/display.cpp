#include "journey/display.h"

#include <stdexcept>
#include <vector>

namespace mingle::test {

Display::Display(int width_px, int height_px) {
  const std::string size = std::to_string(width_px) + "x" + std::to_string(height_px) + "x24";
  server_ = std::make_unique<Process>(std::vector<std::string>{
      "Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"});
  name_ = ":" + server_->ReadLine();
  if (name_ == ":") {
    throw std::runtime_error("Xvfb did not start: is the package xvfb installed?");
  }
}

bool Display::Photograph(const std::filesystem::path& picture) const {
  return Run({"env", "DISPLAY=" + name_, "import", "-window", "root", picture.string()}).status ==
         0;
}

}  // namespace mingle::test
