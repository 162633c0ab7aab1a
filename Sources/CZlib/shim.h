#include <zlib.h>

// `deflateInit2` is a macro, which Swift does not see. A negative size of the window gives bare deflate.
static inline int czlib_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}
