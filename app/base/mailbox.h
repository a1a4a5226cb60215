#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace mingle {

/// Letters from any thread to one reader, in order. The reader either polls (`TakeAll`) and is
/// woken by the function given at construction, or waits (`WaitForAll`).
template <class Letter>
class Mailbox {
 public:
  /// `wake` is called after each Put, on the putting thread, outside the lock.
  explicit Mailbox(std::function<void()> wake = {}) : wake_(std::move(wake)) {}

  void Put(Letter letter) {
    {
      const std::lock_guard lock(mutex_);
      letters_.push_back(std::move(letter));
    }
    arrived_.notify_one();
    if (wake_) {
      wake_();
    }
  }

  /// Everything that has arrived, oldest first; empty when there is nothing. Never waits.
  [[nodiscard]] std::vector<Letter> TakeAll() {
    const std::lock_guard lock(mutex_);
    return std::exchange(letters_, {});
  }

  /// Waits for at least one letter; empty only when asked to stop with nothing left.
  [[nodiscard]] std::vector<Letter> WaitForAll(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, stop, [this] { return !letters_.empty(); });
    return std::exchange(letters_, {});
  }

 private:
  const std::function<void()> wake_;  // constant after construction
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::vector<Letter> letters_;  // guarded by mutex_
};

/// One place where only the newest counts: a preview frame, a status.
template <class Value>
class LatestSlot {
 public:
  explicit LatestSlot(std::function<void()> wake = {}) : wake_(std::move(wake)) {}

  /// Replaces what nobody took yet.
  void Put(Value value) {
    {
      const std::lock_guard lock(mutex_);
      value_ = std::move(value);
    }
    if (wake_) {
      wake_();
    }
  }

  /// The newest value not taken before.
  [[nodiscard]] std::optional<Value> Take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(value_, std::nullopt);
  }

 private:
  const std::function<void()> wake_;  // constant after construction
  std::mutex mutex_;
  std::optional<Value> value_;  // guarded by mutex_
};

}  // namespace mingle
