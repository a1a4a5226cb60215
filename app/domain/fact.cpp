#include "domain/fact.h"

#include <type_traits>

namespace mingle {
namespace {

/// Picks a fact's subject and object out of its description.
struct HeaderReader {
  AttendeeId subject;
  AttendeeId object;

  void Subject(const AttendeeId& id) { subject = id; }
  void Object(const AttendeeId& id) { object = id; }
  void Field(std::string_view, const auto&) {}
};

/// Writes subject and object into a fact that is blank otherwise.
struct HeaderWriter {
  const HeaderReader& from;

  void Subject(AttendeeId& id) const { id = from.subject; }
  void Object(AttendeeId& id) const { id = from.object; }
  void Field(std::string_view, auto&) const {}
};

HeaderReader ReadHeader(const Fact& fact) {
  return std::visit(
      [](const auto& f) {
        HeaderReader header;
        if constexpr (std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          header.subject = f.subject;
          header.object = f.object;
        } else {
          f.Describe(f, header);
        }
        return header;
      },
      fact);
}

}  // namespace

std::string_view KindOf(const Fact& fact) {
  return std::visit(
      [](const auto& f) -> std::string_view {
        if constexpr (std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          return f.kind;
        } else {
          return f.kKind;
        }
      },
      fact);
}

int VersionOf(const Fact& fact) {
  return std::visit(
      [](const auto& f) {
        if constexpr (std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          return f.version;
        } else {
          return f.kVersion;
        }
      },
      fact);
}

AttendeeId SubjectOf(const Fact& fact) { return ReadHeader(fact).subject; }

AttendeeId ObjectOf(const Fact& fact) { return ReadHeader(fact).object; }

bool IsPersonal(const Fact& fact) {
  return std::visit(
      [](const auto& f) {
        if constexpr (std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          return true;
        } else {
          return f.kPersonal;
        }
      },
      fact);
}

bool IsUndoable(const Fact& fact) {
  return std::visit(
      [](const auto& f) {
        if constexpr (std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          return false;
        } else {
          return f.kUndoable;
        }
      },
      fact);
}

Fact Blank(const Fact& fact) {
  const HeaderReader header = ReadHeader(fact);
  return std::visit(
      [&header](const auto& f) -> Fact {
        using T = std::decay_t<decltype(f)>;
        T blank;
        if constexpr (std::is_same_v<T, UnknownFact>) {
          blank.kind = f.kind;
          blank.version = f.version;
          blank.subject = f.subject;
          blank.object = f.object;
        } else {
          HeaderWriter writer{header};
          T::Describe(blank, writer);
        }
        return blank;
      },
      fact);
}

}  // namespace mingle
