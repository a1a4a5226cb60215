#include "badge/png_density.h"

#include <cmath>
#include <cstdint>

namespace mingle {
namespace {

void AppendNumber(std::string& out, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    out += static_cast<char>((number >> shift) & 0xFFU);
  }
}

/// CRC-32 as ISO 3309 has it.
std::uint32_t Crc(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
  }
  return ~crc;
}

}  // namespace

std::string WithPngDensity(std::string png, double pixels_a_metre) {
  constexpr size_t kAfterHeader = 8 + 25;  // the signature and the IHDR chunk
  const auto density = static_cast<std::uint32_t>(std::lround(pixels_a_metre));
  std::string typed = "pHYs";
  AppendNumber(typed, density);
  AppendNumber(typed, density);
  typed += '\1';  // per metre
  std::string chunk;
  AppendNumber(chunk, static_cast<std::uint32_t>(typed.size() - 4));
  chunk += typed;
  AppendNumber(chunk, Crc(typed));
  png.insert(kAfterHeader, chunk);
  return png;
}

}  // namespace mingle
