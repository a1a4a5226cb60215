// How long finding a name and choosing whom to suggest take, each beside the least anybody could do
// with the same people: one search through all their names, one pass over everybody's record.

#include <cstdio>
#include <cstring>
#include <random>

#include "base/text.h"
#include "bench/measure.h"
#include "domain/check_in.h"
#include "domain/matchmaker.h"
#include "domain/name_index.h"
#include "support/scene.h"

using namespace mingle;

namespace {

volatile size_t g_sink = 0;  // keeps results from being optimised away

constexpr std::array kFirst{"Anna",  "Ben",  "Chloé",   "Dmitri", "Élodie", "Fatima",
                            "Georg", "Hana", "Ibrahim", "Jürgen", "Kaori",  "Liam",
                            "María", "Nils", "Olga",    "Priya"};
constexpr std::array kEnds{"son", "mann", "ova", "ez", "berg", "ski", "wara", "ić", "sen", "oğlu"};

std::string MadeUpName(std::mt19937& random) {
  std::string last;
  for (int i = 0; i < 2; ++i) {
    last += "bdfghklmnprstvz"[random() % 15];
    last += "aeiou"[random() % 5];
  }
  last[0] = static_cast<char>(last[0] - 'a' + 'A');
  return std::string(kFirst[random() % kFirst.size()]) + " " + last +
         kEnds[random() % kEnds.size()];
}

void PrintRow(const char* what, const bench::Timings& t, double floor) {
  std::printf("%-44s %8.1f %8.1f us   %6.3f x the floor\n", what, 1000 * t.median(), 1000 * t.p99(),
              t.median() / floor);
}

void SearchNames() {
  constexpr size_t kPeople = 100'000;
  std::mt19937 random(1);
  test::Scene ids;
  std::vector<NameIndex::Item> items;
  std::string all;
  for (size_t i = 0; i < kPeople; ++i) {
    items.push_back({AttendeeId{ids.RandomBytes()}, MadeUpName(random),
                     "Company " + std::to_string(random() % 5000)});
    all += FoldForSearch(items.back().name) + '\n';
  }
  const NameIndex index(items);
  const auto some_name = [&] { return items[random() % kPeople].name; };
  const auto beginning = [&](size_t length) {
    return std::string(FirstCodePoints(some_name(), length));
  };

  bench::Timings build;
  for (int i = 0; i < 5; ++i) {
    const auto took = bench::Compare({{"build", [&] { g_sink = NameIndex(items).size(); }}}, 1);
    build.ms.push_back(took[0].median());
  }
  const auto timings = bench::Compare(
      {{"floor", [&] { g_sink = memmem(all.data(), all.size(), "zzzzz", 5) == nullptr; }},
       {"1", [&] { g_sink = index.Find(beginning(1), 20).size(); }},
       {"3", [&] { g_sink = index.Find(beginning(3), 20).size(); }},
       {"two", [&] { g_sink = index.Find(beginning(2) + " " + beginning(1), 20).size(); }},
       {"whole", [&] { g_sink = index.Find(some_name(), 20).size(); }},
       {"miss", [&] { g_sink = index.Find("qqq", 20).size(); }}},
      2000);
  const double floor = timings[0].median();
  std::printf("searching %zu names, 20 hits; building the index takes %.0f ms\n%-44s %8s %8s\n",
              kPeople, build.median(), "", "median", "p99");
  PrintRow("floor: memmem through the folded names", timings[0], floor);
  PrintRow("one letter", timings[1], floor);
  PrintRow("three letters", timings[2], floor);
  PrintRow("two words begun", timings[3], floor);
  PrintRow("a whole name", timings[4], floor);
  PrintRow("nobody", timings[5], floor);
}

void Suggest() {
  constexpr int kPeople = 5'000;
  constexpr int kTalksEach = 3;
  std::mt19937 random(2);
  test::Scene scene;
  std::vector<AttendeeId> people;
  for (int i = 0; i < kPeople; ++i) {
    people.push_back(scene.Arrive(
        MadeUpName(random),
        {.company = "Contoso", .department = "Department " + std::to_string(random() % 12)}));
    scene.Agree(people.back(), Purpose::kSuggestions);
  }
  const auto anybody = [&] { return people[random() % people.size()]; };
  for (int i = 0; i < kPeople * kTalksEach / 2; ++i) {
    const AttendeeId a = anybody();
    const AttendeeId b = anybody();
    scene.Talk(a, b);
  }
  Matchmaker matchmaker(scene.book, scene.event);
  const auto timings = bench::Compare(
      {{"floor",
        [&] {
          size_t sum = 0;
          for (const AttendeeId& id : people) {
            sum += scene.book.FindPerson(id)->name.size();
          }
          g_sink = sum;
        }},
       {"first", [&] { g_sink = SuggestFor(scene.book, scene.event, anybody(), 3, 1).size(); }},
       {"next",
        [&] {
          // What goes on meanwhile has to be taken in too.
          scene.Claim(anybody(), anybody());
          g_sink = matchmaker.For(anybody(), 3, random()).size();
        }}},
      200);
  std::printf("\nsuggesting three of %d people after %d talks\n%-44s %8s %8s\n", kPeople,
              kPeople * kTalksEach / 2, "", "median", "p99");
  const double floor = timings[0].median();
  PrintRow("floor: look everybody up once", timings[0], floor);
  PrintRow("the first time, from the facts", timings[1], floor);
  PrintRow("a fact later", timings[2], floor);
}

/// What is nobody's badge is said to be none before the next frame of the camera.
void RefuseCodes() {
  constexpr int kPeople = 20'000;
  constexpr double kFrame_ms = 1000.0 / 30;
  std::mt19937 random(3);
  test::Scene scene;
  for (int i = 0; i < kPeople; ++i) {
    scene.Register(MadeUpName(random), {.email = "p" + std::to_string(i) + "@example.org",
                                        .ticket_codes = std::vector{"T-" + std::to_string(i)}});
  }
  const auto refused = [&](const std::string& code) {
    return [&scene, code] {
      g_sink = static_cast<size_t>(DecideCheckIn(scene.book, scene.event, code, scene.now).outcome);
    };
  };
  const auto timings = bench::Compare(
      {{"floor", [&] { g_sink = scene.book.FindPerson(AttendeeId{}) != nullptr ? 1 : 0; }},
       {"a badge of nobody's", refused("0123456789ABCDEFGHJKMNPQRSTVW")},
       {"a link", refused("https://example.com/a/b/c?d=e&f=g&pk=h")},
       {"a vCard",
        refused("BEGIN:VCARD\r\nFN:Nobody Of Us\r\nEMAIL:nobody@example.com\r\nEND:VCARD\r\n")},
       {"4,000 letters", refused(std::string(4000, 'x'))}},
      300);
  std::printf("\nrefusing a code among %d people: share of a 33 ms frame\n", kPeople);
  const char* kNames[] = {"a badge of nobody's", "a link", "a vCard of nobody's", "4,000 letters"};
  for (size_t i = 0; i < std::size(kNames); ++i) {
    const bench::Timings& t = timings[i + 1];
    std::printf("%-44s median %8.4f   p99 %8.4f\n", kNames[i], t.median() / kFrame_ms,
                t.p99() / kFrame_ms);
  }
}

}  // namespace

int main() {
  SearchNames();
  Suggest();
  RefuseCodes();
}
