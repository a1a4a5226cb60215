#include "sound/speaker.h"

#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "media/gst_handles.h"
#include "sound/chime_samples.h"

namespace mingle {
namespace {

std::string TextOf(GError* error) {
  const GstErrorHandle owned(error);
  return owned ? owned->message : "it does not say why";
}

}  // namespace

/// One chime at a time, through one pipeline that is taken down afterwards.
class Speaker::Player {
 public:
  Player(std::function<void(const std::string&)> complain, std::string sink)
      : complain_(std::move(complain)), sink_(std::move(sink)) {}
  ~Player() { Stop(); }

  void Start(const Request& request) {
    Stop();
    if (const auto started = StartGStreamer(); !started) {
      Complain(started.error().message);
      return;
    }
    GError* error = nullptr;
    const std::string caps = "audio/x-raw,format=S16LE,channels=1,layout=interleaved,rate=" +
                             std::to_string(kSampleRate);
    const std::string line = "appsrc name=chime format=time caps=\"" + caps +
                             "\" ! volume name=volume ! audioconvert ! audioresample ! " + sink_;
    pipeline_.reset(gst_parse_launch(line.c_str(), &error));
    if (!pipeline_ || error != nullptr) {
      Complain(TextOf(error));
      pipeline_.reset();
      return;
    }
    const GstElementHandle volume(gst_bin_get_by_name(GST_BIN(pipeline_.get()), "volume"));
    // Ears hear loudness by ratios: half of the way sounds half as loud at an eighth of the power.
    const double share = request.volume_percent / 100.0;
    g_object_set(volume.get(), "volume", share * share * share, nullptr);
    const GstElementHandle source(gst_bin_get_by_name(GST_BIN(pipeline_.get()), "chime"));
    std::vector<std::int16_t>& samples = samples_.at(static_cast<size_t>(request.chime));
    if (samples.empty()) {
      samples = SamplesOf(request.chime);
    }
    GstBuffer* buffer = gst_buffer_new_memdup(samples.data(), samples.size() * sizeof samples[0]);
    GST_BUFFER_PTS(buffer) = 0;
    GST_BUFFER_DURATION(buffer) = gst_util_uint64_scale(samples.size(), GST_SECOND, kSampleRate);
    if (gst_element_set_state(pipeline_.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE) {
      gst_buffer_unref(buffer);
      Complain("the sound device does not start");
      Stop();
      return;
    }
    gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer);
    gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
  }

  /// True once nothing sounds any more.
  bool Poll() {
    if (!pipeline_) {
      return true;
    }
    const GstBusHandle bus(gst_element_get_bus(pipeline_.get()));
    constexpr GstClockTime kPatience = 20 * GST_MSECOND;
    const GstMessageHandle message(gst_bus_timed_pop_filtered(
        bus.get(), kPatience, static_cast<GstMessageType>(GST_MESSAGE_EOS | GST_MESSAGE_ERROR)));
    if (!message) {
      return false;
    }
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_ERROR) {
      GError* error = nullptr;
      gst_message_parse_error(message.get(), &error, nullptr);
      Complain(TextOf(error));
    }
    Stop();
    return true;
  }

 private:
  void Stop() {
    if (pipeline_) {
      gst_element_set_state(pipeline_.get(), GST_STATE_NULL);
      pipeline_.reset();
    }
  }
  void Complain(const std::string& why) {
    if (complain_) {
      complain_("there is no sound: " + why);
      complain_ = nullptr;
    }
  }

  std::function<void(const std::string&)> complain_;
  const std::string sink_;
  GstElementHandle pipeline_;
  std::array<std::vector<std::int16_t>, kChimes> samples_;  ///< made once each
};

Speaker::Speaker(std::function<void(const std::string&)> complain, std::string sink)
    : thread_([this, complain = std::move(complain),
               sink = std::move(sink)](const std::stop_token& stop) mutable {
        Player player(std::move(complain), std::move(sink));
        while (!stop.stop_requested()) {
          std::vector<Request> asked = requests_.WaitForAll(stop);
          while (!asked.empty() && !stop.stop_requested()) {
            player.Start(asked.back());
            asked.clear();
            while (!player.Poll() && asked.empty() && !stop.stop_requested()) {
              asked = requests_.TakeAll();
            }
            if (asked.empty()) {
              asked = requests_.TakeAll();
            }
          }
        }
      }) {}

Speaker::~Speaker() = default;

void Speaker::Play(Chime chime, const SoundSettings& settings) {
  if (!settings.muted && settings.volume_percent > 0) {
    requests_.Put({chime, settings.volume_percent});
  }
}

}  // namespace mingle
