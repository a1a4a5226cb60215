#include "shape/font_file.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace mingle {
namespace {

struct DestroyPattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, DestroyPattern>;

int FontconfigWeightOf(TextWeight weight) {
  switch (weight) {
    case TextWeight::kMedium:
      return FC_WEIGHT_MEDIUM;
    case TextWeight::kSemiBold:
      return FC_WEIGHT_DEMIBOLD;
    case TextWeight::kBold:
      return FC_WEIGHT_BOLD;
    case TextWeight::kRegular:
      break;
  }
  return FC_WEIGHT_REGULAR;
}

}  // namespace

Result<FontFile> FindFontFile(TextWeight weight) {
  const Pattern wanted(FcPatternCreate());
  for (const char* family : {"Inter", "Noto Sans", "sans-serif"}) {
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  }
  FcPatternAddInteger(wanted.get(), FC_WEIGHT, FontconfigWeightOf(weight));
  FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());

  FcResult outcome = FcResultNoMatch;
  const Pattern found(FcFontMatch(nullptr, wanted.get(), &outcome));
  FcChar8* path = nullptr;
  if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch) {
    return Fail(ErrorKind::kNotFound,
                "cannot find a font: none is installed (fonts-inter is advised)");
  }
  FontFile file{reinterpret_cast<const char*>(path)};
  FcPatternGetInteger(found.get(), FC_INDEX, 0, &file.index);
  return file;
}

}  // namespace mingle
