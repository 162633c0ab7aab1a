/* Gives the compiler and linker flags of libxml2 to the C target CXML2. Only that target includes
   the headers of libxml2, because in Swift they would conflict with Foundation's own ICU. */
#ifndef HEBRA_CLIBXML2_SHIM_H
#define HEBRA_CLIBXML2_SHIM_H
#endif
