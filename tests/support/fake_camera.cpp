// A camera that Video4Linux believes in. Linked into a program it stands in for the system calls on
// one device file, so that GStreamer's real v4l2src opens it, streams from it and loses it.
//   FAKE_CAMERA_DEVICE   the device file, any character device that nobody else opens; or several
//                        with colons between them, which all are this one
//   FAKE_CAMERA_PICTURE  what it sees: 1280×720 bytes of luma, or a JPEG of that size. What the
//                        camera sends is what this is: raw YUY2 or Motion JPEG
//   FAKE_CAMERA_STATE    a file with what is wrong: "gone" unplugged, "stalled" silent, "h264"
//                        sends only that; else nothing
#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr std::uint32_t kBufferBytes = kWidth * kHeight * 2;
constexpr std::uint32_t kMostBuffers = 8;
constexpr long kFrameNanoseconds = 33'333'333;

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string Content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class FakeCamera {
 public:
  int Open() {
    const std::lock_guard lock(mutex_);
    if (State() == "gone") {
      errno = ENODEV;
      return -1;
    }
    picture_ = Content(Environment("FAKE_CAMERA_PICTURE"));
    jpeg_ = picture_.starts_with("\xFF\xD8");
    if (memory_ < 0) {
      memory_ = static_cast<int>(syscall(SYS_memfd_create, "camera", 0U));
      if (ftruncate(memory_, off_t{kBufferBytes} * kMostBuffers) != 0) {
        return -1;
      }
    }
    // Readable whenever a frame is due, as the device would be.
    const int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    fds_.insert(fd);
    return fd;
  }

  bool Owns(int fd) {
    const std::lock_guard lock(mutex_);
    return fds_.contains(fd);
  }
  void Close(int fd) {
    const std::lock_guard lock(mutex_);
    fds_.erase(fd);
  }
  void Duplicated(int from, int to) {
    const std::lock_guard lock(mutex_);
    if (fds_.contains(from)) {
      fds_.insert(to);
    }
  }
  int memory() const { return memory_; }

  int Control(int fd, unsigned long request, void* argument) {
    const std::lock_guard lock(mutex_);
    const int result = Answer(fd, request, argument);
    if (result != 0) {
      errno = result;
      return -1;
    }
    return 0;
  }

 private:
  static std::string State() { return Content(Environment("FAKE_CAMERA_STATE")); }

  [[nodiscard]] std::uint32_t Format() const {
    if (State() == "h264") {
      return V4L2_PIX_FMT_H264;
    }
    return jpeg_ ? V4L2_PIX_FMT_MJPEG : V4L2_PIX_FMT_YUYV;
  }

  void Describe(v4l2_format& format) const {
    format.fmt.pix = {};
    format.fmt.pix.width = kWidth;
    format.fmt.pix.height = kHeight;
    format.fmt.pix.pixelformat = Format();
    format.fmt.pix.field = V4L2_FIELD_NONE;
    format.fmt.pix.bytesperline = jpeg_ ? 0 : kWidth * 2;
    format.fmt.pix.sizeimage = kBufferBytes;
    format.fmt.pix.colorspace = V4L2_COLORSPACE_SRGB;
  }

  void Describe(v4l2_buffer& buffer) const {
    buffer.length = kBufferBytes;
    buffer.m.offset = buffer.index * kBufferBytes;
    buffer.flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    buffer.field = V4L2_FIELD_NONE;
  }

  /// 0 or an error number.
  int Answer(int fd, unsigned long request, void* argument) {
    if (State() == "gone") {
      return ENODEV;
    }
    switch (request) {
      case VIDIOC_QUERYCAP: {
        auto& capability = *static_cast<v4l2_capability*>(argument);
        capability = {};
        std::strcpy(reinterpret_cast<char*>(capability.driver), "fake");
        std::strcpy(reinterpret_cast<char*>(capability.card), "Fake camera");
        capability.device_caps = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
        capability.capabilities = capability.device_caps | V4L2_CAP_DEVICE_CAPS;
        return 0;
      }
      case VIDIOC_ENUMINPUT: {
        auto& input = *static_cast<v4l2_input*>(argument);
        return input.index == 0 ? 0 : EINVAL;
      }
      case VIDIOC_G_INPUT:
        *static_cast<int*>(argument) = 0;
        return 0;
      case VIDIOC_S_INPUT:
        return 0;
      case VIDIOC_ENUM_FMT: {
        auto& format = *static_cast<v4l2_fmtdesc*>(argument);
        format.pixelformat = Format();
        format.flags = jpeg_ ? V4L2_FMT_FLAG_COMPRESSED : 0;
        return format.index == 0 && format.type == V4L2_BUF_TYPE_VIDEO_CAPTURE ? 0 : EINVAL;
      }
      case VIDIOC_ENUM_FRAMESIZES: {
        auto& size = *static_cast<v4l2_frmsizeenum*>(argument);
        size.type = V4L2_FRMSIZE_TYPE_DISCRETE;
        size.discrete = {kWidth, kHeight};
        return size.index == 0 && size.pixel_format == Format() ? 0 : EINVAL;
      }
      case VIDIOC_ENUM_FRAMEINTERVALS: {
        auto& interval = *static_cast<v4l2_frmivalenum*>(argument);
        interval.type = V4L2_FRMIVAL_TYPE_DISCRETE;
        interval.discrete = {1, 30};
        return interval.index == 0 ? 0 : EINVAL;
      }
      case VIDIOC_G_FMT:
      case VIDIOC_S_FMT:
      case VIDIOC_TRY_FMT: {
        auto& format = *static_cast<v4l2_format*>(argument);
        if (format.type != V4L2_BUF_TYPE_VIDEO_CAPTURE) {
          return EINVAL;
        }
        Describe(format);
        return 0;
      }
      case VIDIOC_G_PARM:
      case VIDIOC_S_PARM: {
        auto& capture = static_cast<v4l2_streamparm*>(argument)->parm.capture;
        capture.capability = V4L2_CAP_TIMEPERFRAME;
        capture.timeperframe = {1, 30};
        return 0;
      }
      case VIDIOC_REQBUFS: {
        auto& buffers = *static_cast<v4l2_requestbuffers*>(argument);
        if (buffers.memory != V4L2_MEMORY_MMAP) {
          return EINVAL;
        }
        buffers.count = std::min(buffers.count, kMostBuffers);
        queued_.clear();
        return 0;
      }
      case VIDIOC_QUERYBUF:
        Describe(*static_cast<v4l2_buffer*>(argument));
        return 0;
      case VIDIOC_QBUF:
        queued_.push_back(static_cast<v4l2_buffer*>(argument)->index);
        return 0;
      case VIDIOC_DQBUF:
        return Fill(fd, *static_cast<v4l2_buffer*>(argument));
      case VIDIOC_STREAMON:
        Tick(fd, State() == "stalled" ? 0 : kFrameNanoseconds);
        return 0;
      case VIDIOC_STREAMOFF:
        Tick(fd, 0);
        queued_.clear();
        return 0;
      case VIDIOC_QUERYCTRL: {
        auto& query = *static_cast<v4l2_queryctrl*>(argument);
        const auto range = ranges_.find(query.id);
        if (range == ranges_.end()) {
          return EINVAL;
        }
        query.minimum = range->second.first;
        query.maximum = range->second.second;
        query.step = 1;
        query.flags = 0;
        return 0;
      }
      case VIDIOC_G_CTRL: {
        auto& control = *static_cast<v4l2_control*>(argument);
        control.value = controls_[control.id];
        return ranges_.contains(control.id) ? 0 : EINVAL;
      }
      case VIDIOC_S_CTRL: {
        const auto& control = *static_cast<v4l2_control*>(argument);
        if (!ranges_.contains(control.id)) {
          return EINVAL;
        }
        // As webcams do: automatic means with an open aperture, and what is automatic is not set.
        if (control.id == V4L2_CID_EXPOSURE_AUTO && control.value != V4L2_EXPOSURE_MANUAL &&
            control.value != V4L2_EXPOSURE_APERTURE_PRIORITY) {
          return EINVAL;
        }
        if ((control.id == V4L2_CID_FOCUS_ABSOLUTE && controls_[V4L2_CID_FOCUS_AUTO] != 0) ||
            (control.id == V4L2_CID_EXPOSURE_ABSOLUTE &&
             controls_[V4L2_CID_EXPOSURE_AUTO] != V4L2_EXPOSURE_MANUAL)) {
          return EACCES;
        }
        controls_[control.id] = control.value;
        return 0;
      }
      default:
        return ENOTTY;
    }
  }

  static void Tick(int fd, long nanoseconds) {
    const itimerspec every{{0, nanoseconds}, {0, nanoseconds}};
    timerfd_settime(fd, 0, &every, nullptr);
  }

  int Fill(int fd, v4l2_buffer& buffer) {
    std::uint64_t due = 0;
    const bool ready = read(fd, &due, sizeof due) == sizeof due;
    if (!ready || queued_.empty()) {
      return EAGAIN;
    }
    buffer.index = queued_.front();
    queued_.erase(queued_.begin());
    Describe(buffer);
    std::vector<char> bytes(picture_.begin(), picture_.end());
    if (!jpeg_) {
      bytes.assign(kBufferBytes, '\x80');
      for (size_t i = 0; i < std::min<size_t>(picture_.size(), kWidth * kHeight); ++i) {
        bytes[2 * i] = picture_[i];
      }
    }
    if (pwrite(memory_, bytes.data(), bytes.size(), off_t{buffer.m.offset}) < 0) {
      return EIO;
    }
    buffer.bytesused = static_cast<std::uint32_t>(bytes.size());
    buffer.sequence = sequence_++;
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    buffer.timestamp = {now.tv_sec, now.tv_nsec / 1000};
    if (State() == "stalled") {
      Tick(fd, 0);
    }
    return 0;
  }

  const std::map<std::uint32_t, std::pair<int, int>> ranges_{
      {V4L2_CID_FOCUS_AUTO, {0, 1}},
      {V4L2_CID_FOCUS_ABSOLUTE, {0, 250}},
      {V4L2_CID_EXPOSURE_AUTO, {0, 3}},
      {V4L2_CID_EXPOSURE_ABSOLUTE, {3, 2047}}};

  std::mutex mutex_;
  std::map<std::uint32_t, int> controls_{{V4L2_CID_FOCUS_AUTO, 1},
                                         {V4L2_CID_FOCUS_ABSOLUTE, 0},
                                         {V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY},
                                         {V4L2_CID_EXPOSURE_ABSOLUTE, 250}};
  std::set<int> fds_;
  int memory_ = -1;
  bool jpeg_ = false;
  std::string picture_;
  std::vector<std::uint32_t> queued_;
  std::uint32_t sequence_ = 0;
};

FakeCamera& Camera() {
  static FakeCamera camera;
  return camera;
}

int OpenFile(const char* path, int flags, unsigned mode) {
  static const std::string devices = ":" + Environment("FAKE_CAMERA_DEVICE") + ":";
  return devices.find(":" + std::string(path) + ":") != std::string::npos
             ? Camera().Open()
             : static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

unsigned ModeOf(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, unsigned) : 0U;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const unsigned mode = ModeOf(flags, arguments);
  va_end(arguments);
  return OpenFile(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const unsigned mode = ModeOf(flags, arguments);
  va_end(arguments);
  return OpenFile(path, flags | O_LARGEFILE, mode);
}

int close(int fd) {
  Camera().Close(fd);
  return static_cast<int>(syscall(SYS_close, fd));
}

int dup(int fd) noexcept {
  const int copy = static_cast<int>(syscall(SYS_dup, fd));
  Camera().Duplicated(fd, copy);
  return copy;
}

int ioctl(int fd, unsigned long request, ...) noexcept {
  va_list arguments;
  va_start(arguments, request);
  void* argument = va_arg(arguments, void*);
  va_end(arguments);
  return Camera().Owns(fd) ? Camera().Control(fd, request, argument)
                           : static_cast<int>(syscall(SYS_ioctl, fd, request, argument));
}

void* mmap(void* address, size_t length, int protection, int flags, int fd, off_t offset) noexcept {
  if (fd >= 0 && Camera().Owns(fd)) {
    fd = Camera().memory();
  }
  return reinterpret_cast<void*>(syscall(SYS_mmap, address, length, protection, flags, fd, offset));
}

void* mmap64(void* address, size_t length, int protection, int flags, int fd,
             off64_t offset) noexcept {
  return mmap(address, length, protection, flags, fd, offset);
}
}
