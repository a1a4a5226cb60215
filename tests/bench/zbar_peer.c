#include "bench/zbar_peer.h"

#include <string.h>
#include <zbar.h>

int ZbarRead(const unsigned char* luma, unsigned width, unsigned height, char* text, size_t most) {
  static zbar_image_scanner_t* scanner = NULL;
  if (scanner == NULL) {
    scanner = zbar_image_scanner_create();
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  }
  zbar_image_t* image = zbar_image_create();
  zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
  zbar_image_set_size(image, width, height);
  zbar_image_set_data(image, luma, (unsigned long)width * height, NULL);
  int length = -1;
  if (zbar_scan_image(scanner, image) > 0) {
    const zbar_symbol_t* symbol = zbar_image_first_symbol(image);
    const size_t whole = zbar_symbol_get_data_length(symbol);
    length = (int)(whole < most ? whole : most);
    memcpy(text, zbar_symbol_get_data(symbol), (size_t)length);
  }
  zbar_image_destroy(image);
  return length;
}
