/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  NodeReading,
  ProbeStatus,
  SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../../reader/apiPath';
import type { ReadProblem } from '../../reader/problem';
import { objectsOf, readList, type ListResult } from '../../reader/readList';
import { prevailingPod } from '../agents/agentPod';
import type { EvidenceSource, SourceContext } from '../EvidenceSource';
import { evidenceOf } from '../evidence';
import {
  daemonSetSchema,
  podSchema,
  type DaemonSet,
  type Pod,
} from '../shapes';
import { firstProblem, sourceLacks, sourceOk } from '../sourceState';
import { readProbe, type SeenProbe } from './probePod';
import { stateOfProbes } from './probeState';

const id = 'probe';
const NAME = 'cilium-tuning-probe';

async function readNamespace({
  reader,
  signal,
  pageSize,
  probeNamespace,
}: SourceContext): Promise<{
  pods: ListResult<Pod>;
  daemonSets: ListResult<DaemonSet>;
  podProblem?: ReadProblem;
  daemonSetProblem?: ReadProblem;
}> {
  const labelSelector = `app.kubernetes.io/name=${NAME}`;
  const podPath = apiPath('api', 'v1', 'namespaces', probeNamespace, 'pods');
  const daemonSetPath = apiPath(
    ...['apis', 'apps', 'v1'],
    ...['namespaces', probeNamespace, 'daemonsets'],
  );
  const list = {
    query: { labelSelector },
    signal,
    pageSize,
    itemsOf: objectsOf,
  };
  const [pods, daemonSets] = await Promise.all([
    readList(reader, {
      ...list,
      path: podPath,
      pick: item => podSchema.safeParse(item).data,
    }),
    readList(reader, {
      ...list,
      path: daemonSetPath,
      pick: item => daemonSetSchema.safeParse(item).data,
    }),
  ]);
  return {
    pods,
    daemonSets,
    podProblem: firstProblem(podPath, pods.skipped, pods.problem),
    daemonSetProblem: firstProblem(
      daemonSetPath,
      daemonSets.skipped,
      daemonSets.problem,
    ),
  };
}

/** One pod a node: the one that stays, while one replaces another. */
function podsByNode(pods: readonly Pod[]): Map<string, Pod> {
  const nodes = new Map<string, Pod>();
  for (const pod of pods) {
    const { nodeName } = pod.spec;
    if (nodeName) {
      const other = nodes.get(nodeName);
      nodes.set(nodeName, other ? prevailingPod(other, pod) : pod);
    }
  }
  return nodes;
}

/** What is true of every node from which no pod speaks. */
function elsewhere(
  state: ProbeStatus['state'],
  namespace: string,
  readAt: string,
) {
  return evidenceOf(`Namespace ${namespace}`, id, readAt)(
    'probe',
    { state },
    `app.kubernetes.io/name=${NAME}`,
  );
}

/**
 * What the probes of `deploy/probe` report of their nodes: what each agent really does, and what kernel, CPUs and network
 * devices are set to. The report of a probe is the termination message of one of its containers, so that one list of pods
 * brings those of all nodes.
 *
 * @public
 */
export const probeSource: EvidenceSource = {
  id,
  async read(context): Promise<SourceReading> {
    const namespace = context.probeNamespace;
    const { pods, daemonSets, podProblem, daemonSetProblem } =
      await readNamespace(context);
    const readAt = new Date().toISOString();
    const seen = new Map<string, SeenProbe>(
      [...podsByNode(pods.items)].map(([node, pod]) => [
        node,
        readProbe(pod, id, readAt),
      ]),
    );
    const verdict = stateOfProbes({
      namespace,
      probes: [...seen.values()].map(({ status }) => status),
      daemonSets: daemonSets.items,
      podProblem,
      daemonSetProblem,
    });
    const nodes = new Map<string, NodeReading>(
      [...seen].map(([node, { facts }]) => [node, { facts }]),
    );
    return {
      nodes,
      facts: [elsewhere(verdict.elsewhere, namespace, readAt)],
      state:
        verdict.state === 'ok'
          ? sourceOk(id, verdict.reporting)
          : sourceLacks(id, verdict.state, verdict.problem, verdict.reporting),
    };
  },
};
