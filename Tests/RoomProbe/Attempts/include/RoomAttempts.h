#ifndef ROOM_ATTEMPTS_H
#define ROOM_ATTEMPTS_H

/* Tries the named thing: 0 when it succeeded, an errno when the kernel refused, -1 when there is no such attempt.
   The argument is a path, a port or the name of a socket. */
int room_attempt(const char *name, const char *argument);
/* Becomes an ordinary user. 0 or an errno. */
int room_become(int user);
/* Lets this process and its children believe that the kernel has no Landlock. 0 or an errno. */
int room_mask_landlock(void);
/* Swift does not know this one. */
int room_fork(void);
/* Starts a child that is not sealed and only waits, for attempts at a sibling. 0 or an errno. */
int room_start_sibling(void);
/* Opens a terminal of nobody's, for attempts to type into it. 0 or an errno. */
int room_open_terminal(void);
/* Makes a process that waits in a call make another one, named by what it tries: 0 and the call's outcome, an errno or
   the negative number of the signal that it ended by; else an errno. x86-64 only. */
int room_inject(int process, const char *name, const char *text, int *outcome);
/* Stops a running process when it is about to write to this descriptor, and then lets the signal end it in the place of
   that. Says "waits" and "writes" on standard output, and goes on when its input ends. 0 or an errno. x86-64 only. */
int room_crash(int process, int descriptor, int signal);

#endif
