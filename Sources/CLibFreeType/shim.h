/* Gives the compiler and linker flags of FreeType to the C target CFreeType. */
#ifndef HEBRA_CLIBFREETYPE_SHIM_H
#define HEBRA_CLIBFREETYPE_SHIM_H
#endif
