// Shows every sample of every screen in a real window and writes a picture of each, for looking at:
//   xvfb-run -a ui_gallery WIDTH HEIGHT LANGUAGE FOLDER [light|dark,contrast,reach,150] [NAME
//   [TAP]]
// TAP is the probe's name of something to tap first.
// The same pictures come out at any time of the day. `ui_gallery --version` says what draws them.
// Exits 1 when there is no window, or when a picture turns out to be of one colour only.

#include <GL/gl.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ui/sample_views.h"
#include "ui/screens/screens.h"
#include "ui/stage.h"
#include "ui/window.h"

namespace mingle::test {
namespace {

/// Time stands still, so that countdowns look the same in every picture.
constexpr Milliseconds kNow{1'000'000};

/// A badge held up before a wall, as a camera of 640 by 480 might see it.
GrayImage Picture() {
  GrayImage image(640, 480, 90);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const double wall = 96 + 40 * std::sin(x * 0.006) + 30 * y / 480.0;
      const bool head = std::hypot(x - 230.0, (y - 180.0) * 0.8) < 90;
      const bool body = std::hypot((x - 230.0) * 0.7, y - 500.0) < 190;
      const bool badge = x > 360 && x < 520 && y > 160 && y < 370;
      double light = head ? 170 : body ? 60 : wall;
      light = badge ? 235 : light;
      image.at(x, y) = static_cast<std::uint8_t>(light);
    }
  }
  return image;
}

/// Looks like a code of `text`, and has about as many modules.
GrayImage Checkers(std::string_view text) {
  const int side = text.size() > 100 ? 85 : 33;
  GrayImage image(side, side, 255);
  for (int y = 4; y < side - 4; ++y) {
    for (int x = 4; x < side - 4; ++x) {
      image.at(x, y) = (x * 7 + y * 13 + x * y) % 3 == 0 ? 0 : 255;
    }
  }
  return image;
}

/// The window's pixels as a PPM; false when all are the same.
bool Write(const std::filesystem::path& path, int width, int height) {
  std::vector<unsigned char> pixels(static_cast<size_t>(width) * static_cast<size_t>(height) * 3);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadBuffer(GL_BACK);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  std::ofstream out(path, std::ios::binary);
  out << "P6\n" << width << " " << height << "\n255\n";
  const auto row = static_cast<std::ptrdiff_t>(width) * 3;
  for (int y = height - 1; y >= 0; --y) {
    out.write(reinterpret_cast<const char*>(pixels.data()) + y * row, row);
  }
  for (const unsigned char byte : pixels) {
    if (byte != pixels[0]) {
      return true;
    }
  }
  return false;
}

/// A finger on the middle of what the probe knows by this name.
void Tap(Stage& stage, const std::string& name) {
  for (const Drawn& drawn : stage.probe().drawn()) {
    if (drawn.name == name) {
      stage.pointer().Press(drawn.rect.centre(), kNow);
      stage.pointer().Release(drawn.rect.centre(), kNow);
    }
  }
}

/// How screens are to look, from words like "dark,reach,200".
struct Looks {
  Shade shade = Shade::kLight;
  Comfort comfort;
};
Looks LooksOf(const std::string& words) {
  const auto has = [&words](const char* word) { return words.find(word) != words.npos; };
  Looks looks;
  looks.shade = has("dark") ? Shade::kDark : Shade::kLight;
  looks.comfort.high_contrast = has("contrast");
  looks.comfort.within_reach = has("reach");
  for (const int percent : Comfort::kTextSizes) {
    if (has(std::to_string(percent).c_str())) {
      looks.comfort.text_percent = percent;
    }
  }
  return looks;
}

int Main(int width, int height, const std::string& language, const std::filesystem::path& folder,
         const Looks& looks, const std::string& only, const std::string& tap) {
  auto window = Window::Open({.width_px = width, .height_px = height}, {});
  if (!window) {
    std::fprintf(stderr, "%s\n", window.error().message.c_str());
    return 1;
  }
  std::filesystem::create_directories(folder);
  int failures = 0;
  {
    Stage stage((*window)->textures(),
                {.shade = looks.shade, .language = language, .make_qr = Checkers});
    if (!(*window)->StartDrawing()) {
      return 1;
    }
    Screens screens;
    stage.preview().Show(Picture());
    for (Sample sample : SampleViews(language, kNow)) {
      sample.view.comfort = looks.comfort;
      if (!only.empty() && sample.name != only) {
        continue;
      }
      ImDrawData* drawn = nullptr;
      stage.Resize((*window)->width_px(), (*window)->height_px());
      stage.Suit(looks.comfort);
      for (int frame = 0; frame < 14; ++frame) {
        if (frame == 7) {
          Tap(stage, tap);
        }
        drawn = stage.Draw(ScreenName(sample.view), kNow, [&](Canvas& canvas) {
          static_cast<void>(screens.Draw(canvas, sample.view));
        });
        (*window)->Paint(drawn, stage.theme().colours.paper);
      }
      if (!Write(folder / (sample.name + ".ppm"), width, height) || glGetError() != GL_NO_ERROR) {
        std::fprintf(stderr, "%s was not drawn\n", sample.name.c_str());
        ++failures;
      }
      (*window)->Show();
    }
    (*window)->StopDrawing();
  }
  return failures == 0 ? 0 : 1;
}

int PrintVersion() {
  const auto window = Window::Open({.width_px = 64, .height_px = 64}, {});
  if (!window) {
    return 1;
  }
  std::printf("%s, %s\n", reinterpret_cast<const char*>(glGetString(GL_RENDERER)),
              reinterpret_cast<const char*>(glGetString(GL_VERSION)));
  return 0;
}

}  // namespace
}  // namespace mingle::test

int main(int argc, char** argv) {
  if (argc == 2 && std::string(argv[1]) == "--version") {
    return mingle::test::PrintVersion();
  }
  if (argc < 5) {
    std::fprintf(
        stderr,
        "ui_gallery WIDTH HEIGHT LANGUAGE FOLDER [light|dark,contrast,reach,150] [NAME [TAP]]\n");
    return 2;
  }
  return mingle::test::Main(std::atoi(argv[1]), std::atoi(argv[2]), argv[3], argv[4],
                            mingle::test::LooksOf(argc > 5 ? argv[5] : ""), argc > 6 ? argv[6] : "",
                            argc > 7 ? argv[7] : "");
}
