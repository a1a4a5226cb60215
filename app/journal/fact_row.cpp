#include "journal/fact_row.h"

#include <algorithm>

namespace mingle {
namespace {

ShortDigest Half(const Sha256Digest& digest) {
  ShortDigest half;
  std::copy_n(digest.begin(), half.size(), half.begin());
  return half;
}

}  // namespace

ShortDigest BodyMac(const ShortDigest& nonce, std::string_view body) {
  return Half(Sha256().Add(nonce).Add(body).Finish());
}

ShortDigest ChainAfter(const ShortDigest& before, const FactRow& row) {
  return Half(Sha256()
                  .Add(before)
                  .Add(row.origin.bytes)
                  .AddNumber(row.seq)
                  .AddNumber(row.stamp.value)
                  .AddNumber(static_cast<std::uint64_t>(row.at.time_since_epoch().count()))
                  .AddField(row.kind)
                  .AddNumber(static_cast<std::uint64_t>(row.version))
                  .Add(row.id.bytes)
                  .Add(row.event.bytes)
                  .Add(row.subject.bytes)
                  .Add(row.object.bytes)
                  .Add(row.mac)
                  .Finish());
}

}  // namespace mingle
