#include <algorithm>

#include "domain/book.h"

namespace mingle {
namespace {

/// Feeds states to a hash field by field, each preceded by its length, so that two different
/// books never look alike.
class DigestWriter {
 public:
  void Put(std::string_view text) { hash_.AddField(text); }
  void Put(const std::string& text) { hash_.AddField(text); }
  void Put(bool value) { hash_.AddNumber(value ? 1 : 0); }
  void Put(int value) { hash_.AddNumber(static_cast<std::uint64_t>(value)); }
  void Put(std::uint64_t value) { hash_.AddNumber(value); }
  void Put(Time time) {
    hash_.AddNumber(static_cast<std::uint64_t>(time.time_since_epoch().count()));
  }
  template <class Tag>
  void Put(const Id<Tag>& id) {
    hash_.Add(id.bytes);
  }
  template <class T>
  void Put(const std::optional<T>& value) {
    Put(value.has_value());
    if (value) {
      Put(*value);
    }
  }
  template <class T>
  void Put(const std::vector<T>& values) {
    Put(static_cast<std::uint64_t>(values.size()));
    for (const T& value : values) {
      Put(value);
    }
  }
  template <class Key, class Value>
  void Put(const std::map<Key, Value>& values) {
    Put(static_cast<std::uint64_t>(values.size()));
    for (const auto& [key, value] : values) {
      Put(key);
      Put(value);
    }
  }
  void Put(const BadgeKey& key) { hash_.Add(key); }
  void Put(const Badge& badge) { PutAll(badge.id, badge.key_id, badge.replaced); }
  void Put(const CheckIn& in) { PutAll(in.fact, in.at, in.kiosk, NameOf(in.how)); }
  void Put(const Objective& o) { PutAll(NameOf(o.aim), o.about, NameOf(o.reached)); }
  void Put(const Attendance& a) {
    PutAll(a.registered, a.cancelled, a.badges, a.check_ins, a.here, a.left_at, a.meet_goal,
           a.learn_goal, a.objective);
  }
  void Put(const Lesson& l) {
    PutAll(l.id, l.author, l.event, l.at, l.text, l.from, l.topic, NameOf(l.level));
  }
  void Put(const Event& e) {
    PutAll(e.id, e.name, e.date, e.meet_goal, e.learn_goal, NameOf(e.counts), e.opens, e.closes,
           e.host_pin, e.topics, e.code_kinds, e.badge_keys, e.signing_key, e.opened_at);
  }
  void Put(const Person& p) {
    PutAll(p.id, p.erased, p.name, p.company, p.department, p.title, p.email, p.language,
           p.roster_key, p.ticket_codes, p.at, p.lessons);
    for (size_t i = 0; i < p.consents.size(); ++i) {
      PutAll(p.consents[i], p.WithdrawalsOf(static_cast<Purpose>(i)));
    }
  }
  void Put(const Promise& p) { PutAll(p.fact, p.by, NameOf(p.what), p.words, p.day, p.made); }
  void Put(const Meeting& m) {
    PutAll(NameOf(m.step), m.first_at, m.low_says_so, m.high_says_so, m.scanned_together, m.topics,
           m.low_note, m.high_note, m.promises, m.facts);
  }
  void Put(const Acquaintance& a) { PutAll(a.known_before, a.kept_apart, a.at); }

  void PutAll(const auto&... values) { (Put(values), ...); }

  [[nodiscard]] Sha256Digest Finish() { return hash_.Finish(); }

 private:
  Sha256 hash_;
};

}  // namespace

Sha256Digest Book::Digest() const {
  DigestWriter digest;
  std::vector<EventId> ids;
  for (const auto& [id, record] : events_) {
    ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  for (const EventId& id : ids) {
    const EventRecord& record = events_.at(id);
    digest.PutAll(id, record.opened, record.state, record.here, record.came, record.registered);
    for (const int count : record.scan_log) {
      digest.Put(count);
    }
  }
  for (const Person* person : People()) {
    digest.Put(*person);
  }
  for (const Pair& pair : Pairs()) {
    digest.PutAll(pair.low, pair.high, *FindAcquaintance(pair.low, pair.high));
  }
  return digest.Finish();
}

}  // namespace mingle
