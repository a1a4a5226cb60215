#include "scan/code_texture.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace mingle {
namespace {

constexpr int kCell = 4;  ///< px of the half-sized picture
/// Grey levels within a cell that are more than a sensor's noise.
constexpr int kLeastContrast = 36;
constexpr int kFewestCells = 4;
constexpr int kMostCells = 70;

/// A grid over the picture: which cells hold black and white.
struct Cells {
  int columns = 0;
  int rows = 0;
  std::vector<std::uint8_t> busy;

  [[nodiscard]] bool Inside(int x, int y) const {
    return x >= 0 && y >= 0 && x < columns && y < rows;
  }
  [[nodiscard]] std::uint8_t& at(int x, int y) {
    return busy[static_cast<size_t>(y) * static_cast<size_t>(columns) + static_cast<size_t>(x)];
  }
};

Cells BusyCells(const ImageView& picture) {
  Cells cells;
  cells.columns = picture.width / kCell;
  cells.rows = picture.height / kCell;
  cells.busy.resize(static_cast<size_t>(cells.columns) * static_cast<size_t>(cells.rows));
  const int width = cells.columns * kCell;
  std::vector<std::uint8_t> darkest(static_cast<size_t>(width));
  std::vector<std::uint8_t> lightest(static_cast<size_t>(width));
  std::uint8_t* const dark = darkest.data();
  std::uint8_t* const light = lightest.data();
  for (int row = 0; row < cells.rows; ++row) {
    std::fill(darkest.begin(), darkest.end(), std::uint8_t{255});
    std::fill(lightest.begin(), lightest.end(), std::uint8_t{0});
    for (int y = row * kCell; y < (row + 1) * kCell; ++y) {
      const std::uint8_t* pixels = picture.data + static_cast<std::ptrdiff_t>(y) * picture.stride;
      for (int x = 0; x < width; ++x) {
        dark[x] = std::min(dark[x], pixels[x]);
        light[x] = std::max(light[x], pixels[x]);
      }
    }
    for (int column = 0; column < cells.columns; ++column) {
      const std::uint8_t* d = dark + column * kCell;
      const std::uint8_t* l = light + column * kCell;
      const int least = std::min({d[0], d[1], d[2], d[3]});
      const int most = std::max({l[0], l[1], l[2], l[3]});
      cells.at(column, row) = most - least >= kLeastContrast ? 1 : 0;
    }
  }
  return cells;
}

/// Cells that hang together.
struct Patch {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  int count = 0;

  [[nodiscard]] int width() const { return right - left + 1; }
  [[nodiscard]] int height() const { return bottom - top + 1; }
};

/// Takes the patch at a busy cell out of the grid: its cells become 2.
Patch TakePatch(Cells& cells, int x, int y, std::vector<std::pair<int, int>>& stack) {
  Patch patch{x, y, x, y, 0};
  stack.assign(1, {x, y});
  cells.at(x, y) = 2;
  while (!stack.empty()) {
    const auto [at_x, at_y] = stack.back();
    stack.pop_back();
    ++patch.count;
    patch.left = std::min(patch.left, at_x);
    patch.right = std::max(patch.right, at_x);
    patch.top = std::min(patch.top, at_y);
    patch.bottom = std::max(patch.bottom, at_y);
    for (const auto& [dx, dy] : {std::pair(1, 0), {-1, 0}, {0, 1}, {0, -1}}) {
      if (cells.Inside(at_x + dx, at_y + dy) && cells.at(at_x + dx, at_y + dy) == 1) {
        cells.at(at_x + dx, at_y + dy) = 2;
        stack.emplace_back(at_x + dx, at_y + dy);
      }
    }
  }
  return patch;
}

/// Square, full, and alone on what it is printed on. A square that stands on its tip fills half of
/// the box around it.
bool LooksLikeCode(Cells& cells, const Patch& patch) {
  const int width = patch.width();
  const int height = patch.height();
  if (std::min(width, height) < kFewestCells || std::max(width, height) > kMostCells ||
      3 * std::min(width, height) < 2 * std::max(width, height) ||
      9 * patch.count < 4 * width * height) {
    return false;
  }
  int calm = 0;
  int around = 0;
  for (int y = patch.top - 1; y <= patch.bottom + 1; ++y) {
    for (int x = patch.left - 1; x <= patch.right + 1; ++x) {
      const bool edge = x < patch.left || x > patch.right || y < patch.top || y > patch.bottom;
      if (edge && cells.Inside(x, y)) {
        ++around;
        calm += cells.at(x, y) == 0 ? 1 : 0;
      }
    }
  }
  return 4 * calm >= 3 * around;
}

}  // namespace

std::vector<PixelBox> FindCodeTextures(const ImageView& half, size_t most) {
  Cells cells = BusyCells(half);
  std::vector<PixelBox> boxes;
  std::vector<std::pair<int, int>> stack;
  for (int y = 0; y < cells.rows; ++y) {
    for (int x = 0; x < cells.columns; ++x) {
      if (cells.at(x, y) != 1) {
        continue;
      }
      const Patch patch = TakePatch(cells, x, y, stack);
      if (LooksLikeCode(cells, patch)) {
        constexpr int kScale = 2 * kCell;
        boxes.push_back({patch.left * kScale, patch.top * kScale, patch.width() * kScale,
                         patch.height() * kScale});
      }
    }
  }
  std::stable_sort(boxes.begin(), boxes.end(), [](const PixelBox& a, const PixelBox& b) {
    return a.width * a.height > b.width * b.height;
  });
  boxes.resize(std::min(boxes.size(), most));
  return boxes;
}

PixelBox WithPaper(const PixelBox& box) {
  const int margin = std::max(box.width, box.height) / 6 + 8;
  return {box.left - margin, box.top - margin, box.width + 2 * margin, box.height + 2 * margin};
}

}  // namespace mingle
