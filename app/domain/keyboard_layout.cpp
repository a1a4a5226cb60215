#include "domain/keyboard_layout.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace mingle {
namespace {

using Swap = std::pair<char32_t, char32_t>;  // what arrived, what key it was

// With CapsLock, which shifts the digits too on German and Swiss machines, the symbols above them
// arrive.
constexpr std::array<Swap, 17> kGerman{{{U'y', U'z'},
                                        {U'z', U'y'},
                                        {U'Y', U'Z'},
                                        {U'Z', U'Y'},
                                        {U'ß', U'-'},
                                        {U'+', U']'},
                                        {U'#', U'\\'},
                                        {U'!', U'1'},
                                        {U'"', U'2'},
                                        {U'§', U'3'},
                                        {U'$', U'4'},
                                        {U'%', U'5'},
                                        {U'&', U'6'},
                                        {U'/', U'7'},
                                        {U'(', U'8'},
                                        {U')', U'9'},
                                        {U'=', U'0'}}};

// The digit row gives symbols without Shift, and M lies where the semicolon is. Belgium's has two
// more.
constexpr std::array<Swap, 25> kFrench{
    {{U'a', U'q'},  {U'q', U'a'}, {U'z', U'w'}, {U'w', U'z'}, {U'A', U'Q'},
     {U'Q', U'A'},  {U'Z', U'W'}, {U'W', U'Z'}, {U',', U'm'}, {U'?', U'M'},
     {U'&', U'1'},  {U'é', U'2'}, {U'"', U'3'}, {U'(', U'5'}, {U'-', U'6'},
     {U'\'', U'4'}, {U'è', U'7'}, {U'_', U'8'}, {U'ç', U'9'}, {U'à', U'0'},
     {U')', U'-'},  {U'§', U'6'}, {U'!', U'8'}, {U'$', U']'}, {U'*', U'\\'}}};

constexpr std::array<Swap, 15> kCzech{{{U'y', U'z'},
                                       {U'z', U'y'},
                                       {U'Y', U'Z'},
                                       {U'Z', U'Y'},
                                       {U'+', U'1'},
                                       {U'ě', U'2'},
                                       {U'š', U'3'},
                                       {U'č', U'4'},
                                       {U'ř', U'5'},
                                       {U'ž', U'6'},
                                       {U'ý', U'7'},
                                       {U'á', U'8'},
                                       {U'í', U'9'},
                                       {U'é', U'0'},
                                       {U'=', U'-'}}};

/// Capital letters for small ones and back: what CapsLock does.
std::u32string CapsLocked(std::u32string text) {
  for (char32_t& c : text) {
    if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) {
      c ^= 0x20U;
    }
  }
  return text;
}

template <size_t N>
std::u32string ReadBack(std::u32string typed, const std::array<Swap, N>& layout) {
  for (char32_t& c : typed) {
    const auto it = std::find_if(layout.begin(), layout.end(),
                                 [c](const Swap& swap) { return swap.first == c; });
    c = it == layout.end() ? c : it->second;
  }
  return typed;
}

}  // namespace

std::vector<std::string> MeantOnUsKeyboard(std::string_view typed) {
  const std::u32string arrived = DecodeUtf8(typed);
  std::vector<std::string> meant;
  const auto add = [&](const std::u32string& text) {
    std::string bytes = EncodeUtf8(text);
    if (bytes != typed && std::find(meant.begin(), meant.end(), bytes) == meant.end()) {
      meant.push_back(std::move(bytes));
    }
  };
  const std::array keys{ReadBack(arrived, kGerman), ReadBack(arrived, kFrench),
                        ReadBack(arrived, kCzech), arrived};
  for (const std::u32string& text : keys) {
    add(text);
  }
  for (const std::u32string& text : keys) {
    add(CapsLocked(text));
  }
  return meant;
}

}  // namespace mingle
