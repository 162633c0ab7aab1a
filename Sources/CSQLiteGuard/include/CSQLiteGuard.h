/* What SQLite sets only through a function with variable arguments, which Swift cannot call. */
#ifndef HEBRA_CSQLITEGUARD_H
#define HEBRA_CSQLITEGUARD_H

/* Puts a connection (`sqlite3 *`) on guard against what a file's schema may ask for: defensive mode,
   no triggers of the file, no trust in its functions, no writing to the schema, no extensions.
   Gives SQLite's code. */
int csqliteguard_defend(void *connection);

#endif
