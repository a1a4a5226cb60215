#pragma once

#include <cairo.h>

#include <new>
#include <string>

namespace mingle {

/// cairo's output into the std::string that `closure` points to. Out of memory becomes cairo's
/// write error: nothing may be thrown through it.
inline cairo_status_t AppendToString(void* closure, const unsigned char* data,
                                     unsigned int length) noexcept {
  try {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_WRITE_ERROR;
  }
}

}  // namespace mingle
