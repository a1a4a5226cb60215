#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/image.h"
#include "bench/measure.h"

namespace mingle::bench {

/// CPU time that this thread has used, ms.
[[nodiscard]] double ThreadCpuMilliseconds();

/// Runs it and notes the CPU time it took.
template <class Function>
auto Timed(Timings& timings, Function run) {
  const double start = ThreadCpuMilliseconds();
  auto result = run();
  timings.ms.push_back(ThreadCpuMilliseconds() - start);
  return result;
}

[[nodiscard]] double Mean(const Timings& timings);

/// Which ZXing this is: "1.4".
[[nodiscard]] std::string ZXingVersion();

/// Plain ZXing: QR only, try harder, one symbol, its other defaults.
[[nodiscard]] std::optional<std::string> PlainZXing(const ImageView& picture);

/// True where zbar is installed.
[[nodiscard]] bool HasZbar();
/// zbar with its defaults; always nothing where it is not installed. Rows packed.
[[nodiscard]] std::optional<std::string> Zbar(const ImageView& picture);

}  // namespace mingle::bench
