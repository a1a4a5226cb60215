#pragma once

#include "base/result.h"
#include "domain/book.h"
#include "journal/journal.h"

namespace mingle {

/// All facts of the journal, added up. One thread more reads the file meanwhile; when this returns
/// it is gone, and so is the memory that was needed on the way. Errors are those of
/// `Journal::ReadAll`.
[[nodiscard]] Result<Book> ReadBook(Journal& journal);

}  // namespace mingle
