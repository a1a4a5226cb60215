#include "ui/words.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <exception>
#include <locale>

#include "base/log.h"
#include "base/text.h"
#include "ui/catalogues.h"

namespace mingle {
namespace {

/// "de" of "de_AT.UTF-8" or "de-CH".
std::string BaseLanguage(std::string_view tag) {
  return AsciiLower(tag.substr(0, tag.find_first_of("_-.@")));
}

/// True for text with letters that are read from the right: Hebrew, Arabic and their kin.
bool HasRightToLeft(std::string_view text) {
  for (const char32_t c : DecodeUtf8(text)) {
    if ((c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
        (c >= 0xFE70 && c <= 0xFEFE)) {
      return true;
    }
  }
  return false;
}

/// How long numbers are divided, after the Unicode CLDR, release 42: the mark, and how many digits
/// have to stand before the first one. French has a narrow no-break space there, for which not
/// every font has a glyph.
struct Grouping {
  std::string_view mark = ",";
  size_t least_before = 1;
};

Grouping GroupingOf(std::string_view language) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  if (language == "de" || language == "it" || language == "nl" || language == "tr") {
    return {.mark = "."};
  }
  if (language == "es" || language == "pt") {
    return {.mark = ".", .least_before = 2};
  }
  if (language == "pl") {
    return {.mark = kNoBreakSpace, .least_before = 2};
  }
  return language == "fr" || language == "uk" ? Grouping{.mark = kNoBreakSpace} : Grouping{};
}

}  // namespace

class Words::Catalogue {
 public:
  /// May throw what Boost throws for a catalogue that it cannot read.
  explicit Catalogue(const EmbeddedCatalogue& embedded) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = embedded.language;
    info.encoding = "UTF-8";
    info.domains.emplace_back("mingle");
    info.paths.emplace_back(".");
    info.callback = [&embedded](const std::string&, const std::string&) {
      return std::vector<char>(embedded.bytes, embedded.bytes + embedded.size);
    };
    locale_ = std::locale(std::locale::classic(),
                          boost::locale::gnu_gettext::create_messages_facet<char>(info));
  }

  const char* Find(const char* english) const { return facet().get(0, nullptr, english); }
  const char* FindPlural(const char* one, int count) const {
    return facet().get(0, nullptr, one, count);
  }

 private:
  using Facet = boost::locale::message_format<char>;
  const Facet& facet() const { return std::use_facet<Facet>(locale_); }

  std::locale locale_;  // owns the facet
};

Words::Words(std::string_view language) : language_("en") {
  const std::string wanted = BaseLanguage(language);
  if (wanted == PseudoWords::kLanguage) {
    language_ = wanted;
    pseudo_ = std::make_unique<PseudoWords>();
    return;
  }
  const auto all = EmbeddedCatalogues();
  const auto found = std::find_if(all.begin(), all.end(), [&](const EmbeddedCatalogue& candidate) {
    return wanted == candidate.language;
  });
  if (found == all.end()) {
    return;
  }
  try {
    catalogue_ = std::make_unique<Catalogue>(*found);
    language_ = wanted;
  } catch (const std::exception& error) {
    Log("cannot read the words of language " + wanted + ": " + error.what());
  }
}

Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

bool Words::right_to_left() const {
  return language_ == "ar" || language_ == "fa" || language_ == "he" || language_ == "ur";
}

const char* Words::operator()(const char* english) const {
  if (pseudo_) {
    return pseudo_->Of(english);
  }
  const char* found = catalogue_ ? catalogue_->Find(english) : nullptr;
  return found ? found : english;
}

std::string Words::Plural(const char* one, const char* many, int count) const {
  const char* found = catalogue_ ? catalogue_->FindPlural(one, count) : nullptr;
  if (!found) {
    found = (*this)(count == 1 ? one : many);
  }
  return Fill(found, {{"n", Number(count)}});
}

std::string Words::Number(int number) const {
  const Grouping grouping = GroupingOf(language_);
  std::string text = std::to_string(number);
  constexpr size_t kGroup = 3;
  const size_t sign = number < 0 ? 1 : 0;
  if (text.size() - sign < kGroup + grouping.least_before) {
    return text;
  }
  for (size_t at = text.size() - kGroup; at > sign; at -= std::min(at - sign, kGroup)) {
    text.insert(at, grouping.mark);
  }
  return text;
}

const std::vector<Words::Language>& Words::Languages() {
  static const std::vector<Language> kLanguages = [] {
    std::vector<Language> languages;
    // Translators: the name of your own language, in it.
    const char* english = Mark("English");
    languages.push_back({"en", english});
    for (const EmbeddedCatalogue& catalogue : EmbeddedCatalogues()) {
      languages.push_back({catalogue.language, Words(catalogue.language)(english)});
    }
    return languages;
  }();
  return kLanguages;
}

std::string Fill(std::string_view text, const Places& places) {
  // What is filled in is read by itself: an exclamation mark after a Latin name stays on its side.
  const bool isolates = HasRightToLeft(text);
  constexpr std::string_view kBegin = "\u2068";  // first strong isolate, Unicode UAX #9
  constexpr std::string_view kEnd = "\u2069";
  std::string filled;
  size_t at = 0;
  while (at < text.size()) {
    const size_t open = text.find('{', at);
    const size_t close = open == text.npos ? open : text.find('}', open);
    if (close == text.npos) {
      break;
    }
    filled += text.substr(at, open - at);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto place = std::find_if(places.begin(), places.end(),
                                    [&](const auto& entry) { return entry.first == name; });
    if (place == places.end()) {
      filled += text.substr(open, close + 1 - open);
    } else if (isolates && !place->second.empty()) {
      filled.append(kBegin).append(place->second).append(kEnd);
    } else {
      filled += place->second;
    }
    at = close + 1;
  }
  return filled.append(text.substr(at));
}

}  // namespace mingle
