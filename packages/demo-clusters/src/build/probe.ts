/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ProbeDefinition, NodeProbeDefinition } from '../definition';
import { recordedReport } from '../probe/recordedReports';
import { agentImage } from './agentContainers';
import type { PlannedCilium } from './cilium';
import { Clock } from './clock';
import {
  nodesSelectedBy,
  planDaemonSet,
  type PlannedDaemonSet,
} from './daemonSets';
import { sha256Of } from './identity';
import type { BuildScope } from './metadata';
import type { PlannedNode } from './nodes';
import { PlannedPod } from './pods';
import type { ContainerRun } from './podStatus';
import { probeTemplate } from './probeTemplate';

const NAME = 'cilium-tuning-probe';
const NAMESPACE = 'cilium-tuning';
const AGE_HOURS = 10 * 24;
const SELECTOR = { 'app.kubernetes.io/name': NAME };

/** The containers of a probe that looked once when its pod started, and has seen no change since. */
function runsOf(
  podStartedAt: string,
  message: string | undefined,
  { ready = true }: NodeProbeDefinition,
): Record<string, ContainerRun> {
  const startedAt = Clock.after(podStartedAt, 3);
  const finishedAt = Clock.after(startedAt, 2);
  return {
    look: {
      ready: true,
      state: {
        terminated: {
          ...{ exitCode: 0, reason: 'Completed', startedAt, finishedAt },
          ...(message && { message }),
          containerID: `containerd://${sha256Of('look', startedAt)}`,
        },
      },
    },
    watch: {
      ready,
      state: { running: { startedAt: Clock.after(finishedAt, 1) } },
    },
  };
}

/** The probe of `deploy/probe` on the nodes of a cluster: its pods carry the reports that were recorded for their node group. */
export function planProbe(
  scope: BuildScope,
  clock: Clock,
  probe: ProbeDefinition,
  nodes: readonly PlannedNode[],
  cilium: { version: string } & Pick<PlannedCilium, 'startedAt'>,
): PlannedDaemonSet {
  const createdAt = clock.hoursAgo(AGE_HOURS);
  const template = probeTemplate(agentImage(cilium.version));
  const { nodeSelector = {} } = template.spec;
  const selected = nodesSelectedBy(nodes, nodeSelector);
  const looked = selected.flatMap(node => {
    const differing = probe.nodes?.[node.name] ?? {};
    return probe.refused || differing.absent ? [] : [{ node, differing }];
  });
  const messageOf = (
    node: PlannedNode,
    { message, report }: NodeProbeDefinition,
  ) =>
    message ??
    recordedReport(
      report ?? `${probe.reports}/${node.name.replace(/-\d+$/, '')}`,
      Clock.after(cilium.startedAt(node) ?? createdAt, 8),
    );
  return planDaemonSet(
    scope,
    {
      ...{ name: NAME, namespace: NAMESPACE, selector: SELECTOR },
      ...{ manager: 'kubectl', createdAt, changedAt: createdAt },
      templates: [template],
    },
    selected,
    ([kind]) =>
      looked.map(
        ({ node, differing }) =>
          new PlannedPod(kind, {
            ...{ node, createdAt, ready: differing.ready ?? true },
            runs: () =>
              runsOf(createdAt, messageOf(node, differing), differing),
          }),
      ),
  );
}
