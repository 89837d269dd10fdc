#ifndef AIRLOCK_CLINUX_H
#define AIRLOCK_CLINUX_H
#endif
