/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** figures_milliseconds_since: Returns: the time since @start, of g_get_monotonic_time() */
double figures_milliseconds_since (gint64 start);

/** figures_cpu: Returns: the milliseconds of computing that this process has used, in all its threads: on a busy machine it says more than the time that passes */
double figures_cpu (void);

/** figures_thread_cpu: Returns: the same of the calling thread alone */
double figures_thread_cpu (void);

/** figures_waiting: Returns: the milliseconds for which the main thread and those of the readers could have run, and
 * waited for a processor; 0 where the kernel does not say */
double figures_waiting (void);

/** figures_quantile: Sorts @values. Returns: the one below which that share of them lies */
double figures_quantile (GArray *values,
                         double  share);

/** figures_memory: Returns: of this process, in MB: "VmRSS" or "VmHWM" */
double figures_memory (const char *name);

G_END_DECLS
