#include "badge/face_plan.h"

#include "badge/qr_matrix.h"

namespace mingle {
namespace {

/// The code's side with its quiet zone; Mingle's codes have 25 modules.
double WithQuietZone(double qr_mm) { return qr_mm * (25.0 + 2 * kQuietModules) / 25.0; }

FacePlan PlanWide(double width, double height, double qr_mm) {
  constexpr double kMargin = 5;
  const double band = 0.148 * height;
  const double qr = WithQuietZone(qr_mm);
  const double column = width - qr - kMargin;
  const double lines_top = 0.65 * height;
  FacePlan plan;
  plan.band = {0, 0, width, band};
  plan.event = {kMargin, 0.12 * band, width - 2 * kMargin, 0.76 * band};
  plan.qr = {width - qr, band, qr, qr};
  plan.caption = {plan.qr.x + (qr - qr_mm) / 2, plan.qr.bottom(), qr_mm,
                  height - plan.qr.bottom() - 1.3};
  plan.name = {kMargin, band + 0.075 * height, column, lines_top - 2 - band - 0.075 * height};
  plan.lines = {kMargin, lines_top, column, height - lines_top - kMargin};
  plan.most_name_em_mm = 0.17 * height;
  plan.most_line_em_mm = 0.07 * height;
  plan.most_event_em_mm = 0.5 * band;
  plan.most_caption_em_mm = 2;
  return plan;
}

FacePlan PlanTall(double width, double height, double qr_mm) {
  constexpr double kMargin = 8;
  constexpr double kCaption = 4;
  const double band = 0.13 * height;
  const double qr = WithQuietZone(qr_mm);
  const double inner = width - 2 * kMargin;
  FacePlan plan;
  plan.centred = true;
  plan.band = {0, 0, width, band};
  plan.event = {kMargin, 0.15 * band, inner, 0.7 * band};
  plan.caption = {kMargin, height - kMargin - kCaption, inner, kCaption};
  plan.qr = {(width - qr) / 2, plan.caption.y - qr, qr, qr};
  plan.lines = {kMargin, plan.qr.y - 0.12 * height, inner, 0.12 * height};
  const double name_top = band + 0.02 * height;
  plan.name = {kMargin, name_top, inner, plan.lines.y - 2 - name_top};
  plan.most_name_em_mm = 0.1 * height;
  plan.most_line_em_mm = 0.036 * height;
  plan.most_event_em_mm = 0.36 * band;
  plan.most_caption_em_mm = 3;
  return plan;
}

}  // namespace

FacePlan PlanFace(double width_mm, double height_mm, double qr_mm) {
  return width_mm > height_mm ? PlanWide(width_mm, height_mm, qr_mm)
                              : PlanTall(width_mm, height_mm, qr_mm);
}

}  // namespace mingle
