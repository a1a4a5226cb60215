#include "ui/text_state.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "shape/cluster.h"

namespace mingle {
namespace {

bool IsTaken(char32_t c, const TextState& state) {
  if (state.digits) {
    return c >= U'0' && c <= U'9';
  }
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  return c == U'\n' ? state.lines : !control && !IsReordering(c);
}

void Insert(TextState& state, std::string_view typed) {
  std::u32string taken;
  if (!IsUtf8(typed)) {
    return;
  }
  for (const char32_t c : DecodeUtf8(typed)) {
    if (IsTaken(c, state)) {
      taken += c;
    }
  }
  const size_t length = CountCodePoints(state.text);
  taken.resize(std::min(taken.size(), state.most - std::min(length, state.most)));
  const std::string bytes = EncodeUtf8(taken);
  state.text.insert(state.caret, bytes);
  // An accent may have joined the letter before it, or a letter the one after.
  state = MoveCaret(std::move(state), state.caret + bytes.size());
}

void Erase(TextState& state, size_t from, size_t to) {
  state.text.erase(from, to - from);
  state = MoveCaret(std::move(state), from);
}

void Change(TextState& state, const KeyPress& key) {
  switch (key.key) {
    case Key::kNone:
      Insert(state, key.text);
      break;
    case Key::kEnter:
      Insert(state, "\n");
      break;
    case Key::kBackspace:
      Erase(state, PreviousCluster(state.text, state.caret), state.caret);
      break;
    case Key::kDelete:
      Erase(state, state.caret, NextCluster(state.text, state.caret));
      break;
    case Key::kLeft:
      state.caret = PreviousCluster(state.text, state.caret);
      break;
    case Key::kRight:
      state.caret = NextCluster(state.text, state.caret);
      break;
    case Key::kHome:
      state.caret = 0;
      break;
    case Key::kEnd:
      state.caret = state.text.size();
      break;
    case Key::kUp:
    case Key::kDown:
    case Key::kTab:
    case Key::kBackTab:
    case Key::kUndo:
    case Key::kEscape:
      break;
  }
}

void Remember(TextState& state, TextState::Before before) {
  constexpr size_t kMostSteps = 100;
  if (state.digits) {
    return;
  }
  if (state.before.size() == kMostSteps) {
    state.before.erase(state.before.begin());
  }
  state.before.push_back(std::move(before));
}

void GoBack(TextState& state) {
  state.in_word = false;
  if (!state.before.empty()) {
    state.text = std::move(state.before.back().text);
    state.caret = state.before.back().caret;
    state.before.pop_back();
  }
}

}  // namespace

TextState MoveCaret(TextState state, size_t index) {
  index = std::min(index, state.text.size());
  if (index > 0 && index < state.text.size()) {
    const size_t before = PreviousCluster(state.text, index);
    const size_t at = NextCluster(state.text, before);
    index = at;
  }
  state.caret = index;
  state.in_word = false;
  return state;
}

TextState Edit(TextState state, const KeyPress& key) {
  if (key.key == Key::kUndo) {
    GoBack(state);
    return state;
  }
  TextState::Before before{state.text, state.caret};
  const bool was_in_word = state.in_word;
  Change(state, key);
  if (state.text != before.text) {
    state.in_word = key.key == Key::kNone && key.text != " ";
    if (!(was_in_word && state.in_word)) {
      Remember(state, std::move(before));
    }
  } else {
    state.in_word = was_in_word && state.caret == before.caret;
  }
  return state;
}

}  // namespace mingle
