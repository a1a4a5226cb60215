#include "journal/journal_line.h"

#include <array>
#include <charconv>
#include <limits>
#include <optional>

#include "journal/fact_codec.h"
#include "journal/line_scanner.h"

namespace mingle {
namespace {

enum Field : unsigned {
  kOrigin,
  kSeq,
  kId,
  kStamp,
  kAt,
  kKind,
  kVersion,
  kEvent,
  kSubject,
  kObject,
  kBody,
  kNonce,
  kMac,
  kChain,
  kFields
};

constexpr std::array<std::string_view, kFields> kNames{
    "origin", "seq",     "id",     "stamp", "at",    "kind", "version",
    "event",  "subject", "object", "body",  "nonce", "mac",  "chain"};

constexpr unsigned Bit(Field field) { return 1U << field; }

tl::unexpected<Error> Wrong(const std::string& problem) {
  return Fail(ErrorKind::kInvalid, problem);
}

tl::unexpected<Error> Wrong(Field field, std::string_view problem) {
  return Wrong('"' + std::string(kNames[field]) + "\" " + std::string(problem));
}

bool TakeId(const LineValue& value, IdBytes& into) {
  const auto parsed =
      value.type == LineValue::Type::kText ? ParseIdBytes(value.text) : std::nullopt;
  into = parsed.value_or(into);
  return parsed.has_value();
}

std::optional<std::uint64_t> ParseNumber(std::string_view digits, std::uint64_t most) {
  std::uint64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stop != end || number > most) {
    return std::nullopt;
  }
  return number;
}

/// Puts what the line says about one field into the row.
Result<void> Take(Field field, const LineValue& value, FactRow& row) {
  using Type = LineValue::Type;
  constexpr std::string_view kNoId = "must be 32 hexadecimal digits";
  constexpr auto kMostSeq = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
  bool good = true;
  std::string_view problem = kNoId;
  switch (field) {
    case kOrigin:
      good = TakeId(value, row.origin.bytes) && !row.origin.IsNil();
      break;
    case kId:
      good = TakeId(value, row.id.bytes) && !row.id.IsNil();
      break;
    case kEvent:
      good = TakeId(value, row.event.bytes);
      break;
    case kSubject:
      good = TakeId(value, row.subject.bytes);
      break;
    case kObject:
      good = TakeId(value, row.object.bytes);
      break;
    case kNonce:
      good = TakeId(value, row.nonce);
      break;
    case kMac:
      good = TakeId(value, row.mac);
      break;
    case kChain:
      good = TakeId(value, row.chain);
      break;
    case kSeq: {
      problem = "must be a whole number from 1 on";
      const auto seq = ParseNumber(value.text, kMostSeq);
      good = value.type == Type::kNumber && seq && *seq > 0;
      row.seq = seq.value_or(0);
      break;
    }
    case kVersion: {
      constexpr std::uint64_t kMostVersion = 1'000'000;
      problem = "must be a whole number from 1 on";
      const auto version = ParseNumber(value.text, kMostVersion);
      good = value.type == Type::kNumber && version && *version > 0;
      row.version = static_cast<int>(version.value_or(1));
      break;
    }
    case kStamp: {
      problem = "must be a whole number in quotes";
      const auto stamp = ParseNumber(value.text, kMostSeq);
      good = value.type == Type::kText && stamp && *stamp > 0;
      row.stamp.value = stamp.value_or(0);
      break;
    }
    case kAt: {
      problem = "must be a time like 2026-11-23T14:05:09.123Z, from 1970 on";
      const auto at = value.type == Type::kText ? ParseIso(value.text) : std::nullopt;
      good = at && at->time_since_epoch().count() >= 0;
      row.at = at.value_or(Time{});
      break;
    }
    case kKind:
      problem = "must be the name of a kind of fact, like checked_in";
      good = value.type == Type::kText && IsKindName(value.text);
      row.kind = value.text;
      break;
    case kBody:
      problem = "must be a JSON object";
      good = value.type == Type::kObject || value.type == Type::kNull;
      if (value.type == Type::kObject) {
        row.body = value.text;
      }
      break;
    case kFields:
      break;
  }
  if (!good) {
    return Wrong(field, problem);
  }
  return {};
}

/// Decides whether the line is numbered, and that nothing is missing or too much.
Result<void> Judge(unsigned seen, JournalLine& line) {
  if ((seen & Bit(kKind)) == 0) {
    return Wrong("it has no \"kind\"");
  }
  line.numbered = (seen & (Bit(kOrigin) | Bit(kSeq))) != 0;
  line.has_at = (seen & Bit(kAt)) != 0;
  line.has_version = (seen & Bit(kVersion)) != 0;
  if (!line.numbered) {
    for (const Field field : {kStamp, kNonce, kMac, kChain}) {
      if ((seen & Bit(field)) != 0) {
        return Wrong(field, "belongs to a numbered fact, but \"origin\" and \"seq\" are missing");
      }
    }
    return {};
  }
  for (const Field field : {kOrigin, kSeq, kId, kStamp, kAt, kVersion, kBody, kChain}) {
    if ((seen & Bit(field)) == 0) {
      return Wrong("it is numbered, but has no \"" + std::string(kNames[field]) + '"');
    }
  }
  const Field needed = line.row.body ? kNonce : kMac;
  const Field wrong = line.row.body ? kMac : kNonce;
  if ((seen & Bit(needed)) == 0 || (seen & Bit(wrong)) != 0) {
    return Wrong(line.row.body ? "a fact with a body has a \"nonce\" and no \"mac\""
                               : "a fact without a body has a \"mac\" and no \"nonce\"");
  }
  if (line.row.body) {
    line.row.mac = BodyMac(line.row.nonce, *line.row.body);
  }
  return {};
}

void Put(std::string& line, Field field, std::string_view value) {
  line += line.size() == 1 ? "\"" : ",\"";
  line += kNames[field];
  line += "\":";
  line += value;
}

void PutText(std::string& line, Field field, std::string_view text) {
  Put(line, field, "\"");
  line += text;
  line += '"';
}

void PutId(std::string& line, Field field, const IdBytes& bytes) {
  if (bytes != IdBytes{}) {
    PutText(line, field, FormatHex(bytes));
  }
}

}  // namespace

std::string FormatLine(const FactRow& row) {
  std::string line = "{";
  line.reserve(512 + (row.body ? row.body->size() : 0));
  PutText(line, kOrigin, row.origin.Text());
  Put(line, kSeq, std::to_string(row.seq));
  PutText(line, kId, row.id.Text());
  PutText(line, kStamp, std::to_string(row.stamp.value));
  PutText(line, kAt, FormatIso(row.at));
  PutText(line, kKind, row.kind);
  Put(line, kVersion, std::to_string(row.version));
  PutId(line, kEvent, row.event.bytes);
  PutId(line, kSubject, row.subject.bytes);
  PutId(line, kObject, row.object.bytes);
  if (row.body) {
    Put(line, kBody, *row.body);
    PutText(line, kNonce, FormatHex(row.nonce));
  } else {
    Put(line, kBody, "null");
    PutText(line, kMac, FormatHex(row.mac));
  }
  PutText(line, kChain, FormatHex(row.chain));
  line += '}';
  return line;
}

Result<JournalLine> ParseLine(std::string_view text) {
  LineScanner scanner(text);
  JournalLine line;
  unsigned seen = 0;
  while (const auto pair = scanner.Next()) {
    unsigned field = 0;
    while (field < kFields && kNames[field] != pair->name) {
      ++field;
    }
    if (field == kFields) {
      return Wrong("a line has no field \"" + std::string(pair->name.substr(0, 40)) + '"');
    }
    if ((seen & (1U << field)) != 0) {
      return Wrong(static_cast<Field>(field), "is there twice");
    }
    seen |= 1U << field;
    if (auto taken = Take(static_cast<Field>(field), pair->value, line.row); !taken) {
      return tl::unexpected(taken.error());
    }
  }
  if (!scanner.done()) {
    return Wrong("it is not a JSON object on one line");
  }
  if (auto judged = Judge(seen, line); !judged) {
    return tl::unexpected(judged.error());
  }
  return line;
}

}  // namespace mingle
