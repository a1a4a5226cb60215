#include "cli/kiosk_room.h"

#include <future>
#include <thread>

#include "badge/qr_matrix.h"
#include "badge/qr_picture.h"
#include "base/crypto.h"
#include "base/log.h"
#include "cli/camera_file.h"
#include "cli/camera_stand.h"
#include "cli/event_brand.h"
#include "cli/key_router.h"
#include "cli/kiosk_engine.h"
#include "cli/sound_file.h"
#include "cli/stop_signals.h"
#include "cli/wrong_pins_file.h"
#include "kiosk/chimes.h"
#include "sound/speaker.h"
#include "sound/voice.h"
#include "ui/loop.h"
#include "ui/words.h"

namespace mingle {
namespace {

CameraNotice NoticeOf(CameraStatus status) {
  switch (status) {
    case CameraStatus::kOff:
      return CameraNotice::kOff;
    case CameraStatus::kStarting:
      return CameraNotice::kStarting;
    case CameraStatus::kRunning:
      return CameraNotice::kRunning;
    case CameraStatus::kLost:
      return CameraNotice::kLost;
    case CameraStatus::kStalled:
      return CameraNotice::kStalled;
    case CameraStatus::kAbsent:
      return CameraNotice::kAbsent;
    case CameraStatus::kEnded:
      return CameraNotice::kEnded;
  }
  return CameraNotice::kOff;
}

ReadHint ReadHintOf(ScanHint hint) {
  switch (hint) {
    case ScanHint::kNone:
      return ReadHint::kNone;
    case ScanHint::kCloser:
      return ReadHint::kCloser;
    case ScanHint::kTooDark:
      return ReadHint::kTooDark;
    case ScanHint::kHoldStill:
      return ReadHint::kHoldStill;
    case ScanHint::kGlare:
      return ReadHint::kGlare;
  }
  return ReadHint::kNone;
}

GrayImage MakeQrPicture(std::string_view text) {
  const auto matrix = MakeQrMatrix(text);
  return matrix ? DrawQr(*matrix, 1) : GrayImage();
}

std::vector<std::string> LanguageCodes() {
  std::vector<std::string> codes;
  for (const Words::Language& language : Words::Languages()) {
    codes.push_back(language.code);
  }
  return codes;
}

std::uint64_t RandomSeed() {
  std::array<std::uint8_t, sizeof(std::uint64_t)> bytes{};
  FillRandom(bytes);
  std::uint64_t seed = 0;
  for (const std::uint8_t byte : bytes) {
    seed = seed << 8U | byte;
  }
  return seed;
}

/// Everything in front of which people stand. The window outlives the threads that wake it.
class KioskRoom {
 public:
  explicit KioskRoom(const KioskSetup& setup) : setup_(setup) {
    first_start_.language = setup.window.language;
    first_start_.screen = FirstStartView{.book = setup.book.string(), .problem = ""};
  }

  Result<void> Run() {
    LoopOptions options{
        .window = {.width_px = setup_.window.width_px, .height_px = setup_.window.height_px},
        .stage = {.shade = setup_.window.dark ? Shade::kDark : Shade::kLight,
                  .language = setup_.window.language,
                  .make_qr = MakeQrPicture,
                  .can_speak = Voice::IsInstalled()},
        .probe = setup_.window.probe};
    // A book of 20,000 people takes about as long to read as a window to open.
    std::future<Result<OpenedBook>> reading;
    if (!setup_.make_event) {
      reading = std::async(std::launch::async, setup_.open);
    }
    auto loop = Loop::Open(std::move(options), [this](const KeyPress& key) { keys_.Press(key); });
    if (!loop) {
      return tl::unexpected(loop.error());
    }
    loop_ = std::move(*loop);
    if (reading.valid()) {
      if (const auto opened = Open(reading.get()); !opened) {
        return opened;
      }
    }
    signals_.Call([this] { loop_->Stop(); });
    loop_->Run(
        {.news = [this](Milliseconds now) { return TakeNews(now); },
         .view = [this]() -> const View& { return engine_ ? engine_->view() : first_start_; },
         .intent = [this](const Intent& intent, Milliseconds now) { Do(intent, now); },
         .next = [this] { return Next(); },
         .picture = [this] { return TakePicture(); },
         .say = [this](const std::string& text,
                       const std::string& language) { Say(text, language); },
         .may_close = [this](Milliseconds now) { return MayClose(now); }});
    signals_.Rest();
    stand_.reset();
    return Close();
  }

 private:
  Result<void> Open(Result<OpenedBook> opened) {
    if (!opened) {
      return tl::unexpected(opened.error());
    }
    const Event* event = opened->book.FindEvent(opened->event);
    loop_->Wear(event == nullptr ? Brand{} : BrandOf(*event));
    if (setup_.camera.kind != CameraChoice::Kind::kNone) {
      stand_ = std::make_unique<CameraStand>(
          setup_.camera, CameraFile(setup_.book), clock_, Window::Wake,
          event == nullptr ? std::vector<CodeKind>{} : KnownCodeKinds(event->code_kinds));
    }
    FlowOptions flow{.kiosk = setup_.kiosk,
                     .event = opened->event,
                     .language = setup_.window.language,
                     .languages = LanguageCodes(),
                     .night = setup_.window.night,
                     .camera = stand_ ? stand_->settings() : CameraSettings{},
                     .sound = RememberedSound(),
                     .seed = RandomSeed()};
    engine_ = std::make_unique<KioskEngine>(std::move(opened->book), std::move(opened->journal),
                                            std::move(flow), clock_, Window::Wake);
    engine_->KeepWrongPinsIn(WrongPinsFile(setup_.book), Window::Now());
    speaker_ = std::make_unique<Speaker>([](const std::string& why) { Log(why); });
    return {};
  }

  bool TakeNews(Milliseconds now) {
    const auto due = Next();
    bool changed = due && *due <= now;
    RoutedKeys routed = keys_.Poll(now, clock_.Now(), loop_->takes_text());
    for (const KeyPress& key : routed.screen) {
      loop_->Type(key);
      changed = true;
    }
    if (!engine_) {
      return changed;
    }
    if (stand_) {
      for (Scan& scan : stand_->camera().TakeScans()) {
        routed.scans.push_back(std::move(scan));
      }
      changed |= TakeCameraNews();
    }
    for (const Scan& scan : routed.scans) {
      engine_->Apply(scan, now);
    }
    changed |= engine_->Step(now);
    PlayChime();
    return changed;
  }

  void Say(const std::string& text, const std::string& language) {
    if (!voice_) {
      voice_ = std::make_unique<Voice>();
    }
    voice_->Say(text, language);
  }

  void PlayChime() {
    if (const auto chime = chimes_.Hear(engine_->view())) {
      speaker_->Play(*chime, engine_->sound_settings());
    }
  }

  SoundSettings RememberedSound() const {
    const auto settings = ReadSoundSettings(SoundFile(setup_.book));
    if (!settings) {
      Log(settings.error().message);
    }
    return settings.value_or(SoundSettings{});
  }

  /// True when the view may have changed.
  bool TakeCameraNews() {
    bool changed = false;
    if (const auto hint = stand_->camera().TakeHint()) {
      engine_->SetHint(ReadHintOf(*hint));
      changed = true;
    }
    if (const auto figures = stand_->camera().TakeFigures()) {
      changed |= engine_->SetCameraFigures(*figures);
    }
    if (const auto report = stand_->TakeReport()) {
      engine_->SetCamera(NoticeOf(report->status));
      if (!report->sentence.empty()) {
        Log(report->sentence);
      }
      changed = true;
    }
    if (const auto equipment = stand_->TakeEquipment()) {
      engine_->SetEquipment(*equipment);
      changed = true;
    }
    return changed;
  }

  void Do(const Intent& intent, Milliseconds now) {
    if (engine_) {
      const SoundSettings sound_before = engine_->sound_settings();
      engine_->Apply(intent, now);
      PlayChime();
      if (engine_->sound_settings() != sound_before) {
        if (const auto kept = KeepSoundSettings(SoundFile(setup_.book), engine_->sound_settings());
            !kept) {
          Log(kept.error().message);
        }
        speaker_->Play(Chime::kWelcome, engine_->sound_settings());  // so loud is it now
      }
      if (engine_->ended()) {
        loop_->Stop();
      }
      if (stand_ && stand_->settings() != engine_->camera_settings()) {
        if (const auto kept = stand_->Use(engine_->camera_settings()); !kept) {
          Log(kept.error().message);
        }
      }
    } else if (std::holds_alternative<intent::TryDemo>(intent)) {
      Begin(setup_.make_demo());
    } else if (const auto* event = std::get_if<intent::NewEvent>(&intent)) {
      Begin(setup_.make_event(event->name));
    } else if (const auto* language = std::get_if<intent::ChooseLanguage>(&intent)) {
      first_start_.language = language->language;
    }
  }

  /// The book was made, or not: open it, or say why on the screen.
  void Begin(Result<void> made) {
    if (made) {
      made = Open(setup_.open());
    }
    if (!made) {
      std::get<FirstStartView>(first_start_.screen).problem = made.error().message;
    }
  }

  /// Whoever fills a screen cannot be left by anybody but a host: others are asked for the PIN.
  bool MayClose(Milliseconds now) {
    const bool fills_screen = setup_.window.width_px == 0;
    if (!fills_screen || !engine_ || engine_->may_be_left()) {
      return true;
    }
    engine_->Apply(intent::OpenHost{}, now);
    return false;
  }

  std::optional<Milliseconds> Next() const {
    return Sooner(keys_.NextPoll(), engine_ ? engine_->NextStep() : std::nullopt);
  }

  std::optional<GrayImage> TakePicture() {
    const bool may_draw = stand_ && !engine_->awaits_commit();
    return may_draw ? stand_->camera().TakePreview() : std::nullopt;
  }

  /// Nothing that somebody told the kiosk may be lost because it ends.
  Result<void> Close() {
    constexpr Milliseconds kPatience{5000};
    const Milliseconds give_up = Window::Now() + kPatience;
    while (engine_ && engine_->waiting() > 0 && Window::Now() < give_up) {
      engine_->Step(Window::Now());
      std::this_thread::sleep_for(Milliseconds{5});
    }
    if (engine_ && engine_->waiting() > 0) {
      return Fail(ErrorKind::kUnavailable,
                  "the kiosk ended before " + std::to_string(engine_->waiting()) +
                      " facts could be stored: " + engine_->view().storage.problem);
    }
    return {};
  }

  const KioskSetup& setup_;
  const SystemClock clock_;
  StopSignals signals_;  // before every thread
  KeyRouter keys_;
  View first_start_;
  std::unique_ptr<Loop> loop_;  // before everything that wakes it
  std::unique_ptr<KioskEngine> engine_;
  std::unique_ptr<CameraStand> stand_;
  Chimes chimes_;
  std::unique_ptr<Speaker> speaker_;
  std::unique_ptr<Voice> voice_;
};

}  // namespace

Result<void> RunKioskRoom(const KioskSetup& setup) { return KioskRoom(setup).Run(); }

}  // namespace mingle
