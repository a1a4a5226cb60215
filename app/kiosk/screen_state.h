#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/check_in.h"
#include "domain/scan.h"
#include "kiosk/view.h"

// Where the flow stands: one struct for each screen, with what its view is made from. Who is at the
// kiosk is not in here: `Flow::State` knows that, so that there is one place to forget them.

namespace mingle::screen {

struct Home {};

struct Outcome {
  CheckInDecision decision;
  bool checks_in = false;    ///< it records a check-in, which has to be durable before it is green
  std::uint64_t ticket = 0;  ///< of what it records
  AttendeeId beside;         ///< who stands here too; nil when nobody
};

struct Consent {
  bool first = false;
};

struct Objective {
  bool first = false;
};

struct MyPage {
  std::vector<LessonId> taken_back;  ///< the lesson withdrawn last, under each of its ids
};

struct Meet {
  std::string query;
  std::optional<CheckInOutcome> refused;
  bool themselves = false;
  AttendeeId other;  ///< whose badge was held up; nil when nobody's
};

struct Talk {
  AttendeeId with;
  std::string problem;
};

struct Plan {
  AttendeeId with;
};

struct Contact {
  AttendeeId with;
};

struct Lesson {
  AttendeeId from;  ///< nil when from nobody in particular
  std::string problem;
};

struct Finish {
  bool done = false;  ///< said good-bye
};

struct Host {
  bool locked = true;
  bool wrong_pin = false;
  bool choosing_pin = false;  ///< a first PIN is on its way to the disk
  HostTab tab = HostTab::kPeople;
  std::string query;
  AttendeeId picked;  ///< nil when nobody
  std::string last_code;
  ScanSource last_source = ScanSource::kCamera;
  ScannerVerdict scanner = ScannerVerdict::kOtherCode;
  std::string problem;
  AttendeeId registering;  ///< a walk-in who is on the way to the disk; nil: nobody
  std::uint64_t registering_ticket = 0;
  int walk_ins = 0;  ///< registered since the corner was opened, durably
  std::string done;  ///< shown once `State::ticket_` is durable
};

using Any = std::variant<Home, Outcome, Consent, Objective, MyPage, Meet, Talk, Plan, Contact,
                         Lesson, Finish, Host>;

}  // namespace mingle::screen
