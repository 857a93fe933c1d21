/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ProbeDefinition, NodeProbeDefinition } from '../definition';
import type { Node, Pod } from '../objects';
import { recordedReport } from '../probe/recordedReports';
import { agentImage } from './agentContainers';
import { Clock } from './clock';
import {
  buildDaemonSet,
  nodesSelectedBy,
  type BuiltDaemonSet,
} from './daemonSets';
import { sha256Of } from './identity';
import type { BuildScope } from './metadata';
import { buildPod, type ContainerRun } from './pods';
import { podTemplate } from './podTemplates';

const NAME = 'cilium-tuning-probe';
const NAMESPACE = 'cilium-tuning';
const AGE_HOURS = 10 * 24;
const SELECTOR = { 'app.kubernetes.io/name': NAME };
const NODE_SELECTOR = { 'kubernetes.io/os': 'linux' };

function startOfAgent(agents: readonly Pod[], node: Node): string | undefined {
  return agents
    .find(({ spec }) => spec.nodeName === node.metadata.name)
    ?.status.containerStatuses?.find(({ name }) => name === 'cilium-agent')
    ?.state.running?.startedAt;
}

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

/**
 * The probe of `deploy/probe` on the nodes of a cluster: its pods carry the reports that were recorded for their node group.
 *
 * @param agents - the pods of the agents, which reports tell the start of
 */
export function buildProbe(
  scope: BuildScope,
  clock: Clock,
  probe: ProbeDefinition,
  cluster: { version: string; nodes: Node[]; agents: readonly Pod[] },
): BuiltDaemonSet {
  const image = agentImage(cluster.version);
  const createdAt = clock.hoursAgo(AGE_HOURS);
  const container = (name: string, command: string) => ({
    ...{ name, image },
    command: ['sh', '/probe/probe.sh', command],
  });
  const template = podTemplate({
    labels: SELECTOR,
    serviceAccountName: 'default',
    nodeSelector: NODE_SELECTOR,
    hostNetwork: true,
    initContainers: [container('look', 'once')],
    containers: [container('watch', 'watch')],
  });
  return buildDaemonSet(
    scope,
    {
      ...{ name: NAME, namespace: NAMESPACE, selector: SELECTOR },
      ...{ manager: 'kubectl', createdAt, changedAt: createdAt },
      templates: [template],
    },
    cluster.nodes,
    ({ owner, labelsFor }) =>
      nodesSelectedBy(cluster.nodes, NODE_SELECTOR).flatMap(node => {
        const { name } = node.metadata;
        const differing = probe.nodes?.[name] ?? {};
        if (probe.refused || differing.absent) {
          return [];
        }
        const agentStartedAt = startOfAgent(cluster.agents, node) ?? createdAt;
        const group = name.replace(/-\d+$/, '');
        const message =
          differing.message ??
          recordedReport(
            `${probe.reports}/${group}`,
            Clock.after(agentStartedAt, 8),
          );
        return [
          buildPod(scope, {
            ...{ node, namespace: NAMESPACE, owner, template, createdAt },
            labels: labelsFor(template),
            runs: runsOf(createdAt, message, differing),
          }),
        ];
      }),
  );
}
