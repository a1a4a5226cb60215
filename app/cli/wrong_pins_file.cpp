#include "cli/wrong_pins_file.h"

#include <charconv>
#include <optional>
#include <string>
#include <system_error>

#include "base/file.h"
#include "base/text.h"

namespace mingle {

std::filesystem::path WrongPinsFile(const std::filesystem::path& book) {
  return book.string() + "-pins";
}

Result<WrongPins> ReadWrongPins(const std::filesystem::path& file) {
  constexpr size_t kMostBytes = 100;
  constexpr int kMost = 1'000'000;
  const auto content = ReadFileIfThere(file, kMostBytes);
  if (!content) {
    return tl::unexpected(content.error());
  }
  WrongPins wrong;
  if (!*content) {
    return wrong;
  }
  std::optional<Time> last;
  if (const auto parts = Split(Trim(**content), ' '); parts.size() == 2) {
    std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), wrong.in_a_row);
    last = ParseIso(parts[1]);
  }
  if (wrong.in_a_row < 1 || wrong.in_a_row > kMost || !last) {
    return Fail(ErrorKind::kCorrupt,
                "“" + file.string() + "” does not hold how often a wrong PIN was typed");
  }
  wrong.last = *last;
  return wrong;
}

Result<void> KeepWrongPins(const std::filesystem::path& file, const WrongPins& wrong) {
  if (wrong.in_a_row > 0) {
    return WriteFile(file, std::to_string(wrong.in_a_row) + " " + FormatIso(wrong.last) + "\n");
  }
  std::error_code fault;
  std::filesystem::remove(file, fault);
  if (fault) {
    return tl::unexpected(SystemError("cannot remove", file, fault.value()));
  }
  return {};
}

}  // namespace mingle
