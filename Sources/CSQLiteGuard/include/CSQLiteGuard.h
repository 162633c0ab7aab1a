/* Settings of SQLite that need a variadic C function, which Swift cannot call. */
#ifndef HEBRA_CSQLITEGUARD_H
#define HEBRA_CSQLITEGUARD_H

/* Protects a connection (`sqlite3 *`) against a malicious schema in a database file: defensive mode,
   no triggers, no untrusted functions in the schema, no writable schema, no extensions.
   Returns SQLite's result code. */
struct sqlite3;
int csqliteguard_defend(struct sqlite3 *connection);

/* Lets SQLite keep no statistics about its memory, which costs a lock at each allocation. Has an effect
   only before the process opens its first connection. */
void csqliteguard_drop_statistics(void);

#endif
