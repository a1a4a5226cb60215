#include "journey/steps.h"

namespace mingle::test {

void EnterPin(KioskDriver& kiosk, const std::string& pin) {
  kiosk.Tap("home/host");
  kiosk.WaitFor("host/pin");
  kiosk.Type(pin);
  kiosk.Tap("host/pin-enter");
}

void ComeIn(KioskDriver& kiosk, const std::string& ticket, const std::string& name) {
  kiosk.ScanUntilText(ticket, "Welcome, " + name);
  kiosk.Tap("outcome/my-page");
  PassQuestions(kiosk);
}

void PassQuestions(KioskDriver& kiosk) {
  kiosk.WaitForScreen("consent");
  kiosk.Tap("consent/done");
  kiosk.WaitForScreen("objective");
  kiosk.Tap("objective/skip");
  kiosk.WaitForScreen("my-page");
}

void GoHome(KioskDriver& kiosk) {
  kiosk.Tap("home");
  kiosk.WaitForScreen("home");
}

void WriteLesson(KioskDriver& kiosk, const std::string& text) {
  kiosk.Tap("my/lesson");
  kiosk.WaitForScreen("lesson");
  kiosk.WriteByTouch("lesson/text", text);
  kiosk.Tap("key/enter");
  kiosk.Tap("lesson/save");
  kiosk.WaitForScreen("my-page");
  kiosk.WaitForLabel("my/lesson/0", text);
}

}  // namespace mingle::test
