/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  checks,
  cleanText,
  type ClusterWaivers,
  type nodeSelectionSchema,
  type SelectedNodes,
  selectNodes,
  type Waiver,
  type WaiverDecision,
  type WaiverDetails,
  type WaiverEdit,
  type WaiverPage,
  type WaiverRequest,
  type waiverQuerySchema,
  type WaiverTerms,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { addDays } from '../compliance/dates';
import type { WaiverPlace } from '../compliance/DatabaseWaiverStore';
import type { Written } from '../compliance/DatabaseWaiverWrites';
import { shownEvents, shownWaiver } from '../compliance/shownWaiver';
import type { WaiverParts } from '../compliance/startWaivers';
import type { StoredWaiver } from '../compliance/waiverRow';
import type { Asker } from '../permissions/Callers';
import { fleetFilters } from '../store/fleetFilters';
import { audited } from './audited';
import { afterOf, cursorAfter } from './cursor';
import { newestReport } from './newestReport';
import type { ServiceParts } from './ServiceParts';

type Parts = Pick<
  ServiceParts,
  'access' | 'auditor' | 'clock' | 'config' | 'reports' | 'standings'
> & { waivers: WaiverParts };

const LONGEST_REASON = 1_000;

/** As many of a cluster are listed with it, which is as many as may be pending or active. */
const MOST_OF_CLUSTER = 100;

const placeSchema = z.tuple([z.iso.date(), z.string()]);

function placeOf(cursor: string | undefined): WaiverPlace | undefined {
  const text = afterOf(cursor);
  if (text === undefined) {
    return undefined;
  }
  const at = text.indexOf(' ');
  const place = placeSchema.safeParse([text.slice(0, at), text.slice(at + 1)]);
  if (!place.success) {
    throw new InputError('The cursor is not one that this API gave');
  }
  return { expiresOn: place.data[0], id: place.data[1] };
}

/** A page of the waivers that somebody may see. */
export async function queryWaivers(
  { access, clock, waivers }: Parts,
  asker: Asker,
  query: z.output<typeof waiverQuerySchema>,
): Promise<WaiverPage> {
  const visible = await access.listFilters(asker);
  const { entityRefs, owners, ...narrowed } = query;
  const now = clock.now();
  const { items, totalItems, more } = await waivers.store.query(
    {
      ...narrowed,
      filters: [...visible, ...fleetFilters({ entityRefs, owners }, now)],
      after: placeOf(query.cursor),
    },
    now,
  );
  const powers = await waivers.access.powers(
    asker,
    items.map(({ entityRef }) => entityRef),
  );
  const last = items.at(-1);
  return {
    items: items.map(waiver => shownWaiver(waiver, powers(waiver.entityRef))),
    totalItems,
    ...(last &&
      more && { nextCursor: cursorAfter(`${last.expiresOn} ${last.id}`) }),
  };
}

/** What excuses a cluster, and what may. */
export async function readClusterWaivers(
  { access, clock, config, standings, waivers }: Parts,
  asker: Asker,
  entityRef: string,
): Promise<ClusterWaivers> {
  await access.requireRead(asker, entityRef);
  const now = clock.now();
  const [filter] = fleetFilters({ entityRefs: [entityRef] }, now);
  const { items } = await waivers.store.query(
    {
      ...{ filters: [filter], states: ['pending', 'active'] },
      limit: MOST_OF_CLUSTER,
    },
    now,
  );
  const [cluster] = await standings.read([filter], now);
  const powers = (await waivers.access.powers(asker, [entityRef]))(entityRef);
  const about = [...new Set(items.map(({ check }) => check))];
  const today = waivers.store.today(now);
  const { maxDays, requireApproval } = config.compliance.waivers;
  return {
    items: items.map(waiver => shownWaiver(waiver, powers)),
    standings: about.flatMap(check => {
      const item = cluster?.items.get(check);
      return item
        ? [{ check, standing: item.standing, waived: item.nodes.waived }]
        : [];
    }),
    mayWaive: powers.create && cluster?.facets.clusterName !== undefined,
    from: today,
    until: addDays(today, maxDays),
    requiresApproval: requireApproval,
  };
}

/** One waiver with what was done to it. */
export async function readWaiver(
  { access, clock, waivers }: Parts,
  asker: Asker,
  { entityRef, id }: { entityRef: string; id: string },
): Promise<WaiverDetails> {
  await access.requireRead(asker, entityRef);
  const waiver = await waivers.store.get(entityRef, id, clock.now());
  if (!waiver) {
    throw new NotFoundError(
      'There is no such waiver, or it is not current any more',
    );
  }
  const powers = await waivers.access.powers(asker, [entityRef]);
  return {
    waiver: shownWaiver(waiver, powers(entityRef)),
    history: shownEvents(await waivers.store.events(id)),
  };
}

/** Which nodes of the newest report of a cluster a selector selects. */
export async function readSelection(
  { access, reports }: Parts,
  asker: Asker,
  entityRef: string,
  { selector }: z.output<typeof nodeSelectionSchema>,
): Promise<SelectedNodes> {
  await access.requireRead(asker, entityRef);
  const { snapshot } = await newestReport(reports, entityRef);
  return selectNodes(snapshot, selector);
}

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
