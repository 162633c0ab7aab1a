#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* Memory, in bytes, that csandbox_enter allows. */
static uint64_t allowed = 0;
/* The kernel's status file of this process, opened by csandbox_enter; -1 if there is none. */
static int status_file = -1;

pid_t csandbox_spawn(const char *program, char *const *arguments, int *socket) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  /* In its own process group, since Ctrl-C must reach only the parent, which ends its children. */
  posix_spawnattr_setflags(
    &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  pid_t child = -1;
  int failed = posix_spawn(
    &child, program, &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(ends[1]);
  if (failed != 0) {
    close(ends[0]);
    errno = failed;
    return -1;
  }
  *socket = ends[0];
  return child;
}

int csandbox_memory_is_short(void) {
  if (allowed == 0) return 0;
  size_t piece = (size_t)(allowed / 3);
  void *place = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (place == MAP_FAILED) return 1;
  munmap(place, piece);
  return 0;
}

/* Swift traps with SIGILL, also when an allocation fails. */
static void fault(int signal) {
  (void)signal;
  _exit(csandbox_memory_is_short() ? CSANDBOX_OUT_OF_MEMORY : CSANDBOX_FAULT);
}

static void catch_faults(void) {
  static char stack[16384];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  struct sigaction action = {.sa_handler = fault, .sa_flags = SA_ONSTACK};
  int signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    sigaction(signals[i], &action, NULL);
  }
}

static int limit(int what, rlim_t most) {
  struct rlimit value = {.rlim_cur = most, .rlim_max = most};
  return setrlimit(what, &value);
}

/* Allows only the system calls that reading needs once the program is loaded. All others fail with
   EPERM, so that a library that makes an optional call continues without it. */
static int limit_calls(void) {
#if defined(__x86_64__)
  const uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
  const uint32_t machine = AUDIT_ARCH_AARCH64;
#else
  return -1;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
  static const int free_calls[] = {
    __NR_read, __NR_pread64, __NR_recvmsg, __NR_fstat, __NR_lseek, __NR_close, __NR_munmap,
    __NR_mremap, __NR_madvise, __NR_brk, __NR_futex, __NR_sched_yield, __NR_getrandom,
    __NR_clock_gettime, __NR_clock_getres, __NR_gettimeofday, __NR_getrusage, __NR_getpid,
    __NR_gettid, __NR_getppid, __NR_rt_sigreturn, __NR_rt_sigprocmask, __NR_rt_sigaction,
    __NR_sigaltstack, __NR_setitimer, __NR_sched_getaffinity, __NR_restart_syscall,
    __NR_exit, __NR_exit_group,
  };
  enum { count = sizeof free_calls / sizeof *free_calls };
  const uint32_t number = offsetof(struct seccomp_data, nr);
  const uint32_t architecture = offsetof(struct seccomp_data, arch);
  /* The low half of an argument; both machines are little-endian. */
  #define LOW(n) (offsetof(struct seccomp_data, args) + 8 * (n))
  struct sock_filter filter[2 * count + 32];
  unsigned short n = 0;
  #define ADD(...) filter[n++] = (struct sock_filter)__VA_ARGS__
  const uint32_t refused = SECCOMP_RET_ERRNO | EPERM;
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, architecture));
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number));
  for (int i = 0; i < count; i++) {
    ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)free_calls[i], 0, 1));
    ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  }
  /* Writing is allowed only to the parent. */
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_write, 0, 4));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, LOW(0)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  ADD(BPF_STMT(BPF_RET | BPF_K, refused));
  /* Only private memory that is not executable. */
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_mmap, 0, 6));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, LOW(3)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, MAP_SHARED, 3, 0));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, LOW(2)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  ADD(BPF_STMT(BPF_RET | BPF_K, refused));
  ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_mprotect, 0, 3));
  ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, LOW(2)));
  ADD(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 1, 0));
  ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  ADD(BPF_STMT(BPF_RET | BPF_K, refused));
  struct sock_fprog program = {.len = n, .filter = filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#endif
}

int csandbox_enter(uint64_t memory) {
  allowed = memory;
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
#ifdef __NR_close_range
  syscall(__NR_close_range, 3u, ~0u, 0u);
#endif
  status_file = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
  catch_faults();
  /* Otherwise the C library would look for the time zone file at every date, and cannot open it. */
  setenv("TZ", "UTC0", 1);
  tzset();
  int has = 0;
  if (limit(RLIMIT_CORE, 0) == 0 && limit(RLIMIT_FSIZE, 0) == 0 && limit(RLIMIT_NOFILE, 8) == 0
      && limit(RLIMIT_DATA, (rlim_t)memory) == 0) {
    has |= CSANDBOX_LIMITS;
  }
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limit_calls() == 0) has |= CSANDBOX_CALLS;
  return has;
}

void csandbox_limit_work(int seconds) {
  struct itimerval value = {.it_value = {.tv_sec = seconds}};
  setitimer(ITIMER_PROF, &value, NULL);
}

/* Does not use getrusage, which includes the memory of the program that started this one. */
uint64_t csandbox_peak_memory(void) {
  char text[2048];
  ssize_t count = status_file < 0 ? -1 : pread(status_file, text, sizeof text - 1, 0);
  if (count <= 0) return 0;
  text[count] = 0;
  const char *line = strstr(text, "\nVmHWM:");
  return line == NULL ? 0 : strtoull(line + 7, NULL, 10) * 1024;
}

int csandbox_send_file(int socket, const void *bytes, size_t count, int file) {
  struct iovec piece = {.iov_base = (void *)bytes, .iov_len = count};
  union {
    char room[CMSG_SPACE(sizeof(int))];
    struct cmsghdr alignment;
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {
    .msg_iov = &piece, .msg_iovlen = 1, .msg_control = control.room,
    .msg_controllen = sizeof control.room};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &file, sizeof(int));
  size_t sent = 0;
  while (sent < count) {
    piece.iov_base = (char *)(uintptr_t)bytes + sent;
    piece.iov_len = count - sent;
    ssize_t now = sendmsg(socket, &message, MSG_NOSIGNAL);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return -1;
    sent += (size_t)now;
    message.msg_control = NULL;
    message.msg_controllen = 0;
  }
  return 0;
}

ssize_t csandbox_receive_file(int socket, void *bytes, size_t count, int *file) {
  struct iovec piece = {.iov_base = bytes, .iov_len = count};
  union {
    char room[CMSG_SPACE(sizeof(int))];
    struct cmsghdr alignment;
  } control;
  struct msghdr message = {
    .msg_iov = &piece, .msg_iovlen = 1, .msg_control = control.room,
    .msg_controllen = sizeof control.room};
  *file = -1;
  ssize_t got;
  do {
    got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return got;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header != NULL;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
      memcpy(file, CMSG_DATA(header), sizeof(int));
    }
  }
  return got;
}
