// What goes wrong at a door, in a real window: somebody guesses the PIN, the disk is full.

#include <doctest/doctest.h>
#include <sys/mount.h>

#include <cstring>
#include <fstream>

#include "base/file.h"
#include "base/time.h"
#include "journey/kiosk_driver.h"
#include "journey/party.h"
#include "journey/steps.h"

using namespace mingle;
using test::EnterPin;
using test::KioskDriver;
using test::Mingle;
using test::Party;

namespace {

/// A disk of one megabyte, with room for nothing more while it is full.
class SmallDisk {
 public:
  explicit SmallDisk(std::filesystem::path at) : at_(std::move(at)) {
    std::filesystem::create_directories(at_);
    mounted_ = ::mount("mingle-test", at_.c_str(), "tmpfs", 0, "size=1m") == 0;
  }
  ~SmallDisk() {
    if (mounted_) {
      ::umount2(at_.c_str(), MNT_DETACH);
    }
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] bool mounted() const { return mounted_; }
  void Fill() const {
    std::ofstream out(at_ / "filler", std::ios::binary);
    const std::string block(4096, 'x');
    while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
  }
  void MakeRoom() const { std::filesystem::remove(at_ / "filler"); }

 private:
  std::filesystem::path at_;
  bool mounted_ = false;
};

}  // namespace

TEST_CASE("who guesses the PIN gains nothing by pulling the plug, and guests come in meanwhile") {
  const Party party;
  const std::filesystem::path pins = party.book + "-pins";
  KioskDriver kiosk({.book = party.book, .language = "en", .more = {}});
  EnterPin(kiosk, "246810");
  kiosk.WaitFor("host/people");
  kiosk.Tap("home");
  kiosk.WaitForScreen("home");

  EnterPin(kiosk, "000000");
  kiosk.WaitForText("Please wait");
  kiosk.Kill();
  CHECK(ReadFile(pins).value().starts_with("1 "));
  kiosk.Start();
  EnterPin(kiosk, "000001");
  kiosk.WaitForText("Please wait");
  kiosk.Kill();
  CHECK(ReadFile(pins).value().starts_with("2 "));

  // After many more, the right PIN has to wait too; a guest with a ticket has not.
  REQUIRE(WriteFile(pins, "20 " + FormatIso(SystemClock().Now()) + "\n"));
  kiosk.Start();
  kiosk.Tap("home/host");
  kiosk.WaitForText("Please wait");
  kiosk.Type("246810");
  kiosk.Screenshot("journey-pin-wait");
  CHECK_FALSE(kiosk.Find("host/pin-enter")->enabled);
  kiosk.ScanUntilText("T-1001", "Welcome, Ana");

  // When it is over, the right PIN opens, and nothing is held against anybody any more.
  kiosk.Kill();
  REQUIRE(WriteFile(pins, "20 2026-01-01T00:00:00Z\n"));
  kiosk.Start();
  EnterPin(kiosk, "246810");
  kiosk.WaitFor("host/people");
  CHECK_FALSE(std::filesystem::exists(pins));
  CHECK(kiosk.Stop() == 0);
}

TEST_CASE("a full disk is told, nobody is welcomed before it is true, and nothing is lost") {
  const Party party;
  const SmallDisk disk(party.folder / "disk");
  if (!disk.mounted()) {
    MESSAGE("skipped: only root may mount a small disk (" << std::strerror(errno) << ")");
    return;
  }
  const std::string book = (party.folder / "disk/party.mingle").string();
  std::filesystem::copy_file(party.book, book);
  KioskDriver kiosk({.book = book, .language = "en", .more = {}});
  disk.Fill();
  kiosk.ScanUntilText("T-1001", "We could not save that", "Welcome");
  CHECK(kiosk.WaitFor("storage").label.find("wait") != std::string::npos);
  kiosk.Screenshot("journey-full-disk");
  CHECK_FALSE(kiosk.Find("outcome/my-page"));
  CHECK(Mingle({"journal", book}).find("checked_in") == std::string::npos);

  disk.MakeRoom();
  kiosk.WaitForDurable(book, "checked_in");
  CHECK(kiosk.Stop() == 0);
  const std::string facts = Mingle({"journal", book});
  CHECK(facts.find("checked_in") == facts.rfind("checked_in"));
  CHECK(Mingle({"check", book}).find("digest") != std::string::npos);
}
