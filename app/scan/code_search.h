#pragma once

#include <span>
#include <vector>

#include "base/image.h"
#include "scan/code_candidate.h"
#include "scan/qr_decoder.h"

namespace mingle {

/// How much was done to find codes.
struct SearchWork {
  int patterns = 0;        ///< Finder patterns found.
  int decodes = 0;         ///< Pictures handed on to the decoder.
  int largest_decode = 0;  ///< Most finder patterns in one of them.

  SearchWork& operator+=(const SearchWork& more);
};

/// Looks for QR codes in pictures of black (0) and white (255) with work that no picture can
/// drive up: the decoder's time grows with the cube of the finder patterns it is shown, so it
/// sees only the surroundings of the likeliest candidates, and there at most `kMostPatterns`
/// patterns; the rest are wiped. One thread at a time.
class CodeSearch {
 public:
  static constexpr size_t kMostRegions = 6;
  static constexpr size_t kMostPatterns = 6;

  /// The codes that were read, in px of `black_white`; empty when there are none. Stops after
  /// `most` of them. Looks at every third row, from `first_row` on: see FindFinderPatterns.
  [[nodiscard]] std::vector<Decoded> Search(const ImageView& black_white, size_t most = 1,
                                            int first_row = 2);

  /// The candidates of the last search, read or not, best first, at most `kMostRegions`.
  [[nodiscard]] std::span<const CodeCandidate> candidates() const { return candidates_; }
  /// Of the last search.
  [[nodiscard]] const SearchWork& work() const { return work_; }

 private:
  [[nodiscard]] std::optional<Decoded> DecodePart(const ImageView& black_white, const PixelBox& box,
                                                  const std::vector<FinderPattern>& patterns,
                                                  std::span<const FinderPattern> keep);

  std::vector<CodeCandidate> candidates_;
  SearchWork work_;
  GrayImage scratch_;
};

/// True when the middle of the candidate's code lies inside the outline.
[[nodiscard]] bool Covers(const Decoded& decoded, const CodeCandidate& candidate);

}  // namespace mingle
