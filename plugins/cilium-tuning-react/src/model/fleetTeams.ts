/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  ClusterSummary,
  Compliance,
} from 'backstage-plugin-cilium-tuning-common';
import { shortRef } from './shortNames';

/**
 * Clusters of one owner.
 *
 * @public
 */
export interface FleetTeam {
  /** Entity ref; undefined for clusters that nobody owns. */
  owner?: string;
  clusters: ClusterSummary[];
  /** Clusters with a gap under some policy. */
  gaps: number;
  /** Of the clusters with a score; null when none has one. */
  meanScore: number | null;
}

/**
 * What stands out of how a cluster stands under its policies: a gap before what is unknown, and that before compliance.
 * Undefined when no policy is about it.
 *
 * @public
 */
export function worstCompliance({
  compliance = [],
}: Pick<ClusterSummary, 'compliance'>): Compliance | undefined {
  const order: Compliance[] = ['gaps', 'unknown', 'compliant', 'notApplicable'];
  return order.find(wanted =>
    compliance.some(result => result.compliance === wanted),
  );
}

function teamOf(
  owner: string | undefined,
  clusters: ClusterSummary[],
): FleetTeam {
  const scores = clusters.flatMap(({ score }) => score ?? []);
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    owner,
    clusters,
    gaps: clusters.filter(cluster => worstCompliance(cluster) === 'gaps')
      .length,
    meanScore: scores.length > 0 ? sum / scores.length : null,
  };
}

type NameOf = (entityRef: string) => string;

const byName = (nameOf: NameOf) => (a: FleetTeam, b: FleetTeam) =>
  // What nobody owns comes last
  Number(a.owner === undefined) - Number(b.owner === undefined) ||
  nameOf(a.owner ?? '').localeCompare(nameOf(b.owner ?? ''));

// Of equal teams none changes its place when names become known
const byRef = byName(ref => ref);

const byNeed = (a: FleetTeam, b: FleetTeam) =>
  b.gaps - a.gaps ||
  // Without a score nothing is known to be bad
  (a.meanScore ?? Infinity) - (b.meanScore ?? Infinity) ||
  byRef(a, b);

/**
 * Clusters by the first of their owners, in the order they came in. The worst team has most clusters with gaps, and of equal
 * ones the lowest scores.
 *
 * @param nameOf - what an owner is called
 * @public
 */
export function teamsOf(
  clusters: readonly ClusterSummary[],
  order: 'worst' | 'name',
  nameOf: (entityRef: string) => string = shortRef,
): FleetTeam[] {
  const found = new Map<string | undefined, ClusterSummary[]>();
  for (const cluster of clusters) {
    const [owner] = cluster.owners;
    const others = found.get(owner);
    if (others) {
      others.push(cluster);
    } else {
      found.set(owner, [cluster]);
    }
  }
  return [...found]
    .map(([owner, own]) => teamOf(owner, own))
    .sort(order === 'name' ? byName(nameOf) : byNeed);
}
