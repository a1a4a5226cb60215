#include "domain/check_in.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "domain/badge_code.h"
#include "domain/foreign_code.h"
#include "domain/keyboard_layout.h"

namespace mingle {
namespace {

constexpr size_t kLongestCode = 64;
/// In bytes: other layouts make two of a character.
constexpr size_t kLongestTyped = 2 * kLongestCode;

bool IsAlphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// EAN-8, UPC-A, EAN-13, GTIN-14: the last digit is a checksum (GS1 General Specifications §7.9).
bool IsProductNumber(std::string_view text) {
  constexpr std::array<size_t, 4> kLengths{8, 12, 13, 14};
  if (std::find(kLengths.begin(), kLengths.end(), text.size()) == kLengths.end() ||
      !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    return false;
  }
  int sum = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool tripled = (text.size() - 1 - i) % 2 == 1;
    sum += (text[i] - '0') * (tripled ? 3 : 1);
  }
  return sum % 10 == 0;
}

/// What nobody would print on a badge or a ticket: a link, a Wi-Fi or contact code, prose, bytes.
bool IsSomethingElse(std::string_view text) {
  constexpr std::array<std::string_view, 10> kSchemes{
      "wifi:", "begin:",  "mecard:", "matmsg:", "smsto:",
      "tel:",  "mailto:", "geo:",    "www.",    "http:"};
  const std::string lower = AsciiLower(text.substr(0, kLongestCode));
  const bool scheme = lower.find("://") != std::string::npos ||
                      std::any_of(kSchemes.begin(), kSchemes.end(),
                                  [&](std::string_view each) { return lower.starts_with(each); });
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) {
    return c > ' ' && static_cast<unsigned char>(c) < 0x7FU;
  });
  return scheme || !printable || text.size() > kLongestCode || IsProductNumber(text);
}

/// Our code with a few characters lost or gained: its first character holds the version.
bool LooksMangled(std::string_view text) {
  const bool like_ours = text.size() >= 25 && text.size() <= 33 &&
                         (text.front() == '2' || text.front() == '3') &&
                         std::all_of(text.begin(), text.end(), IsAlphanumeric);
  const bool other_script = IsUtf8(text) && text.size() > 33 && CountCodePoints(text) <= 30 &&
                            CountCodePoints(text) >= 29 && text.find(' ') == std::string_view::npos;
  return like_ours || other_script;
}

bool IsSignedFor(const BadgeCode& code, const Event& event) {
  const auto key = event.badge_keys.find(code.key_id);
  return key != event.badge_keys.end() && VerifyBadgeCode(code, event.id, key->second);
}

bool HasPlace(const Attendance& attendance) {
  return attendance.registered || attendance.cancelled || attendance.came();
}

/// The check-in since which somebody who is here has been: those before they left are over.
CheckIn CameIn(const Attendance& attendance) {
  const auto came = std::find_if(
      attendance.check_ins.begin(), attendance.check_ins.end(),
      [&](const CheckIn& each) { return !attendance.left_at || each.at > *attendance.left_at; });
  return came == attendance.check_ins.end() ? attendance.check_ins.back() : *came;
}

/// One decision in the making.
class Desk {
 public:
  Desk(const Book& book, EventId event, Time now)
      : book_(book), event_(book.FindEvent(event)), now_(now) {}

  CheckInDecision ByCode(std::string_view code) {
    const std::string text = WithoutScannerMarks(code);
    if (text.empty()) {
      return Say(CheckInOutcome::kUnreadable);
    }
    if (event_ == nullptr) {
      return Say(CheckInOutcome::kUnknownCode);
    }
    if (const auto holders = book_.FindTicket(text); !holders.empty()) {
      return ByTicket(holders);
    }
    const auto parsed = ParseBadgeCode(text);
    const BadgeCode* badge = std::get_if<BadgeCode>(&parsed);
    if (badge != nullptr && IsSignedFor(*badge, *event_)) {
      return ByBadge(*badge);
    }
    if (text.size() <= kLongestTyped) {
      for (const std::string& typed : MeantOnUsKeyboard(text)) {
        const std::string meant = WithoutScannerMarks(typed);
        const auto read = ParseBadgeCode(meant);
        if (const auto* other = std::get_if<BadgeCode>(&read);
            other != nullptr && IsSignedFor(*other, *event_)) {
          return ByBadge(*other);
        }
        if (const auto holders = book_.FindTicket(meant); !holders.empty()) {
          return ByTicket(holders);
        }
      }
    }
    for (const std::string& inside : TicketCodesInLink(text)) {
      if (const auto holders = book_.FindTicket(inside); !holders.empty()) {
        return ByTicket(holders);
      }
    }
    if (const auto holders = HoldersOf(ParseContactCode(text)); !holders.empty()) {
      return ByTicket(holders);
    }
    if (badge != nullptr) {
      return BySignature(*badge);
    }
    if (std::get<CodeFault>(parsed) == CodeFault::kDamaged || LooksMangled(text)) {
      return Say(CheckInOutcome::kUnreadable);
    }
    return Say(IsSomethingElse(text) ? CheckInOutcome::kNotABadge : CheckInOutcome::kUnknownCode);
  }

  CheckInDecision ByPerson(AttendeeId id) {
    decision_.attendee = id;
    const Person* person = book_.FindPerson(id);
    if (event_ == nullptr || person == nullptr || person->erased) {
      decision_.attendee = {};
      return Say(CheckInOutcome::kUnknownCode);
    }
    const Attendance* attendance = person->AttendanceAt(event_->id);
    if (attendance == nullptr || !HasPlace(*attendance)) {
      return ElsewhereOrUnknown(*person);
    }
    if (attendance->here) {
      decision_.since = CameIn(*attendance);
      return Say(CheckInOutcome::kWelcomeBack);
    }
    if (attendance->cancelled) {
      return Say(CheckInOutcome::kCancelled);
    }
    if (event_->opens && now_ < *event_->opens) {
      decision_.opens = event_->opens;
      return Say(CheckInOutcome::kNotYetOpen);
    }
    if (event_->closes && now_ >= *event_->closes) {
      return Say(CheckInOutcome::kClosed);
    }
    return Say(attendance->came() ? CheckInOutcome::kWelcomeBack : CheckInOutcome::kWelcome);
  }

  void Use(CheckInMethod how) { decision_.how = how; }

 private:
  /// The decision so far, with its outcome.
  CheckInDecision Say(CheckInOutcome outcome) {
    decision_.outcome = outcome;
    return decision_;
  }

  CheckInDecision ByTicket(const std::vector<AttendeeId>& holders) {
    decision_.how = CheckInMethod::kTicket;
    std::vector<AttendeeId> with_place;
    std::copy_if(holders.begin(), holders.end(), std::back_inserter(with_place),
                 [this](const AttendeeId& id) {
                   const Attendance* at = book_.FindPerson(id)->AttendanceAt(event_->id);
                   return at != nullptr && HasPlace(*at);
                 });
    if (with_place.size() > 1) {
      decision_.candidates = with_place;
      return Say(CheckInOutcome::kAmbiguous);
    }
    return ByPerson(with_place.empty() ? holders.front() : with_place.front());
  }

  /// Who on this event's roster a contact code is about: by e-mail, else by name.
  [[nodiscard]] std::vector<AttendeeId> HoldersOf(const ContactCode& contact) const {
    std::vector<AttendeeId> by_email;
    std::vector<AttendeeId> by_name;
    if (contact.empty()) {
      return by_email;
    }
    const std::string name = FoldForSearch(contact.name);
    for (const Person* person : book_.PeopleAt(event_->id)) {
      const auto is_theirs = [&](const std::string& email) {
        return !email.empty() && email.size() == person->email.size() &&
               AsciiLower(email) == AsciiLower(person->email);
      };
      if (std::any_of(contact.emails.begin(), contact.emails.end(), is_theirs)) {
        by_email.push_back(person->id);
      } else if (!name.empty() && IsCalled(person->name, name)) {
        by_name.push_back(person->id);
      }
    }
    return by_email.empty() ? by_name : by_email;
  }

  /// True when a name folds to `folded`. Folding thousands of names takes longer than a frame of
  /// the camera, and folding never changes how long ASCII is.
  static bool IsCalled(const std::string& name, const std::string& folded) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    return (name.size() == folded.size() || !std::all_of(name.begin(), name.end(), is_ascii)) &&
           FoldForSearch(name) == folded;
  }

  CheckInDecision ByBadge(const BadgeCode& code) {
    const BadgeOwner* owner = book_.FindBadge(code.badge);
    if (owner == nullptr || owner->event != event_->id) {
      return Say(CheckInOutcome::kUnknownCode);
    }
    const auto& badges = book_.FindPerson(owner->attendee)->at.at(event_->id).badges;
    const bool replaced = std::any_of(badges.begin(), badges.end(), [&](const Badge& badge) {
      return badge.id == code.badge && badge.replaced;
    });
    if (replaced) {
      decision_.attendee = owner->attendee;
      return Say(CheckInOutcome::kReplacedBadge);
    }
    return ByPerson(owner->attendee);
  }

  /// Not signed for this event: for another one in the book, or by nobody we know.
  CheckInDecision BySignature(const BadgeCode& code) {
    const std::vector<const Event*> events = book_.Events();
    const auto signer = std::find_if(events.begin(), events.end(),
                                     [&](const Event* each) { return IsSignedFor(code, *each); });
    if (signer == events.end()) {
      return Say(CheckInOutcome::kForged);
    }
    if (const BadgeOwner* owner = book_.FindBadge(code.badge)) {
      decision_.attendee = owner->attendee;
    }
    decision_.other_event = (*signer)->id;
    return Say(CheckInOutcome::kWrongEvent);
  }

  CheckInDecision ElsewhereOrUnknown(const Person& person) {
    for (const Event* other : book_.Events()) {
      const Attendance* attendance = person.AttendanceAt(other->id);
      if (attendance != nullptr && HasPlace(*attendance)) {
        decision_.other_event = other->id;
      }
    }
    return Say(decision_.other_event.IsNil() ? CheckInOutcome::kUnknownCode
                                             : CheckInOutcome::kWrongEvent);
  }

  const Book& book_;
  const Event* event_;
  Time now_;
  CheckInDecision decision_;
};

bool WasScanned(const CheckInDecision& decision) {
  return decision.how != CheckInMethod::kSearch && decision.how != CheckInMethod::kHost;
}

}  // namespace

CheckInDecision DecideCheckIn(const Book& book, EventId event, std::string_view code, Time now) {
  return Desk(book, event, now).ByCode(code);
}

CheckInDecision DecideCheckInByName(const Book& book, EventId event, AttendeeId attendee,
                                    Time now) {
  Desk desk(book, event, now);
  desk.Use(CheckInMethod::kSearch);
  return desk.ByPerson(attendee);
}

std::vector<NewFact> FactsOf(const CheckInDecision& decision, const Book& book, EventId event,
                             const std::string& kiosk, Time now) {
  std::vector<NewFact> facts;
  if (WasScanned(decision)) {
    facts.push_back({event, now, CodeScanned{decision.attendee, decision.outcome, kiosk}});
  }
  const Person* person = book.FindPerson(decision.attendee);
  const Attendance* attendance = person == nullptr ? nullptr : person->AttendanceAt(event);
  const bool came_in = decision.outcome == CheckInOutcome::kWelcome ||
                       (decision.outcome == CheckInOutcome::kWelcomeBack && attendance != nullptr &&
                        !attendance->here);
  if (came_in) {
    facts.push_back({event, now, CheckedIn{decision.attendee, kiosk, decision.how}});
  }
  return facts;
}

std::vector<NewFact> FactsOfHostCheckIn(const Book& book, EventId event, AttendeeId attendee,
                                        const std::string& kiosk, Time now) {
  const Person* person = book.FindPerson(attendee);
  const Attendance* attendance = person == nullptr ? nullptr : person->AttendanceAt(event);
  if (attendance == nullptr || person->erased || !HasPlace(*attendance) || attendance->here) {
    return {};
  }
  std::vector<NewFact> facts;
  if (attendance->cancelled) {
    facts.push_back({event, now, AttendeeRegistered{attendee, {}}});
  }
  facts.push_back({event, now, CheckedIn{attendee, kiosk, CheckInMethod::kHost}});
  return facts;
}

}  // namespace mingle
