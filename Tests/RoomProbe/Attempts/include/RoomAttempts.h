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

#endif
