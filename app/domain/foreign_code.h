#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingle {

/// The text without what scanners put around it: an AIM identifier ("]Q1", ISO/IEC 15424) in
/// front, ECI designators ("\000026", AIM ITS/04-023) in front or within, and at either end white
/// space, start and end of text and GS1's separator.
[[nodiscard]] std::string WithoutScannerMarks(std::string_view text);

/// The ticket codes that a link may hold, likeliest first: its `pk` (Luma), other values of its
/// query, the last part of its path, and the whole of it with http and https, luma.com and lu.ma
/// exchanged. Empty when the text is no link. At most 20.
[[nodiscard]] std::vector<std::string> TicketCodesInLink(std::string_view text);

/// Who a contact code is about. Parts may be empty; all are when the text is none.
struct ContactCode {
  std::string name;                 ///< as people write it: "Ana Ruiz"
  std::vector<std::string> emails;  ///< as written

  [[nodiscard]] bool empty() const { return name.empty() && emails.empty(); }
};

/// Reads a vCard (RFC 6350, and 2.1 and 3.0 before it) or a MECARD. Hostile text does no harm.
[[nodiscard]] ContactCode ParseContactCode(std::string_view text);

}  // namespace mingle
