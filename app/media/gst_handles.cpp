#include "media/gst_handles.h"

#include <mutex>
#include <string>

namespace mingle {

Result<void> StartGStreamer() {
  static std::once_flag once;
  static std::string problem;
  std::call_once(once, [] {
    GError* error = nullptr;
    if (gst_init_check(nullptr, nullptr, &error) == 0) {
      const GstErrorHandle owned(error);
      problem = owned ? owned->message : "no reason given";
    }
  });
  if (!problem.empty()) {
    return Fail(ErrorKind::kUnavailable, "cannot start GStreamer: " + problem);
  }
  return {};
}

}  // namespace mingle
