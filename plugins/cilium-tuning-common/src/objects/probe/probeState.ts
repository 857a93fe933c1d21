/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ProbeState, ProbeStatus } from '../../snapshot/nodeState';
import type { SourceState } from '../../snapshot/sources';
import { renderReason } from '../../text/messages';
import { hasCode, readProblem, type ReadProblem } from '../problem';
import type { DaemonSet } from '../shapes';

/**
 * What was read of the probe in a cluster.
 *
 * @public
 */
export interface SeenProbes {
  namespace: string;
  /** By node. */
  probes: readonly ProbeStatus[];
  daemonSets: readonly DaemonSet[];
  podProblem?: ReadProblem;
  daemonSetProblem?: ReadProblem;
}

/**
 * How the source fares, and what is true of nodes without a pod of the probe.
 *
 * @public
 */
export type ProbesVerdict = { elsewhere: ProbeState; reporting: number } & (
  | { state: 'ok' }
  | { state: Exclude<SourceState['state'], 'ok'>; problem: ReadProblem }
);

const forbidden = (problem: ReadProblem | undefined) =>
  problem !== undefined && hasCode(problem, 'read.forbidden');

const sum = (
  daemonSets: readonly DaemonSet[],
  field: 'desiredNumberScheduled' | 'currentNumberScheduled',
) =>
  daemonSets.reduce((total, { status }) => total + (status?.[field] ?? 0), 0);

/** The problem that most of these probes have. */
function commonest(probes: readonly ProbeStatus[]): ProbeStatus {
  const counts = new Map<string, { probe: ProbeStatus; count: number }>();
  for (const probe of probes) {
    const entry = counts.get(probe.state) ?? { probe, count: 0 };
    entry.count += 1;
    counts.set(probe.state, entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0].probe;
}

function inWords({ state, detail = '' }: ProbeStatus): string {
  return renderReason({ code: `probe.${state}`, params: { detail } });
}

/**
 * Says how the probes of a cluster fare.
 *
 * @public
 */
export function stateOfProbes({
  namespace,
  probes,
  daemonSets,
  podProblem,
  daemonSetProblem,
}: SeenProbes): ProbesVerdict {
  const reporting = probes.filter(({ state }) =>
    state.startsWith('reporting'),
  ).length;
  if (forbidden(podProblem) && forbidden(daemonSetProblem)) {
    return {
      state: 'notSetUp',
      elsewhere: 'notSetUp',
      problem: readProblem('probe.cluster.noAccess', { namespace }),
      reporting,
    };
  }
  if (podProblem) {
    return {
      state: probes.length > 0 ? 'partial' : 'unavailable',
      elsewhere: 'unread',
      problem: podProblem,
      reporting,
    };
  }
  const wanted = sum(daemonSets, 'desiredNumberScheduled');
  const created = sum(daemonSets, 'currentNumberScheduled');
  if (wanted > 0 && created === 0 && probes.length === 0) {
    const [{ metadata }] = daemonSets;
    return {
      state: 'unavailable',
      elsewhere: 'refused',
      problem: readProblem('probe.cluster.refused', {
        ...{ wanted, created },
        name: `${namespace}/${metadata.name}`,
      }),
      reporting,
    };
  }
  if (daemonSetProblem) {
    return {
      state: probes.length > 0 ? 'partial' : 'unavailable',
      elsewhere: 'noPod',
      problem: daemonSetProblem,
      reporting,
    };
  }
  if (daemonSets.length === 0 && probes.length === 0) {
    return {
      state: 'notSetUp',
      elsewhere: 'notSetUp',
      problem: readProblem('probe.cluster.notInstalled', { namespace }),
      reporting,
    };
  }
  const total = Math.max(wanted, probes.length);
  const lacking: ProbeStatus[] = [
    ...probes.filter(({ state }) => state !== 'reporting'),
    ...Array.from({ length: total - probes.length }, () => ({
      state: 'noPod' as const,
    })),
  ];
  return lacking.length === 0
    ? { state: 'ok', elsewhere: 'noPod', reporting }
    : {
        state: reporting > 0 ? 'partial' : 'unavailable',
        elsewhere: 'noPod',
        problem: readProblem('probe.cluster.nodes', {
          ...{ count: lacking.length, total },
          problem: inWords(commonest(lacking)),
        }),
        reporting,
      };
}
