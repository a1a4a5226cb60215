#include "scan/gst_devices.h"

#include <gst/gst.h>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#include "scan/gst_handles.h"

namespace mingle {
namespace {

using CapsHandle = std::unique_ptr<GstCaps, GstDeleter<gst_caps_unref>>;

// Raw frames cost less than JPEGs, but few cameras have 720p at a useful rate that way.
constexpr std::array kWishes{
    "video/x-raw,width=1280,height=720,framerate=[24/1,60/1]",
    "image/jpeg,width=1280,height=720,framerate=[24/1,60/1]",
    "video/x-raw,width=[640,1280],height=[480,1024],framerate=[15/1,60/1]",
    "image/jpeg,width=[640,1920],height=[480,1080],framerate=[15/1,60/1]",
    "video/x-raw",
    "image/jpeg",
};

/// What the device can send; nothing when it cannot be opened.
CapsHandle DeviceCaps(const std::string& device) {
  const GstElementHandle source(gst_element_factory_make("v4l2src", nullptr));
  if (!source) {
    return nullptr;
  }
  g_object_set(source.get(), "device", device.c_str(), nullptr);
  CapsHandle caps;
  if (gst_element_set_state(source.get(), GST_STATE_READY) != GST_STATE_CHANGE_FAILURE) {
    GstPad* pad = gst_element_get_static_pad(source.get(), "src");
    caps.reset(gst_pad_query_caps(pad, nullptr));
    gst_object_unref(pad);
  }
  gst_element_set_state(source.get(), GST_STATE_NULL);
  return caps;
}

}  // namespace

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

Result<std::string> ChooseDeviceCaps(const std::string& device) {
  std::error_code error;
  if (!std::filesystem::exists(device, error)) {
    return Fail(ErrorKind::kNotFound, "there is no camera " + device);
  }
  if (auto started = StartGStreamer(); !started) {
    return tl::unexpected(started.error());
  }
  const CapsHandle can = DeviceCaps(device);
  for (const char* wish : kWishes) {
    const CapsHandle wanted(gst_caps_from_string(wish));
    if (can && gst_caps_can_intersect(can.get(), wanted.get()) != 0) {
      return wish;
    }
  }
  return Fail(ErrorKind::kUnavailable, "cannot see through " + device + ": " +
                                           (can ? "it sends nothing that is understood"
                                                : "it cannot be opened as a camera"));
}

}  // namespace mingle
