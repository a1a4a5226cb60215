// libFuzzer target for everything between a camera or a file and a text: pictures of any bytes,
// and frames of any pixels. The first byte says which. Seeds are in seeds/frames.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "scan/frame_reader.h"
#include "scan/picture.h"
#include "scan/scan_images.h"

using namespace mingle;

namespace {

/// What a reader must keep to whatever it is shown.
void CheckBounds(const FrameReader& reader, size_t codes) {
  if (codes > FrameReader::kMostCodes ||
      reader.work().largest_decode > static_cast<int>(CodeSearch::kMostPatterns)) {
    std::abort();
  }
}

void ReadFrames(const ImageView& frame) {
  FrameReader reader;
  for (int i = 0; i < FrameReader::kLooks; ++i) {
    CheckBounds(reader, reader.Read(frame).size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size) {
  if (size < 4) {
    return 0;
  }
  if (data[0] == 'f') {
    const auto picture =
        DecodePicture({reinterpret_cast<const char*>(data) + 1, size - 1}, "a file");
    constexpr int kMostPixels = 40'000;
    if (picture && static_cast<long long>(picture->width) * picture->height <= kMostPixels) {
      (void)FindInStill(picture->view());
    }
    return 0;
  }
  // A frame: bytes a pixel, width, then rows until the bytes are used up.
  const int pixel_stride = data[0] % 2 + 1;
  const int width = data[1] + 1;
  const int height = static_cast<int>(size - 2) / (width * pixel_stride);
  ReadFrames({data + 2, width, height, width * pixel_stride, pixel_stride});
  return 0;
}
