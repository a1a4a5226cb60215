#pragma once

#include <map>
#include <memory>
#include <random>
#include <string>

namespace mingle::test {

/// A disk under SQLite whose power can be cut. While it exists, every SQLite file of this process
/// is on it. What was written and not synced when the power went may be there afterwards or not,
/// each 512-byte sector by itself.
///
/// The model: a sync makes the whole file durable; a file that is deleted is gone at once; sectors
/// are written whole. One thread.
class CrashDisk {
 public:
  CrashDisk();
  ~CrashDisk();
  CrashDisk(const CrashDisk&) = delete;
  CrashDisk& operator=(const CrashDisk&) = delete;

  /// The power goes before the `operations`-th write, sync, truncation or deletion from now on:
  /// it and all that follow fail and do nothing.
  void CutPowerAfter(int operations);
  [[nodiscard]] bool dead() const;
  /// The power is back: makes the files what a disk may hold now. All must be closed.
  void PowerOn(std::mt19937& random);

  /// Syncs of files whose name ends like this do nothing, and say that all is well: a disk that
  /// lies, or a journal mode that does not sync.
  void LieAbout(const std::string& suffix);
  /// The `count`-th sync of the WAL from now on fails, once, and makes nothing durable.
  void FailWalSync(int count);
  /// How many syncs there were.
  [[nodiscard]] int syncs() const;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace mingle::test
