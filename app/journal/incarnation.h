#pragma once

#include <filesystem>
#include <string>

#include "journal/fact_table.h"

namespace mingle {

/// Under which origin this very file on this very machine numbers its facts. Two copies of a book
/// must never number under one origin, so a file that finds itself somewhere else (another
/// machine, another inode: it was copied or restored) takes a new one.
struct Incarnation {
  OriginId origin;
  std::string home;    ///< where the file is, as a digest
  bool fresh = false;  ///< not written into the file yet

  [[nodiscard]] static Result<Incarnation> Read(FactTable& table,
                                                const std::filesystem::path& book);
  /// In a write transaction.
  [[nodiscard]] Result<void> Write(FactTable& table) const;
};

}  // namespace mingle
