#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "cli/mingle_program.h"
#include "support/other_code_picture.h"
#include "support/picture_file.h"
#include "support/qr_picture.h"

using namespace mingle;
using namespace mingle::test;

namespace {

/// A JPEG whose header claims another size than it has.
std::string LyingJpeg(int width, int height) {
  std::string jpeg = EncodeJpeg(DrawQr("LIE"));
  const size_t frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  for (const auto& [at, value] : {std::pair(frame + 5, height), {frame + 7, width}}) {
    jpeg[at] = static_cast<char>(value / 256);
    jpeg[at + 1] = static_cast<char>(value % 256);
  }
  return jpeg;
}

}  // namespace

TEST_CASE("pictures that cannot be read get a sentence each, and the others are still done") {
  const MingleProgram mingle;
  mingle.Write("good.png", EncodePng(DrawQr("GOOD")));
  mingle.Write("last.jpg", EncodeJpeg(DrawQr("LAST"), 90, 6));
  mingle.Write("one.png", EncodePng(GrayImage(1, 1)));
  mingle.Write("none.jpg", LyingJpeg(0, 0));
  mingle.Write("giant.jpg", LyingJpeg(20000, 20000));
  mingle.Write("lying.jpg", LyingJpeg(5000, 5000));
  mingle.Write("cut.png", EncodePng(DrawQr("CUT")).substr(0, 100));
  mingle.Write("text.png", "no picture at all");
  const Finished finished =
      mingle({"scan", "@good.png", "@one.png", "@none.jpg", "@giant.jpg", "@lying.jpg", "@cut.png",
              "@text.png", "@missing.png", "@last.jpg"});
  CHECK(finished.status == 1);
  CHECK(finished.out == mingle.Path("good.png") + "\tGOOD\n" + mingle.Path("one.png") + "\t\n" +
                            mingle.Path("last.jpg") + "\tLAST\n");
  for (const char* name : {"none.jpg", "giant.jpg", "cut.png", "text.png", "missing.png"}) {
    CHECK_MESSAGE(finished.err.find(mingle.Path(name)) != std::string::npos, finished.err);
  }
  CHECK(finished.err.find("400 megapixels") != std::string::npos);
}

TEST_CASE("every code of a picture is printed when all are asked for") {
  const MingleProgram mingle;
  GrayImage two(600, 300);
  Paste(two, DrawQr("LEFT"), 150, 150);
  Paste(two, DrawQr("RI\tGHT"), 450, 150);
  mingle.Write("two.png", EncodePng(two));
  mingle.Write("none.png", EncodePng(GrayImage(300, 200)));
  auto rows = Rows(mingle.Must({"scan", "--all", "@two.png", "@none.png"}));
  REQUIRE(rows.size() == 3);
  CHECK(rows[2] == std::vector<std::string>{mingle.Path("none.png"), ""});
  CHECK(std::set<std::string>{rows[0][1], rows[1][1]} == std::set<std::string>{"LEFT", "RI\\tGHT"});
  CHECK(Rows(mingle.Must({"scan", "@two.png"})).size() == 1);
}

TEST_CASE("as JSON a code has its corners and the way of looking that read it") {
  const MingleProgram mingle;
  mingle.Write("code.png", EncodePng(DrawQr("CODE")));
  mingle.Write("none.png", EncodePng(GrayImage(300, 200)));
  const Json one = Json::parse(mingle.Must({"scan", "--json", "@code.png", "@none.png"}));
  CHECK(one[0]["text"] == "CODE");
  CHECK(one[0]["pass"] == "frame");
  REQUIRE(one[0]["corners"].size() == 4);
  CHECK(std::abs(one[0]["corners"][0][0].get<int>() - 16) <= 2);
  CHECK(std::abs(one[0]["corners"][2][1].get<int>() - 100) <= 2);
  CHECK(one[1]["text"].is_null());
  const Json all = Json::parse(mingle.Must({"scan", "--json", "--all", "@code.png", "@none.png"}));
  CHECK(all[0]["codes"][0]["text"] == "CODE");
  CHECK(all[1]["codes"].empty());
}

TEST_CASE("codes that are no QR codes are read where they are asked for") {
  const MingleProgram mingle;
  GrayImage both(700, 300);
  Paste(both, DrawQr("QR"), 150, 150);
  Paste(both, DrawOtherCode(CodeKind::kAztec, "AZTEC 1"), 500, 150);
  mingle.Write("both.png", EncodePng(both));
  mingle.Write("dm.png", EncodePng(DrawOtherCode(CodeKind::kDataMatrix, "DM 2")));
  CHECK(mingle.Must({"scan", "@both.png", "@dm.png"}) ==
        mingle.Path("both.png") + "\tQR\n" + mingle.Path("dm.png") + "\t\n");
  CHECK(mingle.Must({"scan", "--codes", "data_matrix, aztec", "@both.png", "@dm.png"}) ==
        mingle.Path("both.png") + "\tQR\n" + mingle.Path("dm.png") + "\tDM 2\n");
  CHECK(mingle.Must({"scan", "--all", "--codes", "aztec", "@both.png"}) ==
        mingle.Path("both.png") + "\tQR\n" + mingle.Path("both.png") + "\tAZTEC 1\n");
  const Finished wrong = mingle({"scan", "--codes", "ean", "@dm.png"});
  CHECK(wrong.status == 2);
  CHECK(wrong.err.find("data_matrix and aztec") != std::string::npos);
}
