#include "roster/column_names.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/text.h"
#include "roster/column_words.h"

namespace mingle {
namespace {

constexpr std::array<std::string_view, kColumnCount> kSpoken{
    "name",      "first name",    "last name",   "e-mail",      "company",  "department",
    "title",     "language",      "status",      "void",        "quantity", "ticket code",
    "code kind", "check-in link", "employee id", "attendee id", "id"};

bool IsSmall(char c) { return c >= 'a' && c <= 'z'; }
bool IsCapital(char c) { return c >= 'A' && c <= 'Z'; }

/// A header cell as its words: "firstName" → "first name", "Attendee #" → "attendee number",
/// "Prénom *" → "prenom".
std::string Simplify(std::string_view cell) {
  std::string spaced;
  for (size_t i = 0; i < cell.size(); ++i) {
    if (i > 0 && IsCapital(cell[i]) && IsSmall(cell[i - 1])) {
      spaced += ' ';
    }
    if (cell[i] == '#') {
      spaced += " number";
    } else {
      spaced += cell[i];
    }
  }
  std::string simple;
  for (const std::string& word : SplitWords(FoldForSearch(CleanText(spaced)))) {
    simple += (simple.empty() ? "" : " ") + word;
  }
  return simple;
}

constexpr std::string_view kPolite[] = {
    "what is your ", "please enter your ",
    "enter your ",   "your ",
    "ihr ",          "ihre ",
    "votre ",        "tu ",
    "su ",           "attendee name ",
    "attendee ",     "participant ",
    "guest ",        "registrant ",
};

const ColumnName* Recognise(std::string_view cell) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, const ColumnName*> names;
    for (const ColumnName& name : kColumnNames) {
      names.emplace(name.name, &name);
    }
    return names;
  }();
  // A header is short; a question of a form, or a row of data, may be anything.
  if (cell.size() > 200) {
    return nullptr;
  }
  const auto find = [](std::string_view name) {
    const auto it = by_name.find(name);
    return it == by_name.end() ? nullptr : it->second;
  };
  const std::string simple = Simplify(cell);
  if (const auto* found = find(simple)) {
    return found;
  }
  for (const std::string_view polite : kPolite) {
    if (simple.starts_with(polite)) {
      if (const auto* found = find(std::string_view(simple).substr(polite.size()))) {
        return found;
      }
    }
  }
  const std::string_view without_note = cell.substr(0, cell.find_first_of("([{"));
  return without_note.size() < cell.size() ? find(Simplify(without_note)) : nullptr;
}

}  // namespace

std::string_view NameOfColumn(Column column) { return kSpoken.at(static_cast<size_t>(column)); }

ColumnMap::ColumnMap(std::span<const std::string> header) {
  std::array<int, kColumnCount> best{};
  for (size_t place = 0; place < header.size(); ++place) {
    const ColumnName* name = Recognise(header[place]);
    if (name == nullptr) {
      continue;
    }
    const auto column = static_cast<size_t>(name->column);
    if (places_[column].empty() || name->rank < best[column]) {
      places_[column] = {place};
      best[column] = name->rank;
    } else if (name->rank == best[column]) {
      places_[column].push_back(place);
    }
  }
  // "Nombre" alone is a whole name; beside "Apellidos" it is the first name. "Nom" likewise.
  const auto move_to_name = [this](Column from) {
    std::swap(places_[static_cast<size_t>(Column::kName)], places_[static_cast<size_t>(from)]);
  };
  if (!Has(Column::kName) && Has(Column::kFirstName) != Has(Column::kLastName)) {
    move_to_name(Has(Column::kFirstName) ? Column::kFirstName : Column::kLastName);
  }
}

size_t ColumnMap::recognised() const {
  return static_cast<size_t>(std::count_if(places_.begin(), places_.end(),
                                           [](const auto& places) { return !places.empty(); }));
}

}  // namespace mingle
