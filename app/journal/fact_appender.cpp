#include "journal/fact_appender.h"

#include <algorithm>

#include "journal/fact_codec.h"

namespace mingle {
namespace {

/// Stamps beyond the year 2200 are nobody's clock, and would leave no room after them.
constexpr std::uint64_t kMostStamp = std::uint64_t{7'258'118'400'000} << 16U;

/// True when the two differ at most in what an erasure takes.
bool IsSameFact(const FactRow& a, const FactRow& b) {
  return a.chain == b.chain && a.mac == b.mac && a.id == b.id && a.stamp == b.stamp &&
         a.at == b.at && a.kind == b.kind && a.version == b.version && a.event == b.event &&
         a.subject == b.subject && a.object == b.object;
}

std::string NameOf(const FactRow& row) {
  return "fact " + std::to_string(row.seq) + " of origin " + row.origin.Text();
}

}  // namespace

Result<void> FactAppender::Begin() {
  moved_.clear();
  newly_erased_.clear();
  if (loaded_) {
    return {};
  }
  auto origins = table_->Origins();
  if (!origins) {
    return tl::unexpected(origins.error());
  }
  auto erased = table_->ErasedPeople();
  if (!erased) {
    return tl::unexpected(erased.error());
  }
  origins_.clear();
  last_stamp_ = {};
  for (OriginState& origin : *origins) {
    last_stamp_ = std::max(last_stamp_, origin.last_stamp);
    origins_.emplace(origin.id, origin);
  }
  erased_ = std::move(*erased);
  loaded_ = true;
  return {};
}

void FactAppender::Announce(AttendeeId erased) {
  if (!erased.IsNil() && erased_.insert(erased).second) {
    newly_erased_.push_back(erased);
  }
}

OriginState& FactAppender::StateOf(OriginId origin) {
  OriginState& state = origins_[origin];
  state.id = origin;
  return state;
}

bool FactAppender::IsAboutErased(const FactRow& row) const {
  return erased_.contains(row.subject) || erased_.contains(row.object);
}

Result<void> FactAppender::AddOwn(FactRow& row, Time now) {
  OriginState& state = StateOf(own_.origin);
  row.origin = own_.origin;
  row.seq = state.last_seq + 1;
  row.stamp = NextStamp(last_stamp_, now);
  if (row.stamp.value > kMostStamp) {
    return Fail(ErrorKind::kRefused, "cannot record: this machine's clock is beyond the year 2200");
  }
  FillRandom(row.nonce);
  row.mac = BodyMac(row.nonce, *row.body);
  row.chain = ChainAfter(state.head, row);
  return Store(state, row);
}

Result<bool> FactAppender::IsNext(const FactRow& row) const {
  static const OriginState kNew;
  const auto it = origins_.find(row.origin);
  const OriginState& state = it == origins_.end() ? kNew : it->second;
  if (row.seq <= state.last_seq) {
    const auto here = table_->Find(state, row.seq);
    if (!here) {
      return tl::unexpected(here.error());
    }
    if (!*here || !IsSameFact(**here, row)) {
      return Fail(ErrorKind::kRefused,
                  NameOf(row) + " is another one here: the two books have grown apart");
    }
    return false;
  }
  if (row.seq > state.last_seq + 1) {
    return Fail(ErrorKind::kInvalid, NameOf(row) + " comes too early: number " +
                                         std::to_string(state.last_seq + 1) + " is missing");
  }
  if (ChainAfter(state.head, row) != row.chain) {
    return Fail(ErrorKind::kInvalid,
                NameOf(row) + " does not fit its digest: it, or one before it, was altered");
  }
  if (row.stamp <= state.last_stamp || row.stamp.value > kMostStamp) {
    return Fail(ErrorKind::kInvalid, NameOf(row) + " has an impossible stamp");
  }
  if (!row.body && !IsAboutErased(row)) {
    return Fail(ErrorKind::kInvalid,
                NameOf(row) + " has no body, although nobody in it was erased");
  }
  return true;
}

Result<void> FactAppender::AddNext(FactRow& row) { return Store(StateOf(row.origin), row); }

Result<void> FactAppender::Store(OriginState& state, FactRow& row) {
  if (row.kind == Erased::kKind) {
    Announce(row.subject);
  }
  if (row.body && IsAboutErased(row) && IsPersonalKind(row.kind, row.version)) {
    row.body.reset();
  }
  if (!row.body) {
    row.nonce = {};
  }
  if (state.row == 0) {
    if (auto saved = table_->Save(state); !saved) {
      return saved;
    }
  }
  state.last_seq = row.seq;
  state.head = row.chain;
  state.last_stamp = row.stamp;
  last_stamp_ = std::max(last_stamp_, row.stamp);
  if (std::find(moved_.begin(), moved_.end(), row.origin) == moved_.end()) {
    moved_.push_back(row.origin);
  }
  return table_->Insert(state, row);
}

Result<void> FactAppender::Finish() {
  for (const OriginId& origin : moved_) {
    if (auto saved = table_->Save(origins_[origin]); !saved) {
      return saved;
    }
  }
  const bool own_moved = std::find(moved_.begin(), moved_.end(), own_.origin) != moved_.end();
  if (own_.fresh && own_moved) {
    if (auto written = own_.Write(*table_); !written) {
      return written;
    }
  }
  if (newly_erased_.empty()) {
    return {};
  }
  for (const AttendeeId& person : newly_erased_) {
    if (auto added = table_->AddErased(person); !added) {
      return added;
    }
  }
  if (auto blanked = table_->BlankErased(); !blanked) {
    return blanked;
  }
  return table_->SetNote(kCompactionNote, "yes");
}

}  // namespace mingle
