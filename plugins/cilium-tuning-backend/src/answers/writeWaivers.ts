/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  checks,
  cleanText,
  type Waiver,
  type WaiverDecision,
  type WaiverEdit,
  type WaiverRequest,
  type WaiverTerms,
} from 'backstage-plugin-cilium-tuning-common';
import type { Written } from '../compliance/DatabaseWaiverWrites';
import { shownWaiver } from '../compliance/shownWaiver';
import type { WaiverParts } from '../compliance/startWaivers';
import type { StoredWaiver } from '../compliance/waiverRow';
import type { Asker } from '../permissions/Callers';
import { audited } from './audited';
import type { ServiceParts } from './ServiceParts';

type Parts = Pick<ServiceParts, 'auditor' | 'clock'> & {
  waivers: WaiverParts;
};

const LONGEST_REASON = 1_000;

function termsOf({ reason, expiresOn, selector }: WaiverTerms): WaiverTerms {
  const clean = cleanText(reason, LONGEST_REASON);
  if (clean === '') {
    throw new InputError('A waiver needs a reason that can be read');
  }
  return { reason: clean, expiresOn, selector };
}

/** What the audit log says of a waiver. */
function auditedTerms(waiver: StoredWaiver): JsonObject {
  const { check, reason, expiresOn, selector, state, version } = waiver;
  return {
    ...{ check, reason, expiresOn, state, version },
    selector: selector ? JSON.stringify(selector) : null,
  };
}

/** Writes something about a waiver, and into the audit log what was and what is. */
async function write(
  { auditor, clock, waivers }: Parts,
  asker: Asker,
  about: { eventId: string; entityRef: string; id?: string },
  act: (now: Date) => Promise<Written>,
): Promise<Waiver> {
  const { eventId, ...meta } = about;
  const { entityRef } = about;
  const id = await audited(
    auditor,
    {
      ...{ eventId, severityLevel: 'medium', meta },
      ...('principal' in asker ? {} : { request: asker }),
    },
    async note => {
      const { before, after } = await act(clock.now());
      note({
        id: after.id,
        ...(before && { before: auditedTerms(before) }),
        after: auditedTerms(after),
      });
      return after.id;
    },
  );
  const waiver = await waivers.store.get(entityRef, id, clock.now());
  if (!waiver) {
    throw new NotFoundError('The waiver is not current any more');
  }
  const powers = await waivers.access.powers(asker, [entityRef]);
  return shownWaiver(waiver, powers(entityRef));
}

/** Excuses a cluster from a check. */
export async function createWaiver(
  parts: Parts,
  asker: Asker,
  entityRef: string,
  { check, renews, ...terms }: WaiverRequest,
): Promise<Waiver> {
  const { access, writes } = parts.waivers;
  return write(
    ...([parts, asker, { eventId: 'waiver-create', entityRef }] as const),
    async now => {
      const by = await access.require('create', asker, entityRef);
      if (!checks.some(({ id }) => id === check)) {
        throw new InputError('There is no check of this id');
      }
      const wanted = { ...termsOf(terms), check, renews };
      return writes.create(entityRef, wanted, { by, now });
    },
  );
}

/** Changes a waiver. */
export async function editWaiver(
  parts: Parts,
  asker: Asker,
  { entityRef, id }: { entityRef: string; id: string },
  { version, ...terms }: WaiverEdit,
): Promise<Waiver> {
  const { access, writes } = parts.waivers;
  return write(
    ...([parts, asker, { eventId: 'waiver-edit', entityRef, id }] as const),
    async now => {
      const by = await access.require('create', asker, entityRef);
      const seen = { entityRef, id, version };
      return writes.edit(seen, termsOf(terms), { by, now });
    },
  );
}

/** Approves, rejects or revokes a waiver. */
export async function decideWaiver(
  parts: Parts,
  asker: Asker,
  { entityRef, id }: { entityRef: string; id: string },
  { version, decision }: WaiverDecision,
): Promise<Waiver> {
  const { access, writes } = parts.waivers;
  const eventId = `waiver-${decision}`;
  return write(parts, asker, { eventId, entityRef, id }, async now => {
    const power = decision === 'revoke' ? 'revoke' : 'approve';
    const by = await access.require(power, asker, entityRef);
    return writes.decide({ entityRef, id, version }, decision, { by, now });
  });
}
