#pragma once

/* In C, because the C++ half of zbar's header does not compile as C++17. */

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Reads one QR code from packed luma; its text goes to `text`, cut off at `most` bytes. The text's
   length, or -1 when there is no code. */
int ZbarRead(const unsigned char* luma, unsigned width, unsigned height, char* text, size_t most);

#ifdef __cplusplus
}
#endif
