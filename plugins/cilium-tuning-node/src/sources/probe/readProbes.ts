/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  confirmedProbe,
  type Pod,
  podsByNode,
  type ProbeReading,
  readProbe,
  type ReadProblem,
  ReportReader,
  type SeenProbe,
} from 'backstage-plugin-cilium-tuning-common';
import { type PodRow, readPodRow, type UnclearRow } from '../agents/podRow';
import { readPods, readPodsOf, readPodTable } from '../agents/readPods';
import type { SourceContext } from '../EvidenceSource';
import { ProbeMemory } from './probeMemory';

/** They are about 12 KB each. */
const PODS_PER_PAGE = 500;

/** The probes of a cluster. */
export interface ProbesRead {
  /** By node. */
  seen: Map<string, SeenProbe>;
  /** ISO 8601. */
  readAt: string;
  problem?: ReadProblem;
}

const restartsOf = ({ status }: Pod) =>
  status.containerStatuses.reduce(
    (sum, { restartCount = 0 }) => sum + restartCount,
    0,
  );

/** The probes whose report is known from the scan before, and the nodes of all others. */
function recall(
  rows: readonly (PodRow | UnclearRow | Pod)[],
  namespace: string,
  memory: ProbeMemory,
  reading: ProbeReading,
): { seen: Map<string, SeenProbe>; others: Set<string> } {
  const seen = new Map<string, SeenProbe>();
  const others = new Set<string>();
  for (const row of rows) {
    const node = 'spec' in row ? row.spec.nodeName : row.node;
    const message =
      'pod' in row && !seen.has(row.node) ? memory.recall(row) : undefined;
    if (node !== undefined && 'pod' in row && message) {
      const object = `Pod ${namespace}/${row.pod}`;
      seen.set(node, confirmedProbe(object, message, reading));
    } else if (node !== undefined) {
      others.add(node);
    }
  }
  return { seen, others };
}

/**
 * Reads the probes of a cluster: whole pods, as nothing less holds their reports. Of a large cluster that was scanned before, the
 * table of pods tells whose report is still the same.
 *
 * @param labelSelector - of their pods
 */
export async function readProbes(
  context: SourceContext,
  source: string,
  labelSelector: string,
): Promise<ProbesRead> {
  const { probeNamespace: namespace, cluster } = context;
  const memory = new ProbeMemory(cluster);
  const pods = { labelSelector, perPage: PODS_PER_PAGE };
  const readAt = new Date().toISOString();
  const reading = { source, readAt, reports: new ReportReader() };
  const table = memory.isEmpty
    ? undefined
    : await readPodTable<PodRow | UnclearRow | Pod>(
        context,
        namespace,
        { labelSelector },
        { row: row => readPodRow(row, readAt), pod: pod => pod },
      );
  const known = recall(table?.items ?? [], namespace, memory, reading);
  const { items, problem } =
    table && !table.problem
      ? await readPodsOf(context, namespace, pods, known.others)
      : await readPods(context, namespace, pods);
  const seen = new Map(known.seen);
  for (const [node, pod] of podsByNode(items)) {
    const probe = readProbe(pod, reading);
    seen.set(node, probe);
    if (probe.report) {
      memory.remember(pod.metadata.name, {
        ...{ node, message: probe.report, restarts: restartsOf(pod) },
      });
    }
  }
  // A cluster that does not answer says nothing of what was remembered
  if (!problem || seen.size > 0) {
    memory.save();
  }
  return { seen, readAt, problem };
}
