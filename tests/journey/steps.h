#pragma once

#include <string>

#include "journey/kiosk_driver.h"

namespace mingle::test {

// What people do in more than one journey.

/// From the first screen to the hosts' corner, by this PIN; the first one sets it.
void EnterPin(KioskDriver& kiosk, const std::string& pin);

/// Scans a ticket for the first time and goes past what is asked then, to one's own page.
void ComeIn(KioskDriver& kiosk, const std::string& ticket, const std::string& name);

/// Past what is asked on the first visit, saying nothing: from the consents to one's own page.
void PassQuestions(KioskDriver& kiosk);

/// From any screen with the button for it.
void GoHome(KioskDriver& kiosk);

/// From one's own page: writes a lesson with the keyboard of the screen, and back.
void WriteLesson(KioskDriver& kiosk, const std::string& text);

}  // namespace mingle::test
