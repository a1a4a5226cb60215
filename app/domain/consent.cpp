#include "domain/consent.h"

namespace mingle {

ConsentSet MakeConsent(const Person& person, Purpose purpose, bool granted) {
  ConsentSet fact{person.id, purpose, granted, {}};
  if (granted) {
    fact.saw = person.WithdrawalsOf(purpose);
  }
  return fact;
}

}  // namespace mingle
