#ifndef CFILES_H
#define CFILES_H

// Calls of Linux that its C library offers under _GNU_SOURCE alone. Each gives -1 and errno when it
// fails.

/// A descriptor of a file in memory that has no name and ends with its last descriptor.
int cfiles_memory(void);

/// A descriptor of a new file of mode 0600 in `folder` that has no name yet.
int cfiles_unnamed(const char *folder);

/// Gives the open file a name that nothing has; a symbolic link at `path` counts as something.
int cfiles_name(int file, const char *path);

/// Renames a file unless something has the new name.
int cfiles_rename_new(const char *from, const char *to);

/// Lets two names change their files, at one moment.
int cfiles_exchange(const char *one, const char *other);

#endif
