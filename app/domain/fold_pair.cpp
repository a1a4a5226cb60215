#include <algorithm>
#include <set>

#include "domain/fold.h"

namespace mingle {
namespace {

void AddOnce(const std::vector<std::string>& from, std::vector<std::string>& to) {
  for (const std::string& topic : from) {
    if (std::find(to.begin(), to.end(), topic) == to.end()) {
      to.push_back(topic);
    }
  }
}

/// Confirmed: both said so, or their badges were scanned together and one said so. Talked: that,
/// and one of them told what about.
MeetingStep StepOf(const Meeting& meeting, bool told) {
  const bool both = meeting.low_says_so && meeting.high_says_so;
  const bool either = meeting.low_says_so || meeting.high_says_so;
  if (both || (meeting.scanned_together && either)) {
    return told ? MeetingStep::kTalked : MeetingStep::kConfirmed;
  }
  return meeting.scanned_together ? MeetingStep::kScanned : MeetingStep::kNone;
}

}  // namespace

Acquaintance FoldPair(Pair pair, Replay replay) {
  Acquaintance acquaintance;
  std::set<EventId> told;
  const auto meeting_at = [&](const Entry& entry) -> Meeting& {
    const auto [it, fresh] = acquaintance.at.try_emplace(entry.event);
    Meeting& meeting = it->second;
    meeting.first_at = fresh ? entry.at : std::min(meeting.first_at, entry.at);
    meeting.facts.push_back(entry.id);
    return meeting;
  };
  for (const Entry* entry : replay) {
    const bool by_low = SubjectOf(entry->fact) == pair.low;
    const auto says_so = [by_low](Meeting& meeting) {
      (by_low ? meeting.low_says_so : meeting.high_says_so) = true;
    };
    if (std::holds_alternative<ScannedTogether>(entry->fact)) {
      meeting_at(*entry).scanned_together = true;
    } else if (std::holds_alternative<MeetingConfirmed>(entry->fact)) {
      says_so(meeting_at(*entry));
    } else if (const auto* talk = std::get_if<Talked>(&entry->fact)) {
      Meeting& meeting = meeting_at(*entry);
      says_so(meeting);
      told.insert(entry->event);
      AddOnce(talk->topics, meeting.topics);
      if (!talk->note.empty()) {
        (by_low ? meeting.low_note : meeting.high_note) = talk->note;
      }
    } else if (std::holds_alternative<KnownBefore>(entry->fact)) {
      acquaintance.known_before = true;
    } else if (std::holds_alternative<KeptApart>(entry->fact)) {
      acquaintance.kept_apart = true;
    }
  }
  for (auto& [event, meeting] : acquaintance.at) {
    meeting.step = StepOf(meeting, told.contains(event));
  }
  return acquaintance;
}

}  // namespace mingle
