#include "ui/hostile_views.h"

namespace mingle::test {
namespace {

std::string Often(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

/// Puts one text wherever a view has words of people.
class Mouth {
 public:
  explicit Mouth(const std::string& text) : text_(text) {}

  void Into(View& view) const {
    std::visit([this](auto& screen) { Fill(screen); }, view.screen);
    if (view.aside) {
      Name(view.aside->who);
    }
  }

 private:
  /// An erased person and a code of nobody stay without a name.
  void Name(PersonCard& person) const {
    if (!person.name.empty()) {
      person.name = person.company = person.department = text_;
    }
  }
  void Name(std::optional<TogetherOffer>& offer) const {
    if (offer) {
      Name(offer->one);
      Name(offer->two);
    }
  }
  void Name(std::vector<PersonCard>& people) const {
    for (PersonCard& person : people) {
      Name(person);
    }
  }
  void Say(std::string& words) const {
    if (!words.empty()) {
      words = text_;
    }
  }
  void Say(std::vector<std::string>& all) const {
    for (std::string& words : all) {
      words = text_;
    }
  }
  void Say(std::vector<LessonLine>& lessons) const {
    for (LessonLine& lesson : lessons) {
      Name(lesson.from);
      Say(lesson.text);
      Say(lesson.topic);
    }
  }
  void Say(std::vector<PlanLine>& plans) const {
    for (PlanLine& plan : plans) {
      Name(plan.with);
      plan.words = text_;
    }
  }
  void Say(Showcase& showcase) const {
    for (ShownLesson& lesson : showcase.lessons) {
      Say(lesson.text);
      Say(lesson.author);
    }
  }

  void Fill(HomeView& view) const {
    Say(view.event_name);
    if (view.showcase) {
      Say(*view.showcase);
    }
  }
  void Fill(OutcomeView& view) const {
    Name(view.who);
    Name(view.candidates);
    Name(view.together);
    Say(view.other_event);
    Say(view.kiosk);
  }
  void Fill(ConsentView& view) const { Name(view.me); }
  void Fill(ObjectiveView& view) const {
    Name(view.me);
    Say(view.topics);
    Say(view.objective.about);
  }
  void Fill(MyPageView& view) const {
    Name(view.me);
    Say(view.objective.about);
    Say(view.plans);
    Say(view.lessons);
    Name(view.claims);
    for (MetLine& line : view.met) {
      Name(line.who);
    }
    for (SuggestionLine& line : view.next) {
      Name(line.who);
    }
  }
  void Fill(MeetView& view) const {
    Name(view.me);
    Name(view.found);
    Name(view.together);
  }
  void Fill(TalkView& view) const {
    Name(view.me);
    Name(view.other);
    Say(view.topics);
    Say(view.chosen);
    Say(view.plans);
  }
  void Fill(PlanView& view) const {
    Name(view.me);
    Name(view.other);
  }
  void Fill(ContactView& view) const {
    Name(view.me);
    Name(view.other);
  }
  void Fill(LessonView& view) const {
    Name(view.me);
    Name(view.from);
    Name(view.people);
    Say(view.topics);
  }
  void Fill(FinishView& view) const {
    Name(view.me);
    Say(view.objective.about);
    Say(view.lessons);
  }
  void Fill(HostView& view) const {
    Name(view.found);
    Say(view.last_code);
    if (view.person) {
      Name(view.person->who);
      for (HostPerson::Undo& undo : view.person->undo) {
        Name(undo.other);
      }
    }
  }
  void Fill(FirstStartView&) const {}
  void Fill(BoardView& view) const {
    Say(view.board.event_name);
    Say(view.board.topics);
    Say(view.board.showcase);
  }

  const std::string& text_;
};

}  // namespace

const std::vector<HostileWords>& AllHostileWords() {
  static const std::vector<HostileWords> kAll{
      {"one word of 500 wide letters", std::string(500, 'W')},
      {"500 characters", Often("Maximiliane ", 41) + "Maximil."},
      {"emoji", Often("👩‍👩‍👧‍👦🏳️‍🌈🇩🇪💥", 12)},
      {"overrides", "\u202E" + Often("evil\u2066 \u202Aname\u2069", 6) + "\u202D"},
      {"nothing to see", Often("\u200B\u200C\u200D\u2060\uFEFF", 40)},
      {"marks 200 high", Often("Z" + Often("\u0301", 200) + "a" + Often("\u0316", 200), 3)},
      {"both directions", Often("Ana محمد שלום ", 20)},
      {"signs", "{name} %s \\n <b>&amp;\t\n\x01\x7F"},
      {"not UTF-8", "Ana \xFF\xC3\x28 \xF0\x9F Ruiz"},
  };
  return kAll;
}

std::vector<Sample> HostileViews(const std::string& language, Milliseconds now,
                                 const std::string& text) {
  std::vector<Sample> samples = SampleViews(language, now);
  for (Sample& sample : samples) {
    Mouth(text).Into(sample.view);
  }
  return samples;
}

}  // namespace mingle::test
