#include "scan/gst_caps.h"

#include <gst/gst.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include "media/gst_handles.h"

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

}  // namespace

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
