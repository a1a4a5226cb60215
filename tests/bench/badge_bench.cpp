// What a hundred badges cost as a sheet and as pictures, beside only making their codes, and what
// drawing one name costs beside reading its pixels once.

#include <cstdio>
#include <numeric>

#include "badge/badge_picture.h"
#include "badge/badge_scene.h"
#include "badge/qr_matrix.h"
#include "badge/sheet.h"
#include "bench/measure.h"
#include "shape/shaper.h"

using namespace mingle;

namespace {

volatile size_t g_sink = 0;  // keeps results from being optimised away

constexpr const char* kNames[] = {"Zoë García-Łukasiewicz",
                                  "Ada Lovelace",
                                  "Владимир Кузнецов",
                                  "محمد عبد الرحمن",
                                  "יוסי כהן",
                                  "प्रियंका शर्मा",
                                  "สมชาย ใจดี",
                                  "𠮷田 太郎",
                                  "김민준"};

std::vector<BadgeFace> Faces(unsigned count) {
  std::vector<BadgeFace> faces;
  for (unsigned i = 0; i < count; ++i) {
    faces.push_back(test::FaceNumber(i));
    faces.back().name = kNames[i % std::size(kNames)];
  }
  return faces;
}

void PrintRow(const char* what, const bench::Timings& timings, const bench::Timings& floor,
              const char* floor_name) {
  std::printf("%-38s %8.2f ms  p95 %8.2f   %7.1f x %s\n", what, timings.median(), timings.p95(),
              timings.median() / floor.median(), floor_name);
}

void Badges() {
  const auto faces = Faces(100);
  const auto& layout = BadgeLayouts().front();
  BadgePictures pictures(layout);
  const auto timings =
      bench::Compare({{"codes",
                       [&] {
                         for (const auto& face : faces) {
                           g_sink = g_sink + MakeQrMatrix(face.code)->dark.size();
                         }
                       }},
                      {"sheet", [&] { g_sink = g_sink + DrawSheet(faces, layout, {})->size(); }},
                      {"png", [&] { g_sink = g_sink + pictures.DrawPng(faces[0], 300)->size(); }},
                      {"svg", [&] { g_sink = g_sink + pictures.DrawSvg(faces[0])->size(); }}},
                     15);
  PrintRow("the codes of 100 badges", timings[0], timings[0], "the codes");
  PrintRow("a sheet of 100 badges", timings[1], timings[0], "the codes");
  PrintRow("one badge as PNG, 300 dots an inch", timings[2], timings[0], "100 codes");
  PrintRow("one badge as SVG", timings[3], timings[0], "100 codes");
}

void Names() {
  Shaper shaper;
  std::vector<ShapedText> pictures;
  for (const char* name : kNames) {
    pictures.push_back(shaper.Render(name, {.size_px = 32}));
  }
  const auto timings = bench::Compare(
      {{"pass",
        [&] {
          for (int i = 0; i < 100; ++i) {
            for (const auto& picture : pictures) {
              g_sink =
                  g_sink + std::accumulate(picture.bytes.begin(), picture.bytes.end(), size_t{0});
            }
          }
        }},
       {"measure",
        [&] {
          for (const char* name : kNames) {
            g_sink = g_sink + static_cast<size_t>(shaper.Measure(name, {.size_px = 32}).width);
          }
        }},
       {"render",
        [&] {
          for (const char* name : kNames) {
            g_sink = g_sink + shaper.Render(name, {.size_px = 32}).bytes.size();
          }
        }}},
      50);
  std::printf("\nnine names in eight scripts, 32 px\n");
  PrintRow("100 passes over their pixels", timings[0], timings[0], "the passes");
  PrintRow("measuring them", timings[1], timings[0], "the passes");
  PrintRow("drawing them", timings[2], timings[0], "the passes");
}

}  // namespace

int main() {
  Badges();
  Names();
}
