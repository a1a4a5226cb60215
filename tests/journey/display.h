#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "support/process.h"

namespace mingle::test {

/// A display of this test's own, so that journeys do not get in each other's way.
class Display {
 public:
  /// Starts Xvfb; the size is that of the whole screen.
  Display(int width_px, int height_px);
  [[nodiscard]] const std::string& name() const { return name_; }  ///< ":101"

  /// Saves a picture of all that it shows; false when there is none.
  [[nodiscard]] bool Photograph(const std::filesystem::path& picture) const;

 private:
  std::unique_ptr<Process> server_;
  std::string name_;
};

}  // namespace mingle::test
