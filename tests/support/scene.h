#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/crypto.h"
#include "domain/badge_code.h"
#include "domain/book.h"

namespace mingle::test {

/// A book and what happened in it, in three lines:
///
///   Scene scene;
///   const auto ana = scene.Arrive("Ana Ruiz"), ben = scene.Arrive("Ben Okafor");
///   scene.Talk(ana, ben, {"onboarding"});
///
/// Everything is recorded at `now`, which moves by `pace` with each fact, at `event`, a fresh event
/// with a badge key. Ids come from a seed: the same scene is the same book.
class Scene {
 public:
  explicit Scene(std::uint64_t seed = 1, EventDetails details = {}) : random_(seed) {
    origin = OriginId{RandomBytes()};
    if (!details.name) {
      details.name = "Autumn party";
    }
    Open(std::move(details));
  }

  Book book;
  std::vector<Entry> entries;  ///< all that was recorded, in order
  EventId event;               ///< where what follows happens
  OriginId origin;
  Time now{Milliseconds{1'795'442'700'000}};  ///< 2026-11-23T14:05:00Z
  Milliseconds pace{1'000};
  std::string kiosk = "Door";

  /// Another event; what follows happens there.
  EventId Open(EventDetails details) {
    event = EventId{RandomBytes()};
    Record(EventOpened{std::move(details)});
    const auto head = RandomBytes();
    const auto tail = RandomBytes();
    Record(BadgeKeyMade{0, FormatIdBytes(head) + FormatIdBytes(tail)});
    return event;
  }
  void Change(EventDetails details) { Record(EventChanged{std::move(details)}); }

  /// Somebody on the roster with a badge.
  AttendeeId Register(std::string name, AttendeeDetails details = {}) {
    const AttendeeId id{RandomBytes()};
    details.name = std::move(name);
    RegisterAgain(id, std::move(details));
    return id;
  }
  /// Somebody whom the book knows, at this event too.
  void RegisterAgain(AttendeeId id, AttendeeDetails details = {}) {
    Record(AttendeeRegistered{id, std::move(details)});
    Record(BadgeIssued{id, FormatBadgeId(random_() | 1U), 0});
  }
  /// Somebody registered who has checked in.
  AttendeeId Arrive(std::string name, AttendeeDetails details = {}) {
    const AttendeeId id = Register(std::move(name), std::move(details));
    CheckIn(id);
    return id;
  }

  void CheckIn(AttendeeId id) { Record(CheckedIn{id, kiosk, CheckInMethod::kBadge}); }
  void Leave(AttendeeId id) { Record(Left{id, kiosk}); }
  void Claim(AttendeeId by, AttendeeId other) { Record(MeetingConfirmed{by, other}); }
  void Scan(AttendeeId a, AttendeeId b) { Record(ScannedTogether{a, b, kiosk}); }
  void Meet(AttendeeId a, AttendeeId b) {
    Scan(a, b);
    Claim(a, b);
    Claim(b, a);
  }
  void Talk(AttendeeId a, AttendeeId b, std::vector<std::string> topics = {"work"}) {
    Meet(a, b);
    Record(Talked{a, b, std::move(topics), "", {}});
  }
  LessonId Learn(AttendeeId author, std::string text, AttendeeId from = {},
                 SharingLevel level = SharingLevel::kPrivate) {
    const LessonId id{RandomBytes()};
    Record(LessonWritten{author, id, std::move(text), from, ""});
    if (level != SharingLevel::kPrivate) {
      Record(LessonShared{author, id, level});
    }
    return id;
  }
  void Agree(AttendeeId id, Purpose purpose) { Record(ConsentSet{id, purpose, true, {}}); }

  /// The text in the QR of a person's newest badge at `event`.
  [[nodiscard]] std::string CodeOf(AttendeeId id) const {
    const Event& state = *book.FindEvent(event);
    const Badge& badge = book.FindPerson(id)->at.at(event).badges.back();
    return MakeBadgeCode(event, badge.key_id, state.badge_keys.at(badge.key_id), badge.id);
  }

  /// Anything else: applied to the book and added to `entries`.
  const Entry& Record(Fact fact) { return Record(NewFact{event, now, std::move(fact)}); }
  const Entry& Record(NewFact fact) {
    stamp_ = NextStamp(stamp_, fact.at);
    entries.push_back({origin, entries.size() + 1, FactId{RandomBytes()}, stamp_, fact.at,
                       fact.event, std::move(fact.fact)});
    book.Apply(entries.back());
    now += pace;
    return entries.back();
  }

  [[nodiscard]] IdBytes RandomBytes() {
    IdBytes bytes{};
    for (std::uint8_t& byte : bytes) {
      byte = static_cast<std::uint8_t>(random_());
    }
    return bytes;
  }

 private:
  std::mt19937_64 random_;
  Stamp stamp_;
};

}  // namespace mingle::test
