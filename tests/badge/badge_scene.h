#pragma once

#include <string>
#include <vector>

#include "badge/badge_face.h"

namespace mingle::test {

/// Names that badges have to hold: many scripts, long ones, hostile ones.
[[nodiscard]] inline std::vector<std::string> HardNames() {
  std::string accents = "E";
  for (int i = 0; i < 40; ++i) {
    accents += "\u0302\u0323";
  }
  std::string wide;
  for (int i = 0; i < 30; ++i) {
    wide += "\uFDFD";
  }
  std::string ideographs;
  for (int i = 0; i < 200; ++i) {
    ideographs += "\U00020BB7";
  }
  return {"Ada Lovelace",
          "Li",
          "Zoë García-Łukasiewicz",
          "Nguyễn Thị Ánh",
          "Αλέξανδρος Παπαδόπουλος",
          "Владимир Кузнецов",
          "محمد عبد الرحمن الفارسي",
          "יוסי כהן",
          "प्रियंका शर्मा",
          "தமிழ் செல்வி",
          "สมชาย ใจดี",
          "გიორგი მელაძე",
          "አበበ ቢቂላ",
          "김민준",
          "さくら 花子",
          "王小明",
          "\U00020BB7田 太郎",
          "Ada 👩‍🚀🇩🇪",
          "🎉🎉🎉",
          "Karl-Theodor Maria Nikolaus Johann Jacob Philipp Franz Joseph Sylvester "
          "Buhl-Freiherr von und zu Guttenberg",
          "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
          std::string(200, 'W'),
          std::string(300, 'i'),
          ideographs,
          accents,
          wide,
          "\u202Egnal si siht",
          "Robert\x01\x02\n'); DROP TABLE",
          "bad \xFF\xFE bytes",
          "A\u00ADB\u200BC"};
}

/// A code as Mingle's are: 29 characters of Crockford's base 32, another for each number.
[[nodiscard]] inline std::string CodeNumber(unsigned number) {
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string code;
  unsigned state = number * 2'654'435'761U + 1;
  for (int i = 0; i < 29; ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    code += kAlphabet[(state >> 20U) % 32];
  }
  return code;
}

[[nodiscard]] inline BadgeFace FaceNumber(unsigned number) {
  const auto names = HardNames();
  BadgeFace face;
  face.name = names[number % names.size()];
  face.second_line = number % 3 == 0 ? "Müller & Söhne Maschinenbau GmbH" : "株式会社東京データ";
  face.third_line = number % 2 == 0 ? "Research & Development" : "";
  face.event = "Autumn Gathering 2026";
  face.code = CodeNumber(number);
  face.code_caption = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF";
  if (number % 4 != 3) {
    face.band_rgb = number % 2 == 0 ? 0x1F3A5F : 0xF2B705;
  }
  return face;
}

}  // namespace mingle::test
