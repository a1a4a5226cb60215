#pragma once

#include <memory>
#include <utility>

namespace mingle {

/// A large value that lives beside whoever holds it, so that one kind among many does not make
/// all of them large. Copies are deep. Made without a value it holds `T{}` and takes no memory.
template <class T>
class Boxed {
 public:
  Boxed() = default;
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}  // NOLINT(google-explicit-*)
  Boxed(const Boxed& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  [[nodiscard]] const T& operator*() const {
    static const T kNothing{};
    return value_ ? *value_ : kNothing;
  }
  [[nodiscard]] T& operator*() {
    if (!value_) {
      value_ = std::make_unique<T>();
    }
    return *value_;
  }
  [[nodiscard]] const T* operator->() const { return &**this; }
  [[nodiscard]] T* operator->() { return &**this; }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace mingle
