#include "roster/text_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/text.h"

namespace mingle {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

constexpr std::array kSignatures{
    Signature{"\x89PNG"sv, "a PNG picture"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG picture"},
    Signature{"GIF8"sv, "a GIF picture"},
    Signature{"BM\0"sv, "a BMP picture"},
    Signature{"II*\0"sv, "a TIFF picture"},
    Signature{"MM\0*"sv, "a TIFF picture"},
    Signature{"%PDF-"sv, "a PDF document"},
    Signature{"PK\x03\x04"sv, "a workbook or an archive; save it as CSV and import that"},
    Signature{"\xD0\xCF\x11\xE0"sv, "an old Excel workbook; save it as CSV and import that"},
    Signature{"\x1F\x8B"sv, "a gzip archive"},
    Signature{"7z\xBC\xAF"sv, "a 7-Zip archive"},
    Signature{"SQLite format 3\0"sv, "an SQLite database"},
    Signature{"\x7F\x45LF"sv, "a program"},
};

/// Code points of the bytes 80 to 9F; the five that are not assigned read as U+FFFD.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::string FromWindows1252(std::string_view bytes) {
  std::u32string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<std::uint8_t>(c);
    text += byte >= 0x80 && byte < 0xA0 ? kWindows1252.at(byte - 0x80U) : char32_t{byte};
  }
  return EncodeUtf8(text);
}

/// What is not UTF-8: Windows-1252, or files of both that somebody joined, told apart by line.
DecodedText FromLines(std::string_view bytes) {
  DecodedText decoded{{}, TextEncoding::kWindows1252};
  decoded.text.reserve(bytes.size());
  for (const std::string_view line : Split(bytes, '\n')) {
    const bool ascii =
        std::none_of(line.begin(), line.end(), [](char c) { return (c & 0x80) != 0; });
    if (ascii || IsUtf8(line)) {
      decoded.text += line;
      decoded.encoding = ascii ? decoded.encoding : TextEncoding::kUtf8;
    } else {
      decoded.text += FromWindows1252(line);
    }
    decoded.text += '\n';
  }
  decoded.text.pop_back();
  return decoded;
}

std::string FromUtf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](size_t at) {
    const auto first = static_cast<std::uint8_t>(bytes[at]);
    const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8U | second : second << 8U | first);
  };
  std::u32string text;
  text.reserve(bytes.size() / 2);
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t here = unit(at);
    const bool high = here >= 0xD800 && here < 0xDC00;
    const char32_t next = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      text.push_back(0x10000 + ((here - 0xD800) << 10U) + (next - 0xDC00));
      at += 2;
    } else {
      text += here >= 0xD800 && here < 0xE000 ? U'\uFFFD' : here;
    }
  }
  return EncodeUtf8(text);
}

/// UTF-16 without its mark: most of the text is ASCII, so every second byte is zero.
std::optional<TextEncoding> GuessUtf16(std::string_view bytes) {
  const size_t looked_at = std::min<size_t>(bytes.size(), 2000) & ~size_t{1};
  std::array<size_t, 2> zeros{};
  for (size_t i = 0; i < looked_at; ++i) {
    zeros.at(i % 2) += bytes[i] == '\0' ? 1U : 0U;
  }
  const size_t most = looked_at / 2;
  if (most < 4) {
    return std::nullopt;
  }
  if (zeros[1] * 10 > most * 7 && zeros[0] * 10 < most) {
    return TextEncoding::kUtf16LittleEndian;
  }
  if (zeros[0] * 10 > most * 7 && zeros[1] * 10 < most) {
    return TextEncoding::kUtf16BigEndian;
  }
  return std::nullopt;
}

/// A file of control characters is no text, whatever its beginning says.
bool IsMostlyControls(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4000);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<std::uint8_t>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
  });
  return static_cast<size_t>(controls) * 10 > head.size();
}

}  // namespace

std::string_view NameOfEncoding(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::kUtf8:
      return "UTF-8";
    case TextEncoding::kUtf16LittleEndian:
    case TextEncoding::kUtf16BigEndian:
      return "UTF-16";
    case TextEncoding::kWindows1252:
      break;
  }
  return "Windows-1252";
}

Result<DecodedText> DecodeText(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) {
      return Fail(ErrorKind::kInvalid, "it is " + std::string(signature.what));
    }
  }
  DecodedText decoded;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("\xFF\xFE")) {
    decoded.encoding = TextEncoding::kUtf16LittleEndian;
    bytes.remove_prefix(2);
  } else if (bytes.starts_with("\xFE\xFF")) {
    decoded.encoding = TextEncoding::kUtf16BigEndian;
    bytes.remove_prefix(2);
  } else if (const auto guess = GuessUtf16(bytes)) {
    decoded.encoding = *guess;
  } else if (IsMostlyControls(bytes)) {
    return Fail(ErrorKind::kInvalid, "it is not a text file");
  }

  if (decoded.encoding == TextEncoding::kUtf8) {
    decoded = IsUtf8(bytes) ? DecodedText{std::string(bytes)} : FromLines(bytes);
  } else {
    decoded.text = FromUtf16(bytes, decoded.encoding == TextEncoding::kUtf16BigEndian);
  }
  if (Trim(decoded.text).empty()) {
    return Fail(ErrorKind::kInvalid, "it is empty");
  }
  return decoded;
}

}  // namespace mingle
