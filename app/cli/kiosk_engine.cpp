#include "cli/kiosk_engine.h"

#include <utility>

namespace mingle {

KioskEngine::KioskEngine(Book book, Journal journal, FlowOptions options, const Clock& clock,
                         std::function<void()> wake)
    : clock_(clock),
      started_(clock.Steady()),
      book_(std::move(book)),
      flow_(book_, std::move(options)),
      writer_(std::move(journal), clock, std::move(wake)) {}

Moment KioskEngine::now() const {
  return {clock_.Now(), std::chrono::duration_cast<Milliseconds>(clock_.Steady() - started_)};
}

void KioskEngine::Apply(const Intent& intent) {
  flow_.Apply(intent, now());
  SubmitRecordings();
}

void KioskEngine::Apply(const Scan& scan) {
  flow_.Apply(scan, now());
  SubmitRecordings();
}

void KioskEngine::SetCamera(CameraNotice notice) { flow_.SetCamera(notice); }

void KioskEngine::Step() {
  for (const JournalReply& reply : writer_.TakeReplies()) {
    if (!reply.entries) {
      flow_.NotRecorded(reply.ticket, reply.entries.error(), now());
      continue;
    }
    book_.ApplyAll(*reply.entries);
    flow_.Recorded(reply.ticket, now());
  }
  flow_.Tick(now());
  SubmitRecordings();
}

void KioskEngine::SubmitRecordings() {
  for (Recording& recording : flow_.TakeRecordings()) {
    writer_.Submit(recording.ticket, std::move(recording.facts));
  }
}

}  // namespace mingle
