#include "roster/roster.h"

#include <algorithm>
#include <charconv>

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "roster/table_layout.h"
#include "roster/values.h"

namespace mingle {
namespace {

constexpr size_t kMostBytes = size_t{128} << 20U;
constexpr size_t kMostCodeLength = 500;
constexpr int kMostQuantity = 100;

/// A cell for a sentence: short and harmless.
std::string Quoted(std::string_view cell) {
  constexpr size_t kMost = 40;
  const std::string_view head = FirstCodePoints(cell, kMost);
  return "“" + EscapeForTerminal(head) + (head.size() < cell.size() ? "…”" : "”");
}

class RosterReader {
 public:
  RosterReader(const TableLayout& layout, Roster& roster) : layout_(layout), roster_(roster) {}

  void Read(const Record& record) {
    record_ = &record;
    RosterRow row;
    row.line = record.line;
    row.file = roster_.file;
    if (!ReadWho(row)) {
      return;
    }
    TellAboutShape();
    row.company = ReadShort(Column::kCompany);
    row.department = ReadShort(Column::kDepartment);
    row.title = ReadShort(Column::kTitle);
    row.email = ReadAddress();
    row.language = ReadLanguage(Cell(Column::kLanguage));
    row.attendee_id = ReadCode(Column::kAttendeeId);
    row.row_number = ReadCode(Column::kRowNumber);
    ReadTickets(row);
    ReadComing(row);
    roster_.rows.push_back(std::move(row));
  }

 private:
  /// The first of the columns of this kind that has something in it.
  [[nodiscard]] std::string_view Cell(Column column) const {
    for (const size_t place : layout_.columns.Of(column)) {
      if (place < record_->cells.size() && !Trim(record_->cells[place]).empty()) {
        return record_->cells[place];
      }
    }
    return {};
  }

  void Problem(std::string sentence) {
    roster_.problems.push_back({roster_.file, record_->line, std::move(sentence)});
  }
  void Note(std::string sentence) {
    roster_.notes.push_back({roster_.file, record_->line, std::move(sentence)});
  }

  [[nodiscard]] bool ReadWho(RosterRow& row) {
    const WrittenName whole = ReadName(Cell(Column::kName));
    row.name = whole.name;
    if (row.name.empty()) {
      row.name =
          ReadName(JoinName(CellText(Cell(Column::kFirstName)), CellText(Cell(Column::kLastName))))
              .name;
    }
    row.employee_id = ReadCode(Column::kEmployeeId);
    if (row.employee_id.empty()) {
      row.employee_id = whole.number;
    }
    if (row.name.empty()) {
      const std::string_view email = Cell(Column::kEmail);
      Problem(email.empty() ? "has no name" : "has no name beside " + Quoted(CellText(email)));
      return false;
    }
    const size_t length = CountCodePoints(row.name);
    if (length > kMostNameLength) {
      Problem("has a name of " + std::to_string(length) + " characters, " + Quoted(row.name));
      return false;
    }
    return true;
  }

  void TellAboutShape() {
    const size_t columns = layout_.header.size();
    if (record_->stray_quote) {
      Note("opens a quotation mark that is never closed; it was taken as an ordinary character");
    }
    const auto& cells = record_->cells;
    const bool more = cells.size() > columns &&
                      std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                                  [](const std::string& cell) { return !Trim(cell).empty(); });
    if (more) {
      Note("has " + std::to_string(cells.size()) + " cells for " + std::to_string(columns) +
           " columns; what is beyond them was left out");
    }
  }

  [[nodiscard]] std::string ReadShort(Column column) {
    std::string text = CellText(Cell(column));
    if (CountCodePoints(text) > kMostNameLength) {
      Note("has a very long " + std::string(NameOfColumn(column)) + "; it was cut");
      text = CleanText(FirstCodePoints(text, kMostNameLength));
    }
    return text;
  }

  [[nodiscard]] std::string ReadAddress() {
    const std::string_view cell = Cell(Column::kEmail);
    if (const auto address = ReadEmail(cell)) {
      return *address;
    }
    if (!ReadName(cell).name.empty()) {
      Note("has " + Quoted(CellText(cell)) + " for an e-mail address; it was left out");
    }
    return {};
  }

  [[nodiscard]] std::string ReadCode(Column column) {
    std::string code = CellText(Cell(column));
    if (code.size() > kMostCodeLength) {
      Note("has a very long " + std::string(NameOfColumn(column)) + "; it was left out");
      code.clear();
    }
    return code;
  }

  /// What the camera has to look for besides QR codes; what it cannot read is said once a file.
  void TakeCodeKind() {
    const std::string_view cell = Cell(Column::kCodeKind);
    const WrittenCodeKind written = ReadCodeKind(cell);
    auto& kinds = roster_.code_kinds;
    if (written.kind && std::find(kinds.begin(), kinds.end(), *written.kind) == kinds.end()) {
      kinds.push_back(*written.kind);
    }
    if (!written.readable && !unreadable_said_) {
      unreadable_said_ = true;
      Note("has a code of the kind " + Quoted(CellText(cell)) +
           ", which a USB scanner reads and the camera does not");
    }
  }

  void ReadTickets(RosterRow& row) {
    const auto add = [&row](std::string code) {
      if (!code.empty()) {
        row.ticket_codes.push_back(std::move(code));
      }
    };
    add(ReadCode(Column::kTicketCode));
    TakeCodeKind();
    const std::string link = ReadCode(Column::kTicketLink);
    const std::string code = CodeOfLink(link);
    add(link);
    add(code);
    // Old tickets of Luma say lu.ma, new ones luma.com, for the same guest.
    constexpr std::string_view kOld = "https://lu.ma/";
    constexpr std::string_view kNew = "https://luma.com/";
    if (link.starts_with(kOld)) {
      add(std::string(kNew) + link.substr(kOld.size()));
    } else if (link.starts_with(kNew)) {
      add(std::string(kOld) + link.substr(kNew.size()));
    }
  }

  void ReadComing(RosterRow& row) {
    const std::string status = CellText(Cell(Column::kStatus));
    if (!MeansComing(status)) {
      row.coming = false;
      row.status = FirstCodePoints(status, kMostNameLength);
    } else if (MeansYes(Cell(Column::kVoid))) {
      row.coming = false;
      row.status = "void";
    }
    const std::string number = CellText(Cell(Column::kQuantity));
    int quantity = 1;
    std::from_chars(number.data(), number.data() + number.size(), quantity);
    if (quantity > kMostQuantity) {
      Note("stands for " + std::to_string(quantity) + " people under one name; one was taken");
    } else if (quantity >= 1) {
      row.quantity = quantity;
    }
  }

  const TableLayout& layout_;
  Roster& roster_;
  const Record* record_ = nullptr;
  bool unreadable_said_ = false;
};

std::vector<std::string> DescribeColumns(const TableLayout& layout) {
  std::vector<std::string> described;
  for (size_t column = 0; column < kColumnCount; ++column) {
    std::string from;
    for (const size_t place : layout.columns.Of(static_cast<Column>(column))) {
      from += (from.empty() ? "" : " or ") + Quoted(CellText(layout.header[place]));
    }
    if (!from.empty()) {
      described.push_back(std::string(NameOfColumn(static_cast<Column>(column))) + " from " + from);
    }
  }
  return described;
}

}  // namespace

Result<Roster> ReadRoster(std::string_view bytes, const std::string& file) {
  const std::string attempt = "cannot read the roster " + file;
  const auto decoded = DecodeText(bytes);
  if (!decoded) {
    return Fail(attempt, decoded.error());
  }
  const auto layout = FindTable(decoded->text);
  if (!layout) {
    return Fail(ErrorKind::kInvalid,
                attempt +
                    ": none of its first rows names its columns; begin it with a row such "
                    "as Name,Email,Company,Department");
  }
  Roster roster;
  roster.file = file;
  roster.encoding = decoded->encoding;
  roster.delimiter = layout->delimiter;
  roster.columns = DescribeColumns(*layout);

  RosterReader rows(*layout, roster);
  DelimitedReader reader(decoded->text, layout->delimiter);
  Record record;
  while (reader.Next(record)) {
    if (record.line <= layout->header_line || record.IsBlank() || IsFooter(record) ||
        record.cells == layout->header) {
      continue;
    }
    if (IsSectionTitle(record) && layout->header.size() > 1) {
      break;
    }
    rows.Read(record);
  }
  return roster;
}

Result<Roster> ReadRosterFile(const std::filesystem::path& path) {
  const auto bytes = ReadFile(path, kMostBytes);
  if (!bytes) {
    return tl::unexpected(bytes.error());
  }
  return ReadRoster(*bytes, path.filename().string());
}

}  // namespace mingle
