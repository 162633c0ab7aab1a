/* Lends the compiler and linker flags of libxml2 to the C target CXML2, the only one that includes
   its headers: seen from Swift they would clash with Foundation's own ICU. */
#ifndef HEBRA_CLIBXML2_SHIM_H
#define HEBRA_CLIBXML2_SHIM_H
#endif
