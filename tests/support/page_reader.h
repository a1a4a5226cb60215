#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingle::test {

/// A tag or a run of text of a page.
struct PagePart {
  std::string tag;   ///< as written between < and >; empty for text
  std::string text;  ///< with its entities resolved
};

/// Reads HTML as a browser would, as far as our pages go. `style` has no tags in it.
[[nodiscard]] inline std::vector<PagePart> ReadPage(std::string_view html) {
  std::vector<PagePart> parts;
  const auto resolve = [](std::string_view raw) {
    std::string text;
    for (size_t i = 0; i < raw.size();) {
      bool found = false;
      for (const auto& [entity, character] : {std::pair<std::string_view, char>{"&amp;", '&'},
                                              {"&lt;", '<'},
                                              {"&gt;", '>'},
                                              {"&quot;", '"'},
                                              {"&#39;", '\''}}) {
        if (raw.substr(i).starts_with(entity)) {
          text += character;
          i += entity.size();
          found = true;
          break;
        }
      }
      if (!found) {
        text += raw[i++];
      }
    }
    return text;
  };
  for (size_t pos = 0; pos < html.size();) {
    if (html[pos] == '<') {
      const size_t end = html.find('>', pos);
      parts.push_back({std::string(html.substr(pos + 1, end - pos - 1)), ""});
      pos = end + 1;
      if (parts.back().tag == "style") {
        pos = html.find("</style>", pos);
      }
    } else {
      const size_t end = std::min(html.find('<', pos), html.size());
      parts.push_back({"", resolve(html.substr(pos, end - pos))});
      pos = end;
    }
  }
  return parts;
}

/// The texts between `<bdi>` and `</bdi>`, with `<br>` as a line break: everybody's words.
[[nodiscard]] inline std::vector<std::string> WordsOf(const std::vector<PagePart>& parts) {
  std::vector<std::string> words;
  bool inside = false;
  for (const PagePart& part : parts) {
    if (part.tag == "bdi") {
      inside = true;
      words.emplace_back();
    } else if (part.tag == "/bdi") {
      inside = false;
    } else if (inside) {
      words.back() += part.tag == "br" ? "\n" : part.text;
    }
  }
  return words;
}

}  // namespace mingle::test
