#pragma once

#include <cstddef>
#include <span>

namespace mingle {

/// One compiled gettext catalogue (.mo) that was built into the program.
struct EmbeddedCatalogue {
  const char* language;  ///< "de"
  const unsigned char* bytes;
  std::size_t size;
};

/// Every catalogue of assets/po, in the order of their languages. The build writes this function.
[[nodiscard]] std::span<const EmbeddedCatalogue> EmbeddedCatalogues();

}  // namespace mingle
