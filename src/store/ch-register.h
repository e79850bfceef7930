/* ch-register.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChRegister:
 * @CH_REGISTER_PEOPLE: of ChPerson
 * @CH_REGISTER_ORGANISATIONS: of ChOrganisation
 * @CH_REGISTER_SEARCHES: of ChSavedSearch
 *
 * What a log has on file beside its meetings.
 *
 * People and bodies are on file as soon as a meeting names them, and as long as one does; so they are known by
 * name, and by the state that they were of, alone, and have revision 0.  From the first time that their record
 * is saved they stay until they are deleted.
 */
typedef enum
{
  CH_REGISTER_PEOPLE,
  CH_REGISTER_ORGANISATIONS,
  CH_REGISTER_SEARCHES,
} ChRegister;

#define CH_N_REGISTERS (CH_REGISTER_SEARCHES + 1)

/**
 * ChRegisterOrder:
 * @CH_REGISTER_ORDER_NAME: by name, folded
 * @CH_REGISTER_ORDER_LAST_MET: who was met last comes first, who was never met last, by name
 */
typedef enum
{
  CH_REGISTER_ORDER_NAME,
  CH_REGISTER_ORDER_LAST_MET,
} ChRegisterOrder;

G_END_DECLS
