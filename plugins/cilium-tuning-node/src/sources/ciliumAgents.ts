/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CiliumPresence,
  NodePlacement,
  NodeReading,
} from 'backstage-plugin-cilium-tuning-common';
import { apiPath } from '../reader/apiPath';
import type { ReadProblem } from '../reader/problem';
import { objectsOf, readList } from '../reader/readList';
import { agentReading, kubeProxyReading } from './agentFacts';
import { prevailingPod } from './agentPod';
import type { EvidenceSource, SourceContext } from './EvidenceSource';
import { placementOf } from './placement';
import { daemonSetSchema, podSchema, type Pod } from './shapes';
import { firstProblem, sourceLacks, sourceOk } from './sourceState';

const id = 'cilium-agents';
const APP_LABEL = 'k8s-app';
const COMPONENT_LABEL = 'component';
const AGENT = 'cilium';
const KUBE_PROXY = 'kube-proxy';

/** What one namespace holds. */
interface Namespace {
  agents: Pod[];
  kubeProxies: Pod[];
  placement?: NodePlacement[];
  podProblem?: ReadProblem;
  daemonSetProblem?: ReadProblem;
}

async function readNamespace(
  { reader, signal, pageSize }: SourceContext,
  namespace: string,
): Promise<Namespace> {
  const podPath = apiPath('api', 'v1', 'namespaces', namespace, 'pods');
  const daemonSetPath = apiPath(
    ...['apis', 'apps', 'v1'],
    ...['namespaces', namespace, 'daemonsets'],
  );
  const readPods = (labelSelector: string) =>
    readList(reader, {
      path: podPath,
      query: { labelSelector },
      signal,
      pageSize,
      itemsOf: objectsOf,
      pick: item => podSchema.safeParse(item).data,
    });
  const [pods, staticPods, daemonSets] = await Promise.all([
    readPods(`${APP_LABEL} in (${AGENT},${KUBE_PROXY})`),
    // RKE2 and GKE run kube-proxy in static pods, which have another label
    readPods(`${COMPONENT_LABEL}=${KUBE_PROXY}`),
    readList(reader, {
      path: daemonSetPath,
      signal,
      pageSize,
      itemsOf: objectsOf,
      pick: item => daemonSetSchema.safeParse(item).data,
    }),
  ]);
  const labelled = (app: string) =>
    pods.items.filter(({ metadata }) => metadata.labels?.[APP_LABEL] === app);
  const daemonSetProblem = firstProblem(
    daemonSetPath,
    daemonSets.skipped,
    daemonSets.problem,
  );
  return {
    agents: labelled(AGENT),
    kubeProxies: [...labelled(KUBE_PROXY), ...staticPods.items],
    // One that is missing could be the one that wants an agent on a node
    placement: daemonSetProblem
      ? undefined
      : daemonSets.items
          .filter(
            ({ spec }) => spec.template.metadata.labels?.[APP_LABEL] === AGENT,
          )
          .map(placementOf),
    podProblem: firstProblem(
      podPath,
      pods.skipped + staticPods.skipped,
      pods.problem,
      staticPods.problem,
    ),
    daemonSetProblem,
  };
}

/** The namespace that Cilium runs in: the first with an agent, else the first with its DaemonSet. */
function homeOf(found: readonly [string, Namespace][]): string | undefined {
  const [home] =
    found.find(([, { agents }]) => agents.length > 0) ??
    found.find(([, { placement }]) => placement?.length) ??
    [];
  return home;
}

function presenceOf(
  found: readonly [string, Namespace][],
  lacking: ReadProblem | undefined,
): CiliumPresence {
  const home = homeOf(found);
  const lookedFor = found.flatMap(([namespace]) => [
    `pods with label ${APP_LABEL}=${AGENT} in ${namespace}`,
    `DaemonSets whose pods have that label in ${namespace}`,
  ]);
  if (home !== undefined) {
    return { state: 'found', namespace: home, lookedFor };
  }
  return { state: lacking ? 'unknown' : 'notFound', lookedFor };
}

/** One reading a node, of the pod that speaks for it. */
function readingsByNode(
  pods: readonly Pod[],
  readingOf: (pod: Pod) => NodeReading,
): Map<string, NodeReading> {
  const prevailing = new Map<string, Pod>();
  for (const pod of pods) {
    const { nodeName } = pod.spec;
    // A pod without a node waits to be scheduled
    if (nodeName) {
      const other = prevailing.get(nodeName);
      prevailing.set(nodeName, other ? prevailingPod(other, pod) : pod);
    }
  }
  return new Map(
    [...prevailing].map(([node, pod]) => [node, readingOf(pod)] as const),
  );
}

function nodesOf(found: readonly [string, Namespace][]) {
  const observedAt = new Date().toISOString();
  const nodes = readingsByNode(
    found.flatMap(([, { agents }]) => agents),
    pod => agentReading(pod, id, observedAt),
  );
  const agents = nodes.size;
  const running = found
    .flatMap(([, { kubeProxies }]) => kubeProxies)
    .filter(({ status }) => status.phase === 'Running');
  for (const [node, { facts }] of readingsByNode(running, pod =>
    kubeProxyReading(pod, id, observedAt),
  )) {
    const reading = nodes.get(node);
    nodes.set(node, {
      ...reading,
      facts: [...(reading?.facts ?? []), ...facts],
    });
  }
  return { nodes, agents };
}

/**
 * Where agents run: their version, whether they are ready, when each read its configuration; where their DaemonSet wants
 * them; and kube-proxies beside them. Agents are told by label, as distributions name their DaemonSets differently.
 *
 * @public
 */
export const ciliumAgentsSource: EvidenceSource = {
  id,
  async read(context) {
    const found: [string, Namespace][] = [];
    for (const namespace of context.ciliumNamespaces) {
      found.push([namespace, await readNamespace(context, namespace)]);
    }
    const problems = found.map(
      ([, { podProblem, daemonSetProblem }]) => podProblem ?? daemonSetProblem,
    );
    const lacking = problems.find(problem => problem !== undefined);
    const cilium = presenceOf(found, lacking);
    const { nodes, agents } = nodesOf(found);
    const placements = found.map(([, { placement }]) => placement);
    const nothingRead = found.every(
      ([, { podProblem, daemonSetProblem }]) => podProblem && daemonSetProblem,
    );
    return {
      cilium,
      nodes,
      ...(placements.every(placement => placement !== undefined) && {
        placement: placements.flat(),
      }),
      state: lacking
        ? sourceLacks(
            id,
            nothingRead && nodes.size === 0 ? 'unavailable' : 'partial',
            lacking,
            agents,
          )
        : sourceOk(id, agents),
    };
  },
};
