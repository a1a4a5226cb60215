#include <algorithm>

#include "domain/badge_code.h"
#include "domain/progress.h"
#include "domain/undo.h"
#include "kiosk/flow_state.h"

namespace mingle {
namespace {

constexpr size_t kMostFound = 50;
constexpr size_t kMostUndo = 20;

}  // namespace

HostView Flow::State::ViewOf(const screen::Host& host) {
  const Event* event = CurrentEvent();
  HostView view;
  view.needs_new_pin = event != nullptr && event->host_pin.empty();
  view.locked = host.locked;
  view.wrong_pin = host.wrong_pin;
  view.try_again = pin_guard_.try_again();
  view.camera = camera_;
  view.pending = IsPending();
  view.problem = host.problem;
  const auto fate = queue_.FateOf(ticket_);
  if (fate == RecordingQueue::Fate::kNotStored) {
    view.problem = "not_stored";
  }
  if (host.locked) {
    return view;
  }
  view.registering = !host.registering.IsNil();
  view.walk_ins = host.walk_ins;
  if (host.tab == HostTab::kWalkIn && view.registering &&
      queue_.FateOf(host.registering_ticket) == RecordingQueue::Fate::kNotStored) {
    view.problem = "not_stored";
  }
  view.done = fate == RecordingQueue::Fate::kStored ? host.done : "";
  view.tab = host.tab;
  view.query = host.query;
  view.last_code = host.last_code;
  view.last_source = host.last_source;
  view.scanner = host.scanner;
  if (host.tab == HostTab::kDevices) {
    view.camera_figures = camera_figures_;
    view.camera_settings = options_.camera;
    view.sound = options_.sound;
    view.cameras = equipment_;
  }
  view.registered = book_->CountRegistered(options_.event);
  view.came = book_->CountCame(options_.event);
  view.here = book_->CountHere(options_.event);
  if (host.tab == HostTab::kPeople) {
    const auto found =
        finder_.Find(host.query, kMostFound, [](const Person&, const Attendance&) { return true; });
    view.found = CardsOf(found.people);
    view.more = found.more;
    if (AttendanceOf(host.picked) != nullptr) {
      view.person = HostPersonOf(host.picked);
    }
  } else if (host.tab == HostTab::kCounts) {
    CountForHost(view);
  }
  return view;
}

void Flow::State::CountForHost(HostView& view) {
  if (CurrentEvent() == nullptr) {
    return;
  }
  if (counted_revision_ != book_->revision()) {
    const std::vector<Pair> pairs = book_->Pairs();
    const MeetingStep counts = StepThatCounts(*book_, options_.event);
    const auto met = std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) {
      const Meeting* meeting = book_->FindMeeting(options_.event, pair.low, pair.high);
      return meeting != nullptr && meeting->step >= counts;
    });
    counted_ = {static_cast<int>(met), static_cast<int>(book_->LessonsAt(options_.event).size()),
                AimFiguresOf(*book_, options_.event)};
    counted_revision_ = book_->revision();
  }
  view.met = counted_.met;
  view.lessons = counted_.lessons;
  view.aims = counted_.aims;
  view.scan_log = book_->ScanLogOf(options_.event);
}

HostPerson Flow::State::HostPersonOf(AttendeeId id) const {
  const Attendance& attendance = *AttendanceOf(id);
  const Event* event = CurrentEvent();
  HostPerson person;
  person.who = CardOf(id);
  person.here = attendance.here;
  person.came = attendance.came();
  person.registered = attendance.registered;
  person.cancelled = attendance.cancelled;
  const Badge* badge = attendance.badge_in_use();
  if (event != nullptr && badge != nullptr && event->badge_keys.contains(badge->key_id)) {
    person.badge_code = MakeBadgeCode(options_.event, badge->key_id,
                                      event->badge_keys.at(badge->key_id), badge->id);
  }
  for (const Undoable& each : UndoableAt(*book_, options_.event, id)) {
    if (person.undo.size() < kMostUndo) {
      person.undo.push_back(
          {each.newest->id, KindOf(each.newest->fact), each.newest->at, CardOf(each.other)});
    }
  }
  return person;
}

}  // namespace mingle
