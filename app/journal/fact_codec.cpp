#include "journal/fact_codec.h"

#include <limits>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "journal/body_fields.h"
#include "journal/body_reader.h"
#include "journal/body_writer.h"
#include "journal/fact_check.h"

namespace mingle {
namespace {

template <class T>
Result<Fact> DecodeAs(const FactHeader& header, const BodyFields& body) {
  T fact;
  BodyReader reader(header, body);
  T::Describe(fact, reader);
  if (!reader.problem().empty()) {
    return Fail(ErrorKind::kInvalid, reader.problem());
  }
  return Fact(std::move(fact));
}

struct HeaderWriter {
  const FactHeader& from;

  void Subject(AttendeeId& id) const { id = from.subject; }
  void Object(AttendeeId& id) const { id = from.object; }
  void Field(std::string_view, auto&) const {}
};

template <class T>
Fact BlankAs(const FactHeader& header) {
  T fact;
  HeaderWriter writer{header};
  T::Describe(fact, writer);
  return fact;
}

struct Kind {
  int version = 1;
  bool personal = true;
  Result<Fact> (*decode)(const FactHeader&, const BodyFields&) = nullptr;
  Fact (*blank)(const FactHeader&) = nullptr;
};

template <size_t... kIndex>
auto MakeKinds(std::index_sequence<kIndex...>) {
  const auto row = []<class T>(std::type_identity<T>) {
    return std::pair{T::kKind, Kind{T::kVersion, T::kPersonal, DecodeAs<T>, BlankAs<T>}};
  };
  return std::unordered_map<std::string_view, Kind>{
      row(std::type_identity<std::variant_alternative_t<kIndex, Fact>>{})...};
}

/// The kind, when it and this version of it are known here.
const Kind* FindKind(std::string_view name, int version) {
  // All alternatives but the last, which is UnknownFact.
  static const auto kKinds = MakeKinds(std::make_index_sequence<std::variant_size_v<Fact> - 1>{});
  const auto it = kKinds.find(name);
  return it == kKinds.end() || version > it->second.version ? nullptr : &it->second;
}

Fact MakeUnknown(const FactHeader& header, std::optional<std::string_view> body) {
  return UnknownFact{std::string(header.kind), header.version, header.subject, header.object,
                     std::string(body.value_or(""))};
}

}  // namespace

Result<std::string> EncodeBody(const Fact& fact) {
  if (const auto* unknown = std::get_if<UnknownFact>(&fact)) {
    if (const auto parsed = BodyFields::Parse(unknown->body); !parsed) {
      return tl::unexpected(parsed.error());
    }
    return unknown->body;
  }
  BodyWriter writer;
  std::visit(
      [&writer](const auto& f) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(f)>, UnknownFact>) {
          f.Describe(f, writer);
        }
      },
      fact);
  auto body = writer.Finish();
  if (!body) {
    return body;
  }
  if (const auto checked = CheckFact(fact); !checked) {
    return tl::unexpected(checked.error());
  }
  return body;
}

Result<Fact> DecodeFact(const FactHeader& header, std::optional<std::string_view> body) {
  const Kind* kind = FindKind(header.kind, header.version);
  if (!body) {
    return kind == nullptr ? MakeUnknown(header, body) : kind->blank(header);
  }
  const auto fields = BodyFields::Parse(*body);
  if (!fields) {
    return tl::unexpected(fields.error());
  }
  if (kind == nullptr) {
    return MakeUnknown(header, body);
  }
  auto fact = kind->decode(header, *fields);
  if (!fact) {
    return fact;
  }
  if (const auto checked = CheckFact(*fact); !checked) {
    return tl::unexpected(checked.error());
  }
  return fact;
}

std::optional<int> KnownVersion(std::string_view kind) {
  const Kind* known = FindKind(kind, std::numeric_limits<int>::min());
  return known == nullptr ? std::nullopt : std::optional<int>(known->version);
}

bool IsPersonalKind(std::string_view kind, int version) {
  const Kind* known = FindKind(kind, version);
  return known == nullptr || known->personal;
}

bool IsKindName(std::string_view kind) {
  constexpr size_t kMostLength = 64;
  return !kind.empty() && kind.size() <= kMostLength &&
         kind.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == kind.npos;
}

}  // namespace mingle
