#include "journal/incarnation.h"

#include <sys/stat.h>

#include <cerrno>

#include "base/file.h"

namespace mingle {
namespace {

constexpr std::string_view kOriginNote = "own_origin";
constexpr std::string_view kHomeNote = "own_home";

Result<std::string> HomeOf(const std::filesystem::path& book) {
  struct stat info {};
  if (::stat(book.c_str(), &info) != 0) {
    return tl::unexpected(SystemError("cannot open", book, errno));
  }
  // Hashed, as its manual page asks: the bare id of a machine is for nobody else to see.
  const std::string machine = ReadFile("/etc/machine-id").value_or("");
  return FormatHex(Sha256()
                       .AddField("mingle-home")
                       .AddField(machine)
                       .AddNumber(static_cast<std::uint64_t>(info.st_ino))
                       .Finish());
}

}  // namespace

Result<Incarnation> Incarnation::Read(FactTable& table, const std::filesystem::path& book) {
  auto home = HomeOf(book);
  if (!home) {
    return tl::unexpected(home.error());
  }
  const auto origin = table.Note(kOriginNote);
  if (!origin) {
    return tl::unexpected(origin.error());
  }
  const auto last_home = table.Note(kHomeNote);
  if (!last_home) {
    return tl::unexpected(last_home.error());
  }
  const auto known = OriginId::Parse(origin->value_or(""));
  const bool at_home = known && *last_home == *home;
  return Incarnation{at_home ? *known : OriginId::Random(), std::move(*home), !at_home};
}

Result<void> Incarnation::Write(FactTable& table) const {
  if (auto set = table.SetNote(kOriginNote, origin.Text()); !set) {
    return set;
  }
  return table.SetNote(kHomeNote, home);
}

}  // namespace mingle
