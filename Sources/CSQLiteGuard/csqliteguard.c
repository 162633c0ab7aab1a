#include "CSQLiteGuard.h"

#include <sqlite3.h>
#include <stddef.h>

int csqliteguard_defend(struct sqlite3 *connection) {
  static const struct {
    int option;
    int value;
  } settings[] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
      {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
  };
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
    int code =
        sqlite3_db_config(connection, settings[i].option, settings[i].value, NULL);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

void csqliteguard_drop_statistics(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
