#include "badge/qr_drawing.h"

namespace mingle {

void DrawQrVector(cairo_t* drawing, const QrMatrix& matrix, double x, double y, double side) {
  const int size = matrix.size;
  const double module = side / (size + 2 * kQuietModules);
  const double left = x + kQuietModules * module;
  const double top = y + kQuietModules * module;
  const auto run_end = [&](int from, int row) {
    int end = from;
    while (end < size && matrix.at(end, row)) {
      ++end;
    }
    return end;
  };
  const auto is_run = [&](int from, int end, int row) {
    return row < size && run_end(from, row) == end && (from == 0 || !matrix.at(from - 1, row));
  };
  // Runs of dark modules, each together with the equal ones below it: half the path of one run a
  // row, a sixth of one square a module.
  for (int row = 0; row < size; ++row) {
    for (int from = 0; from < size; ++from) {
      const int end = run_end(from, row);
      if (end == from) {
        continue;
      }
      if (row == 0 || !is_run(from, end, row - 1)) {
        int below = row + 1;
        while (is_run(from, end, below)) {
          ++below;
        }
        cairo_rectangle(drawing, left + from * module, top + row * module, (end - from) * module,
                        (below - row) * module);
      }
      from = end;
    }
  }
  cairo_set_antialias(drawing, CAIRO_ANTIALIAS_NONE);
  cairo_set_source_rgb(drawing, 0, 0, 0);
  cairo_fill(drawing);
  cairo_set_antialias(drawing, CAIRO_ANTIALIAS_DEFAULT);
}

}  // namespace mingle
