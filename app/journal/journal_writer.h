#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/fact.h"
#include "journal/journal.h"

namespace mingle {

/// What became of one submission: its entries, durable, or why they are not.
struct JournalReply {
  std::uint64_t ticket = 0;
  Result<std::vector<Entry>> entries;
};

/// The only writer of a book, in a thread of its own. Whatever is waiting goes into one commit
/// (group commit), and each submission is answered when it is durable. A submission is never
/// half stored. When nothing has come for a while it looks after the file: after a second it
/// moves the WAL into it, and ten seconds after an erasure it compacts it.
class JournalWriter {
 public:
  /// Takes the journal over. `wake` is called on the writer's thread after replies are ready.
  JournalWriter(Journal journal, const Clock& clock, std::function<void()> wake);
  /// Stores what is waiting, compacts if an erasure asks for it, then stops.
  ~JournalWriter();
  JournalWriter(const JournalWriter&) = delete;
  JournalWriter& operator=(const JournalWriter&) = delete;

  /// Any thread. Returns at once; the reply comes by `TakeReplies`.
  void Submit(std::uint64_t ticket, std::vector<NewFact> facts);
  /// The answers since the last call, in order of submission. Never waits.
  [[nodiscard]] std::vector<JournalReply> TakeReplies();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace mingle
