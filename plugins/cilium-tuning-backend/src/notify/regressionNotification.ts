/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  checks,
  type ChangesEvent,
  type Impact,
} from 'backstage-plugin-cilium-tuning-common';

type Item = ChangesEvent['regressed'][number];

/** Impacts that a notification may wait for, from the least. */
export const impacts = [
  'advisory',
  'low',
  'medium',
  'high',
] as const satisfies readonly Impact[];

const MOST_LINES = 10;

const severities = {
  advisory: 'low',
  low: 'low',
  medium: 'normal',
  high: 'high',
} as const satisfies Record<Impact, string>;

/** How much an item matters; one that this version does not know, as when versions run side by side, counts as most. */
const rankOf = (item: Item): number => {
  const impact = checks.find(({ id }) => id === item.check)?.impact ?? 'high';
  return impacts.indexOf(impact);
};

function lineOf({ title, nodes, text }: Item): string {
  return `${title}, on ${nodes} ${nodes === 1 ? 'node' : 'nodes'}: ${text}`;
}

/** Path of the tab of a cluster in a Backstage with the catalog at its usual place. */
export function linkTo(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [namespace, kind, name].map(encodeURIComponent);
  return `/catalog/${parts.join('/')}/cilium-tuning`;
}

/**
 * What owners are told of a cluster where items regressed: one notification for all that a scan found. Undefined where nothing
 * matters enough, or nobody owns the cluster.
 */
export function regressionNotification(
  event: ChangesEvent,
  options: {
    /** What people call the cluster. */
    name: string;
    owners: readonly string[];
    minimumImpact: Impact;
  },
): NotificationSendOptions | undefined {
  const { name, owners, minimumImpact } = options;
  const items = event.regressed
    .filter(item => rankOf(item) >= impacts.indexOf(minimumImpact))
    .sort((a, b) => rankOf(b) - rankOf(a) || b.nodes - a.nodes);
  if (items.length === 0 || owners.length === 0) {
    return undefined;
  }
  const names = [...new Set(items.map(({ title }) => title))];
  const more = items.length - MOST_LINES;
  return {
    recipients: { type: 'entity', entityRef: [...owners] },
    payload: {
      title: `Cilium tuning of ${name} regressed: ${
        names.length === 1 ? names[0] : `${names.length} items`
      }`,
      description: [
        ...items.slice(0, MOST_LINES).map(lineOf),
        ...(more > 0 ? [`And ${more} more.`] : []),
      ].join('\n'),
      link: linkTo(event.entityRef),
      severity: severities[impacts[rankOf(items[0])]],
      topic: 'cilium-tuning-regression',
      // One that is sent again, as after a crash, takes the place of the first
      scope: `cilium-tuning:${event.id}`,
    },
  };
}
