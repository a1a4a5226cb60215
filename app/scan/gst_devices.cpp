#include "scan/gst_devices.h"

#include <gst/gst.h>

#include <mutex>
#include <utility>

#include "media/gst_handles.h"

namespace mingle {
namespace {

using TextHandle = std::unique_ptr<gchar, GstDeleter<g_free>>;
using StructureHandle = std::unique_ptr<GstStructure, GstDeleter<gst_structure_free>>;

PluggedIn Describe(GstDevice* device) {
  const TextHandle name(gst_device_get_display_name(device));
  const StructureHandle properties(gst_device_get_properties(device));
  const auto text = [&properties](const char* key) {
    const char* value = properties ? gst_structure_get_string(properties.get(), key) : nullptr;
    return std::string(value != nullptr ? value : "");
  };
  return {{name ? name.get() : "", text("device.serial"), text("device.bus_path")},
          text("device.path")};
}

}  // namespace

class CameraWatch::Monitor {
 public:
  explicit Monitor(std::function<void()> changed) : changed_(std::move(changed)) {}
  ~Monitor() {
    if (started_) {
      gst_device_monitor_stop(monitor_.get());
    }
  }
  Monitor(const Monitor&) = delete;
  Monitor& operator=(const Monitor&) = delete;

  Result<std::vector<PluggedIn>> Cameras() {
    const std::lock_guard lock(mutex_);
    if (!started_) {
      if (auto started = Start(); !started) {
        return tl::unexpected(started.error());
      }
    }
    std::vector<PluggedIn> cameras;
    GList* devices = gst_device_monitor_get_devices(monitor_.get());
    for (GList* item = devices; item != nullptr; item = item->next) {
      PluggedIn camera = Describe(GST_DEVICE(item->data));
      // What has no device file is a camera only for other programs.
      if (!camera.device.empty()) {
        cameras.push_back(std::move(camera));
      }
    }
    g_list_free_full(devices, gst_object_unref);
    return cameras;
  }

 private:
  Result<void> Start() {
    if (auto started = StartGStreamer(); !started) {
      return started;
    }
    monitor_.reset(gst_device_monitor_new());
    gst_device_monitor_add_filter(monitor_.get(), "Video/Source", nullptr);
    const GstBusHandle bus(gst_device_monitor_get_bus(monitor_.get()));
    gst_bus_set_sync_handler(bus.get(), &Monitor::Heard, this, nullptr);
    // Where nothing tells which devices there are, there are none.
    started_ = gst_device_monitor_start(monitor_.get()) != 0;
    return {};
  }

  static GstBusSyncReply Heard(GstBus* /*bus*/, GstMessage* message, gpointer self) {
    const auto type = GST_MESSAGE_TYPE(message);
    const auto* monitor = static_cast<const Monitor*>(self);
    if ((type == GST_MESSAGE_DEVICE_ADDED || type == GST_MESSAGE_DEVICE_REMOVED) &&
        monitor->changed_) {
      monitor->changed_();
    }
    gst_message_unref(message);
    return GST_BUS_DROP;
  }

  const std::function<void()> changed_;
  std::mutex mutex_;
  GstMonitorHandle monitor_;
  bool started_ = false;
};

CameraWatch::CameraWatch(std::function<void()> changed)
    : monitor_(std::make_unique<Monitor>(std::move(changed))) {}
CameraWatch::~CameraWatch() = default;

Result<std::vector<PluggedIn>> CameraWatch::Cameras() { return monitor_->Cameras(); }

}  // namespace mingle
