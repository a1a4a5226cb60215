#include "scan/gst_source.h"

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "media/gst_handles.h"
#include "scan/gst_caps.h"

namespace mingle {
namespace {

constexpr GstClockTime kPatience = 100 * GST_MSECOND;
/// How long a camera may take until its first frame.
constexpr int kFirstFramePatience = 30;  // times kPatience

// Formats whose first component is luma, in planes or packed: taken as they are. Anything else is
// converted once.
constexpr const char* kTail =
    " ! videoconvert ! video/x-raw,format=(string){YUY2,NV12,I420,GRAY8,UYVY,YV12,NV21,Y42B,Y444}"
    " ! appsink name=frames max-buffers=1 drop=true enable-last-sample=false sync=";

/// A frame whose pixels can be read.
class MappedFrame {
 public:
  MappedFrame() = default;
  ~MappedFrame() { Reset(); }
  MappedFrame(const MappedFrame&) = delete;
  MappedFrame& operator=(const MappedFrame&) = delete;

  void Reset() {
    if (mapped_) {
      gst_video_frame_unmap(&frame_);
      mapped_ = false;
    }
    sample_.reset();
  }

  /// The luma of the sample; nothing when it is not video.
  std::optional<ImageView> Map(GstSampleHandle sample) {
    Reset();
    sample_ = std::move(sample);
    GstCaps* caps = gst_sample_get_caps(sample_.get());
    GstBuffer* buffer = gst_sample_get_buffer(sample_.get());
    GstVideoInfo info;
    if (caps == nullptr || buffer == nullptr || gst_video_info_from_caps(&info, caps) == 0 ||
        gst_video_frame_map(&frame_, &info, buffer, GST_MAP_READ) == 0) {
      return std::nullopt;
    }
    mapped_ = true;
    return ImageView{static_cast<const std::uint8_t*>(GST_VIDEO_FRAME_COMP_DATA(&frame_, 0)),
                     GST_VIDEO_FRAME_WIDTH(&frame_), GST_VIDEO_FRAME_HEIGHT(&frame_),
                     GST_VIDEO_FRAME_COMP_STRIDE(&frame_, 0),
                     GST_VIDEO_FRAME_COMP_PSTRIDE(&frame_, 0)};
  }

 private:
  GstSampleHandle sample_;
  GstVideoFrame frame_{};
  bool mapped_ = false;
};

class GstSource final : public FrameSource {
 public:
  GstSource(GstElementHandle pipeline, std::string name, std::string device, bool ends)
      : pipeline_(std::move(pipeline)),
        sink_(gst_bin_get_by_name(GST_BIN(pipeline_.get()), "frames")),
        bus_(gst_element_get_bus(pipeline_.get())),
        name_(std::move(name)),
        device_(std::move(device)),
        ends_(ends) {}

  ~GstSource() override {
    frame_.Reset();
    first_.reset();
    gst_element_set_state(pipeline_.get(), GST_STATE_NULL);
  }
  GstSource(const GstSource&) = delete;
  GstSource& operator=(const GstSource&) = delete;

  /// Runs the pipeline until there is a frame to give, or says why there is none.
  Result<void> Start(const std::stop_token& stop) {
    if (gst_element_set_state(pipeline_.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE) {
      return Gone("it does not start");
    }
    for (int i = 0; i < kFirstFramePatience && !stop.stop_requested(); ++i) {
      first_.reset(gst_app_sink_try_pull_sample(GST_APP_SINK(sink_.get()), kPatience));
      if (first_) {
        return {};
      }
      if (GstMessageHandle error = TakeError();
          error || gst_app_sink_is_eos(GST_APP_SINK(sink_.get()))) {
        return Gone("it has no pictures", error.get());
      }
    }
    return Gone("it sends no pictures");
  }

  [[nodiscard]] std::string device() const override { return device_; }

  Result<Frame> Next(std::stop_token stop) override {
    frame_.Reset();
    if (stop.stop_requested()) {
      return Frame{};
    }
    GstSampleHandle sample = std::move(first_);
    if (!sample) {
      sample.reset(gst_app_sink_try_pull_sample(GST_APP_SINK(sink_.get()), kPatience));
    }
    if (!sample) {
      // A camera that is unplugged ends its stream too: the bus knows which of the two it is.
      if (GstMessageHandle error = TakeError()) {
        return Gone("it is gone", error.get());
      }
      if (!gst_app_sink_is_eos(GST_APP_SINK(sink_.get()))) {
        return Frame{};
      }
      if (ends_) {
        return Frame{.what = Frame::What::kEnded};
      }
      return Gone("it stopped");
    }
    const SteadyTime captured = CaptureTime(sample.get());
    const auto luma = frame_.Map(std::move(sample));
    if (!luma) {
      return Gone("it sends something that is not video");
    }
    return Frame{Frame::What::kPicture, *luma, captured};
  }

 private:
  using SteadyTime = std::chrono::steady_clock::time_point;

  [[nodiscard]] GstMessageHandle TakeError() const {
    return GstMessageHandle(gst_bus_pop_filtered(bus_.get(), GST_MESSAGE_ERROR));
  }

  [[nodiscard]] tl::unexpected<Error> Gone(const std::string& what,
                                           GstMessage* message = nullptr) const {
    const GstMessageHandle pending = message == nullptr ? TakeError() : GstMessageHandle();
    message = message == nullptr ? pending.get() : message;
    std::string why;
    if (message != nullptr) {
      GError* error = nullptr;
      gst_message_parse_error(message, &error, nullptr);
      const GstErrorHandle owned(error);
      why = owned ? std::string(" (") + owned->message + ")" : "";
    }
    return Fail(ErrorKind::kUnavailable, "cannot see through " + name_ + ": " + what + why);
  }

  /// The pipeline's clock is the steady clock; a frame that says otherwise was caught just now.
  [[nodiscard]] SteadyTime CaptureTime(GstSample* sample) const {
    const SteadyTime now = std::chrono::steady_clock::now();
    GstBuffer* buffer = gst_sample_get_buffer(sample);
    const GstSegment* segment = gst_sample_get_segment(sample);
    if (buffer == nullptr || segment->format != GST_FORMAT_TIME ||
        !GST_BUFFER_PTS_IS_VALID(buffer)) {
      return now;
    }
    const GstClockTime running =
        gst_segment_to_running_time(segment, GST_FORMAT_TIME, GST_BUFFER_PTS(buffer));
    const SteadyTime captured{
        std::chrono::nanoseconds(gst_element_get_base_time(pipeline_.get()) + running)};
    return captured > now || captured < now - std::chrono::seconds(1) ? now : captured;
  }

  const GstElementHandle pipeline_;
  const GstElementHandle sink_;
  const GstBusHandle bus_;
  const std::string name_;
  const std::string device_;
  const bool ends_;
  GstSampleHandle first_;
  MappedFrame frame_;
};

/// What to run, and what its source element needs to be told.
struct Plan {
  std::string description;
  std::string property;  ///< of the element named "source"; empty for none
  std::string value;
  std::string name;      ///< for sentences
  std::string device{};  ///< the device file, when it is one
  bool ends = false;
};

Result<std::unique_ptr<FrameSource>> Open(const Plan& plan, const std::stop_token& stop) {
  if (auto started = StartGStreamer(); !started) {
    return tl::unexpected(started.error());
  }
  const std::string description = plan.description + kTail + (plan.ends ? "true" : "false");
  GError* error = nullptr;
  GstElementHandle pipeline(gst_parse_launch(description.c_str(), &error));
  const GstErrorHandle owned(error);
  if (owned || !pipeline || !GST_IS_BIN(pipeline.get())) {
    return Fail(ErrorKind::kUnavailable, "cannot see through " + plan.name + ": " +
                                             (owned ? owned->message : "GStreamer refuses"));
  }
  if (!plan.property.empty()) {
    const GstElementHandle source(gst_bin_get_by_name(GST_BIN(pipeline.get()), "source"));
    g_object_set(source.get(), plan.property.c_str(), plan.value.c_str(), nullptr);
  }
  auto opened = std::make_unique<GstSource>(std::move(pipeline), plan.name, plan.device, plan.ends);
  if (auto started = opened->Start(stop); !started) {
    return tl::unexpected(started.error());
  }
  return opened;
}

}  // namespace

Result<std::unique_ptr<FrameSource>> OpenDevice(const std::string& device, std::stop_token stop) {
  const Result<std::string> caps = ChooseDeviceCaps(device);
  if (!caps) {
    return tl::unexpected(caps.error());
  }
  return Open({.description = "v4l2src name=source ! " + *caps + " ! decodebin",
               .property = "device",
               .value = device,
               .name = "the camera " + device,
               .device = device},
              stop);
}

Result<std::unique_ptr<FrameSource>> OpenVideo(const std::filesystem::path& file,
                                               std::stop_token stop) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    return Fail(ErrorKind::kNotFound, "there is no video " + file.string());
  }
  return Open({.description = "filesrc name=source ! decodebin",
               .property = "location",
               .value = file.string(),
               .name = "the video " + file.string(),
               .ends = true},
              stop);
}

Result<std::unique_ptr<FrameSource>> OpenPipeline(const std::string& description,
                                                  std::stop_token stop) {
  return Open({.description = description, .property = {}, .value = {}, .name = "GStreamer"}, stop);
}

}  // namespace mingle
