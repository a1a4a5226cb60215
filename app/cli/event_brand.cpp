#include "cli/event_brand.h"

#include "badge/logo.h"
#include "base/crypto.h"
#include "base/log.h"
#include "domain/event_look.h"

namespace mingle {

Brand BrandOf(const Event& event) {
  Brand brand;
  if (const auto rgb = ParseColour(event.colour)) {
    brand.colour = Colour::OfRgb(*rgb);
  }
  if (event.logo.empty()) {
    return brand;
  }
  const auto png = ParseBase64(event.logo);
  auto logo = DecodeLogo(png.value_or(""));
  if (logo) {
    brand.logo = std::move(*logo);
  } else {
    Log(logo.error().message);
  }
  return brand;
}

}  // namespace mingle
