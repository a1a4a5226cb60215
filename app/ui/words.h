#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/pseudo_words.h"

namespace mingle {

/// The interface's own words in the language a person reads. English is what the code says; other
/// languages are gettext catalogues (assets/po) built into the program and chosen while it runs,
/// whatever the system's locale is.
///
/// `words("Done")` and `words.Plural("{n} person", "{n} people", count)` are what xgettext looks
/// for, so both take literals.
class Words {
 public:
  /// Words in `language` ("de", "de_AT.UTF-8", "de-CH"); English when there is no catalogue for it.
  /// "qps" is for tests: see pseudo_words.h.
  explicit Words(std::string_view language = "en");
  ~Words();
  Words(Words&&) noexcept;
  Words& operator=(Words&&) noexcept;

  /// The language that was found: "de".
  [[nodiscard]] const std::string& language() const { return language_; }

  /// True for languages that are read from the right.
  [[nodiscard]] bool right_to_left() const;

  /// `english` in this language, or itself. Valid as long as this object.
  [[nodiscard]] const char* operator()(const char* english) const;

  /// The form that `count` of something takes in this language, with {n} filled in.
  [[nodiscard]] std::string Plural(const char* one, const char* many, int count) const;

  /// "12,345" as it is written in this language.
  [[nodiscard]] std::string Number(int number) const;

  /// A language as those who speak it call it.
  struct Language {
    std::string code;  ///< "de"
    std::string name;  ///< "Deutsch": what its catalogue says for "English"
  };
  /// Every language there is, English first.
  [[nodiscard]] static const std::vector<Language>& Languages();

 private:
  class Catalogue;
  std::string language_;
  std::unique_ptr<Catalogue> catalogue_;  ///< None for English.
  std::unique_ptr<PseudoWords> pseudo_;
};

/// Marks a literal that is translated later, where it is shown: in a table of labels.
[[nodiscard]] constexpr const char* Mark(const char* english) { return english; }

/// What each place is filled with: its name, without the braces, and the text.
using Places = std::vector<std::pair<std::string_view, std::string_view>>;
/// A sentence with its {named} places filled. A name that is not given stays as it is; what is
/// filled in is not looked at again, so a person called "{n}" is harmless.
[[nodiscard]] std::string Fill(std::string_view text, const Places& places);

}  // namespace mingle
