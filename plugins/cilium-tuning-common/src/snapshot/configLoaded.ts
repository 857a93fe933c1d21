/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../cilium/introductions';
import type { ConfigLoaded } from './agentStatus';
import type { NodeConfigSelection } from './nodeConfigs';
import type { ConfigReading, NodeConfigReading, NodeReading } from './sources';

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
  const readsItself = ciliumHas(ciliumVersion, 'configByContainer') === true;
  return readsItself || agent.restarts === 0 ? readingLagMs : volumeLagMs;
}

/** One that was surely made after an agent loaded its configuration, and does not select its node, never concerned it. */
const wasThere =
  (loadedBefore: number) =>
  ({ createdAt }: NodeConfigReading) =>
    !(Date.parse(createdAt ?? '') > loadedBefore + readingLagMs);

function changesOf(
  config: ConfigReading,
  selection: NodeConfigSelection,
  labelsChangedAt: string | undefined,
  loadedBefore: number,
): Change[] {
  const others = selection.others.filter(wasThere(loadedBefore));
  // Labels had no part in it where nothing was there to ask for them
  const labelsMatter =
    selection.labelsMatter &&
    (others.length === selection.others.length ||
      others.length + selection.applied.length > 0);
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
    ...others.map(nodeConfig => ({
      what: named('CiliumNodeConfig', nodeConfig),
      at: nodeConfig.changedAt,
      concerns: false,
    })),
    ...(labelsMatter
      ? [{ what: 'labels of the node', at: labelsChangedAt, concerns: false }]
      : []),
  ];
}

/**
 * When an agent's configuration was read, in milliseconds since 1970: between two times that are the same where the pod tells
 * it, NaN where one is not known. It is read before the agent starts.
 */
function loadedOf(
  { configLoadedAt, configLoadedAfter }: NonNullable<NodeReading['agent']>,
  agentStartedAt: string | undefined,
): { after: number; before: number; exact: boolean; text: string } {
  if (configLoadedAt !== undefined || configLoadedAfter === undefined) {
    const at = Date.parse(configLoadedAt ?? '');
    const text = configLoadedAt ?? 'unknown';
    return { after: at, before: at, exact: true, text };
  }
  return {
    after: Date.parse(configLoadedAfter),
    before: Date.parse(agentStartedAt ?? ''),
    exact: false,
    text: `after ${configLoadedAfter}, before ${agentStartedAt ?? 'now'}`,
  };
}

/**
 * Whether an agent runs with the configuration that the cluster holds now. It is `current` only where everything that
 * decides the configuration is known to be older than what the agent loaded, or to have had no part in it; `pending` only where
 * something that surely concerns the node is newer. A CiliumNodeConfig that was deleted leaves no trace and cannot be taken into
 * account.
 *
 * @returns besides the value and what it follows from, whether knowing the exact time of loading could decide it
 */
export function decideConfigLoaded(options: {
  config: ConfigReading;
  selection: NodeConfigSelection;
  agent: NonNullable<NodeReading['agent']>;
  /** Start of the running agent as it tells it itself, ISO 8601. */
  agentStartedAt?: string;
  labelsChangedAt: string | undefined;
  ciliumVersion: string | undefined;
}): { value: ConfigLoaded; excerpt: string; wantsCloserLook: boolean } {
  const { config, selection, agent, labelsChangedAt, ciliumVersion } = options;
  const loaded = loadedOf(agent, options.agentStartedAt);
  const changes = changesOf(config, selection, labelsChangedAt, loaded.before);
  const excerpt = [
    `loaded: ${loaded.text}`,
    ...changes.map(({ what, at }) => `${what} changed: ${at ?? 'unknown'}`),
  ]
    .join('\n')
    .slice(0, 500);

  const isNewer = ({ at }: Change) => Date.parse(at ?? '') > loaded.before;
  if (changes.some(change => change.concerns && isNewer(change))) {
    return { value: 'pending', excerpt, wantsCloserLook: false };
  }
  const lag = lagOf(agent, ciliumVersion);
  // Of a bound nothing is rounded off but the change
  const isOlder = ({ at }: Change) =>
    loaded.after - Date.parse(at ?? '') > (loaded.exact ? lag : lag - 1);
  if (selection.certain && changes.every(isOlder)) {
    return { value: 'current', excerpt, wantsCloserLook: false };
  }
  return {
    value: 'unknown',
    excerpt,
    wantsCloserLook:
      !loaded.exact &&
      selection.certain &&
      changes.every(({ at }) => at !== undefined),
  };
}
