#include "ui/text_cache.h"

namespace mingle {
namespace {

/// Everything that the picture depends on. The fields before the text cannot hold a "|".
std::string KeyOf(std::string_view text, const TextStyle& style) {
  std::string key;
  for (const double number : {style.size_px, style.shrink_to}) {
    key += std::to_string(number) + '|';
  }
  for (const int number : {static_cast<int>(style.weight), style.max_width_px, style.max_lines,
                           static_cast<int>(style.alignment), static_cast<int>(style.colour_rgb)}) {
    key += std::to_string(number) + '|';
  }
  return key.append(style.language).append("|").append(text);
}

}  // namespace

const CachedText& TextCache::Get(std::string_view text, const TextStyle& style) {
  std::string key = KeyOf(text, style);
  if (const auto found = by_key_.find(key); found != by_key_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->text;
  }
  const ShapedText shaped = shaper_.Render(text, style);
  entries_.emplace_front();
  Entry& entry = entries_.front();
  entry.key = std::move(key);
  entry.bytes = shaped.bytes.size();
  entry.text.x = shaped.x;
  entry.text.y = shaped.y;
  entry.text.is_colour = shaped.is_colour;
  entry.text.extent = shaped.extent;
  if (!shaped.bytes.empty()) {
    entry.text.texture.Set(*textures_,
                           {.format = shaped.is_colour ? PixelFormat::kColour : PixelFormat::kMask,
                            .width = shaped.width,
                            .height = shaped.height,
                            .bytes = shaped.bytes.data(),
                            .own_size = true});
  }
  bytes_ += entry.bytes;
  by_key_.emplace(entry.key, entries_.begin());
  return entry.text;
}

void TextCache::BeginFrame() {
  while (entries_.size() > kMost || bytes_ > kMostBytes) {
    bytes_ -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

}  // namespace mingle
