#pragma once

#include <optional>

#include "kiosk/intent.h"
#include "ui/canvas.h"

namespace mingle {

struct ContactLooks {};

/// Somebody's contact as a code for a phone's camera, while they agree, and whether I let people I
/// met reach me.
[[nodiscard]] std::optional<Intent> DrawContact(Canvas& canvas, const View& view,
                                                const ContactView& contact, ContactLooks& looks);

}  // namespace mingle
