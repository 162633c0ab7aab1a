// Stands between a program and the disk (LD_PRELOAD): writes down, in order, all that the program does
// to the files of one folder and every line that it prints; can lie, fail and kill on the way.
//
//   HEBRA_DISK_FOLDER   the folder, absolute, without a slash at the end
//   HEBRA_DISK_LOG      the file of events; without it nothing is written down
//   HEBRA_DISK_LIES=1   syncs say that they are done and do nothing, as some disks do
//   HEBRA_DISK_KILL=N   SIGKILL just before the Nth event
//   HEBRA_DISK_SIGNAL=S that signal in its place
//   HEBRA_DISK_PLAIN=1  a file system without files without a name and without exchange, as NFS
//   HEBRA_DISK_PLAIN=2  nor a second name for a file, as FAT
//   HEBRA_DISK_FAIL=N:ERRNO:once|ever   the Nth event, or all from there on, fails
//
// An event: kind (1 byte), length of the path and of the data (4 each), offset (8), path, data.
// C created, W written, T truncated, S synced (a file, or the folder), U unlinked, R renamed and
// L linked (the data is the new path), X exchanged with the path in the data, M and D a folder made and removed,
// A said on standard output, P a program begins.
// A full disk lets names be removed and exchanged: that asks for no room.
// System calls are made directly, so that nothing here depends on what is being replaced.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 1024
static char paths[MOST_FILES][PATH_MAX];
static const char *folder;
static int event_log = -1, lies, failure, fails_ever, plain, kill_by = SIGKILL;
static long events, kill_at, fail_at;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

static void record(char kind, const char *path, uint64_t offset, const void *data, uint32_t size) {
  if (event_log < 0) return;
  struct { char kind; uint32_t path, data; uint64_t offset; } __attribute__((packed)) head = {
    kind, (uint32_t)strlen(path), size, offset};
  struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)data, size}};
  if (syscall(SYS_writev, event_log, parts, 3) != (long)(sizeof head + head.path + size)) abort();
}

__attribute__((constructor)) static void begin(void) {
  if (folder) return;
  folder = getenv("HEBRA_DISK_FOLDER");
  /* The children that read files for the command write nothing, and are no commands of their own. */
  unsetenv("LD_PRELOAD");
  if (!folder) { folder = ""; return; }
  const char *value = getenv("HEBRA_DISK_LOG");
  if (value) {
    int low = syscall(SYS_openat, AT_FDCWD, value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    event_log = fcntl(low, F_DUPFD_CLOEXEC, 1000);
    syscall(SYS_close, low);
    if (event_log < 0) abort();
  }
  lies = getenv("HEBRA_DISK_LIES") != NULL;
  if ((value = getenv("HEBRA_DISK_KILL"))) kill_at = atol(value);
  if ((value = getenv("HEBRA_DISK_PLAIN"))) plain = atoi(value);
  if ((value = getenv("HEBRA_DISK_SIGNAL"))) kill_by = atoi(value);
  char how[8] = "";
  if ((value = getenv("HEBRA_DISK_FAIL"))) {
    if (sscanf(value, "%ld:%d:%7s", &fail_at, &failure, how) != 3) abort();
    fails_ever = strcmp(how, "ever") == 0;
  }
  record('P', "", 0, NULL, 0);
}

static int is_ours(const char *path) {
  begin();
  size_t length = strlen(folder);
  return length && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static const char *path_of(int file) {
  begin();
  return file >= 0 && file < MOST_FILES && *paths[file] ? paths[file] : NULL;
}

// Counts an event; whether it must fail.
static int refused(int may_fail) {
  long number = ++events;
  if (number == kill_at) syscall(SYS_kill, getpid(), kill_by);
  if (!may_fail || !failure || !(fails_ever ? number >= fail_at : number == fail_at)) return 0;
  errno = failure;
  return 1;
}

#define IN_ORDER(type, ...) do { \
    pthread_mutex_lock(&order); type result = -1; __VA_ARGS__ \
    int number = errno; pthread_mutex_unlock(&order); errno = number; return result; } while (0)

// A file without a name goes by one that no disk shows until it is linked: ".unnamed-N".
static int unnamed(const char *in, int flags, mode_t mode) {
  static int count;
  IN_ORDER(int,
    if (!refused(1)) result = syscall(SYS_openat, AT_FDCWD, in, flags, mode);
    if (result >= MOST_FILES) abort();
    if (result >= 0) {
      snprintf(paths[result], PATH_MAX, "%s/.unnamed-%d-%d", folder, getpid(), ++count);
      record('C', paths[result], 0, NULL, 0);
    });
}

static int opened(int at, const char *path, int flags, mode_t mode) {
  if ((flags & O_TMPFILE) == O_TMPFILE) {
    char real[PATH_MAX];
    const char *in = realpath(path, real);
    if (in && is_ours(in) && plain) { errno = EOPNOTSUPP; return -1; }
    if (in && is_ours(in)) return unnamed(in, flags, mode);
  }
  if ((at != AT_FDCWD && *path != '/') || !is_ours(path)) {
    int file = syscall(SYS_openat, at, path, flags, mode);
    if (file >= 0 && file < MOST_FILES) *paths[file] = 0;
    return file;
  }
  IN_ORDER(int,
    int is_new = (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
    if (!((is_new || (flags & O_TRUNC)) && refused(1)))
      result = syscall(SYS_openat, at, path, flags, mode);
    if (result >= MOST_FILES) abort();
    if (result >= 0) {
      strncpy(paths[result], path, PATH_MAX - 1);
      if (is_new) record('C', path, 0, NULL, 0);
      else if (flags & O_TRUNC) record('T', path, 0, NULL, 0);
    });
}

#define MODE(flags) mode_t mode = 0; \
  if (((flags) & O_CREAT) || ((flags) & O_TMPFILE) == O_TMPFILE) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }

int close(int file) {
  if (path_of(file)) *paths[file] = 0;
  return syscall(SYS_close, file);
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t offset) {
  const char *path = path_of(file);
  if (!path) return syscall(SYS_pwrite64, file, data, size, offset);
  IN_ORDER(ssize_t,
    if (!refused(1)) result = syscall(SYS_pwrite64, file, data, size, offset);
    if (result > 0) record('W', path, offset, data, result););
}
ssize_t pwrite(int file, const void *data, size_t size, off_t offset) {
  return pwrite64(file, data, size, offset);
}

ssize_t write(int file, const void *data, size_t size) {
  const char *path = path_of(file);
  if (!path && file != STDOUT_FILENO) return syscall(SYS_write, file, data, size);
  IN_ORDER(ssize_t,
    off_t offset = path ? lseek(file, 0, SEEK_CUR) : 0;
    if (!refused(path != NULL)) result = syscall(SYS_write, file, data, size);
    if (result > 0) record(path ? 'W' : 'A', path ? path : "", offset, data, result););
}

static int synced(int file, long call) {
  const char *path = path_of(file);
  if (!path) return syscall(call, file);
  IN_ORDER(int,
    if (!refused(1)) result = lies ? 0 : syscall(call, file);
    if (result == 0 && !lies) record('S', path, 0, NULL, 0););
}
int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

int ftruncate64(int file, off64_t size) {
  const char *path = path_of(file);
  if (!path) return syscall(SYS_ftruncate, file, size);
  IN_ORDER(int,
    if (!refused(1)) result = syscall(SYS_ftruncate, file, size);
    if (result == 0) record('T', path, size, NULL, 0););
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int unlink(const char *path) {
  if (!is_ours(path)) return syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  IN_ORDER(int,
    if (!refused(failure != ENOSPC)) result = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (result == 0) record('U', path, 0, NULL, 0););
}

int mkdir(const char *path, mode_t mode) {
  if (!is_ours(path)) return syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  IN_ORDER(int,
    if (!refused(1)) result = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (result == 0) record('M', path, 0, NULL, 0););
}

int rmdir(const char *path) {
  if (!is_ours(path)) return syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
  IN_ORDER(int,
    if (!refused(failure != ENOSPC)) result = syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
    if (result == 0) record('D', path, 0, NULL, 0););
}

int rename(const char *from, const char *to) {
  if (!is_ours(from)) return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  IN_ORDER(int,
    int takes_room = failure != ENOSPC || syscall(SYS_faccessat, AT_FDCWD, to, F_OK) != 0;
    if (!refused(takes_room)) result = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (result == 0) {
      record('R', from, 0, to, strlen(to));
      for (int file = 0; file < MOST_FILES; file++)
        if (!strcmp(paths[file], from)) strncpy(paths[file], to, PATH_MAX - 1);
    });
}

// The only names that change by these two are those of one folder.
int linkat(int at, const char *from, int to_at, const char *to, int flags) {
  int file = -1;
  const char *path = sscanf(from, "/proc/self/fd/%d", &file) == 1 ? path_of(file) : NULL;
  if (!path || !is_ours(to)) return syscall(SYS_linkat, at, from, to_at, to, flags);
  IN_ORDER(int,
    if (!refused(1)) result = syscall(SYS_linkat, at, from, to_at, to, flags);
    if (result == 0) record('L', path, 0, to, strlen(to)););
}

int renameat2(int at, const char *from, int to_at, const char *to, unsigned flags) {
  if (!is_ours(from)) return syscall(SYS_renameat2, at, from, to_at, to, flags);
  if (plain && flags) { errno = EINVAL; return -1; }
  IN_ORDER(int,
    if (!refused(failure != ENOSPC || !(flags & RENAME_EXCHANGE)))
      result = syscall(SYS_renameat2, at, from, to_at, to, flags);
    if (result == 0) record(flags & RENAME_EXCHANGE ? 'X' : 'R', from, 0, to, strlen(to)););
}

int link(const char *from, const char *to) {
  if (!is_ours(from)) return syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
  if (plain > 1) { errno = EPERM; return -1; }
  IN_ORDER(int,
    if (!refused(1)) result = syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (result == 0) record('L', from, 0, to, strlen(to)););
}
