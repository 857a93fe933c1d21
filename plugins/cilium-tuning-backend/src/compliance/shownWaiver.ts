/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  Waiver,
  WaiverDetails,
} from 'backstage-plugin-cilium-tuning-common';
import type { StandingWaiver, WaiverEvent } from './DatabaseWaiverStore';
import type { WaiverPowers } from './WaiverAccess';
import type { Deed } from './waiverRow';
import { isAnothers } from './waiverRules';

/** What somebody may do with a waiver as it stands. */
function mayOf(
  waiver: StandingWaiver,
  { user, create, approve, revoke }: WaiverPowers,
): Waiver['may'] {
  const { state, renewal } = waiver;
  const isOpen = state === 'pending' || state === 'active';
  return {
    edit: isOpen && create,
    renew: (state === 'active' || state === 'expired') && !renewal && create,
    revoke: isOpen && revoke,
    decide:
      state === 'pending' &&
      approve &&
      user !== undefined &&
      isAnothers(waiver, user),
  };
}

const timeOf = (deed: Deed | undefined) => deed?.at.toISOString();

/** A waiver as the API gives it to somebody. */
export function shownWaiver(
  waiver: StandingWaiver,
  powers: WaiverPowers,
): Waiver {
  const { created, edited, approved, ended, selected, ...rest } = waiver;
  const { clusterName: _, ...shown } = rest;
  return {
    ...shown,
    createdBy: created.by,
    createdAt: created.at.toISOString(),
    ...{ editedBy: edited?.by, editedAt: timeOf(edited) },
    ...{ approvedBy: approved?.by, approvedAt: timeOf(approved) },
    ...{ endedBy: ended?.by, endedAt: timeOf(ended) },
    nodes: selected,
    may: mayOf(waiver, powers),
  };
}

/** What was done to a waiver, as the API gives it. */
export function shownEvents(
  events: readonly WaiverEvent[],
): WaiverDetails['history'] {
  return events.map(event => ({ ...event, at: event.at.toISOString() }));
}
