#include "roster/values.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace mingle {
namespace {

/// Folded words with one space between them.
std::string Words(std::string_view text) {
  std::string joined;
  for (const std::string& word : SplitWords(FoldForSearch(text))) {
    joined += (joined.empty() ? "" : " ") + word;
  }
  return joined;
}

bool IsAny(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool IsDigits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// What may follow a name after a comma without being the first name.
bool IsNameSuffix(std::string_view text) {
  return IsAny(Words(text),
               {"jr",  "sr",   "ii",  "iii", "iv",  "v",   "phd", "ph d", "md",  "m d", "dr",
                "mba", "msc",  "bsc", "ma",  "ba",  "mag", "ing", "esq",  "cpa", "dds", "rn",
                "pe",  "prof", "llm", "llb", "pmp", "ret", "mph", "edd",  "jd",  "sj"});
}

bool IsNobody(std::string_view words) {
  return IsAny(words, {"anonymous", "anonym", "anonyme", "anonimo", "n a", "na", "none", "null",
                       "unassigned", "unknown", "tba", "tbd"});
}

/// Takes "(Guest)" or "(1001)" off the end; the number goes to `number`.
void TakeNoteOff(std::string& name, std::string& number) {
  if (!name.ends_with(')')) {
    return;
  }
  const size_t open = name.rfind('(');
  if (open == std::string::npos || open == 0) {
    return;
  }
  const std::string note(Trim(std::string_view(name).substr(open + 1, name.size() - open - 2)));
  if (IsDigits(note)) {
    number = note;
  } else if (!IsAny(Words(note), {"guest", "unverified", "gast", "nicht verifiziert", "invite",
                                  "non verifie", "invitado", "external", "extern"})) {
    return;
  }
  name = std::string(Trim(std::string_view(name).substr(0, open)));
}

/// True for Han, Kana and Hangul, whose names begin with the family.
bool StartsWithFamilyScript(std::string_view text) {
  const std::u32string first = DecodeUtf8(FirstCodePoints(text, 1));
  return !first.empty() && ((first[0] >= 0x3040 && first[0] <= 0x30FF) ||
                            (first[0] >= 0x3400 && first[0] <= 0x9FFF) ||
                            (first[0] >= 0xAC00 && first[0] <= 0xD7A3) || first[0] >= 0x20000);
}

}  // namespace

std::string CellText(std::string_view cell) {
  constexpr std::string_view kFormula = "=+-@";
  const std::string_view trimmed = Trim(cell);
  const bool guarded = trimmed.size() > 1 && trimmed.front() == '\'' &&
                       kFormula.find(trimmed[1]) != std::string_view::npos;
  return CleanText(guarded ? trimmed.substr(1) : trimmed);
}

WrittenName ReadName(std::string_view cell) {
  WrittenName written{CellText(cell), ""};
  std::string& name = written.name;
  TakeNoteOff(name, written.number);
  const size_t comma = name.find(',');
  if (comma != std::string::npos && name.find(',', comma + 1) == std::string::npos) {
    const std::string last(Trim(std::string_view(name).substr(0, comma)));
    const std::string first(Trim(std::string_view(name).substr(comma + 1)));
    if (!last.empty() && !first.empty() && !IsNameSuffix(first)) {
      name = first + " " + last;
    } else if (last.empty() || first.empty()) {
      name = last + first;
    }
  }
  if (IsNobody(Words(name)) || SplitWords(name).empty()) {
    name.clear();
  }
  return written;
}

std::string JoinName(std::string_view first, std::string_view last) {
  if (first.empty() || last.empty()) {
    return std::string(first.empty() ? last : first);
  }
  const bool family_first = StartsWithFamilyScript(last);
  return std::string(family_first ? last : first) + " " + std::string(family_first ? first : last);
}

std::optional<std::string> ReadEmail(std::string_view cell) {
  const std::string text = CellText(cell);
  const size_t at = text.find('@');
  const bool good = at != std::string::npos && at > 0 && at + 1 < text.size() &&
                    text.find('@', at + 1) == std::string::npos &&
                    text.find_first_of(" ,;<>\"") == std::string::npos && text.size() <= 254;
  return good ? std::optional(text) : std::nullopt;
}

WrittenCodeKind ReadCodeKind(std::string_view cell) {
  std::string letters;
  for (const std::string& word : SplitWords(FoldForSearch(CellText(cell)))) {
    letters += word;
  }
  const auto says = [&letters](std::string_view what) {
    return letters.find(what) != letters.npos;
  };
  if (says("datamatrix") || says("ecc200")) {
    return {CodeKind::kDataMatrix};
  }
  if (says("aztec")) {
    return {CodeKind::kAztec};
  }
  return {std::nullopt, letters.empty() || says("qr")};
}

std::string ReadLanguage(std::string_view cell) {
  struct Known {
    std::string_view name;
    std::string_view code;
  };
  constexpr std::array kKnown{
      Known{"english", "en"},  Known{"englisch", "en"},    Known{"anglais", "en"},
      Known{"ingles", "en"},   Known{"german", "de"},      Known{"deutsch", "de"},
      Known{"allemand", "de"}, Known{"aleman", "de"},      Known{"french", "fr"},
      Known{"francais", "fr"}, Known{"franzosisch", "fr"}, Known{"frances", "fr"},
      Known{"spanish", "es"},  Known{"espanol", "es"},     Known{"spanisch", "es"},
      Known{"espagnol", "es"}, Known{"japanese", "ja"},    Known{"日本語", "ja"},
      Known{"italian", "it"},  Known{"italiano", "it"},    Known{"portuguese", "pt"},
      Known{"dutch", "nl"},    Known{"nederlands", "nl"},  Known{"polish", "pl"}};
  const std::string text = CellText(cell);
  const std::string words = Words(text);
  const auto* known = std::find_if(kKnown.begin(), kKnown.end(),
                                   [&](const Known& one) { return one.name == words; });
  if (known != kKnown.end()) {
    return std::string(known->code);
  }
  std::string code = text;
  std::replace(code.begin(), code.end(), '_', '-');
  const std::vector<std::string_view> parts = Split(code, '-');
  const auto letters = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
  };
  const bool tag = (parts[0].size() == 2 || parts[0].size() == 3) && !IsDigits(parts[0]) &&
                   code.size() <= 35 && std::all_of(parts.begin(), parts.end(), letters);
  return tag ? AsciiLower(parts[0]) + code.substr(parts[0].size()) : std::string();
}

bool MeansComing(std::string_view status) {
  constexpr std::array<std::string_view, 28> kAway{
      "cancel",       "refund",           "declin",      "void",
      "withdr",       "reject",           "inactive",    "inaktiv",
      "terminated",   "deleted",          "expired",     "not attending",
      "not going",    "not coming",       "waitlist",    "wait list",
      "waiting list", "pending approval", "storn",       "abgesagt",
      "abgelehnt",    "warteliste",       "annul",       "rembours",
      "reembols",     "rechaz",           "ausgetreten", "liste d attente"};
  const std::string words = Words(status);
  if (IsAny(words, {"no", "nein", "non", "n", "t", "invited", "eingeladen", "lista de espera"})) {
    return false;
  }
  return std::none_of(kAway.begin(), kAway.end(),
                      [&](std::string_view away) { return words.starts_with(away); });
}

bool MeansYes(std::string_view cell) {
  return IsAny(Words(cell), {"yes", "y", "true", "1", "x", "void", "voided", "ja", "oui", "o", "si",
                             "wahr", "vrai", "verdadero", "cancelled", "canceled"});
}

std::string CodeOfLink(std::string_view link) {
  for (const std::string_view mark : {"?pk=", "&pk="}) {
    const size_t at = link.find(mark);
    if (at != std::string_view::npos) {
      const std::string_view rest = link.substr(at + mark.size());
      return std::string(rest.substr(0, rest.find_first_of("&#")));
    }
  }
  return {};
}

}  // namespace mingle
