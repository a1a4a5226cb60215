#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "base/text.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "cli/demo_event.h"
#include "cli/kiosk_room.h"
#include "cli/new_book.h"
#include "ui/words.h"

namespace mingle {
namespace {

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// Where the book is when nobody names one.
std::filesystem::path DefaultBook() {
  const std::string data = Variable("XDG_DATA_HOME");
  const std::string home = Variable("HOME");
  const std::filesystem::path folder =
      data.empty() ? std::filesystem::path(home.empty() ? "." : home) / ".local/share"
                   : std::filesystem::path(data);
  return folder / "mingle/book.mingle";
}

/// "640x480"; kInvalid with a sentence for anything else.
Result<std::pair<int, int>> ParseSize(const std::string& text) {
  constexpr int kLeast = 320;
  constexpr int kMost = 16384;
  std::array<int, 2> sides{};
  const auto parts = Split(text, 'x');
  bool good = parts.size() == sides.size();
  for (size_t i = 0; good && i < sides.size(); ++i) {
    const auto [end, fault] =
        std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), sides[i]);
    good = fault == std::errc() && end == parts[i].data() + parts[i].size() && sides[i] >= kLeast &&
           sides[i] <= kMost;
  }
  if (!good) {
    return Fail(ErrorKind::kInvalid,
                "--window must be a size like 1280x800, from 320 to 16384 px"
                " a side, not “" +
                    text + "”");
  }
  return std::pair{sides[0], sides[1]};
}

/// The language that is asked for, or the system's when the kiosk speaks it, or English.
Result<std::string> ChooseLanguage(const std::optional<std::string>& asked) {
  std::string all;
  std::vector<std::string> wishes{asked.value_or("")};
  if (!asked) {
    wishes = {Variable("LC_ALL"), Variable("LC_MESSAGES"), Variable("LANG")};
  }
  for (const std::string& wish : wishes) {
    for (const Words::Language& language : Words::Languages()) {
      const size_t length = language.code.size();
      if (wish.substr(0, length) == language.code &&
          (wish.size() == length || wish[length] == '_' || wish[length] == '-')) {
        return language.code;
      }
    }
  }
  if (!asked) {
    return "en";
  }
  for (const Words::Language& language : Words::Languages()) {
    all += (all.empty() ? "" : ", ") + language.code;
  }
  return Fail(ErrorKind::kInvalid, "--language must be one of " + all + ", not “" + *asked + "”");
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
  if (const auto window = arguments.Value("--window")) {
    const auto size = ParseSize(*window);
    if (!size) {
      return tl::unexpected(size.error());
    }
    std::tie(setup.width_px, setup.height_px) = *size;
  }
  if (const auto probe = arguments.Value("--probe")) {
    setup.probe = *probe;
  }
  const auto language = ChooseLanguage(arguments.Value("--language"));
  if (!language) {
    return tl::unexpected(language.error());
  }
  setup.language = *language;
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
