#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/code_kind.h"

namespace mingle {

/// The longest name, company, department or title that a roster may give, in code points.
inline constexpr size_t kMostNameLength = 200;

/// A cell as it was meant: cleaned, in one line, without the tab or apostrophe that some systems
/// put before = + - @ to keep spreadsheets from running it.
[[nodiscard]] std::string CellText(std::string_view cell);

/// A person's name as written in one column, and a number that came along.
struct WrittenName {
  std::string name;
  std::string number;  ///< "1001" of "Ana Ruiz (1001)"; empty when there is none
};

/// "Ruiz, Ana" → "Ana Ruiz", but "Ana Ruiz, PhD" stays; "(Guest)" and "(1001)" are taken off;
/// "anonymous" and "n/a" are no name.
[[nodiscard]] WrittenName ReadName(std::string_view cell);

/// First and last name as one, in the order of their script: "Ana Ruiz", "山田 小百合".
[[nodiscard]] std::string JoinName(std::string_view first, std::string_view last);

/// Nothing when it is no e-mail address (one @ between other characters, no white space).
[[nodiscard]] std::optional<std::string> ReadEmail(std::string_view cell);

/// "de", "pt-BR" from "de", "pt_BR", "Deutsch", "German"; empty when it is neither.
[[nodiscard]] std::string ReadLanguage(std::string_view cell);

/// What a cell says of the kind of a ticket's code.
struct WrittenCodeKind {
  std::optional<CodeKind> kind;  ///< nothing: QR, or what only a USB scanner reads
  bool readable = true;          ///< by a camera
};
/// "Data Matrix ECC200", "AZTEC_CODE", "QR Code (2005)", "Code 128" … An empty cell means QR.
[[nodiscard]] WrittenCodeKind ReadCodeKind(std::string_view cell);

/// False when a status says that the person is not coming: refunded, cancelled, declined, on a
/// waiting list, no longer employed … in four languages. What is not known means coming.
[[nodiscard]] bool MeansComing(std::string_view status);

/// True for "yes", "true", "void", "x", "1" …
[[nodiscard]] bool MeansYes(std::string_view cell);

/// A check-in link's code, "g-abc" of "https://lu.ma/check-in/evt-1?pk=g-abc"; empty when there is
/// none.
[[nodiscard]] std::string CodeOfLink(std::string_view link);

}  // namespace mingle
