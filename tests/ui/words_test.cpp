#include "ui/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/file.h"
#include "support/places.h"

namespace mingle {
namespace {

const std::filesystem::path kPo = test::SourceFolder() / "assets" / "po";

/// One entry of a .po file.
struct Message {
  std::string english;
  std::string plural;
  std::vector<std::string> translations;
  bool fuzzy = false;
};

/// The text between the quotes of a .po line.
std::string Unquote(const std::string& line) {
  const size_t open = line.find('"');
  std::string text;
  for (size_t i = open + 1; i + 1 < line.size(); ++i) {
    if (line[i] == '\\' && i + 2 < line.size()) {
      ++i;
      text += line[i] == 'n' ? '\n' : line[i];
    } else {
      text += line[i];
    }
  }
  return text;
}

std::vector<Message> ReadPo(const std::string& text) {
  std::vector<Message> messages;
  std::istringstream lines(text);
  std::string line;
  Message message;
  std::string* part = nullptr;
  const auto keep = [&] {
    if (!message.english.empty()) {
      messages.push_back(message);
    }
    message = {};
    part = nullptr;
  };
  while (std::getline(lines, line)) {
    if (line.empty()) {
      keep();
    } else if (line.starts_with("#,") && line.find("fuzzy") != line.npos) {
      message.fuzzy = true;
    } else if (line.starts_with("msgid_plural")) {
      part = &(message.plural = Unquote(line));
    } else if (line.starts_with("msgid")) {
      part = &(message.english = Unquote(line));
    } else if (line.starts_with("msgstr")) {
      part = &message.translations.emplace_back(Unquote(line));
    } else if (line.starts_with("\"") && part) {
      *part += Unquote(line);
    }
  }
  keep();
  return messages;
}

std::vector<Message> Catalogue(const std::string& language) {
  return ReadPo(*ReadFile(kPo / (language + ".po")));
}

/// Every language but English, which is what the code says.
std::vector<std::string> Translated() {
  std::vector<std::string> codes;
  for (const Words::Language& language : Words::Languages()) {
    if (language.code != "en") {
      codes.push_back(language.code);
    }
  }
  return codes;
}

std::set<std::string> PlacesIn(const std::string& text) {
  std::set<std::string> places;
  for (size_t open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    places.insert(text.substr(open, text.find('}', open) + 1 - open));
  }
  return places;
}

/// The English of those whose translations or plural do not have its places.
std::vector<std::string> WithWrongPlaces(const std::vector<Message>& messages) {
  std::vector<std::string> wrong;
  for (const Message& message : messages) {
    std::vector<std::string> others = message.translations;
    if (!message.plural.empty()) {
      others.push_back(message.plural);
    }
    const auto places = PlacesIn(message.english);
    if (std::any_of(others.begin(), others.end(),
                    [&](const std::string& other) { return PlacesIn(other) != places; })) {
      wrong.push_back(message.english);
    }
  }
  return wrong;
}

TEST_CASE("English is what the code says, and German is another language") {
  const Words english;
  const Words german("de");
  CHECK(english.language() == "en");
  CHECK(german.language() == "de");
  CHECK(std::string(english("Save")) == "Save");
  CHECK(std::string(german("Save")) == "Speichern");
  CHECK(std::string(german("nobody ever translated this")) == "nobody ever translated this");
}

TEST_CASE("a language is found whatever is said about country and encoding") {
  for (const char* tag : {"de", "de_AT.UTF-8", "de-CH", "DE", "de@euro"}) {
    CHECK(Words(tag).language() == "de");
  }
  for (const char* tag : {"", "xx", "C", "POSIX", "../de", "en_US.UTF-8"}) {
    CHECK(Words(tag).language() == "en");
  }
}

TEST_CASE("plural forms follow the number") {
  const Words english;
  const Words german("de");
  const auto in = [](const Words& words, int n) {
    return words.Plural("{n} person is here", "{n} people are here", n);
  };
  CHECK(in(english, 1) == "1 person is here");
  CHECK(in(english, 0) == "0 people are here");
  CHECK(in(english, 128) == "128 people are here");
  CHECK(in(german, 1) == "1 Person ist hier");
  CHECK(in(german, 2) == "2 Personen sind hier");
}

TEST_CASE("plural forms follow the rules of each language") {
  const auto in = [](const char* language, int n) {
    return Words(language).Plural("{n} person is here", "{n} people are here", n);
  };
  // Polish and Ukrainian: 1, 2 to 4, 5 and more, and again from 22 on.
  for (const char* language : {"pl", "uk"}) {
    CAPTURE(language);
    const auto shape = [&](int n) {
      std::string text = in(language, n);
      return text.erase(text.find(std::to_string(n)), std::to_string(n).size());
    };
    CHECK(shape(2) == shape(3));
    CHECK(shape(2) == shape(24));
    CHECK(shape(5) == shape(12));
    CHECK(shape(5) == shape(25));
  }
  CHECK(Words("ar").Plural("{n} second left", "{n} seconds left", 2) !=
        Words("ar").Plural("{n} second left", "{n} seconds left", 11));
  CHECK(in("ja", 1).find("1") != std::string::npos);
}

TEST_CASE("numbers are divided as each language divides them") {
  CHECK(Words("en").Number(0) == "0");
  CHECK(Words("en").Number(999) == "999");
  CHECK(Words("en").Number(1000) == "1,000");
  CHECK(Words("en").Number(-1234567) == "-1,234,567");
  CHECK(Words("de").Number(104223) == "104.223");
  CHECK(Words("fr").Number(1000) == "1\u00A0000");
  CHECK(Words("pl").Number(1000) == "1000");
  CHECK(Words("pl").Number(10000) == "10\u00A0000");
  CHECK(Words("es").Number(1000) == "1000");
  CHECK(Words("es").Number(20000) == "20.000");
  CHECK(Words("en").Plural("{n} person", "{n} people", 20000) == "20,000 people");
}

TEST_CASE("the language for tests is longer, unlike English, and keeps its places") {
  const Words words("qps");
  CHECK(words.language() == "qps");
  const std::string hello = words("Hello {name}!");
  CHECK(hello.starts_with("["));
  CHECK(hello.ends_with("]"));
  CHECK(hello.find("{name}") != std::string::npos);
  CHECK(hello.find("Hello") == std::string::npos);
  CHECK(words.Plural("{n} person", "{n} people", 7).find("7") != std::string::npos);
  for (const Words::Language& language : Words::Languages()) {
    CHECK(language.code != "qps");
  }
}

TEST_CASE("every language names itself") {
  std::map<std::string, std::string> names;
  for (const Words::Language& language : Words::Languages()) {
    names[language.code] = language.name;
  }
  CHECK(Words::Languages().front().code == "en");
  CHECK(names["en"] == "English");
  CHECK(names["de"] == "Deutsch");
  CHECK(names["ar"] == "العربية");
  CHECK(names["uk"] == "Українська");
  CHECK(names.size() == 12);
}

TEST_CASE("filling in puts each thing into its place and looks at nothing twice") {
  CHECK(Fill("{a} and {b}", {{"a", "1"}, {"b", "2"}}) == "1 and 2");
  CHECK(Fill("{b}, {a}, {b}", {{"a", "x"}, {"b", "y"}}) == "y, x, y");
  CHECK(Fill("Hello {name}!", {{"name", "{name} {a} %s%n"}, {"a", "?"}}) ==
        "Hello {name} {a} %s%n!");
  CHECK(Fill("{unknown} {", {{"a", "1"}}) == "{unknown} {");
  CHECK(Fill("{}", {{"a", "1"}}) == "{}");
  CHECK(Fill("", {}) == "");
}

TEST_CASE("what is filled into a sentence that is read from the right is read by itself") {
  CHECK(Fill("أهلًا {name}!", {{"name", "Ana"}}) == "أهلًا \u2068Ana\u2069!");
  CHECK(Fill("أهلًا {name}!", {{"name", ""}}) == "أهلًا !");
  CHECK(Fill("Hello {name}!", {{"name", "محمد"}}) == "Hello محمد!");
}

TEST_CASE("every catalogue is complete: nothing empty, nothing fuzzy, every plural form") {
  const std::map<std::string, size_t> plural_forms{{"ar", 6}, {"de", 2}, {"es", 2}, {"fr", 2},
                                                   {"it", 2}, {"ja", 1}, {"nl", 2}, {"pl", 3},
                                                   {"pt", 2}, {"tr", 2}, {"uk", 3}};
  CHECK(Translated().size() == plural_forms.size());
  for (const std::string& language : Translated()) {
    CAPTURE(language);
    const auto messages = Catalogue(language);
    CHECK(messages.size() > 200);
    for (const Message& message : messages) {
      CAPTURE(message.english);
      CHECK_FALSE(message.fuzzy);
      CHECK(message.translations.size() ==
            (message.plural.empty() ? 1 : plural_forms.at(language)));
      for (const std::string& translation : message.translations) {
        CHECK_FALSE(translation.empty());
      }
    }
  }
}

TEST_CASE("every translation has the places of its English") {
  for (const std::string& language : Translated()) {
    CAPTURE(language);
    CHECK(WithWrongPlaces(Catalogue(language)) == std::vector<std::string>{});
  }
}

TEST_CASE("a translation with a place that is wrong, missing or too many is found") {
  const auto messages = ReadPo(
      "msgid \"Right, {name}\"\nmsgstr \"{name}, richtig\"\n\n"
      "msgid \"Wrong, {name}\"\nmsgstr \"Falsch, {nmae}\"\n\n"
      "msgid \"Missing {time}\"\nmsgstr \"Fehlt\"\n\n"
      "msgid \"Too many\"\nmsgstr \"Zu {n} viel\"\n\n"
      "msgid \"Open {name}\"\nmsgstr \"Offen {name\"\n\n"
      "msgid \"{n} thing\"\nmsgid_plural \"{n} things\"\n"
      "msgstr[0] \"{n} Ding\"\nmsgstr[1] \"{m} Dinge\"\n\n"
      "msgid \"{n} right\"\nmsgid_plural \"{n} rights\"\n"
      "msgstr[0] \"{n} Recht\"\nmsgstr[1] \"{n} Rechte\"\n");
  REQUIRE(messages.size() == 7);
  CHECK(WithWrongPlaces(messages) == std::vector<std::string>{"Wrong, {name}", "Missing {time}",
                                                              "Too many", "Open {name}",
                                                              "{n} thing"});
}

TEST_CASE("the catalogues and the template know every word of the screens and no other") {
  if (std::system("command -v xgettext > /dev/null") != 0) {
    MESSAGE("skipped: xgettext is not installed");
    return;
  }
  const std::string command = "sh '" + (kPo / "update.sh").string() + "' --print";
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe);
  std::string text;
  std::array<char, 4096> buffer{};
  while (const size_t read = fread(buffer.data(), 1, buffer.size(), pipe)) {
    text.append(buffer.data(), read);
  }
  REQUIRE(pclose(pipe) == 0);
  const auto keys = [](const std::vector<Message>& messages) {
    std::set<std::string> english;
    for (const Message& message : messages) {
      english.insert(message.english + "\n" + message.plural);
    }
    return english;
  };
  const auto in_code = keys(ReadPo(text));
  CHECK(in_code.size() > 200);
  for (const std::string& language : Translated()) {
    CAPTURE(language);
    CHECK(keys(Catalogue(language)) == in_code);
  }
  CHECK(keys(ReadPo(*ReadFile(kPo / "mingle.pot"))) == in_code);
}

}  // namespace
}  // namespace mingle
