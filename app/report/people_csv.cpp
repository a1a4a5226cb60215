#include "report/people_csv.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/text.h"
#include "report/csv.h"

namespace mingle {

std::string PeopleCsv(const Book& book, EventId event) {
  std::vector<std::pair<std::string, const Person*>> people;
  for (const Person* person : book.PeopleAt(event)) {
    if (!person->erased) {
      people.emplace_back(FoldForSearch(person->name), person);
    }
  }
  std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->id) < std::tie(b.first, b.second->id);
  });

  std::string text(kCsvStart);
  const std::array<std::string, 9> header{"name",       "email",          "company",
                                          "department", "title",          "registered",
                                          "came",       "first_check_in", "kiosk"};
  text += CsvRow(header);
  for (const auto& [unused, person] : people) {
    const Attendance& attendance = person->at.at(event);
    const CheckIn* first = attendance.came() ? &attendance.check_ins.front() : nullptr;
    const std::array<std::string, 9> row{CleanText(person->name),
                                         CleanText(person->email),
                                         CleanText(person->company),
                                         CleanText(person->department),
                                         CleanText(person->title),
                                         attendance.registered ? "yes" : "no",
                                         first != nullptr ? "yes" : "no",
                                         first != nullptr ? FormatIso(first->at) : "",
                                         first != nullptr ? CleanText(first->kiosk) : ""};
    text += CsvRow(row);
  }
  return text;
}

}  // namespace mingle
