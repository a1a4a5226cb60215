#include "badge/sheet.h"

#include <cairo-pdf.h>

#include "badge/face_painter.h"
#include "badge/fitted_text.h"
#include "badge/memory_stream.h"

namespace mingle {
namespace {

constexpr double kPointsAMm = 72.0 / 25.4;
constexpr double kGrey = 0.75;
constexpr double kTickMm = 6;

/// One file while it is being drawn.
class Sheet {
 public:
  Sheet(cairo_t* drawing, const BadgeLayout& layout, size_t count)
      : drawing_(drawing), layout_(layout), count_(count), painter_(layout) {
    left_ = (layout.page_width_mm - layout.columns * layout.badge_width_mm -
             (layout.columns - 1) * layout.column_gap_mm) /
            2;
    top_ = (layout.page_height_mm - layout.rows * layout.badge_height_mm) / 2;
  }

  [[nodiscard]] Result<void> Place(const BadgeFace& face, int place) {
    cairo_save(drawing_);
    cairo_translate(drawing_, Left(place % layout_.columns), Top(place / layout_.columns));
    auto painted = painter_.Paint(drawing_, face);
    cairo_restore(drawing_);
    return painted;
  }

  void Finish(size_t page, const std::string& footer) {
    if (layout_.cut_lines) {
      DrawCutLines();
    }
    DrawFooter(page, footer);
    cairo_show_page(drawing_);
  }

 private:
  [[nodiscard]] double Left(int column) const {
    return left_ + column * (layout_.badge_width_mm + layout_.column_gap_mm);
  }
  [[nodiscard]] double Top(int row) const { return top_ + row * layout_.badge_height_mm; }

  void DrawCutLines() {
    cairo_set_source_rgb(drawing_, kGrey, kGrey, kGrey);
    cairo_set_line_width(drawing_, 0.12);
    const double bottom = Top(layout_.rows);
    const double right = left_ + layout_.columns * layout_.badge_width_mm;
    for (int column = 0; column <= layout_.columns; ++column) {
      cairo_move_to(drawing_, Left(column), top_ - kTickMm);
      cairo_line_to(drawing_, Left(column), bottom + kTickMm);
    }
    for (int row = 0; row <= layout_.rows; ++row) {
      cairo_move_to(drawing_, left_ - kTickMm, Top(row));
      cairo_line_to(drawing_, right + kTickMm, Top(row));
    }
    cairo_stroke(drawing_);
  }

  void DrawFooter(size_t page, const std::string& footer) {
    constexpr double kLeastMargin = 18;
    if (footer.empty() || top_ < kLeastMargin) {
      return;
    }
    const auto a_page = static_cast<size_t>(layout_.badges_a_page());
    const size_t pages = (count_ + a_page - 1) / a_page;
    const auto text = FitText(
        painter_.typesetter(),
        footer + "  ·  " + std::to_string(page) + "/" + std::to_string(pages),
        {.width_mm = layout_.columns * layout_.badge_width_mm, .height_mm = 5, .most_em_mm = 2.8});
    if (text) {
      cairo_set_source_rgb(drawing_, 0.4, 0.4, 0.4);
      text->Draw(drawing_, left_, Top(layout_.rows) + kTickMm + 2);
    }
  }

  cairo_t* drawing_;
  const BadgeLayout& layout_;
  const size_t count_;
  FacePainter painter_;
  double left_ = 0;
  double top_ = 0;
};

std::string BadgeLabel(size_t index, const BadgeFace& face) {
  std::string label = "cannot print badge " + std::to_string(index + 1);
  return face.name.empty() ? label : label + " (" + face.name.substr(0, 60) + ")";
}

}  // namespace

Result<std::string> DrawSheet(std::span<const BadgeFace> faces, const BadgeLayout& layout,
                              const SheetOptions& options) {
  if (faces.empty()) {
    return Fail(ErrorKind::kNotFound, "cannot print badges: there is nobody to print one for");
  }
  std::string pdf;
  const PangoHandle<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(
      AppendToString, &pdf, layout.page_width_mm * kPointsAMm, layout.page_height_mm * kPointsAMm));
  // cairo drops a date that has milliseconds.
  const std::string created = FormatIso(options.created).substr(0, 19) + "Z";
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, created.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, options.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Mingle");
  const PangoHandle<cairo_t> drawing(cairo_create(surface.get()));
  cairo_scale(drawing.get(), kPointsAMm, kPointsAMm);

  Sheet sheet(drawing.get(), layout, faces.size());
  const auto a_page = static_cast<size_t>(layout.badges_a_page());
  for (size_t index = 0; index < faces.size(); ++index) {
    if (auto placed = sheet.Place(faces[index], static_cast<int>(index % a_page)); !placed) {
      return Fail(BadgeLabel(index, faces[index]), placed.error());
    }
    if ((index + 1) % a_page == 0 || index + 1 == faces.size()) {
      sheet.Finish(index / a_page + 1, options.footer);
      if (options.on_page) {
        options.on_page(index + 1);
      }
    }
  }
  cairo_surface_finish(surface.get());
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS) {
    return Fail(ErrorKind::kUnavailable,
                std::string("cannot draw the badges: ") + cairo_status_to_string(status));
  }
  return pdf;
}

}  // namespace mingle
