#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/boxed.h"
#include "base/id.h"
#include "base/time.h"
#include "domain/facts/enum_names.h"

namespace mingle {

/// How far two people have come. Each step includes the ones before it.
enum class MeetingStep { kNone, kScanned, kConfirmed, kTalked, kFollowedUp };

template <>
struct EnumNames<MeetingStep> {
  static constexpr std::array<std::string_view, 5> kNames{"none", "scanned", "confirmed", "talked",
                                                          "followed_up"};
};

/// What can be said about an event. What is absent was not said.
struct EventDetails {
  std::optional<std::string> name = {};
  std::optional<std::string> date = {};      ///< "2026-11-23"
  std::optional<int> meet_goal = {};         ///< new people each attendee sets out to meet
  std::optional<int> learn_goal = {};        ///< things each attendee sets out to learn
  std::optional<MeetingStep> counts = {};    ///< the step that fills the meter
  std::optional<Time> opens = {};            ///< no check-in before
  std::optional<Time> closes = {};           ///< no check-in after
  std::optional<std::string> host_pin = {};  ///< `HashSecret` of the host corner's PIN
  std::optional<std::vector<std::string>> topics = {};  ///< to tap after a talk
  /// Kinds of codes besides QR that tickets carry, by their names: see CodeKind. What this version
  /// does not know it does not read.
  std::optional<std::vector<std::string>> code_kinds = {};
  std::optional<std::string> colour = {};  ///< "#0E6B62": its own; empty: Mingle's
  std::optional<std::string> logo = {};    ///< a small PNG in Base64; empty: none

  static void Describe(auto& self, auto& v) {
    v.Field("name", self.name);
    v.Field("date", self.date);
    v.Field("meet_goal", self.meet_goal);
    v.Field("learn_goal", self.learn_goal);
    v.Field("counts", self.counts);
    v.Field("opens", self.opens);
    v.Field("closes", self.closes);
    v.Field("host_pin", self.host_pin);
    v.Field("topics", self.topics);
    v.Field("code_kinds", self.code_kinds);
    v.Field("colour", self.colour);
    v.Field("logo", self.logo);
  }
};

/// An event exists from now on. Its id is the entry's event.
struct EventOpened {
  static constexpr std::string_view kKind = "event_opened";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  Boxed<EventDetails> details;

  static void Describe(auto& self, auto& v) { EventDetails::Describe(*self.details, v); }
};

/// Something about an event is different now; what is absent stays as it was.
struct EventChanged {
  static constexpr std::string_view kKind = "event_changed";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  Boxed<EventDetails> details;

  static void Describe(auto& self, auto& v) { EventDetails::Describe(*self.details, v); }
};

/// A key that signs the event's badges. Several may exist; all verify, the newest signs.
struct BadgeKeyMade {
  static constexpr std::string_view kKind = "badge_key_made";
  static constexpr int kVersion = 1;
  static constexpr bool kPersonal = false;
  static constexpr bool kUndoable = false;
  int key_id = 0;   ///< 0 to 15, written into each code
  std::string key;  ///< 64 hexadecimal digits. Secret.

  static void Describe(auto& self, auto& v) {
    v.Field("key_id", self.key_id);
    v.Field("key", self.key);
  }
};

}  // namespace mingle
