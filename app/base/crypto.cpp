#include "base/crypto.h"

#include <sodium.h>

#include <cstdlib>
#include <new>

namespace mingle {
namespace {

// sodium_init seeds the generator and picks the fastest implementations; it may be called
// from any thread and more than once, and fails only where the system has no randomness.
void Initialise() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) {
    std::abort();
  }
}

const unsigned char* Raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

crypto_hash_sha256_state* State(std::array<std::byte, 128>& bytes) {
  static_assert(sizeof(crypto_hash_sha256_state) <= sizeof bytes);
  return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes.data()));
}

}  // namespace

void FillRandom(std::span<std::uint8_t> out) {
  Initialise();
  randombytes_buf(out.data(), out.size());
}

Sha256::Sha256() { crypto_hash_sha256_init(new (state_.data()) crypto_hash_sha256_state); }

Sha256& Sha256::Add(Bytes bytes) {
  crypto_hash_sha256_update(State(state_), bytes.data(), bytes.size());
  return *this;
}

Sha256& Sha256::Add(std::string_view text) {
  crypto_hash_sha256_update(State(state_), Raw(text), text.size());
  return *this;
}

Sha256& Sha256::AddNumber(std::uint64_t number) {
  std::array<std::uint8_t, 8> bytes{};
  for (size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
  }
  return Add(bytes);
}

Sha256& Sha256::AddField(std::string_view text) { return AddNumber(text.size()).Add(text); }

Sha256Digest Sha256::Finish() {
  Sha256Digest digest{};
  crypto_hash_sha256_final(State(state_), digest.data());
  return digest;
}

Sha256Digest Hmac(const std::array<std::uint8_t, 32>& key, Bytes message) {
  Sha256Digest mac{};
  static_assert(crypto_auth_hmacsha256_BYTES == sizeof mac);
  crypto_auth_hmacsha256(mac.data(), message.data(), message.size(), key.data());
  return mac;
}

bool EqualInConstantTime(Bytes a, Bytes b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string HashSecret(std::string_view secret) {
  Initialise();
  constexpr unsigned long long kPasses = 2;
  constexpr size_t kMemoryBytes = 19U << 20U;
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str(text.data(), secret.data(), secret.size(), kPasses, kMemoryBytes) != 0) {
    throw std::bad_alloc();
  }
  return text.data();
}

bool VerifySecret(const std::string& hash, std::string_view secret) {
  Initialise();
  if (hash.size() >= crypto_pwhash_STRBYTES) {
    return false;
  }
  std::array<char, crypto_pwhash_STRBYTES> text{};
  hash.copy(text.data(), hash.size());
  return crypto_pwhash_str_verify(text.data(), secret.data(), secret.size()) == 0;
}

std::string FormatHex(Bytes bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

std::string FormatBase64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // its NUL
  return text;
}

std::optional<std::string> ParseBase64(std::string_view text) {
  std::string bytes(text.size() / 4 * 3, '\0');
  size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &length, nullptr,
                        sodium_base64_VARIANT_ORIGINAL) != 0) {
    return {};
  }
  bytes.resize(length);
  return bytes;
}

}  // namespace mingle
