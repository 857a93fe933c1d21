/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  isOpenItem,
  renderReason,
} from 'backstage-plugin-cilium-tuning-common';
import type { Campaign, CoveredCluster } from './campaign';
import { daysBetween } from './dates';
import type { ReminderOccasion } from './reminderDue';

const MOST_LINES = 10;
const MOST_NAMED = 5;

const openChecks = ({ standings }: CoveredCluster) =>
  Object.keys(standings).filter(check => isOpenItem(standings[check]));

function lineOf(cluster: CoveredCluster): string {
  const name = cluster.title ?? parseEntityRef(cluster.entityRef).name;
  const open = openChecks(cluster).map(check =>
    renderReason({ code: `${check}.title` }),
  );
  const more = open.length - MOST_NAMED;
  return `${name}: ${open.slice(0, MOST_NAMED).join(', ')}${
    more > 0 ? ` and ${more} more` : ''
  }`;
}

function left(days: number): string {
  switch (days) {
    case 0:
      return 'today';
    case 1:
      return 'tomorrow';
    default:
      return `in ${days} days`;
  }
}

/** The clusters on which something is left to do, by their owners: each is to hear of their own only. */
export function openByOwner(
  clusters: readonly CoveredCluster[],
): Map<string, CoveredCluster[]> {
  const byOwner = new Map<string, CoveredCluster[]>();
  for (const cluster of clusters) {
    if (openChecks(cluster).length > 0) {
      for (const owner of new Set(cluster.owners)) {
        byOwner.set(owner, [...(byOwner.get(owner) ?? []), cluster]);
      }
    }
  }
  return byOwner;
}

/** What an owner is reminded of. */
export function reminderNotification(
  { id, name, dueOn }: Campaign,
  options: {
    owner: string;
    /** Theirs, with something left to do. */
    clusters: readonly CoveredCluster[];
    occasion: ReminderOccasion;
    today: string;
  },
): NotificationSendOptions {
  const { owner, clusters, occasion, today } = options;
  const days = daysBetween(today, dueOn);
  const items = clusters.flatMap(openChecks).length;
  const more = clusters.length - MOST_LINES;
  return {
    recipients: { type: 'entity', entityRef: owner },
    payload: {
      title: `${name} ends ${left(days)}: ${items} ${
        items === 1 ? 'item is' : 'items are'
      } left`,
      description: [
        ...clusters.slice(0, MOST_LINES).map(lineOf),
        ...(more > 0 ? [`And ${more} more clusters.`] : []),
      ].join('\n'),
      link: `/cilium-tuning/campaigns/${encodeURIComponent(id)}`,
      severity: days <= 1 ? 'high' : 'normal',
      topic: 'cilium-tuning-campaign',
      scope: `cilium-tuning:campaign:${id}:${occasion}:${owner}`,
    },
  };
}
