#include "roster/known_pairs.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/log.h"
#include "base/text.h"
#include "roster/delimited.h"
#include "roster/values.h"

namespace mingle {
namespace {

/// Everybody by everything that may stand in a cell.
class Directory {
 public:
  explicit Directory(const Book& book) {
    for (const Person* person : book.People()) {
      if (person->erased) {
        continue;
      }
      Add(person->email, person->id);
      Add(person->name, person->id);
      const size_t number = person->roster_key.find_first_of(":#");
      if (number != std::string::npos) {
        Add(person->roster_key.substr(number + 1), person->id);
      }
      for (const std::string& code : person->ticket_codes) {
        Add(code, person->id);
      }
    }
  }

  [[nodiscard]] const std::set<AttendeeId>& Find(std::string_view cell) const {
    static const std::set<AttendeeId> nobody;
    for (const std::string& text : {CellText(cell), ReadName(cell).name}) {
      const auto it = people_.find(FoldForSearch(text));
      if (it != people_.end()) {
        return it->second;
      }
    }
    return nobody;
  }

 private:
  void Add(const std::string& text, AttendeeId id) {
    std::string folded = FoldForSearch(text);
    if (!folded.empty()) {
      people_[std::move(folded)].insert(id);
    }
  }

  std::unordered_map<std::string, std::set<AttendeeId>> people_;
};

std::string Quoted(std::string_view cell) {
  return "“" + EscapeForTerminal(FirstCodePoints(CellText(cell), 40)) + "”";
}

/// The delimiter that leaves most of the first rows with two cells.
char GuessDelimiter(std::string_view text) {
  if (const char named = NamedDelimiter(text); named != '\0') {
    return named;
  }
  char best = ',';
  int most = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    DelimitedReader reader(text, delimiter);
    Record record;
    int pairs = 0;
    for (int i = 0; i < 50 && reader.Next(record); ++i) {
      pairs += record.cells.size() >= 2 && !record.IsBlank() ? 1 : 0;
    }
    if (pairs > most) {
      most = pairs;
      best = delimiter;
    }
  }
  return best;
}

std::vector<std::string_view> FilledCells(const Record& record) {
  std::vector<std::string_view> filled;
  for (const std::string& cell : record.cells) {
    if (!Trim(cell).empty()) {
      filled.push_back(cell);
    }
  }
  return filled;
}

std::string WhoIsWrong(std::string_view cell, size_t found) {
  return found == 0 ? "has " + Quoted(cell) + ", who is on no roster of this book"
                    : "has " + Quoted(cell) + ", which is " + std::to_string(found) +
                          " people; an e-mail address or a number would tell them apart";
}

}  // namespace

Result<KnownPairsPlan> PlanKnownPairs(const Book& book, EventId event, std::string_view bytes,
                                      const std::string& file, Time now) {
  const auto decoded = DecodeText(bytes);
  if (!decoded) {
    return Fail("cannot read who knows whom from " + file, decoded.error());
  }
  KnownPairsPlan plan;
  const Directory directory(book);
  std::set<Pair> taken;
  DelimitedReader reader(decoded->text, GuessDelimiter(decoded->text));
  Record record;
  for (bool first = true; reader.Next(record);) {
    const auto cells = FilledCells(record);
    if (cells.empty()) {
      continue;
    }
    const bool may_be_header = std::exchange(first, false);
    const auto problem = [&](std::string sentence) {
      plan.problems.push_back({file, record.line, std::move(sentence)});
    };
    if (cells.size() < 2) {
      problem("names one person, not two");
      continue;
    }
    const auto& one = directory.Find(cells[0]);
    const auto& other = directory.Find(cells[1]);
    if (one.empty() && other.empty() && may_be_header) {
      plan.notes.push_back({file, record.line, "was taken for the names of the columns"});
      continue;
    }
    if (one.size() != 1 || other.size() != 1) {
      const bool first_is_wrong = one.size() != 1;
      problem(
          WhoIsWrong(cells[first_is_wrong ? 0 : 1], first_is_wrong ? one.size() : other.size()));
      continue;
    }
    const Pair pair = Pair::Of(*one.begin(), *other.begin());
    if (pair.low == pair.high) {
      problem("names the same person twice, " + Quoted(cells[0]));
      continue;
    }
    const Acquaintance* known = book.FindAcquaintance(pair.low, pair.high);
    if ((known != nullptr && known->known_before) || !taken.insert(pair).second) {
      ++plan.unchanged;
      continue;
    }
    ++plan.added;
    plan.facts.push_back({event, now, KnownBefore{*one.begin(), *other.begin()}});
  }
  return plan;
}

}  // namespace mingle
