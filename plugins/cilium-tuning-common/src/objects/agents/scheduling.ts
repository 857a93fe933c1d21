/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from '../../snapshot/evidence';
import { evidenceOf } from '../evidence';
import type { DaemonSet } from '../shapes';

/**
 * How the pods of the largest of some DaemonSets of agents are kept apart, where one says how many it wants.
 *
 * @param daemonSets - those of agents
 * @param source - id of the source that read them
 * @param observedAt - ISO 8601
 * @public
 */
export function agentScheduling(
  daemonSets: readonly DaemonSet[],
  source: string,
  observedAt: string,
): Evidence[] {
  const [largest] = daemonSets
    .map(daemonSet => ({
      daemonSet,
      nodes: daemonSet.status?.desiredNumberScheduled ?? 0,
    }))
    .sort((a, b) => b.nodes - a.nodes);
  if (!largest || largest.nodes === 0) {
    return [];
  }
  const { metadata, spec } = largest.daemonSet;
  const terms =
    spec.template.spec.affinity?.podAntiAffinity
      ?.requiredDuringSchedulingIgnoredDuringExecution;
  const antiAffinity = (terms?.length ?? 0) > 0;
  const { nodes } = largest;
  const object = `DaemonSet ${metadata.namespace ?? ''}/${metadata.name}`;
  return [
    evidenceOf(object, source, observedAt)(
      'agentScheduling',
      { antiAffinity, nodes },
      `podAntiAffinity: ${antiAffinity}, desiredNumberScheduled: ${nodes}`,
      'configured',
    ),
  ];
}
