/* Child processes that read files of any origin: started, fed and shut in. Linux; plain C types. */
#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* How a child ends when it cannot go on. A child past its seconds ends by SIGPROF. */
enum {
  CSANDBOX_RETIRED = 70,      /* it took much memory, and a fresh one shall read on */
  CSANDBOX_OUT_OF_MEMORY = 71,
  CSANDBOX_FAULT = 72,        /* a trap or a fault of memory, with memory to spare */
  CSANDBOX_BAD_REQUEST = 73
};

/* Which limits csandbox_enter could set. */
enum { CSANDBOX_LIMITS = 1, CSANDBOX_CALLS = 2 };

/* Starts a program whose standard input is one end of a new socket; the other end is `*socket`.
   Its output goes nowhere. Gives the process id, or -1 with errno set. */
pid_t csandbox_spawn(const char *program, const char *const *arguments, int *socket);

/* Shuts this process in, for ever: memory, no files, no network, no programs, no traces.
   Gives which of the limits this kernel has. */
int csandbox_enter(uint64_t memory);

/* Ends this process after so many seconds of its own work from now. */
void csandbox_limit_work(int seconds);

/* Whether more than two thirds of the memory are in use. */
int csandbox_memory_is_short(void);

/* The most memory that this process had since its program began, in bytes; 0 before csandbox_enter
   and where the kernel does not say. */
uint64_t csandbox_peak_memory(void);

/* Sends bytes with an open file, all of them or none; 0, or -1 with errno set. */
int csandbox_send_file(int socket, const void *bytes, size_t count, int file);

/* Receives up to `count` bytes and perhaps an open file (else -1): bytes, 0 at the end, -1. */
ssize_t csandbox_receive_file(int socket, void *bytes, size_t count, int *file);

#endif
