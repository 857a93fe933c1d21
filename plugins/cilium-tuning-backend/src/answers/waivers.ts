/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError, NotFoundError } from '@backstage/errors';
import {
  type ClusterWaivers,
  type nodeSelectionSchema,
  type SelectedNodes,
  selectNodes,
  type WaiverDetails,
  type WaiverPage,
  type waiverQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import { addDays } from '../compliance/dates';
import type { WaiverPlace } from '../compliance/DatabaseWaiverStore';
import { shownEvents, shownWaiver } from '../compliance/shownWaiver';
import type { WaiverParts } from '../compliance/startWaivers';
import type { Asker } from '../permissions/Callers';
import { fleetFilters } from '../store/fleetFilters';
import { afterOf, cursorAfter } from './cursor';
import { newestReport } from './newestReport';
import type { ServiceParts } from './ServiceParts';

type Parts = Pick<
  ServiceParts,
  'access' | 'clock' | 'config' | 'reports' | 'standings'
> & { waivers: WaiverParts };

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
