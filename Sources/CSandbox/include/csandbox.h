/* Starts and sandboxes child processes that read untrusted files, and sends them the files. Linux
   only; plain C types. */
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* The exit status of a child that cannot continue. A child that exceeds its CPU time ends by
   SIGPROF. */
enum {
  CSANDBOX_RETIRED = 70,      /* it used much memory; a new child shall continue */
  CSANDBOX_OUT_OF_MEMORY = 71,
  CSANDBOX_FAULT = 72,        /* a trap or a memory fault, although memory was available */
  CSANDBOX_BAD_REQUEST = 73
};

/* The limits that csandbox_enter could set, as flags. */
enum { CSANDBOX_LIMITS = 1, CSANDBOX_CALLS = 2 };

/* Starts a program whose standard input is one end of a new socket; the other end is `*socket`.
   Its output is discarded. Returns the process id, or -1 with errno set. */
pid_t csandbox_spawn(const char *program, char *const *arguments, int *socket);

/* Sandboxes this process permanently: limited memory, no files, no network, no programs, no core
   dumps. Returns the limits that this kernel supports. */
int csandbox_enter(uint64_t memory);

/* Ends this process after this many further seconds of its CPU time. */
void csandbox_limit_work(int seconds);

/* Whether more than two thirds of the allowed memory are in use. */
int csandbox_memory_is_short(void);

/* The peak memory of this process since its program began, in bytes; 0 before csandbox_enter and if
   the kernel does not report it. */
uint64_t csandbox_peak_memory(void);

/* Sends bytes together with an open file. Returns 0 if all were sent, or -1 with errno set. */
int csandbox_send_file(int socket, const void *bytes, size_t count, int file);

/* Receives up to `count` bytes, and an open file in `*file` if one was sent (otherwise -1). Returns
   the number of bytes, 0 at the end, or -1 with errno set. */
ssize_t csandbox_receive_file(int socket, void *bytes, size_t count, int *file);

#endif
