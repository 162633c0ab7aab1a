#ifndef CGLYPHS_H
#define CGLYPHS_H

#include <stdbool.h>
#include <stdint.h>

/// A letter as an outline, in units of which a letter height (em) has 2048, with y upwards.
typedef struct {
  uint32_t scalar;
  /// How far the next letter is.
  int16_t advance;
  /// The size of `outline`.
  int16_t size;
  /// `0 x y` begins a contour, `1 x y` draws a line, `2 a b x y` a curve with the control point (a, b).
  const int16_t *outline;
} cglyphs_glyph;

/// The letter of a Unicode scalar; NULL if there is none.
const cglyphs_glyph *cglyphs_find(uint32_t scalar, bool is_bold);

#endif
