#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "journal/fact_row.h"

namespace mingle {

/// A fact as one line of JSON, the form in which books are backed up and exchanged:
///
///   {"origin":"…","seq":7,"id":"…","stamp":"…","at":"2026-11-23T14:05:09.123Z",
///    "kind":"checked_in","version":1,"event":"…","subject":"…","object":"…",
///    "body":{…},"nonce":"…","chain":"…"}
///
/// Ids and digests are 32 hexadecimal digits; nil ids are left out. The stamp is a decimal
/// number in a text, because it is too large for the numbers of many JSON readers. The body stands
/// there to the byte as it is stored. When it was blanked by an erasure it is null, and "mac"
/// stands in place of "nonce".
[[nodiscard]] std::string FormatLine(const FactRow& row);

/// A line as somebody wrote it.
struct JournalLine {
  FactRow row;
  /// It has "origin", "seq", "id", "stamp", "at", "version", digests and body, all that
  /// `FormatLine` writes. Otherwise it has none of "origin", "seq", "stamp", "nonce", "mac" and
  /// "chain": it was written by hand or by a script, and has its "kind" at least.
  bool numbered = false;
  bool has_at = false;
  bool has_version = false;
};

/// kInvalid, with a sentence, for anything that is neither. The body is only known to be
/// something in braces; `DecodeFact` judges it. The digest chain is not verified.
[[nodiscard]] Result<JournalLine> ParseLine(std::string_view line);

}  // namespace mingle
