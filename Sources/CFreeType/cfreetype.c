#include "cfreetype.h"

#include <math.h>
#include <stdlib.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

struct cfreetype_pen {
  FT_Library library;
  FT_Face regular;
  FT_Face bold;
};

// Where spans are painted, and in which tone.
typedef struct {
  const cfreetype_sheet *sheet;
  uint8_t tone;
} brush;

// FreeType counts rows upwards, so that row -1 is the first of the sheet.
static void paint(int y, int count, const FT_Span *spans, void *user) {
  const brush *brush = user;
  int row = -1 - y;
  if (row < 0 || row >= brush->sheet->height) return;
  uint8_t *dots = brush->sheet->dots + (size_t)row * brush->sheet->width;
  for (int i = 0; i < count; i++) {
    for (int x = spans[i].x; x < spans[i].x + spans[i].len; x++) {
      if (x < 0 || x >= brush->sheet->width) continue;
      int covered = spans[i].coverage;
      dots[x] = (uint8_t)((dots[x] * (255 - covered) + brush->tone * covered + 127) / 255);
    }
  }
}

static bool render(
    FT_Library library, FT_Outline *outline, const cfreetype_sheet *sheet, uint8_t tone) {
  brush brush = {sheet, tone};
  FT_Raster_Params params = {0};
  params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
  params.gray_spans = paint;
  params.user = &brush;
  params.clip_box = (FT_BBox){0, -sheet->height, sheet->width, 0};
  return FT_Outline_Render(library, outline, &params) == 0;
}

// FreeType counts in 64ths of a dot, with y upwards.
static FT_Pos fixed(double value) { return (FT_Pos)lround(fmax(-32000, fmin(32000, value)) * 64); }

static bool open_face(FT_Library library, const char *path, FT_Face *face) {
  return FT_New_Face(library, path, 0, face) == 0 && FT_IS_SCALABLE(*face);
}

cfreetype_pen *cfreetype_open(const char *regular, const char *bold) {
  cfreetype_pen *pen = calloc(1, sizeof *pen);
  if (pen == NULL) return NULL;
  if (FT_Init_FreeType(&pen->library) != 0) {
    free(pen);
    return NULL;
  }
  if (!open_face(pen->library, regular, &pen->regular) ||
      !open_face(pen->library, bold, &pen->bold)) {
    cfreetype_close(pen);
    return NULL;
  }
  return pen;
}

void cfreetype_close(cfreetype_pen *pen) {
  // The faces go with the library.
  FT_Done_FreeType(pen->library);
  free(pen);
}

bool cfreetype_has(cfreetype_pen *pen, uint32_t scalar) {
  return FT_Get_Char_Index(pen->regular, scalar) != 0;
}

bool cfreetype_fill(
    cfreetype_pen *pen, const cfreetype_sheet *sheet, const cfreetype_point *points, int32_t count,
    uint8_t tone) {
  if (count < 3) return true;
  if (count > INT16_MAX) return false;
  FT_Outline outline;
  if (FT_Outline_New(pen->library, (FT_UInt)count, 1, &outline) != 0) return false;
  for (int32_t i = 0; i < count; i++) {
    outline.points[i] = (FT_Vector){fixed(points[i].x), fixed(-points[i].y)};
    outline.tags[i] = FT_CURVE_TAG_ON;
  }
  outline.contours[0] = (short)(count - 1);
  bool done = render(pen->library, &outline, sheet, tone);
  FT_Outline_Done(pen->library, &outline);
  return done;
}

bool cfreetype_draw(
    cfreetype_pen *pen, const cfreetype_sheet *sheet, uint32_t scalar, cfreetype_point place,
    double size, bool is_bold, bool is_upright, uint8_t tone) {
  FT_Face face = is_bold ? pen->bold : pen->regular;
  FT_UInt glyph = FT_Get_Char_Index(face, scalar);
  if (glyph == 0) return false;
  // Without hinting a letter has one form at every size.
  if (FT_Set_Char_Size(face, fixed(size), 0, 72, 72) != 0) return false;
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return false;
  if (face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) return false;
  FT_Outline *outline = &face->glyph->outline;
  if (is_upright) {
    FT_Matrix turn = {0, -0x10000, 0x10000, 0};
    FT_Outline_Transform(outline, &turn);
  }
  FT_Outline_Translate(outline, fixed(place.x), fixed(-place.y));
  return render(pen->library, outline, sheet, tone);
}

int32_t cfreetype_version(void) {
  FT_Library library;
  FT_Int major = 0, minor = 0, patch = 0;
  if (FT_Init_FreeType(&library) != 0) return 0;
  FT_Library_Version(library, &major, &minor, &patch);
  FT_Done_FreeType(library);
  return major * 10000 + minor * 100 + patch;
}
