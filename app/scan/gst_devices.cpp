#include "scan/gst_devices.h"

#include <gst/gst.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include "base/text.h"
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

std::string Listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) {
    list += (list.empty() ? "" : ", ") + word;
  }
  return list.empty() ? "nothing" : list;
}

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

/// "video/x-h264, video/mpegts": each once.
std::string MediaTypes(const GstCaps* caps) {
  std::vector<std::string> types;
  for (guint i = 0; i < gst_caps_get_size(caps); ++i) {
    std::string type = gst_structure_get_name(gst_caps_get_structure(caps, i));
    if (std::find(types.begin(), types.end(), type) == types.end()) {
      types.push_back(std::move(type));
    }
  }
  return Listed(types);
}

struct PluggedIn {
  std::string name;
  std::string path;
  std::string serial;
};

std::vector<PluggedIn> PluggedInCameras() {
  std::vector<PluggedIn> cameras;
  const GstMonitorHandle monitor(gst_device_monitor_new());
  gst_device_monitor_add_filter(monitor.get(), "Video/Source", nullptr);
  GList* devices = nullptr;
  if (gst_device_monitor_start(monitor.get()) != 0) {
    devices = gst_device_monitor_get_devices(monitor.get());
    gst_device_monitor_stop(monitor.get());
  }
  for (GList* item = devices; item != nullptr; item = item->next) {
    const std::unique_ptr<gchar, GstDeleter<g_free>> name(
        gst_device_get_display_name(GST_DEVICE(item->data)));
    GstStructure* properties = gst_device_get_properties(GST_DEVICE(item->data));
    const auto text = [properties](const char* key) {
      const char* value =
          properties != nullptr ? gst_structure_get_string(properties, key) : nullptr;
      return std::string(value != nullptr ? value : "");
    };
    PluggedIn camera{name ? name.get() : "", text("device.path"), text("device.serial")};
    if (properties != nullptr) {
      gst_structure_free(properties);
    }
    if (!camera.path.empty()) {
      cameras.push_back(std::move(camera));
    }
  }
  g_list_free_full(devices, gst_object_unref);
  return cameras;
}

}  // namespace

Result<std::string> FindCamera(std::string_view name) {
  if (auto started = StartGStreamer(); !started) {
    return tl::unexpected(started.error());
  }
  std::vector<std::string> names;
  for (const PluggedIn& camera : PluggedInCameras()) {
    if (name.empty() || camera.serial == name ||
        AsciiLower(camera.name).find(AsciiLower(name)) != std::string::npos) {
      return camera.path;
    }
    names.push_back(camera.name);
  }
  if (names.empty()) {
    return Fail(ErrorKind::kNotFound, "no camera is plugged in");
  }
  return Fail(ErrorKind::kNotFound, "no camera called " + std::string(name) +
                                        " is plugged in; there is " + Listed(names));
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
  return Fail(ErrorKind::kUnavailable,
              "cannot see through " + device + ": " +
                  (can ? "it sends " + MediaTypes(can.get()) + ", and none of it is understood"
                       : "it cannot be opened as a camera"));
}

}  // namespace mingle
