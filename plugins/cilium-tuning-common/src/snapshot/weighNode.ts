/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configKeys } from '../cilium/configKeys';
import { startTold } from './agentRun';
import { configMapFacts, nodeConfigFacts } from './configFacts';
import { decideConfigLoaded } from './configLoaded';
import { Settling } from './currency';
import type { Evidence, FactSet } from './evidence';
import type { GatheredNode } from './gatherNodes';
import { bestOf, mergeFacts } from './mergeFacts';
import { selectNodeConfigs } from './nodeConfigs';
import type { NodeRow } from './snapshot';
import type { ConfigReading, SourceReading } from './sources';

/** A node with its evidence, each piece settled as to whether it still holds. */
export type SettledNode = Omit<GatheredNode, 'said'> & {
  /** Stands in the node's row. No rule reads it, and as a fact it would tell apart nodes that are judged alike. */
  status?: string;
  evidence: Evidence[];
};

/** What is the same for all nodes while they are weighed. */
export interface Surroundings {
  takenAt: string;
  config?: { reading: ConfigReading; source: string; readAt: string };
  cluster: FactSet;
  /** The reading that named every agent there is. */
  agents?: SourceReading;
  /** Called with a node whose agent's own pod would decide what the table of pods does not. */
  onUndecided?: (node: string) => void;
}

/** What the readings say that is the same for all nodes. */
export function surroundingsOf(
  readings: readonly SourceReading[],
  takenAt: string,
): Omit<Surroundings, 'onUndecided'> {
  const configured = readings.findLast(reading => reading.config);
  const config = configured?.config && {
    reading: configured.config,
    source: configured.state.source,
    readAt: configured.state.readAt,
  };
  return {
    takenAt,
    config,
    cluster: mergeFacts([
      ...readings.flatMap(reading => reading.facts ?? []),
      ...(config ? configMapFacts(config.reading, config) : []),
    ]),
    agents: readings.find(
      ({ cilium, nodes, state }) =>
        cilium?.state === 'found' && nodes && state.state === 'ok',
    ),
  };
}

/** That no agent runs on a node, where all agents were read and none is there. */
function missingAgent({ agents }: Surroundings): Evidence[] {
  return agents
    ? [
        {
          fact: 'agentState',
          value: 'missing',
          source: agents.state.source,
          basis: 'observed',
          observedAt: agents.state.readAt,
          excerpt: 'No agent pod names this node',
          object: agents.cilium?.lookedFor.join(', ') ?? '',
        },
      ]
    : [];
}

/**
 * What CiliumNodeConfigs set. An option on the agent's own command line beats every configuration object; what the running
 * agent reports does so as well, but not at its next start.
 */
function overridesOf(
  told: readonly Evidence[],
  objects: readonly Evidence[],
): Evidence[] {
  const fixed = told.filter(({ reported }) => !reported);
  const next = mergeFacts([
    ...objects.filter(({ fact }) => !bestOf(fixed, fact)),
    ...fixed,
  ]);
  return configKeys.flatMap((key): Evidence[] => {
    const evidence = next[`config:${key}`];
    if (!evidence || !bestOf(told, evidence.fact)?.reported) {
      return evidence ? [evidence] : [];
    }
    return [{ ...evidence, fact: `next:${key}` }];
  });
}

/** Per-node configuration, and whether the node's agent loaded it. */
function configOfNode(
  node: SettledNode,
  { config, cluster, onUndecided }: Surroundings,
): Evidence[] {
  if (!config) {
    return [];
  }
  const version = bestOf(node.evidence, 'ciliumVersion');
  const ciliumVersion = (version ?? cluster.ciliumVersion)?.value;
  const chosen = selectNodeConfigs(config.reading, node.labels, ciliumVersion);
  const selection = node.setsOptions ? { ...chosen, certain: false } : chosen;
  const overrides = overridesOf(
    node.evidence,
    nodeConfigFacts(selection.applied, config),
  );
  if (!node.agent) {
    return overrides;
  }
  const { value, excerpt, wantsCloserLook } = decideConfigLoaded({
    config: config.reading,
    selection,
    agent: node.agent,
    agentStartedAt: startTold(node.evidence),
    labelsChangedAt: node.labelsChangedAt,
    ciliumVersion,
  });
  if (wantsCloserLook) {
    onUndecided?.(node.name);
  }
  const derived = {
    source: config.source,
    basis: 'derived',
    observedAt: config.readAt,
    object: `Pod ${node.agent.pod}`,
  } as const;
  return [
    ...overrides,
    {
      ...{ fact: 'configLoaded', value, excerpt },
      ...derived,
    },
    {
      fact: 'nodeOptions',
      value: selection.certain ? 'known' : 'uncertain',
      excerpt: `CiliumNodeConfigs for this node: ${
        selection.applied.map(({ name }) => name).join(', ') || 'none'
      }`.slice(0, 500),
      ...derived,
    },
  ];
}

/** The evidence of a node, with what no longer holds marked. */
export function settled(
  { said, ...node }: GatheredNode,
  { takenAt, onUndecided }: Surroundings,
): SettledNode {
  const told = said.flatMap(({ facts }) => facts);
  const status = bestOf(told, 'nodeStatus')?.value;
  const settling = new Settling({
    takenAt,
    agent: node.agent,
    notReady: status !== undefined && status.split(',')[0] !== 'Ready',
  });
  const evidence = told
    .map(piece => settling.settle(piece))
    .filter(
      ({ fact, outdated }) =>
        fact !== 'nodeStatus' &&
        // Of the options that an earlier agent had nothing follows, and they must not hide what the objects say now
        !(outdated && fact.startsWith('config:')),
    );
  if (settling.isUnclear) {
    onUndecided?.(node.name);
  }
  return { ...node, status, evidence };
}

/** The best evidence for each fact of a node. */
export function weighNode(node: SettledNode, around: Surroundings): FactSet {
  return mergeFacts([
    ...node.evidence,
    ...(bestOf(node.evidence, 'agentState') ? [] : missingAgent(around)),
    ...configOfNode(node, around),
  ]);
}

/** What a snapshot says of a node by name. */
export function rowOf(node: SettledNode, facts: FactSet): NodeRow {
  const state = facts.agentState?.value;
  const { pod, restarts, configLoadedAt } = node.agent ?? {};
  const startedAt = node.agent?.startedAt ?? startTold(node.evidence);
  return {
    name: node.name,
    status: node.status,
    ...(state && {
      agent: { state, pod, restarts, startedAt, configLoadedAt },
    }),
  };
}
