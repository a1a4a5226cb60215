#include "base/crypto.h"

#include <doctest/doctest.h>

using namespace mingle;

TEST_CASE("SHA-256 of abc is the one in FIPS 180-4") {
  CHECK(FormatHex(Sha256().Add("abc").Finish()) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("fields are told apart however the same letters are divided") {
  CHECK(Sha256().AddField("ab").AddField("c").Finish() !=
        Sha256().AddField("a").AddField("bc").Finish());
}

TEST_CASE("HMAC-SHA-256 agrees with RFC 4231 padded to our key size") {
  // RFC 4231 test case 2: key "Jefe"; HMAC pads short keys with zeros, so a 32-byte key that
  // ends in zeros is the same key.
  std::array<std::uint8_t, 32> key{'J', 'e', 'f', 'e'};
  const std::string message = "what do ya want for nothing?";
  CHECK(FormatHex(Hmac(
            key, Bytes(reinterpret_cast<const std::uint8_t*>(message.data()), message.size()))) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a secret is recognised by its hash and nothing else is") {
  const std::string hash = HashSecret("246810");
  CHECK(VerifySecret(hash, "246810"));
  CHECK_FALSE(VerifySecret(hash, "246811"));
  CHECK_FALSE(VerifySecret("", "246810"));
  CHECK_FALSE(VerifySecret(std::string(500, 'x'), "246810"));
  CHECK(HashSecret("246810") != hash);
}

TEST_CASE("Base64 is what RFC 4648 says") {
  for (const auto& [bytes, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"", ""},
                                                                  {"f", "Zg=="},
                                                                  {"fo", "Zm8="},
                                                                  {"foo", "Zm9v"},
                                                                  {"foob", "Zm9vYg=="},
                                                                  {"fooba", "Zm9vYmE="},
                                                                  {"foobar", "Zm9vYmFy"}}) {
    CHECK(FormatBase64(bytes) == text);
    CHECK(ParseBase64(text) == bytes);
  }
  for (const char* wrong : {"Zg", "Zg=", "Zm9v!", "Z", "====", "Zm 9v"}) {
    CHECK_MESSAGE(!ParseBase64(wrong), wrong);
  }
}
