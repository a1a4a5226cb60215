#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "base/image.h"
#include "base/time.h"
#include "domain/code_kind.h"
#include "scan/qr_decoder.h"

namespace mingle {

/// Reads codes that are no QR codes in a process of its own: decoders of other symbologies take
/// several times as long, and some pictures make them loop or abort. Whatever becomes of that
/// process, this one goes on, and a new one is started. Frames that come while it is busy are not
/// looked at. One thread at a time.
class ContainedReader {
 public:
  /// `command` starts a process that calls ServeCodes: a program's path and its arguments.
  ContainedReader(std::vector<std::string> command, std::vector<CodeKind> kinds);
  ~ContainedReader();
  ContainedReader(const ContainedReader&) = delete;
  ContainedReader& operator=(const ContainedReader&) = delete;

  /// Hands a frame over, unless one is being looked at, and returns at once. A process that needs
  /// longer than `patience` for a frame is ended.
  void Show(const ImageView& frame, std::chrono::steady_clock::time_point now,
            Milliseconds patience = Milliseconds{500});
  /// What was read in the frame that was handed over last, once.
  [[nodiscard]] std::vector<Decoded> Take();

  /// Looks at one picture, and waits for the answer, `patience` at most.
  [[nodiscard]] std::vector<Decoded> Read(const ImageView& picture,
                                          Milliseconds patience = Milliseconds{5000});

 private:
  class Child;
  const std::vector<std::string> command_;
  const std::vector<CodeKind> kinds_;
  std::unique_ptr<Child> child_;
  std::chrono::steady_clock::time_point next_start_{};
};

/// The other end, in the process that ContainedReader started: answers until nobody asks any more.
/// Gives the process's exit status.
int ServeCodes();

}  // namespace mingle
