#include "cli/commands.h"

#include <algorithm>
#include <array>

#include "cli/window_setup.h"

namespace mingle {
namespace {

constexpr Option kEvent{"--event", "EVENT", "which event: its name, its date or its id"};
constexpr Option kJson{"--json", "", "results as JSON"};

constexpr std::array kNewOptions{
    Option{"--event", "NAME", "the event's name"},
    Option{"--date", "DAY", "2026-11-23"},
    Option{"--meet", "N", "new people each sets out to meet (3)"},
    Option{"--learn", "N", "things each sets out to learn (3)"},
    Option{"--counts", "STEP", "what fills the meter: scanned, confirmed or talked (talked)"},
    Option{"--topics", "A,B,C", "topics to tap after a talk"},
    Option{"--opens", "TIME", "no check-in before: 2026-11-23T18:00:00Z"},
    Option{"--closes", "TIME", "no check-in after"},
    kJson};
constexpr std::array kLookOptions{
    kEvent,
    Option{"--colour", "#RRGGBB", "of what is to be pressed next, on every screen; none: Mingle's"},
    Option{"--logo", "FILE.png", "beside the event's name on every screen; none: no logo"}};
constexpr std::array kImportOptions{
    kEvent, Option{"--meetings", "", "the files say who already knows whom"},
    Option{"--dry-run", "", "show what would change, change nothing"}, kJson};
constexpr std::array kBadgesOptions{
    kEvent, Option{"--layout", "NAME", "paper and badge size; a wrong one lists them all"},
    Option{"--format", "FORMAT", "pdf, png or svg: a file a badge, into a folder"}};
constexpr std::array kScanOptions{
    Option{"--all", "", "every code in a picture, a line each; otherwise one"},
    Option{"--codes", "A,B", "besides QR: data_matrix, aztec"}, kJson};
constexpr std::array kCheckInOptions{
    kEvent, Option{"--kiosk", "NAME", "where they came in (command)"}, kJson};
constexpr std::array kExportOptions{
    kEvent, Option{"--for", "READER", "colleagues, host or attendee:CODE (colleagues)"}};
constexpr std::array kCheckOptions{kJson};
constexpr std::array kKioskOptions{
    kEvent,
    Option{"--camera", "CAMERA",
           "auto, none, a device, name:NAME, folder:DIR or file:VIDEO (auto)"},
    kWindowOption,
    kNightOption,
    kDarkOption,
    kProbeOption,
    Option{"--name", "NAME", "this kiosk's name, for people (kiosk)"},
    Option{"--language", "xx", "the language it begins with"}};

constexpr std::array kBoardOptions{kEvent,
                                   kWindowOption,
                                   kNightOption,
                                   kProbeOption,
                                   Option{"--language", "xx", "the language it speaks"},
                                   kDarkOption};

constexpr std::array kCommands{
    Command{"new", "make a book, or another event in it", "BOOK --event NAME", 1, 1, kNewOptions,
            RunNew},
    Command{"look", "give an event its own colour and logo", "BOOK", 1, 1, kLookOptions, RunLook},
    Command{"import", "take a roster in, from any system's CSV", "BOOK FILE…", 2,
            Command::kAnyNumber, kImportOptions, RunImport},
    Command{"badges", "draw badges to print", "BOOK OUT.pdf|OUT_DIR", 2, 2, kBadgesOptions,
            RunBadges},
    Command{"kiosk", "check people in on this screen", "[BOOK]", 0, 1, kKioskOptions, RunKiosk},
    Command{"board", "show on a wall what comes of it, while kiosks record", "BOOK", 1, 1,
            kBoardOptions, RunBoard},
    Command{"demo", "make a book with an invented event to try", "BOOK", 1, 1, {}, RunDemo},
    Command{"scan", "read the codes in pictures", "IMAGE…", 1, Command::kAnyNumber, kScanOptions,
            RunScan},
    Command{"checkin", "check in by code, from standard input when none is given", "BOOK [CODE…]",
            1, Command::kAnyNumber, kCheckInOptions, RunCheckIn},
    Command{"export", "write lessons learned and more into a folder", "BOOK DIR", 2, 2,
            kExportOptions, RunExport},
    Command{"journal", "print the facts as JSON lines: the backup", "BOOK", 1, 1, {}, RunJournal},
    Command{"apply", "take facts in from standard input: the restore", "BOOK", 1, 1, {}, RunApply},
    Command{"check", "is this book sound, and does it add up?", "BOOK", 1, 1, kCheckOptions,
            RunCheck},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace mingle
