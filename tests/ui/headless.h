#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/screens/screens.h"
#include "ui/stage.h"

namespace mingle::test {

/// Textures that are nowhere: counted, so that a test can see that none is lost.
class CountedTextures final : public Textures {
 public:
  TextureId Make(const Pixels& pixels) override {
    ++alive;
    const auto id = reinterpret_cast<TextureId>(static_cast<std::uintptr_t>(++made));
    Keep(id, pixels);
    return id;
  }
  void Replace(TextureId id, const Pixels& pixels) override {
    ++replaced;
    Keep(id, pixels);
  }
  void Free(TextureId /*id*/) override { --alive; }
  [[nodiscard]] bool IsOpaque(TextureId /*id*/) const override { return opaque; }

  int alive = 0;
  int made = 0;
  int replaced = 0;
  bool opaque = false;
  std::map<TextureId, PixelFormat> format;
  std::map<TextureId, GrayImage> masks;  ///< the pixels of those that are one

 private:
  void Keep(TextureId id, const Pixels& pixels) {
    format[id] = pixels.format;
    if (pixels.format == PixelFormat::kMask && pixels.bytes != nullptr) {
      GrayImage& mask = masks[id] = GrayImage(pixels.width, pixels.height);
      std::copy_n(pixels.bytes, mask.pixels.size(), mask.pixels.begin());
    }
  }
};

/// The real drawing without a window: shows views, taps by the names in the probe, types. Time
/// stands still except when told.
class Headless {
 public:
  explicit Headless(int width_px = 1280, int height_px = 800, std::string language = "en",
                    Shade shade = Shade::kLight)
      : stage_(textures_, {.shade = shade, .language = std::move(language), .make_qr = Sheet}) {
    stage_.Resize(width_px, height_px);
  }

  /// One frame of a screen. What it asked for is kept in `asked`.
  void Frame(const View& view) {
    stage_.Suit(view.comfort);
    stage_.Draw(ScreenName(view), now, [&](Canvas& canvas) {
      if (const auto intent = screens_.Draw(canvas, view)) {
        asked = intent;
      }
    });
    now += Milliseconds{16};
  }
  /// As many frames as it takes for nothing to change by itself.
  void Show(const View& view) {
    constexpr int kSettle = 3;
    constexpr int kMost = 12;  // letters that were too large need a few more
    for (int i = 0; i < kSettle || (i < kMost && stage_.wish() && *stage_.wish() < now); ++i) {
      Frame(view);
    }
  }

  /// One frame of widgets without a screen.
  void FrameOf(const std::function<void(Canvas&)>& draw) {
    stage_.Draw("test", now, draw);
    now += Milliseconds{16};
  }

  /// Touches and lifts in the middle of what has this name, while `view` is shown.
  std::optional<Intent> Tap(const View& view, std::string_view name) {
    Show(view);
    const Drawn* target = stage_.probe().Find(name);
    REQUIRE_MESSAGE(target, name, " is not on the screen ", stage_.probe().screen());
    REQUIRE_MESSAGE(target->enabled, name, " is not enabled");
    return TapAt(view, target->rect.centre());
  }
  std::optional<Intent> TapAt(const View& view, Point at) {
    asked.reset();
    stage_.pointer().Press(at, now);
    stage_.pointer().Release(at, now + Milliseconds{40});
    Show(view);
    return asked;
  }
  /// Types on the desk's keyboard.
  void Type(const View& view, std::string_view text) {
    for (const char c : text) {
      stage_.Type({.text = std::string(1, c)});
    }
    Show(view);
  }

  [[nodiscard]] const Probe& probe() const { return stage_.probe(); }
  [[nodiscard]] const Drawn* Find(std::string_view name) const { return probe().Find(name); }
  [[nodiscard]] Stage& stage() { return stage_; }
  [[nodiscard]] CountedTextures& textures() { return textures_; }
  /// All words on the screen, a line each.
  [[nodiscard]] std::string Said() const {
    std::string said;
    for (const Drawn& drawn : probe().drawn()) {
      said += drawn.label + "\n";
    }
    return said;
  }

  std::optional<Intent> asked;
  Milliseconds now{1'000'000};

 private:
  /// As large as the largest code that a screen shows, and all white.
  static GrayImage Sheet(std::string_view /*text*/) { return GrayImage(85, 85, 255); }

  CountedTextures textures_;
  Stage stage_;
  Screens screens_;
};

/// What was asked for, as the intent that it should be.
template <class What>
const What& Asked(const std::optional<Intent>& intent) {
  REQUIRE(intent);
  REQUIRE(std::holds_alternative<What>(*intent));
  return std::get<What>(*intent);
}

}  // namespace mingle::test
