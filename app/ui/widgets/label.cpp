#include "ui/widgets/label.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <iterator>
#include <vector>

#include "shape/cluster.h"
#include "ui/mirror.h"
#include "ui/paint.h"

namespace mingle {
namespace {

/// Words from the atlas, broken into lines.
struct Lines {
  std::vector<std::string_view> lines;
  float widest = 0;
  bool word_too_long = false;
};

float WidthOf(const ImFont& font, float px, std::string_view text) {
  return font.CalcTextSizeA(px, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

/// Breaks `text` at spaces and line breaks to stay within `width`.
Lines Break(const ImFont& font, float px, std::string_view text, float width) {
  Lines out;
  const auto keep = [&](std::string_view line) {
    out.lines.push_back(line);
    const float w = WidthOf(font, px, line);
    out.widest = std::max(out.widest, w);
    out.word_too_long = out.word_too_long || w > width + 0.5F;
  };
  while (true) {
    const size_t newline = text.find('\n');
    std::string_view rest = text.substr(0, newline);
    while (WidthOf(font, px, rest) > width) {
      size_t fits = rest.npos;
      for (size_t space = rest.find(' '); space != rest.npos; space = rest.find(' ', space + 1)) {
        if (fits != rest.npos && WidthOf(font, px, rest.substr(0, space)) > width) {
          break;
        }
        fits = space;
      }
      if (fits == rest.npos) {
        break;
      }
      keep(rest.substr(0, fits));
      rest.remove_prefix(fits + 1);
    }
    keep(rest);
    if (newline == text.npos) {
      return out;
    }
    text.remove_prefix(newline + 1);
  }
}

/// Where a text may be cut: after each word but the last.
std::vector<size_t> EndsOfWords(std::string_view text) {
  std::vector<size_t> ends;
  for (size_t i = 1; i < text.size(); ++i) {
    if ((text[i] == ' ' || text[i] == '\n') && text[i - 1] != ' ' && text[i - 1] != '\n') {
      ends.push_back(i);
    }
    // Japanese has no spaces, but what is after a comma or a full stop begins a new word.
    for (const std::string_view stop : {"、", "。"}) {
      if (text.substr(0, i).ends_with(stop)) {
        ends.push_back(i);
      }
    }
  }
  return ends;
}

/// At most `bytes` of `text`, cut between what people take for characters, and "…" if there is
/// more.
std::string BeginningOf(std::string_view text, size_t bytes) {
  return bytes >= text.size() ? std::string(text)
                              : std::string(text.substr(0, PreviousCluster(text, bytes + 1))) + "…";
}

float Offset(Align align, float room) {
  if (align == Align::kLeft) {
    return 0;
  }
  return align == Align::kCentre ? room / 2 : room;
}

/// The corner of a box of this size in its place, on whole pixels, which keeps letters sharp.
Point Corner(const Rect& place, float width, float height, const TextLook& look) {
  return {std::round(place.x + Offset(look.align, place.w - width)),
          std::round(look.top ? place.y : place.y + (place.h - height) / 2)};
}

TextBox Interface(Canvas& canvas, const Rect& place, std::string_view text, const TextLook& look,
                  bool draw) {
  const float full = canvas.theme.Px(look.size);
  const float least = canvas.theme.Least(look.least);
  Lines broken;
  float px = full;
  bool fits = false;
  for (float share = 1; !fits && share >= least - 0.001F; share -= 0.07F) {
    px = std::round(full * share);
    broken = Break(*canvas.fonts.For(px, look.bold), px, text, place.w);
    const auto count = static_cast<float>(broken.lines.size());
    fits = !broken.word_too_long && px * count <= place.h + 1 &&
           (look.lines == 0 || count <= static_cast<float>(look.lines));
  }
  const float height = px * static_cast<float>(broken.lines.size());
  const Point corner = Corner(place, broken.widest, height, look);
  if (draw) {
    const ImFont* font = canvas.fonts.For(px, look.bold);
    const ImU32 ink = Ink(look.colour.value_or(canvas.colours().ink));
    const Upright upright(canvas, {corner.x, corner.y, broken.widest, height});
    const ImVec4 bounds{place.x, place.y, place.right(), place.bottom()};
    float y = corner.y;
    for (const std::string_view line : broken.lines) {
      const float x = std::round(place.x + Offset(look.align, place.w - WidthOf(*font, px, line)));
      if (!line.empty()) {
        canvas.list.AddText(font, px, {x, y}, ink, line.data(), line.data() + line.size(), 0,
                            fits ? nullptr : &bounds);
      }
      y += px;
    }
  }
  return {{corner.x, corner.y, broken.widest, height}, fits, px};
}

TextBox People(Canvas& canvas, const Rect& place, std::string_view text, const TextLook& look,
               bool draw) {
  const Colour colour = look.colour.value_or(canvas.colours().ink);
  const float px = LineOf(canvas, look);
  const float least = canvas.theme.Least(look.least);
  TextStyle style;
  style.weight = look.bold ? TextWeight::kBold : TextWeight::kMedium;
  style.max_width_px = std::max(static_cast<int>(place.w), 1);
  style.colour_rgb = static_cast<std::uint32_t>(colour.r << 16U | colour.g << 8U | colour.b);
  style.language = canvas.words.language();
  if (look.align != Align::kLeft) {
    style.alignment = look.align == Align::kCentre ? TextAlignment::kCentre : TextAlignment::kEnd;
  }
  const CachedText* shaped = nullptr;
  bool fits = false;
  // As many lines as there would be room for in the smallest letters: what was measured to a height
  // comes out the same when it is drawn into that height.
  const float smallest = std::min(px * least, std::round(px * least));
  const int room = std::max(static_cast<int>((place.h + 1) / smallest), 1);
  style.max_lines = look.lines == 0 ? room : std::min(look.lines, room);
  for (float share = 1;; share = std::max(share - 0.09F, least)) {
    style.size_px = std::round(px * share);
    style.shrink_to = least / share;
    shaped = &canvas.texts.Get(text, style);
    // One line may stand out a little: some scripts reach higher and lower than Latin.
    constexpr float kTall = 1.6F;
    const float most = shaped->extent.lines == 1 ? place.h * kTall : place.h + 2;
    fits = !shaped->extent.cut && static_cast<float>(shaped->extent.height) <= most;
    // What is cut is in the smallest letters already.
    if (fits || shaped->extent.cut || share <= least) {
      break;
    }
  }
  const auto width = static_cast<float>(shaped->extent.width);
  const auto height = static_cast<float>(shaped->extent.height);
  const Point corner = Corner(place, width, height, look);
  if (draw && !shaped->texture.empty()) {
    const Upright upright(canvas, {corner.x, corner.y, width, height});
    const float x = corner.x + static_cast<float>(shaped->x);
    const float y = corner.y + static_cast<float>(shaped->y);
    canvas.list.AddImage(shaped->texture.id(), {x, y},
                         {x + static_cast<float>(shaped->texture.width()),
                          y + static_cast<float>(shaped->texture.height())},
                         {0, 0}, {1, 1},
                         shaped->is_colour ? IM_COL32(255, 255, 255, colour.a) : Ink(colour));
  }
  return {{corner.x, corner.y, width, height},
          fits,
          static_cast<float>(style.size_px * shaped->extent.scale)};
}

TextBox Lay(Canvas& canvas, const Rect& place, std::string_view text, const TextLook& look,
            bool draw) {
  // The atlas has letters of the five sizes only; others would be blurred.
  return look.people || look.line_px > 0 || !canvas.fonts.Covers(text)
             ? People(canvas, place, text, look, draw)
             : Interface(canvas, place, text, look, draw);
}

}  // namespace

float LineOf(const Canvas& canvas, const TextLook& look) {
  return look.line_px > 0 ? look.line_px : canvas.theme.Px(look.size);
}

TextBox DrawText(Canvas& canvas, const Rect& place, std::string_view text, const TextLook& look) {
  return text.empty() ? TextBox{{place.x, place.y, 0, 0}} : Lay(canvas, place, text, look, true);
}

TextBox MeasureText(Canvas& canvas, float width, float height, std::string_view text,
                    const TextLook& look) {
  return text.empty() ? TextBox{} : Lay(canvas, {0, 0, width, height}, text, look, false);
}

std::string FittingWords(Canvas& canvas, float width, float height, std::string_view text,
                         const TextLook& look) {
  const auto fits = [&](std::string_view tried) {
    return MeasureText(canvas, width, height, tried, look).fits;
  };
  if (fits(text)) {
    return std::string(text);
  }
  const auto cut = [text](size_t end) {
    return std::string(text.substr(0, text.find_last_not_of(" .,;:、。", end - 1) + 1)) + "…";
  };
  const std::vector<size_t> ends = EndsOfWords(text);
  const auto first_too_long =
      std::partition_point(ends.begin(), ends.end(), [&](size_t end) { return fits(cut(end)); });
  // One word that is too long by itself is cut where it is drawn.
  return first_too_long == ends.begin() ? std::string(text) : cut(*std::prev(first_too_long));
}

std::string FillFitting(Canvas& canvas, float width, float height, std::string_view sentence,
                        const Places& places, const TextLook& look) {
  std::string filled = Fill(sentence, places);
  const auto fits = [&](const std::string& tried) {
    return MeasureText(canvas, width, height, tried, look).fits;
  };
  if (fits(filled)) {
    return filled;
  }
  const auto cut_to = [&](size_t bytes) {
    std::vector<std::string> kept;
    kept.reserve(places.size());
    Places cut;
    for (const auto& [name, text] : places) {
      cut.emplace_back(name, kept.emplace_back(BeginningOf(text, bytes)));
    }
    return Fill(sentence, cut);
  };
  constexpr size_t kMost = 512;
  size_t fitting = 0;
  size_t too_many = kMost;
  while (too_many - fitting > 1) {
    const size_t middle = (fitting + too_many) / 2;
    (fits(cut_to(middle)) ? fitting : too_many) = middle;
  }
  return cut_to(fitting);
}

float Label(Canvas& canvas, std::string_view name, const Rect& place, std::string_view text,
            const TextLook& look) {
  const TextBox box = DrawText(canvas, place, text, look);
  if (!text.empty()) {
    canvas.Seen({.name = std::string(name),
                 .role = Role::kText,
                 .label = std::string(text),
                 .rect = box.rect,
                 .fits = box.fits,
                 .line_px = box.line_px});
  }
  return box.rect.h;
}

void Paragraph(Canvas& canvas, std::string_view name, Rect& area, std::string_view text,
               TextLook look) {
  look.top = true;
  look.lines = 0;
  area.CutTop(Label(canvas, name, area, text, look));
}

void Heading(Canvas& canvas, std::string_view name, Rect& area, std::string_view text) {
  Label(canvas, name, area.CutTop(canvas.theme.Px(TextSize::kBody), canvas.rem() * 0.4F), text,
        {.bold = true});
}

}  // namespace mingle
