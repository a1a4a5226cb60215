#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/code_kind.h"
#include "roster/text_encoding.h"

namespace mingle {

/// A person as one row of a roster has them. Empty means that the row does not say.
struct RosterRow {
  size_t line = 0;   ///< where the row begins in its file, from 1
  std::string file;  ///< the file's name, for speaking of the row
  std::string name;  ///< never empty
  std::string company;
  std::string department;
  std::string title;
  std::string email;
  std::string language;
  std::string employee_id;  ///< the organisation's number, the same at every event
  std::string attendee_id;  ///< the ticketing system's number, good for one event
  std::string row_number;   ///< a number that may be only the row's
  std::vector<std::string> ticket_codes;
  bool coming = true;  ///< false: cancelled, refunded, on a waiting list …
  std::string status;  ///< the word that said so
  int quantity = 1;    ///< how many people the row stands for
};

/// Something to tell about a line: why it was not taken, or what was done to it.
struct RosterNote {
  std::string file;
  size_t line = 0;       ///< 0: about the file
  std::string sentence;  ///< without a full stop; cells are quoted and safe to print
};

/// A roster as read, before it is compared with a book.
struct Roster {
  std::string file;
  TextEncoding encoding = TextEncoding::kUtf8;
  char delimiter = ',';
  std::vector<std::string> columns;  ///< "name from “Attendee name”", for a preview
  std::vector<RosterRow> rows;
  std::vector<CodeKind> code_kinds;  ///< what tickets carry besides QR codes
  std::vector<RosterNote> problems;  ///< rows that cannot be taken
  std::vector<RosterNote> notes;     ///< rows that were taken with a change
};

/// Reads a roster's text in any dialect of rosters. kInvalid, with a sentence, when there is no
/// row of column names with somebody's name in it. `file` is for speaking of it.
[[nodiscard]] Result<Roster> ReadRoster(std::string_view bytes, const std::string& file);

/// The same from a file of at most 128 MiB.
[[nodiscard]] Result<Roster> ReadRosterFile(const std::filesystem::path& path);

}  // namespace mingle
