// `mingle board` on a display of its own, while other processes write the book it shows.

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "cli/mingle_program.h"

namespace mingle::test {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A board that hangs on a display nobody sees.
class HangingBoard {
 public:
  explicit HangingBoard(const std::string& book, std::vector<std::string> more = {})
      : server_({"Xvfb", "-displayfd", "1", "-screen", "0", "1280x720x24", "-nolisten", "tcp"}) {
    const std::string display = ":" + server_.ReadLine();
    REQUIRE_MESSAGE(display != ":", "Xvfb did not start: is the package xvfb installed?");
    std::vector<std::string> command{MingleBinary(), "board", book,         "--window", "1280x720",
                                     "--probe",      Probe(), "--language", "en"};
    command.insert(command.end(), more.begin(), more.end());
    board_.emplace(
        command,
        // Graphics drivers keep memory until the end, and are unloaded before it.
        std::map<std::string, std::string>{
            {"DISPLAY", display}, {"WAYLAND_DISPLAY", ""}, {"ASAN_OPTIONS", "detect_leaks=0"}});
  }

  /// The words on the wall by their names, as of now; empty before the first frame.
  [[nodiscard]] std::map<std::string, std::string> Words() const {
    std::map<std::string, std::string> words;
    const std::string lines = ReadFile(Probe()).value_or("");
    for (const std::string_view line : Split(lines, '\n')) {
      const Json thing = line.empty() ? Json() : Json::parse(line);
      if (thing.contains("name")) {
        words[thing["name"]] = thing["label"];
      }
    }
    return words;
  }
  /// Waits until the thing of this name says something that begins with `text`.
  [[nodiscard]] bool Says(const std::string& name, const std::string& text) {
    const auto give_up = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < give_up) {
      const auto words = Words();
      if (const auto found = words.find(name);
          found != words.end() && found->second.starts_with(text)) {
        return true;
      }
      std::this_thread::sleep_for(20ms);
    }
    return false;
  }
  int Stop(int signal) {
    board_->Signal(signal);
    return board_->Wait();
  }

 private:
  [[nodiscard]] std::string Probe() const { return (folder_ / "probe").string(); }

  TempFolder folder_;
  Process server_;
  std::optional<Process> board_;
};

std::set<std::string> FilesBeside(const std::string& book) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(fs::path(book).parent_path())) {
    names.insert(entry.path().filename().string());
  }
  return names;
}

void MakeParty(const MingleProgram& mingle) {
  mingle.Write("roster.csv", "Name,Barcode #\nAna Ruiz,T-1\nBen Okonkwo,T-2\nCleo Park,T-3\n");
  mingle.Must({"new", "@party.mingle", "--event", "Autumn party"});
  mingle.Must({"import", "@party.mingle", "@roster.csv"});
}

TEST_CASE("the board shows who checks in meanwhile, and writes nothing") {
  const MingleProgram mingle;
  MakeParty(mingle);
  const auto files = FilesBeside(mingle.Path("party.mingle"));
  const std::string before = mingle.Read("party.mingle");
  HangingBoard board(mingle.Path("party.mingle"));
  CHECK(board.Says("board/event", "Autumn party"));
  CHECK(board.Says("board/goal", "Meet new people."));
  CHECK(mingle.Read("party.mingle") == before);
  CHECK(FilesBeside(mingle.Path("party.mingle")) == files);

  mingle.Must({"checkin", "@party.mingle", "T-1"});
  const auto began = std::chrono::steady_clock::now();
  CHECK(board.Says("board/here", "1"));
  CHECK(std::chrono::steady_clock::now() - began < 5s);
  mingle.Must({"checkin", "@party.mingle", "T-2", "T-3"});
  CHECK(board.Says("board/here", "3"));
  CHECK(board.Says("board/came", "3"));
  CHECK(board.Stop(SIGTERM) == 0);
  CHECK(FilesBeside(mingle.Path("party.mingle")) == files);
}

TEST_CASE("an erased person's lesson goes from the board while it hangs") {
  const MingleProgram mingle;
  MakeParty(mingle);
  mingle.Must({"checkin", "@party.mingle", "T-1"});
  std::string event;
  std::string ana;
  const std::string facts = mingle.Must({"journal", "@party.mingle"});
  for (const std::string_view line : Split(facts, '\n')) {
    if (line.find("checked_in") != std::string_view::npos) {
      const Json fact = Json::parse(line);
      event = fact["event"];
      ana = fact["subject"];
    }
  }
  const std::string lesson(32, 'a');
  mingle.Must(
      {"apply", "@party.mingle"},
      FactLine("lesson_written", event, ana, "", {{"lesson", lesson}, {"text", "Tea first."}}) +
          FactLine("lesson_shared", event, ana, "", {{"lesson", lesson}, {"level", "named"}}) +
          FactLine("consent_set", event, ana, "",
                   {{"purpose", "named_with_lessons"}, {"granted", true}}));
  HangingBoard board(mingle.Path("party.mingle"));
  CHECK(board.Says("board/lesson", "Tea first."));
  CHECK(board.Says("board/author", "Ana Ruiz"));
  mingle.Must({"apply", "@party.mingle"}, FactLine("erased", "", ana, ""));
  CHECK(board.Says("board/goal", "Meet new people."));
  for (const auto& [name, label] : board.Words()) {
    CHECK(label.find("Ana") == std::string::npos);
    CHECK(label.find("Tea") == std::string::npos);
  }
  CHECK(board.Stop(SIGINT) == 0);
}

TEST_CASE("a book that disappears is told on the board, which goes on when it is back") {
  const MingleProgram mingle;
  MakeParty(mingle);
  mingle.Must({"checkin", "@party.mingle", "T-1"});
  HangingBoard board(mingle.Path("party.mingle"));
  CHECK(board.Says("board/here", "1"));
  fs::rename(mingle.Path("party.mingle"), mingle.Path("away"));
  CHECK(board.Says("board/problem", "The file of this event is not where it was."));
  CHECK_FALSE(board.Words().contains("board/here"));
  mingle.Must({"checkin", "@away", "T-2"});
  fs::rename(mingle.Path("away"), mingle.Path("party.mingle"));
  CHECK(board.Says("board/here", "2"));

  mingle.Write("party.mingle", "a shopping list");
  CHECK(board.Says("board/problem", "The file of this event cannot be read just now."));
  fs::remove(mingle.Path("party.mingle"));
  mingle.Must({"new", "@party.mingle", "--event", "Another party"});
  CHECK(board.Says("board/event", "Another party"));
  CHECK(board.Says("board/goal", "Meet new people."));
  CHECK(board.Stop(SIGTERM) == 0);
}

TEST_CASE("a board without a book, an event or a sensible size does not begin") {
  const MingleProgram mingle;
  CHECK(mingle({"board", "@none.mingle"}).status == 1);
  CHECK(mingle({"board", "@none.mingle"}).err.find("there is no such file") != std::string::npos);
  MakeParty(mingle);
  CHECK(mingle({"board", "@party.mingle", "--event", "Spring party"}).status == 1);
  CHECK(mingle({"board", "@party.mingle", "--window", "wide"}).status == 2);
  CHECK(mingle({"board", "@party.mingle", "--language", "xx"}).status == 2);
  CHECK(mingle({"board", "@party.mingle", "--bright"}).status == 2);
  CHECK(mingle({"board"}).status == 2);
}

}  // namespace
}  // namespace mingle::test
