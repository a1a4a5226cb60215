#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// What a column of a roster holds.
enum class Column {
  kName,
  kFirstName,
  kLastName,
  kEmail,
  kCompany,
  kDepartment,
  kTitle,
  kLanguage,
  kStatus,      ///< coming, cancelled, on a waiting list …
  kVoid,        ///< "yes" when the ticket is void
  kQuantity,    ///< how many people the row stands for
  kTicketCode,  ///< what the ticket's own barcode says
  kCodeKind,    ///< "Aztec", "QR": the kind of that barcode
  kTicketLink,  ///< a check-in URL, which is what the ticket's QR says
  kEmployeeId,  ///< the organisation's own number for a person, the same at every event
  kAttendeeId,  ///< the ticketing system's number for a person, good for one event
  kRowNumber,   ///< a number that may be a person's or only the row's
};
inline constexpr size_t kColumnCount = 17;

/// "Name", "E-mail" …: what a column is called when Mingle speaks of it.
[[nodiscard]] std::string_view NameOfColumn(Column column);

/// Where a table's columns are, found by their names in English, German, French, Spanish and
/// some in Japanese, as ticketing, form, meeting and HR systems write them.
class ColumnMap {
 public:
  ColumnMap() = default;
  explicit ColumnMap(std::span<const std::string> header);

  /// The columns of this kind, best first: those with the most telling name, in order. Several
  /// when a name appears more than once ("Company" of the person and of the invoice).
  [[nodiscard]] const std::vector<size_t>& Of(Column column) const {
    return places_[static_cast<size_t>(column)];
  }
  [[nodiscard]] bool Has(Column column) const { return !Of(column).empty(); }
  /// True when a row can name somebody.
  [[nodiscard]] bool NamesPeople() const {
    return Has(Column::kName) || Has(Column::kFirstName) || Has(Column::kLastName);
  }
  /// How many columns were recognised.
  [[nodiscard]] size_t recognised() const;

 private:
  std::array<std::vector<size_t>, kColumnCount> places_;
};

}  // namespace mingle
