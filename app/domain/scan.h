#pragma once

#include <string>

#include "base/time.h"

namespace mingle {

/// Where a code came from.
enum class ScanSource {
  kCamera,
  kWedge,   ///< A USB scanner that types, or somebody typing the code.
  kHost,    ///< Chosen by name in the host corner.
  kPerson,  ///< Chosen from a list by an attendee.
};

/// One badge held up once: what its code says and when it was read.
struct Scan {
  std::string text;  ///< As decoded: any bytes, at most a few kilobytes. Hostile.
  ScanSource source = ScanSource::kCamera;
  Time at;
};

}  // namespace mingle
