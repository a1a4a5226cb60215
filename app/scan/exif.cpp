#include "scan/exif.h"

#include <cstdint>
#include <optional>

namespace mingle {
namespace {

/// Reads numbers from hostile bytes; nothing where there are none.
class Reader {
 public:
  Reader(std::string_view bytes, bool little) : bytes_(bytes), little_(little) {}

  [[nodiscard]] std::optional<std::uint32_t> Number(size_t at, size_t size) const {
    if (at > bytes_.size() || bytes_.size() - at < size) {
      return std::nullopt;
    }
    std::uint32_t value = 0;
    for (size_t i = 0; i < size; ++i) {
      const size_t from = little_ ? at + size - 1 - i : at + i;
      value = (value << 8U) | static_cast<std::uint8_t>(bytes_[from]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

int TiffOrientation(std::string_view tiff) {
  const bool little = tiff.starts_with("II");
  if (!little && !tiff.starts_with("MM")) {
    return 1;
  }
  const Reader reader(tiff, little);
  const auto directory = reader.Number(4, 4);
  const auto entries = directory ? reader.Number(*directory, 2) : std::nullopt;
  for (std::uint32_t i = 0; entries && i < *entries; ++i) {
    const size_t entry = size_t{*directory} + 2 + size_t{12} * i;
    const auto tag = reader.Number(entry, 2);
    if (!tag) {
      break;
    }
    if (*tag == 0x0112) {
      const std::uint32_t value = reader.Number(entry + 8, 2).value_or(1);
      return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
  }
  return 1;
}

}  // namespace

int ExifOrientation(std::string_view jpeg) {
  const Reader reader(jpeg, false);
  size_t at = 2;
  for (;;) {
    const auto marker = reader.Number(at, 2);
    const auto length = reader.Number(at + 2, 2);
    // Start of scan: pixels from here on.
    if (!marker || !length || (*marker >> 8U) != 0xFF || *marker == 0xFFDA || *length < 2) {
      return 1;
    }
    const std::string_view segment = jpeg.substr(at + 4, *length - 2);
    constexpr std::string_view kExif("Exif\0\0", 6);
    if (*marker == 0xFFE1 && segment.starts_with(kExif)) {
      return TiffOrientation(segment.substr(kExif.size()));
    }
    at += 2 + size_t{*length};
  }
}

}  // namespace mingle
