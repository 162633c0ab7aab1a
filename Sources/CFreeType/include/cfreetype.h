#ifndef CFREETYPE_H
#define CFREETYPE_H

#include <stdbool.h>
#include <stdint.h>

/// A sheet of grey dots, row by row from the top: 0 is black, 255 white.
typedef struct {
  uint8_t *dots;
  int32_t width;
  int32_t height;
} cfreetype_sheet;

/// A place on a sheet in dots, with y downwards.
typedef struct {
  double x;
  double y;
} cfreetype_point;

/// What draws: FreeType with the two weights of a font.
typedef struct cfreetype_pen cfreetype_pen;

/// Opens the font; NULL when a file is no font with outlines, or there is no memory.
cfreetype_pen *cfreetype_open(const char *regular, const char *bold);

void cfreetype_close(cfreetype_pen *pen);

/// Whether the font has a letter.
bool cfreetype_has(cfreetype_pen *pen, uint32_t scalar);

/// Fills the inside of a polygon; false when there is no memory.
bool cfreetype_fill(
    cfreetype_pen *pen, const cfreetype_sheet *sheet, const cfreetype_point *points, int32_t count,
    uint8_t tone);

/// Draws a letter that stands at a place, of a size in dots, upwards if `is_upright`; false when the font
/// lacks it or there is no memory.
bool cfreetype_draw(
    cfreetype_pen *pen, const cfreetype_sheet *sheet, uint32_t scalar, cfreetype_point place,
    double size, bool is_bold, bool is_upright, uint8_t tone);

/// The version of FreeType: 21201 for 2.12.1; 0 when there is no memory.
int32_t cfreetype_version(void);

#endif
