#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/fact.h"

namespace mingle {

/// A fact's body as canonical JSON: one object, keys in order of their bytes, no spaces. Ids are 32
/// hexadecimal digits, enums their names, times ISO 8601 in UTC. Empty texts and lists, nil ids
/// and what was not said are left out. The body of an UnknownFact is what it came as.
/// kInvalid, with a sentence, for what no journal may hold: what `CheckFact` refuses, text that is
/// not UTF-8 or has NUL characters, more than `kMostBodyBytes`.
[[nodiscard]] Result<std::string> EncodeBody(const Fact& fact);

/// What the journal knows of a fact before it reads the body.
struct FactHeader {
  std::string_view kind;
  int version = 1;
  AttendeeId subject;
  AttendeeId object;
};

/// The fact whose body this is. Without a body (it was blanked by an erasure), a blank one.
/// An UnknownFact when the kind, or this version of it, is not known here. Fields that the kind
/// does not have are passed over. kInvalid, with a sentence, when the body is not what the kind
/// must have: not JSON, a wrong type, an unknown name, or refused by `CheckFact`.
[[nodiscard]] Result<Fact> DecodeFact(const FactHeader& header,
                                      std::optional<std::string_view> body);

/// The version in which this Mingle writes the kind; nothing when it does not know the kind.
[[nodiscard]] std::optional<int> KnownVersion(std::string_view kind);
/// True when an erasure of somebody in the fact's header blanks its body: the kind holds words or
/// names, or is not known in this version.
[[nodiscard]] bool IsPersonalKind(std::string_view kind, int version);
/// True for what can be a kind's name: 1 to 64 of a–z, 0–9 and _.
[[nodiscard]] bool IsKindName(std::string_view kind);

}  // namespace mingle
