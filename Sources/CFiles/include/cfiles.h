#ifndef CFILES_H
#define CFILES_H

// Linux calls that the C library declares only with _GNU_SOURCE. Each returns -1 and sets errno if
// it fails.

/// The descriptor of a new file in memory without a name; it is freed with its last descriptor.
int cfiles_memory(void);

/// The descriptor of a new file in `folder`, with mode 0600 and without a name.
int cfiles_unnamed(const char *folder);

/// Gives the open file the name `path`; fails if that exists, even as a symbolic link.
int cfiles_name(int file, const char *path);

/// Renames a file; fails if the new name exists.
int cfiles_rename_new(const char *from, const char *to);

/// Exchanges the files of two names atomically.
int cfiles_exchange(const char *one, const char *other);

#endif
