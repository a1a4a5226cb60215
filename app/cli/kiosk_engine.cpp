#include "cli/kiosk_engine.h"

#include <utility>

#include "base/log.h"
#include "cli/wrong_pins_file.h"

namespace mingle {
namespace {

/// A commit takes a few milliseconds, a frame without a GPU fifteen: drawing that a scan is being
/// stored would only keep the welcome waiting.
constexpr Milliseconds kCommitPatience{20};

}  // namespace

KioskEngine::KioskEngine(Book book, Journal journal, FlowOptions options, const Clock& clock,
                         std::function<void()> wake)
    : clock_(clock),
      book_(std::move(book)),
      flow_(book_, std::move(options)),
      writer_(std::move(journal), clock, std::move(wake)) {}

void KioskEngine::KeepWrongPinsIn(std::filesystem::path file, Milliseconds now) {
  const auto before = ReadWrongPins(file);
  if (before) {
    flow_.RememberWrongPins(*before, At(now));
  } else {
    Log(before.error().message);
  }
  kept_pins_ = flow_.wrong_pins();
  pins_file_ = std::move(file);
}

void KioskEngine::KeepPins() {
  if (pins_file_.empty() || flow_.wrong_pins() == kept_pins_) {
    return;
  }
  if (const auto kept = KeepWrongPins(pins_file_, flow_.wrong_pins()); kept) {
    kept_pins_ = flow_.wrong_pins();
  } else {
    Log(kept.error().message);
  }
}

void KioskEngine::Apply(const Intent& intent, Milliseconds now) {
  flow_.Apply(intent, At(now));
  KeepPins();
  SubmitRecordings();
}

void KioskEngine::Apply(const Scan& scan, Milliseconds now) {
  flow_.Apply(scan, At(now));
  SubmitRecordings();
  draw_at_ = draw_at_.value_or(now + kCommitPatience);
}

bool KioskEngine::Step(Milliseconds now) {
  const std::vector<JournalReply> replies = writer_.TakeReplies();
  for (const JournalReply& reply : replies) {
    if (reply.entries) {
      book_.ApplyAll(*reply.entries);
      flow_.Recorded(reply.ticket, At(now));
    } else {
      flow_.NotRecorded(reply.ticket, reply.entries.error(), At(now));
    }
  }
  flow_.Tick(At(now));
  SubmitRecordings();
  const bool scan_is_due = draw_at_ && (waiting() == 0 || now >= *draw_at_);
  if (scan_is_due) {
    draw_at_.reset();
  }
  return !replies.empty() || scan_is_due;
}

std::optional<Milliseconds> KioskEngine::NextStep() const {
  return Sooner(draw_at_, flow_.NextTick());
}

void KioskEngine::SubmitRecordings() {
  for (Recording& recording : flow_.TakeRecordings()) {
    writer_.Submit(recording.ticket, std::move(recording.facts));
  }
}

}  // namespace mingle
