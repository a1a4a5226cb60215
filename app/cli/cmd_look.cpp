#include <filesystem>
#include <ostream>

#include "badge/logo.h"
#include "base/crypto.h"
#include "base/file.h"
#include "base/text.h"
#include "cli/book_session.h"
#include "cli/commands.h"
#include "domain/event_look.h"

namespace mingle {
namespace {

constexpr std::string_view kNone = "none";

Result<std::string> ReadColour(const std::string& asked) {
  if (asked == kNone) {
    return std::string();
  }
  if (!ParseColour(asked)) {
    return Fail(ErrorKind::kInvalid,
                "--colour must be like '#0E6B62', or none, not “" + asked + "”");
  }
  return asked;
}

Result<std::string> ReadLogo(const std::string& asked) {
  if (asked == kNone) {
    return std::string();
  }
  constexpr size_t kMostBytes = size_t{32} << 20U;
  const auto file = ReadFile(asked, kMostBytes);
  if (!file) {
    return tl::unexpected(file.error());
  }
  return MakeLogo(*file, asked).map([](const std::string& png) { return FormatBase64(png); });
}

Result<EventDetails> ReadLook(const Arguments& arguments) {
  EventDetails details;
  if (const auto asked = arguments.Value("--colour")) {
    const auto colour = ReadColour(*asked);
    if (!colour) {
      return tl::unexpected(colour.error());
    }
    details.colour = *colour;
  }
  if (const auto asked = arguments.Value("--logo")) {
    const auto logo = ReadLogo(*asked);
    if (!logo) {
      return tl::unexpected(logo.error());
    }
    details.logo = *logo;
  }
  if (!details.colour && !details.logo) {
    return Fail(ErrorKind::kInvalid, "say what to change: --colour '#RRGGBB' or --logo FILE.png");
  }
  return details;
}

}  // namespace

int RunLook(const Arguments& arguments, Console& console) {
  const auto details = ReadLook(arguments);
  if (!details) {
    console.Say("mingle look: " + details.error().message);
    return kAskedWrongly;
  }
  auto session = BookSession::Open(arguments.words()[0], JournalMode::kWrite);
  if (!session) {
    return console.Fail(session.error());
  }
  const auto event = ChooseEvent(session->book, arguments.Value("--event"), console);
  if (!event) {
    return console.Fail(event.error());
  }
  const Time now = console.clock.Now();
  EventChanged changed;
  *changed.details = *details;
  const std::string name = (*event)->name;
  if (const auto recorded =
          session->Record({NewFact{.event = (*event)->id, .at = now, .fact = changed}}, now);
      !recorded) {
    return console.Fail(recorded.error());
  }
  console.Say("“" + name + "” looks as you said from the next start of a kiosk or board on.");
  return kDone;
}

}  // namespace mingle
