#include "ui/pseudo_words.h"

#include <utility>

namespace mingle {
namespace {

/// All of them in the letters that the interface has.
constexpr std::pair<char, std::string_view> kAccents[] = {
    {'a', "à"}, {'c', "ç"}, {'d', "ď"}, {'e', "é"}, {'g', "ğ"}, {'i', "î"}, {'k', "ķ"},
    {'l', "ļ"}, {'n', "ñ"}, {'o', "ö"}, {'r', "ŕ"}, {'s', "š"}, {'t', "ţ"}, {'u', "ü"},
    {'y', "ý"}, {'z', "ž"}, {'A', "Å"}, {'C', "Č"}, {'D', "Đ"}, {'E', "Ê"}, {'G', "Ģ"},
    {'H', "Ĥ"}, {'I', "Ï"}, {'J', "Ĵ"}, {'L', "Ł"}, {'M', "M"}, {'N', "Ń"}, {'O', "Ø"},
    {'R', "Ř"}, {'S', "Ş"}, {'T', "Ť"}, {'U', "Ů"}, {'W', "Ŵ"}, {'Y', "Ÿ"}, {'Z', "Ż"}};

std::string Accented(char letter) {
  for (const auto& [plain, accented] : kAccents) {
    if (plain == letter) {
      return std::string(accented);
    }
  }
  return {letter};
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string Pseudo(std::string_view english) {
  std::string text = "[";
  bool in_place = false;
  size_t letters = 0;
  for (const char c : english) {
    in_place = c == '{' || (in_place && c != '}');
    letters += !in_place && IsLetter(c) ? 1 : 0;
    text += in_place || c == '}' ? std::string{c} : Accented(c);
  }
  constexpr size_t kThird = 3;
  text += ' ';
  for (size_t i = 0; i < letters / kThird; ++i) {
    // In words as long as others, so that lines can be broken.
    constexpr size_t kWord = 6;
    text += i % kWord == kWord - 1 ? " " : "·";
  }
  return letters == 0 ? std::string(english) : text + "]";
}

}  // namespace

const char* PseudoWords::Of(std::string_view english) {
  auto found = known_.find(english);
  if (found == known_.end()) {
    found = known_.emplace(english, Pseudo(english)).first;
  }
  return found->second.c_str();
}

}  // namespace mingle
