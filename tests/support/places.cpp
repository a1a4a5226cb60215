#include "support/places.h"

#include <cstdlib>

namespace mingle::test {

// Defined in a file of their own that the build writes: the only one that differs between clones.
extern const char* const kSourceFolder;
extern const char* const kMingleBinary;

std::filesystem::path SourceFolder() { return kSourceFolder; }

std::filesystem::path MingleBinary() { return kMingleBinary; }

std::filesystem::path SharedFolder() {
  const char* shared = std::getenv("MINGLE_SHARED");
  return shared != nullptr ? std::filesystem::path(shared) : SourceFolder() / "../shared";
}

}  // namespace mingle::test
