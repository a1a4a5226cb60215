#include "domain/keyboard_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace mingle {
namespace {

using Swap = std::pair<char32_t, char32_t>;  // what arrived, what key it was

constexpr std::array<Swap, 5> kGerman{
    {{U'y', U'z'}, {U'z', U'y'}, {U'Y', U'Z'}, {U'Z', U'Y'}, {U'ß', U'-'}}};

// The digit row gives symbols without Shift, and M lies where the semicolon is.
constexpr std::array<Swap, 21> kFrench{
    {{U'a', U'q'}, {U'q', U'a'}, {U'z', U'w'}, {U'w', U'z'},  {U'A', U'Q'}, {U'Q', U'A'},
     {U'Z', U'W'}, {U'W', U'Z'}, {U',', U'm'}, {U'?', U'M'},  {U'&', U'1'}, {U'é', U'2'},
     {U'"', U'3'}, {U'(', U'5'}, {U'-', U'6'}, {U'\'', U'4'}, {U'è', U'7'}, {U'_', U'8'},
     {U'ç', U'9'}, {U'à', U'0'}, {U')', U'-'}}};

template <size_t N>
std::string ReadBack(std::u32string typed, const std::array<Swap, N>& layout) {
  for (char32_t& c : typed) {
    const auto it = std::find_if(layout.begin(), layout.end(),
                                 [c](const Swap& swap) { return swap.first == c; });
    c = it == layout.end() ? c : it->second;
  }
  return EncodeUtf8(typed);
}

}  // namespace

std::vector<std::string> MeantOnUsKeyboard(std::string_view typed) {
  const std::u32string arrived = DecodeUtf8(typed);
  std::vector<std::string> meant{ReadBack(arrived, kGerman), ReadBack(arrived, kFrench)};
  std::erase(meant, typed);
  return meant;
}

}  // namespace mingle
