#pragma once

#include <optional>
#include <vector>

#include "base/image.h"
#include "scan/code_search.h"
#include "scan/qr_decoder.h"
#include "scan/scan_hint.h"

namespace mingle {

/// Reads the QR codes in a stream of frames, and spends its time where it is likely to help:
///  1. where codes were read a moment ago;
///  2. wherever squares like a code's corners are (most frames have none and end here);
///  3. there again, enlarged or sharpened, another way each frame;
///  4. the whole frame in another way, on some frames: smaller, inverted, at low contrast; and
///     what is like a code in texture alone, with its motion undone, enlarged and sharpened.
/// After `kLooks` frames of the same scene every way has been tried.
/// Time for a frame is bounded whatever it shows: see CodeSearch. One thread at a time.
class FrameReader {
 public:
  /// Most codes that are read from one frame.
  static constexpr size_t kMostCodes = 2;
  /// Frames until every way of looking has had its turn.
  static constexpr int kLooks = 8;
  /// Full HD.
  static constexpr int kMostPixels = 2'100'000;

  /// Frames with more pixels than `most_pixels` are shrunk first.
  explicit FrameReader(int most_pixels = kMostPixels) : most_pixels_(most_pixels) {}

  /// The codes in this frame, none twice, corners in px of `frame`. Any pixel stride.
  [[nodiscard]] std::vector<Decoded> Read(const ImageView& frame);

  /// Why nothing was read in the last frame, where that can be told.
  [[nodiscard]] ScanHint hint() const { return hint_; }
  /// What the last frame cost.
  [[nodiscard]] const SearchWork& work() const { return work_; }

 private:
  /// Where the pixels of a picture that is looked at lie in the frame: px · scale + left, top,
  /// where its rows lie along `rows`; and what this way of looking is called.
  struct Place {
    float scale = 1;
    float left = 0;
    float top = 0;
    const char* pass = "frame";
    Direction rows{};
  };
  /// What is done to a part of the frame before it is searched.
  enum class Way { kAsItIs, kAgainstMean, kSharpened, kAgainstNearMean, kSharper, kSharpest };
  /// How what is like a code in texture alone is looked at.
  struct TextureLook {
    Way way;
    float stretch;  ///< times the motion that is seen, of which a little more or less is undone
  };
  struct Held {
    Decoded code;
    int frames_ago = 0;
  };

  [[nodiscard]] ImageView Luma(const ImageView& frame);
  /// Searches `black_white_` and adds what it finds to `found_`.
  void Search(const Place& place, size_t most = kMostCodes);
  [[nodiscard]] ScanHint Hint(const ImageView& luma) const;
  void LookWhereHeld(const ImageView& luma);
  void LookEverywhere(const ImageView& luma);
  void LookCloser(const ImageView& luma);
  /// Looks at a part of the frame, enlarged and in one of a few ways.
  void LookCloserAt(const ImageView& luma, const PixelBox& box, Way way);
  /// Looks at a part of the frame, if it moved, as it would be had it not.
  void LookAlongMotion(const ImageView& luma, const PixelBox& box, float stretch);
  /// Where no corners of a code are: at what else may be one, found in the frame at half its size.
  void LookAtTextures(const ImageView& luma, const ImageView& half, const TextureLook& look);
  void LookOtherwise(const ImageView& luma);
  void Remember();

  const int most_pixels_;
  unsigned frame_ = 0;
  int shrunk_ = 1;
  GrayImage luma_;
  GrayImage grey_;
  GrayImage black_white_;
  CodeSearch search_;
  SearchWork work_;
  std::vector<CodeCandidate> candidates_;
  GrayImage half_;
  GrayImage quarter_;
  std::vector<PixelBox> textures_;  // as they were found last
  ScanHint hint_ = ScanHint::kNone;
  std::vector<Decoded> found_;
  std::vector<Held> held_;
};

}  // namespace mingle
