#include "shape/typesetter.h"

#include <hb-ot.h>

#include <array>

#include "shape/display_text.h"

namespace mingle {
namespace {

// Without the list fontconfig prefers DejaVu for bold Arabic and Hebrew where that is installed.
// The emoji font is not in it: fontconfig would put that first, and it has digits. Pango asks for
// it by itself where there are emoji.
constexpr std::string_view kFirstFamilies =
    "Inter,Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Bengali,"
    "Noto Sans Gurmukhi,Noto Sans Gujarati,Noto Sans Oriya,Noto Sans Tamil,Noto Sans Telugu,"
    "Noto Sans Kannada,Noto Sans Malayalam,Noto Sans Sinhala,Noto Sans Thai,Noto Sans Lao,"
    "Noto Sans Khmer,Noto Sans Myanmar,Noto Sans Georgian,Noto Sans Armenian,Noto Sans Ethiopic,"
    "Noto Serif Tibetan";
constexpr std::string_view kLastFamilies =
    "Noto Sans Symbols,Noto Sans Symbols2,Noto Sans Math,sans-serif";

struct HanFamily {
  std::string_view language;
  std::string_view family;
};
// The first is also what a language without its own row gets.
constexpr std::array<HanFamily, 6> kHanFamilies{{{"zh", "Noto Sans CJK SC"},
                                                 {"ja", "Noto Sans CJK JP"},
                                                 {"ko", "Noto Sans CJK KR"},
                                                 {"zh-tw", "Noto Sans CJK TC"},
                                                 {"zh-hant", "Noto Sans CJK TC"},
                                                 {"zh-hk", "Noto Sans CJK HK"}}};

/// The row for `language`: the longest one that it begins with.
std::string_view HanFamilyOf(std::string_view language) {
  HanFamily best = kHanFamilies.front();
  for (const auto& row : kHanFamilies) {
    if (language.starts_with(row.language) && row.language.size() >= best.language.size()) {
      best = row;
    }
  }
  return best.family;
}

std::string Families(std::string_view language) {
  std::string families(kFirstFamilies);
  families += ",";
  families += HanFamilyOf(language);
  for (const auto& row : kHanFamilies) {
    if (families.find(row.family) == std::string::npos) {
      families += ",";
      families += row.family;
    }
  }
  families += ",";
  families += kLastFamilies;
  return families;
}

PangoWeight PangoWeightOf(TextWeight weight) {
  switch (weight) {
    case TextWeight::kMedium:
      return PANGO_WEIGHT_MEDIUM;
    case TextWeight::kSemiBold:
      return PANGO_WEIGHT_SEMIBOLD;
    case TextWeight::kBold:
      return PANGO_WEIGHT_BOLD;
    case TextWeight::kRegular:
      break;
  }
  return PANGO_WEIGHT_NORMAL;
}

bool HasColour(PangoFont* font) {
  hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(font));
#if HB_VERSION_ATLEAST(7, 0, 0)
  if (hb_ot_color_has_paint(face) != 0) {
    return true;
  }
#endif
  return hb_ot_color_has_png(face) != 0 || hb_ot_color_has_layers(face) != 0 ||
         hb_ot_color_has_svg(face) != 0;
}

}  // namespace

Typesetter::Typesetter()
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())) {
  const PangoHandle<cairo_font_options_t> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options.get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);

  PangoRectangle line{};
  pango_layout_get_extents(Lay("x", TextWeight::kRegular, {}).get(), nullptr, &line);
  line_height_em_ = pango_units_to_double(line.height) / kEm;
}

PangoHandle<PangoLayout> Typesetter::Lay(const std::string& text, TextWeight weight,
                                         std::string_view language_hint) {
  const std::string language = LanguageOf(text, language_hint);
  PangoHandle<PangoLayout> layout(pango_layout_new(context_.get()));
  pango_layout_set_font_description(layout.get(), Describe(language, weight));
  const PangoHandle<PangoAttrList> attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
  // Not set on the context: that would lay out anew whatever was laid before.
  pango_attr_list_insert(attributes.get(),
                         pango_attr_language_new(pango_language_from_string(language.c_str())));
  pango_layout_set_attributes(layout.get(), attributes.get());
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

const PangoFontDescription* Typesetter::Describe(const std::string& language, TextWeight weight) {
  const std::string_view han = HanFamilyOf(language);
  auto& slot = descriptions_[std::string(han) + "/" + std::to_string(static_cast<int>(weight))];
  if (!slot) {
    slot.reset(pango_font_description_new());
    pango_font_description_set_family(slot.get(), Families(language).c_str());
    pango_font_description_set_weight(slot.get(), PangoWeightOf(weight));
    pango_font_description_set_absolute_size(slot.get(), kEm * PANGO_SCALE);
  }
  return slot.get();
}

bool UsesColourFont(PangoLayout* layout) {
  const PangoHandle<PangoLayoutIter> runs(pango_layout_get_iter(layout));
  do {
    const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(runs.get());
    if (run != nullptr && HasColour(run->item->analysis.font)) {
      return true;
    }
  } while (pango_layout_iter_next_run(runs.get()) != 0);
  return false;
}

}  // namespace mingle
