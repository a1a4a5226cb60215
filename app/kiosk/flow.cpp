#include "kiosk/flow.h"

#include "kiosk/flow_state.h"

namespace mingle {

Flow::Flow(const Book& book, FlowOptions options)
    : state_(std::make_unique<State>(book, std::move(options))) {}
Flow::~Flow() = default;
Flow::Flow(Flow&&) noexcept = default;
Flow& Flow::operator=(Flow&&) noexcept = default;

void Flow::Apply(const Intent& intent, Moment now) { state_->Apply(intent, now); }
void Flow::Apply(const Scan& scan, Moment now) { state_->Apply(scan, now); }
void Flow::Tick(Moment now) { state_->Tick(now); }
void Flow::BookChanged(Moment now) { state_->BookChanged(now); }
void Flow::SetCamera(CameraNotice notice) { state_->SetCamera(notice); }
void Flow::SetHint(ReadHint hint) { state_->SetHint(hint); }
void Flow::SetEquipment(const CameraEquipment& equipment) { state_->SetEquipment(equipment); }
bool Flow::ended() const { return state_->ended(); }
bool Flow::may_be_left() const { return state_->may_be_left(); }
const CameraSettings& Flow::camera_settings() const { return state_->camera_settings(); }
const SoundSettings& Flow::sound_settings() const { return state_->sound_settings(); }
bool Flow::SetCameraFigures(const CameraFigures& figures) {
  return state_->SetCameraFigures(figures);
}
void Flow::RememberWrongPins(const WrongPins& before, Moment now) {
  state_->RememberWrongPins(before, now);
}
const WrongPins& Flow::wrong_pins() const { return state_->wrong_pins(); }
std::vector<Recording> Flow::TakeRecordings() { return state_->queue().Take(); }
void Flow::Recorded(std::uint64_t ticket, Moment now) { state_->Recorded(ticket, now); }
void Flow::NotRecorded(std::uint64_t ticket, const Error& error, Moment now) {
  state_->NotRecorded(ticket, error, now);
}
int Flow::waiting() const { return state_->queue().waiting(); }
const View& Flow::view() const { return state_->view(); }
std::optional<Milliseconds> Flow::NextTick() const { return state_->NextTick(); }

}  // namespace mingle
