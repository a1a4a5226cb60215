#include <filesystem>

#include "base/text.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "cli/demo_event.h"
#include "cli/kiosk_room.h"
#include "cli/new_book.h"
#include "cli/window_setup.h"

namespace mingle {
namespace {

/// Where the book is when nobody names one.
std::filesystem::path DefaultBook() {
  const std::string data = Variable("XDG_DATA_HOME");
  const std::string home = Variable("HOME");
  const std::filesystem::path folder =
      data.empty() ? std::filesystem::path(home.empty() ? "." : home) / ".local/share"
                   : std::filesystem::path(data);
  return folder / "mingle/book.mingle";
}

Result<KioskSetup> ReadSetup(const Arguments& arguments) {
  KioskSetup setup;
  setup.book =
      arguments.words().empty() ? DefaultBook() : std::filesystem::path(arguments.words()[0]);
  const auto camera = ParseCameraChoice(arguments.Value("--camera").value_or("auto"));
  if (!camera) {
    return tl::unexpected(camera.error());
  }
  setup.camera = *camera;
  auto window = WindowSetup::Read(arguments);
  if (!window) {
    return tl::unexpected(window.error());
  }
  setup.window = std::move(*window);
  const std::string name = CleanText(arguments.Value("--name").value_or(""));
  setup.kiosk = name.empty() ? setup.kiosk : name;
  return setup;
}

Result<OpenedBook> OpenForKiosk(const std::filesystem::path& path,
                                const std::optional<std::string>& event, const Console& console) {
  auto session = BookSession::Open(path, JournalMode::kWrite);
  if (!session) {
    return tl::unexpected(session.error());
  }
  const auto chosen = ChooseEvent(session->book, event, console);
  if (!chosen) {
    return tl::unexpected(chosen.error());
  }
  const EventId id = (*chosen)->id;
  return OpenedBook{std::move(session->book), std::move(session->journal), id};
}

}  // namespace

int RunKiosk(const Arguments& arguments, Console& console) {
  auto setup = ReadSetup(arguments);
  if (!setup) {
    console.Say("mingle kiosk: " + setup.error().message);
    return kAskedWrongly;
  }
  const std::filesystem::path book = setup->book;
  setup->open = [&] { return OpenForKiosk(book, arguments.Value("--event"), console); };
  if (arguments.words().empty() && !std::filesystem::exists(book)) {
    setup->make_event = [&](const std::string& name) {
      const Time now = console.clock.Now();
      EventDetails details;
      details.name = CleanText(name);
      details.date = FormatDate(LocalDate(now));
      return MakeBook(book, FactsOfNewEvent(details, now), now);
    };
    setup->make_demo = [&] {
      const Time now = console.clock.Now();
      return MakeBook(book, FactsOfDemoEvent(now), now);
    };
  }
  const auto ended = RunKioskRoom(*setup);
  return ended ? kDone : console.Fail(ended.error());
}

}  // namespace mingle
