#include "scan/gst_devices.h"

#include <gst/gst.h>

#include <optional>

#include "scan/gst_handles.h"

namespace mingle {

Result<std::string> FirstCamera() {
  if (auto started = StartGStreamer(); !started) {
    return tl::unexpected(started.error());
  }
  const GstMonitorHandle monitor(gst_device_monitor_new());
  gst_device_monitor_add_filter(monitor.get(), "Video/Source", nullptr);
  std::optional<std::string> found;
  GList* devices = nullptr;
  if (gst_device_monitor_start(monitor.get()) != 0) {
    devices = gst_device_monitor_get_devices(monitor.get());
    gst_device_monitor_stop(monitor.get());
  }
  for (GList* item = devices; item != nullptr; item = item->next) {
    GstStructure* properties = gst_device_get_properties(GST_DEVICE(item->data));
    const char* path =
        properties != nullptr ? gst_structure_get_string(properties, "device.path") : nullptr;
    if (path != nullptr && !found) {
      found = path;
    }
    if (properties != nullptr) {
      gst_structure_free(properties);
    }
  }
  g_list_free_full(devices, gst_object_unref);
  if (!found) {
    return Fail(ErrorKind::kNotFound, "no camera is plugged in");
  }
  return *found;
}

}  // namespace mingle
