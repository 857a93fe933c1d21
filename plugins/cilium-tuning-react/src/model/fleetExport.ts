/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  checks,
  messages,
  type ClusterSummary,
  type Standing,
  type VerdictCounts,
} from 'backstage-plugin-cilium-tuning-common';
import type { PolicyName } from './shortNames';

/**
 * What excuses an item, as exports tell it.
 *
 * @public
 */
export interface ExportedWaiver {
  check: string;
  reason: string;
  /** The last day, `YYYY-MM-DD`. */
  until: string;
  /** Entity refs of users. */
  by: string;
  approvedBy?: string;
}

/**
 * How an item stands on a cluster, as exports tell it.
 *
 * @public
 */
export interface ExportedItem {
  check: string;
  title: string;
  /** Names of the policies that require it. */
  requiredBy: string[];
  /** How it stands where it is required, waivers considered. */
  standing: Standing;
  /** Number of nodes by verdict, whatever waivers say. */
  nodes: Partial<VerdictCounts>;
  waivedNodes: number;
  waivers: ExportedWaiver[];
}

/**
 * A cluster as exports tell it.
 *
 * @public
 */
export interface ExportedCluster
  extends Pick<
    ClusterSummary,
    | 'entityRef'
    | 'title'
    | 'clusterName'
    | 'owners'
    | 'lifecycle'
    | 'health'
    | 'score'
    | 'potential'
    | 'compliance'
  > {
  nodes: number | null;
  /** When its report was taken, and how old that is; absent while there is none. */
  readAt?: string;
  ageHours?: number;
  /** Empty where no report says anything. */
  items: ExportedItem[];
}

/**
 * Clusters as they stood at a time: something to keep.
 *
 * @public
 */
export interface FleetExport {
  exportedAt: string;
  /** Which clusters were asked for, in words; empty for all. */
  filter: string[];
  /** What the policies are called that results name; empty where that is not known. */
  policies: PolicyName[];
  clusters: ExportedCluster[];
}

const HOUR_MS = 60 * 60_000;

/** Names of the policies that require each check of a cluster. */
function requiredBy({ compliance = [] }: ClusterSummary) {
  const found = new Map<string, string[]>();
  for (const { policy, items } of compliance) {
    for (const { check } of items) {
      found.set(check, [...(found.get(check) ?? []), policy]);
    }
  }
  return found;
}

function itemsOf(
  cluster: ClusterSummary,
  waivers: readonly ExportedWaiver[],
): ExportedItem[] {
  const required = requiredBy(cluster);
  const known = new Map(Object.entries(cluster.checks ?? {}));
  return checks.flatMap(({ id }) => {
    const item = known.get(id);
    return item
      ? [
          {
            check: id,
            title: messages[`${id}.title`] ?? id,
            requiredBy: required.get(id) ?? [],
            standing: item.standing,
            nodes: item.nodes,
            waivedNodes: item.waived ?? 0,
            waivers: waivers.filter(({ check }) => check === id),
          },
        ]
      : [];
  });
}

function exportedCluster(
  cluster: ClusterSummary,
  waivers: readonly ExportedWaiver[],
  now: Date,
): ExportedCluster {
  const { entityRef, title, clusterName, owners, lifecycle } = cluster;
  const { health, score, potential, nodes, compliance, report } = cluster;
  return {
    ...{ entityRef, title, clusterName, owners, lifecycle },
    ...{ health, score, potential, nodes, compliance },
    ...(report && {
      readAt: report.takenAt,
      ageHours:
        Math.round(
          (1000 * (now.getTime() - Date.parse(report.takenAt))) / HOUR_MS,
        ) / 1000,
    }),
    items: itemsOf(cluster, waivers),
  };
}

/**
 * What to keep of a list of clusters.
 *
 * @param clusters - asked for with their checks and compliance
 * @param waiversOf - what excuses items of a cluster now
 * @public
 */
export function fleetExportOf(
  clusters: readonly ClusterSummary[],
  options: {
    filter: readonly string[];
    policies?: readonly PolicyName[];
    waiversOf(entityRef: string): readonly ExportedWaiver[];
    now: Date;
  },
): FleetExport {
  const { filter, policies = [], waiversOf, now } = options;
  return {
    exportedAt: now.toISOString(),
    filter: [...filter],
    policies: policies.map(({ name, title }) => ({ name, title })),
    clusters: clusters.map(cluster =>
      exportedCluster(cluster, waiversOf(cluster.entityRef), now),
    ),
  };
}
