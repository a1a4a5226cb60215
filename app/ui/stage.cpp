#include "ui/stage.h"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

#include "base/log.h"
#include "ui/mirror.h"
#include "ui/paint.h"

namespace mingle {

Stage::Stage(Textures& textures, StageOptions options)
    : textures_(textures),
      make_qr_(std::move(options.make_qr)),
      shade_(options.shade),
      can_speak_(options.can_speak),
      context_(ImGui::CreateContext()),
      words_(options.language),
      texts_(textures),
      masks_(textures),
      preview_(textures) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0F / 60;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // see brushes.h
}

Stage::~Stage() {
  ImGui::GetIO().Fonts->SetTexID(nullptr);
  ImGui::DestroyContext(context_);
}

void Stage::Resize(int width_px, int height_px) {
  if (width_px <= 0 || height_px <= 0 || (width_px == width_px_ && height_px == height_px_)) {
    return;
  }
  width_px_ = width_px;
  height_px_ = height_px;
  Dress();
}

void Stage::Suit(const Comfort& comfort) {
  if (comfort != comfort_) {
    comfort_ = comfort;
    Dress();
  }
}

void Stage::Wear(const Brand& brand) {
  own_colour_ = brand.colour;
  if (brand.logo.empty()) {
    logo_.Clear();
  } else {
    logo_.Set(textures_, {.format = PixelFormat::kColour,
                          .width = brand.logo.width,
                          .height = brand.logo.height,
                          .bytes = brand.logo.pixels.data()});
  }
  if (dressed_) {
    Dress();
  }
}

void Stage::Dress() {
  constexpr float kLeastHeight_px = 480;
  const auto width = static_cast<float>(width_px_);
  const auto height = static_cast<float>(height_px_);
  const float room = std::min(std::max(height / 2, kLeastHeight_px), height);
  room_ = {0, 0, width, height};
  if (comfort_.within_reach) {
    room_ = room_.CutBottom(room);
  }
  theme_.letters = letters_;  // as they were made, wherever they yielded
  const float lead_before = theme_.Px(TextSize::kLead);
  const float display_before = theme_.Px(TextSize::kDisplay);
  theme_ = Theme::For(room_.w, room_.h, comfort_.high_contrast ? Shade::kContrast : shade_,
                      comfort_.text_percent);
  if (own_colour_ && !comfort_.high_contrast) {
    theme_.colours = Wearing(theme_.colours, *own_colour_);
  }
  letters_ = theme_.letters;
  crowded_.clear();
  if (!dressed_ || theme_.Px(TextSize::kLead) != lead_before ||
      theme_.Px(TextSize::kDisplay) != display_before) {
    dressed_ = true;
    if (const auto built = fonts_.Build(textures_, theme_, *ImGui::GetIO().Fonts); !built) {
      Log(built.error().message);
    }
  }
}

void Stage::Speak(const std::string& language) {
  if (language != words_.language()) {
    words_ = Words(language);
    crowded_.clear();
  }
}

ImDrawData* Stage::Draw(std::string_view screen, Milliseconds now,
                        const std::function<void(Canvas&)>& draw) {
  const auto width = static_cast<float>(width_px_);
  const auto height = static_cast<float>(height_px_);
  constexpr float kPlainRem = 16;
  const bool mirrored = words_.right_to_left();
  const auto crowded = crowded_.find(screen);
  theme_.letters = crowded == crowded_.end() ? letters_ : crowded->second;
  pointer_.Mirror(mirrored ? width : 0);
  pointer_.NextFrame(theme_.rem / kPlainRem);
  texts_.BeginFrame();
  masks_.BeginFrame();
  probe_.Begin(std::string(screen), words_.language(), width_px_, height_px_);

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  const std::optional<Point> at = pointer_.at();
  io.MousePos = at ? ImVec2{at->x, at->y} : ImVec2{-FLT_MAX, -FLT_MAX};
  io.MouseDown[0] = pointer_.down();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  // Without a ground of its own: clearing the window costs half of what painting it over does.
  ImGui::Begin("mingle", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
  if (pointer_.pressed()) {
    focus_.Hide();
  }
  std::vector<KeyPress> keys = std::exchange(keys_, {});
  const bool worked = !keys.empty();
  keys_ = focus_.BeginFrame(keys, takes_text_);
  Canvas canvas{.screen = room_,
                .theme = theme_,
                .words = words_,
                .fonts = fonts_,
                .textures = textures_,
                .texts = texts_,
                .masks = masks_,
                .pointer = pointer_,
                .preview = preview_,
                .logo = logo_,
                .make_qr = make_qr_,
                .probe = probe_,
                .focus = focus_,
                .list = *ImGui::GetWindowDrawList(),
                .now = now,
                .keys = std::move(keys),
                .can_speak = can_speak_,
                .calm = comfort_.calm,
                .mirrored = mirrored};
  canvas.busy = pointer_.pressed() || worked;
  draw(canvas);
  DrawFocus(canvas);
  YieldWhereCut(canvas);
  if (masks_.wants_frame()) {
    canvas.DrawAt(now);
  }
  ImGui::End();
  ImGui::PopStyleVar(2);
  ImGui::Render();
  masks_.EndFrame();
  wish_ = canvas.wish;
  busy_ = canvas.busy;
  takes_text_ = canvas.takes_text;
  shows_preview_ = canvas.shows_preview;
  ImDrawData* drawn = ImGui::GetDrawData();
  if (mirrored) {
    MirrorFrame(*drawn, width);
  }
  return drawn;
}

void Stage::DrawFocus(Canvas& canvas) {
  if (focus_.EndFrame()) {
    canvas.DrawAt(canvas.now);
  }
  if (!focus_.visible() || focus_.visible()->empty()) {
    return;
  }
  const float thick = std::max(std::round(theme_.rem * 0.28F), 4.0F);
  const float radius = theme_.radius() + thick;
  const Rect ring = focus_.visible()->Inset(-thick / 2);
  OutlineRect(canvas, ring.Inset(-thick / 2), theme_.colours.paper, radius, 2 * thick);
  OutlineRect(canvas, ring, theme_.colours.ink, radius, thick);
}

void Stage::YieldWhereCut(Canvas& canvas) {
  const auto& drawn = probe_.drawn();
  const bool cut = std::any_of(drawn.begin(), drawn.end(),
                               [](const Drawn& thing) { return !thing.fits && !thing.clipped; });
  if (cut && theme_.letters > 1) {
    constexpr float kStep = 0.85F;
    crowded_[probe_.screen()] = std::max(theme_.letters * kStep, 1.0F);
    canvas.DrawAt(canvas.now);
  }
}

}  // namespace mingle
