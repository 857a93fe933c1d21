/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../cilium/version';
import type { ConfigLoaded } from './agentStatus';
import type { NodeConfigSelection } from './nodeConfigs';
import type { ConfigReading, NodeReading } from './sources';

/** Something that may have changed what a node's agent is told. */
interface Change {
  what: string;
  at: string | undefined;
  /** Whether it surely concerns the node. */
  concerns: boolean;
}

/**
 * Times of changes and of containers are whole seconds, and reading ends up to a second before the container that reads
 * does.
 */
const readingLagMs = 1000;

/** Before 1.13 the ConfigMap is a mounted volume, which the kubelet renews in a pod that stays only every so often. */
const volumeLagMs = 120_000;

function lagOf(
  agent: NonNullable<NodeReading['agent']>,
  ciliumVersion: string | undefined,
): number {
  const readsItself =
    ciliumVersion !== undefined &&
    isCiliumAtLeast(ciliumVersion, '1.13') === true;
  return readsItself || agent.restarts === 0 ? readingLagMs : volumeLagMs;
}

function changesOf(
  config: ConfigReading,
  selection: NodeConfigSelection,
  labelsChangedAt: string | undefined,
): Change[] {
  const named = (kind: string, object: { namespace: string; name: string }) =>
    `${kind} ${object.namespace}/${object.name}`;
  return [
    {
      what: named('ConfigMap', config),
      at: config.changedAt,
      concerns: true,
    },
    ...selection.applied.map(nodeConfig => ({
      what: named('CiliumNodeConfig', nodeConfig),
      at: nodeConfig.changedAt,
      concerns: true,
    })),
    ...selection.others.map(nodeConfig => ({
      what: named('CiliumNodeConfig', nodeConfig),
      at: nodeConfig.changedAt,
      concerns: false,
    })),
    ...(selection.labelsMatter
      ? [{ what: 'labels of the node', at: labelsChangedAt, concerns: false }]
      : []),
  ];
}

/**
 * Whether an agent runs with the configuration that the cluster holds now. It is `current` only where everything that
 * decides the configuration is known to be older than what the agent loaded; `pending` only where something that surely
 * concerns the node is newer. A CiliumNodeConfig that was deleted leaves no trace and cannot be taken into account.
 */
export function decideConfigLoaded(options: {
  config: ConfigReading;
  selection: NodeConfigSelection;
  agent: NonNullable<NodeReading['agent']>;
  labelsChangedAt: string | undefined;
  ciliumVersion: string | undefined;
}): { value: ConfigLoaded; excerpt: string } {
  const { config, selection, agent, labelsChangedAt, ciliumVersion } = options;
  const loadedAt = Date.parse(agent.configLoadedAt ?? '');
  const changes = changesOf(config, selection, labelsChangedAt);
  const excerpt = [
    `loaded: ${agent.configLoadedAt ?? 'unknown'}`,
    ...changes.map(({ what, at }) => `${what} changed: ${at ?? 'unknown'}`),
  ]
    .join('\n')
    .slice(0, 500);

  if (
    changes.some(
      ({ at, concerns }) => concerns && Date.parse(at ?? '') > loadedAt,
    )
  ) {
    return { value: 'pending', excerpt };
  }
  const lag = lagOf(agent, ciliumVersion);
  const settled =
    selection.certain &&
    changes.every(({ at }) => loadedAt - Date.parse(at ?? '') > lag);
  return { value: settled ? 'current' : 'unknown', excerpt };
}
