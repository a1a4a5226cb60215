#include "ui/stage.h"

#include <imgui.h>

#include <cfloat>
#include <utility>

#include "base/log.h"
#include "ui/mirror.h"

namespace mingle {

Stage::Stage(Textures& textures, StageOptions options)
    : textures_(textures),
      make_qr_(std::move(options.make_qr)),
      shade_(options.shade),
      context_(ImGui::CreateContext()),
      words_(options.language),
      texts_(textures),
      preview_(textures) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0F / 60;
}

Stage::~Stage() {
  ImGui::GetIO().Fonts->SetTexID(nullptr);
  ImGui::DestroyContext(context_);
}

void Stage::Resize(int width_px, int height_px) {
  if (width_px <= 0 || height_px <= 0 || (width_px == width_px_ && height_px == height_px_)) {
    return;
  }
  const bool first = width_px_ == 0;
  width_px_ = width_px;
  height_px_ = height_px;
  const float rem_before = theme_.rem;
  theme_ = Theme::For(width_px, height_px, shade_);
  if (first || theme_.rem != rem_before) {
    if (const auto built = fonts_.Build(textures_, theme_, *ImGui::GetIO().Fonts); !built) {
      Log(built.error().message);
    }
  }
}

void Stage::Speak(const std::string& language) {
  if (language != words_.language()) {
    words_ = Words(language);
  }
}

ImDrawData* Stage::Draw(std::string_view screen, Milliseconds now,
                        const std::function<void(Canvas&)>& draw) {
  const auto width = static_cast<float>(width_px_);
  const auto height = static_cast<float>(height_px_);
  constexpr float kPlainRem = 16;
  const bool mirrored = words_.right_to_left();
  pointer_.Mirror(mirrored ? width : 0);
  pointer_.NextFrame(theme_.rem / kPlainRem);
  texts_.BeginFrame();
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
  Canvas canvas{.screen = {0, 0, width, height},
                .theme = theme_,
                .words = words_,
                .fonts = fonts_,
                .texts = texts_,
                .pointer = pointer_,
                .preview = preview_,
                .make_qr = make_qr_,
                .probe = probe_,
                .list = *ImGui::GetWindowDrawList(),
                .now = now,
                .keys = std::exchange(keys_, {}),
                .mirrored = mirrored};
  canvas.busy = pointer_.pressed() || !canvas.keys.empty();
  draw(canvas);
  ImGui::End();
  ImGui::PopStyleVar(2);
  ImGui::Render();
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

}  // namespace mingle
