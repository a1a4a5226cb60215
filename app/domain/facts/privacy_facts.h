#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "domain/facts/enum_names.h"

namespace mingle {

/// What a person agrees to. Each is asked for by itself.
enum class Purpose {
  kSuggestions,       ///< be suggested to others as somebody to meet
  kListedForMet,      ///< be listed with contact details for people I met
  kFigures,           ///< be counted in the anonymous figures
  kNamedWithLessons,  ///< be named beside lessons I share
};

template <>
struct EnumNames<Purpose> {
  static constexpr std::array<std::string_view, 4> kNames{"suggestions", "listed_for_met",
                                                          "figures", "named_with_lessons"};
};

/// A person agrees to something or takes it back. A grant names the withdrawals it knew of
/// (`saw`): a withdrawal nobody had seen wins over the grant.
struct ConsentSet {
  static constexpr std::string_view kKind = "consent_set";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  AttendeeId attendee;
  Purpose purpose = Purpose::kSuggestions;
  bool granted = false;
  std::vector<FactId> saw;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("purpose", self.purpose);
    v.Field("granted", self.granted);
    v.Field("saw", self.saw);
  }
};

/// These facts were a mistake: they count no more. Only the ones named; others like them, which
/// whoever undid them had not seen, stay.
struct Undone {
  static constexpr std::string_view kKind = "undone";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  AttendeeId attendee;  ///< whom the mistake was about; nil when nobody
  std::vector<FactId> facts;

  static void Describe(auto& self, auto& v) {
    v.Subject(self.attendee);
    v.Field("facts", self.facts);
  }
};

/// "Forget me": the person's name and words are gone from every book for good. Counts stay.
struct Erased {
  static constexpr std::string_view kKind = "erased";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  AttendeeId attendee;

  static void Describe(auto& self, auto& v) { v.Subject(self.attendee); }
};

}  // namespace mingle
