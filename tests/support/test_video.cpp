#include "support/test_video.h"

#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "support/picture_file.h"

namespace mingle::test {

void WriteVideo(const std::filesystem::path& path, const std::vector<GrayImage>& frames) {
  gst_init(nullptr, nullptr);
  const std::string description =
      "appsrc name=frames format=time caps=image/jpeg,framerate=30/1,width=" +
      std::to_string(frames.front().width) + ",height=" + std::to_string(frames.front().height) +
      " ! image/jpeg ! avimux ! filesink location=" + path.string();
  const auto stop = [](GstElement* element) {
    gst_element_set_state(element, GST_STATE_NULL);
    gst_object_unref(element);
  };
  const std::unique_ptr<GstElement, decltype(stop)> pipeline(
      gst_parse_launch(description.c_str(), nullptr), stop);
  if (!pipeline) {
    throw std::runtime_error("GStreamer cannot write a video");
  }
  gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
  GstElement* source = gst_bin_get_by_name(GST_BIN(pipeline.get()), "frames");
  for (size_t i = 0; i < frames.size(); ++i) {
    const std::string jpeg = EncodeJpeg(frames[i]);
    GstBuffer* buffer = gst_buffer_new_allocate(nullptr, jpeg.size(), nullptr);
    gst_buffer_fill(buffer, 0, jpeg.data(), jpeg.size());
    GST_BUFFER_PTS(buffer) = i * GST_SECOND / 30;
    GST_BUFFER_DURATION(buffer) = GST_SECOND / 30;
    gst_app_src_push_buffer(GST_APP_SRC(source), buffer);
  }
  gst_app_src_end_of_stream(GST_APP_SRC(source));
  gst_object_unref(source);
  GstBus* bus = gst_element_get_bus(pipeline.get());
  GstMessage* message = gst_bus_timed_pop_filtered(
      bus, GST_CLOCK_TIME_NONE, static_cast<GstMessageType>(GST_MESSAGE_EOS | GST_MESSAGE_ERROR));
  const bool written = GST_MESSAGE_TYPE(message) == GST_MESSAGE_EOS;
  gst_message_unref(message);
  gst_object_unref(bus);
  if (!written) {
    throw std::runtime_error("GStreamer could not write a video");
  }
}

}  // namespace mingle::test
