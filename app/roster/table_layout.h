#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "roster/column_names.h"
#include "roster/delimited.h"

namespace mingle {

/// Where a table begins in a text, and how it is written.
struct TableLayout {
  char delimiter = ',';
  size_t header_line = 0;
  std::vector<std::string> header;  ///< the cells, as written
  ColumnMap columns;
};

/// Finds the row of column names among the first hundred rows, under every usual delimiter: the
/// one in which most columns are recognised, if it names people. Nothing when there is none.
[[nodiscard]] std::optional<TableLayout> FindTable(std::string_view text);

/// True for what systems write under a table: "Total", "Page 1 of 2", "Report generated …".
[[nodiscard]] bool IsFooter(const Record& record);

/// True for the title of another section, "3. In-Meeting Activities".
[[nodiscard]] bool IsSectionTitle(const Record& record);

}  // namespace mingle
