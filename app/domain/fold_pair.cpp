#include <algorithm>
#include <map>

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

/// Confirmed: both said so, or their badges were scanned together and one said so. `reached`: what
/// a confirmed meeting came to.
MeetingStep StepOf(const Meeting& meeting, MeetingStep reached) {
  const bool both = meeting.low_says_so && meeting.high_says_so;
  const bool either = meeting.low_says_so || meeting.high_says_so;
  if (both || (meeting.scanned_together && either)) {
    return reached;
  }
  return meeting.scanned_together ? MeetingStep::kScanned : MeetingStep::kNone;
}

}  // namespace

Acquaintance FoldPair(Pair pair, Replay replay) {
  Acquaintance acquaintance;
  std::map<EventId, MeetingStep> reached;
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
    // Talked: one of them told what about. Followed up: one of them made a plan, which tells as
    // much.
    const auto reach = [&](MeetingStep step) {
      reached[entry->event] = std::max(reached[entry->event], step);
    };
    if (std::holds_alternative<ScannedTogether>(entry->fact)) {
      meeting_at(*entry).scanned_together = true;
    } else if (std::holds_alternative<MeetingConfirmed>(entry->fact)) {
      says_so(meeting_at(*entry));
    } else if (const auto* talk = std::get_if<Talked>(&entry->fact)) {
      Meeting& meeting = meeting_at(*entry);
      says_so(meeting);
      reach(MeetingStep::kTalked);
      AddOnce(talk->topics, meeting.topics);
      if (!talk->note.empty()) {
        (by_low ? meeting.low_note : meeting.high_note) = talk->note;
      }
    } else if (const auto* plan = std::get_if<FollowUpPromised>(&entry->fact)) {
      Meeting& meeting = meeting_at(*entry);
      says_so(meeting);
      reach(MeetingStep::kFollowedUp);
      if (!plan->day.empty()) {  // an erased person's plan has none
        meeting.promises.push_back(
            {entry->id, plan->attendee, plan->what, plan->words, plan->day, entry->at});
      }
    } else if (std::holds_alternative<KnownBefore>(entry->fact)) {
      acquaintance.known_before = true;
    } else if (std::holds_alternative<KeptApart>(entry->fact)) {
      acquaintance.kept_apart = true;
    }
  }
  for (auto& [event, meeting] : acquaintance.at) {
    meeting.step = StepOf(meeting, std::max(reached[event], MeetingStep::kConfirmed));
  }
  return acquaintance;
}

}  // namespace mingle
