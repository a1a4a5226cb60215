#include "ui/fonts.h"

#include <imgui.h>

#include "base/file.h"
#include "base/text.h"
#include "shape/font_file.h"

namespace mingle {
namespace {

/// Latin-1, Latin Extended-A, Romanian letters, punctuation, currency signs, arrows. First and last
/// of each range; ImGui keeps the pointer.
constexpr ImWchar kRanges[] = {0x0020, 0x007E, 0x00A0, 0x017F, 0x0218, 0x021B,
                               0x2010, 0x2027, 0x2030, 0x203A, 0x20AB, 0x20AC,
                               0x2190, 0x2193, 0x2212, 0x2212, 0};

Result<std::string> ReadFont(TextWeight weight, int& face) {
  const Result<FontFile> file = FindFontFile(weight);
  if (!file) {
    return tl::unexpected(file.error());
  }
  face = file->index;
  constexpr size_t kMostBytes = size_t{64} << 20U;
  return ReadFile(file->path, kMostBytes);
}

}  // namespace

Result<void> Fonts::Build(Textures& textures, const Theme& theme, ImFontAtlas& atlas) {
  atlas.Clear();
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
  regular_ = {};
  bold_ = {};

  Result<void> outcome;
  std::array<std::string, 2> bytes;  // until the atlas is built
  const std::array<TextWeight, 2> weights{TextWeight::kMedium, TextWeight::kBold};
  for (size_t weight = 0; weight < weights.size(); ++weight) {
    int face = 0;
    Result<std::string> read = ReadFont(weights[weight], face);
    if (!read) {
      outcome = Fail("cannot load the letters of the interface", read.error());
      continue;
    }
    bytes[weight] = std::move(*read);
    for (int size = 0; size < kTextSizes; ++size) {
      ImFontConfig config;
      config.FontDataOwnedByAtlas = false;
      config.FontNo = face;
      config.OversampleH = config.OversampleV = 1;
      config.PixelSnapH = true;
      (weight == 0 ? regular_ : bold_)[static_cast<size_t>(size)] =
          atlas.AddFontFromMemoryTTF(bytes[weight].data(), static_cast<int>(bytes[weight].size()),
                                     theme.Px(static_cast<TextSize>(size)), &config, kRanges);
    }
  }
  if (atlas.Fonts.empty()) {
    atlas.AddFontDefault();
  }
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  texture_.Set(textures, {PixelFormat::kMask, width, height, pixels});
  atlas.SetTexID(texture_.id());
  atlas.ClearTexData();
  atlas.ClearInputData();
  for (auto* family : {&regular_, &bold_}) {
    for (ImFont*& font : *family) {
      font = font ? font : atlas.Fonts[0];
    }
  }
  return outcome;
}

ImFont* Fonts::For(float px, bool bold) const {
  const auto& family = bold ? bold_ : regular_;
  for (ImFont* font : family) {
    if (font->FontSize >= px - 0.5F) {
      return font;
    }
  }
  return family.back();
}

bool Fonts::Covers(std::string_view text) const {
  for (const char32_t c : DecodeUtf8(text)) {
    if (c != U'\n' && (c > 0xFFFF || !regular_[0]->FindGlyphNoFallback(static_cast<ImWchar>(c)))) {
      return false;
    }
  }
  return true;
}

}  // namespace mingle
