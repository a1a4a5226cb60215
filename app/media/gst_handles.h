#pragma once

#include <gst/gst.h>

#include <memory>

#include "base/result.h"

namespace mingle {

/// GStreamer's objects, given back at the end of the scope.
template <auto Function>
struct GstDeleter {
  template <class T>
  void operator()(T* object) const {
    Function(object);
  }
};
using GstErrorHandle = std::unique_ptr<GError, GstDeleter<g_error_free>>;
using GstElementHandle = std::unique_ptr<GstElement, GstDeleter<gst_object_unref>>;
using GstSampleHandle = std::unique_ptr<GstSample, GstDeleter<gst_sample_unref>>;
using GstMessageHandle = std::unique_ptr<GstMessage, GstDeleter<gst_message_unref>>;
using GstBusHandle = std::unique_ptr<GstBus, GstDeleter<gst_object_unref>>;
using GstMonitorHandle = std::unique_ptr<GstDeviceMonitor, GstDeleter<gst_object_unref>>;

/// To be called before anything else of GStreamer; the first call does the work. Any thread.
[[nodiscard]] Result<void> StartGStreamer();

}  // namespace mingle
