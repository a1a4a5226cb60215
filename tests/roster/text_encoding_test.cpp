#include "roster/text_encoding.h"

#include <doctest/doctest.h>

#include <string>

#include "base/text.h"

namespace mingle {
namespace {

using namespace std::string_literals;

std::string Utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

void CheckReads(const std::string& bytes, const std::string& text, TextEncoding encoding) {
  const auto decoded = DecodeText(bytes);
  REQUIRE(decoded.has_value());
  CHECK(decoded->text == text);
  CHECK(decoded->encoding == encoding);
}

TEST_CASE("UTF-8 is read with and without a byte order mark") {
  CheckReads("Name\nZoë", "Name\nZoë", TextEncoding::kUtf8);
  CheckReads("\xEF\xBB\xBFName\nZoë", "Name\nZoë", TextEncoding::kUtf8);
}

TEST_CASE("UTF-16 is read in both orders with and without a byte order mark") {
  const std::u16string text = u"Name\tE-mail\nZoë Müller 😀\tzoe@example.org\n";
  const std::string utf8 = "Name\tE-mail\nZoë Müller 😀\tzoe@example.org\n";
  CheckReads("\xFF\xFE" + Utf16(text, false), utf8, TextEncoding::kUtf16LittleEndian);
  CheckReads("\xFE\xFF" + Utf16(text, true), utf8, TextEncoding::kUtf16BigEndian);
  CheckReads(Utf16(text, false), utf8, TextEncoding::kUtf16LittleEndian);
  CheckReads(Utf16(text, true), utf8, TextEncoding::kUtf16BigEndian);
}

TEST_CASE("half a surrogate pair and an odd last byte become harmless") {
  const auto decoded = DecodeText("\xFF\xFE" + Utf16(u"A", false) + "\x3D\xD8"s +
                                  Utf16(u"B", false) + "\x00\xDC"s + "x");
  REQUIRE(decoded.has_value());
  CHECK(decoded->text == "A\uFFFDB\uFFFD");
}

TEST_CASE("what is not UTF-8 is read as Windows-1252") {
  CheckReads("Pr\xE9nom;Stra\xDF\x65;\x80 5;\x93so\x94", "Prénom;Straße;€ 5;“so”",
             TextEncoding::kWindows1252);
}

TEST_CASE("a file joined of UTF-8 and Windows-1252 keeps the letters of both") {
  CheckReads("Name\r\nZoë\r\nPr\xE9nom\n", "Name\r\nZoë\r\nPrénom\n", TextEncoding::kUtf8);
  CheckReads("\xEF\xBB\xBFName\nPr\xE9nom\nZoë", "Name\nPrénom\nZoë", TextEncoding::kUtf8);
}

TEST_CASE("every byte can be read") {
  std::string bytes = "Name\xFF,";
  for (int i = 32; i < 256; ++i) {
    bytes += static_cast<char>(i);
  }
  const auto decoded = DecodeText(bytes);
  REQUIRE(decoded.has_value());
  CHECK(IsUtf8(decoded->text));
}

TEST_CASE("a file that is no text gets a sentence that says what it is") {
  const auto sentence = [](const std::string& bytes) { return DecodeText(bytes).error().message; };
  CHECK(sentence("\x89PNG\r\n\x1A\n"s) == "it is a PNG picture");
  CHECK(sentence("\xFF\xD8\xFF\xE0JFIF"s) == "it is a JPEG picture");
  CHECK(sentence("%PDF-1.7"s) == "it is a PDF document");
  CHECK(sentence("PK\x03\x04xl/workbook"s) ==
        "it is a workbook or an archive; save it as CSV and import that");
  CHECK(sentence("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s) ==
        "it is an old Excel workbook; save it as CSV and import that");
  CHECK(sentence("\x01\x02\x03\x04\x05\x06\x0E\x0F") == "it is not a text file");
}

TEST_CASE("an empty file is said to be empty") {
  for (const std::string& bytes : {""s, "\xEF\xBB\xBF"s, "\xFF\xFE"s, " \r\n\t\n"s}) {
    CHECK(DecodeText(bytes).error() == Error{ErrorKind::kInvalid, "it is empty"});
  }
}

}  // namespace
}  // namespace mingle
