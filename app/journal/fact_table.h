#pragma once

#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

#include "journal/fact_row.h"
#include "journal/sqlite.h"

namespace mingle {

/// Where an origin has got to in this file.
struct OriginState {
  std::int64_t row = 0;  ///< its key in the file; 0 while it is not stored
  OriginId id;
  std::uint64_t last_seq = 0;
  ShortDigest head{};  ///< the chain at `last_seq`
  Stamp last_stamp;    ///< the stamp at `last_seq`
};

/// Facts, origins and erasures in a book's tables, by prepared statements. No rules: what may be
/// stored is for others to know. Must not outlive its Database.
class FactTable {
 public:
  [[nodiscard]] static Result<FactTable> Prepare(Database& database);

  /// In order of their ids, which is the same in every book.
  [[nodiscard]] Result<std::vector<OriginState>> Origins();
  /// Stores where an origin has got to; gives it a row when it has none.
  [[nodiscard]] Result<void> Save(OriginState& origin);

  [[nodiscard]] Result<void> Insert(const OriginState& origin, const FactRow& row);
  /// Nothing when there is no such fact.
  [[nodiscard]] Result<std::optional<FactRow>> Find(const OriginState& origin, std::uint64_t seq);
  /// Hands over an origin's facts above the number `after` in order, until one is not wanted.
  using Take = std::function<Result<void>(FactRow&)>;
  [[nodiscard]] Result<void> ForEach(const OriginState& origin, std::uint64_t after,
                                     const Take& take);

  [[nodiscard]] Result<std::unordered_set<AttendeeId>> ErasedPeople();
  [[nodiscard]] Result<void> AddErased(AttendeeId person);
  /// Takes body and nonce from every personal fact that has an erased person in its header.
  [[nodiscard]] Result<void> BlankErased();

  /// What the file remembers about itself; nothing when it does not.
  [[nodiscard]] Result<std::optional<std::string>> Note(std::string_view key);
  /// An empty value forgets the note.
  [[nodiscard]] Result<void> SetNote(std::string_view key, std::string_view value);

 private:
  FactTable() = default;

  // Statements of all the functions above, prepared once. In the order of `kSql` in the source.
  std::vector<Statement> statements_;
};

}  // namespace mingle
