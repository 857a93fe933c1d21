/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configReading } from '../__testUtils__/readings';
import { decideConfigLoaded } from './configLoaded';
import type { NodeConfigSelection } from './nodeConfigs';
import type { ConfigReading, NodeConfigReading, NodeReading } from './sources';

const loaded = '2026-02-01T01:00:00Z';
const before = '2026-02-01T00:00:00Z';
const after = '2026-02-01T02:00:00Z';

const nodeConfig = (
  changedAt?: string,
  createdAt?: string,
): NodeConfigReading => ({
  namespace: 'kube-system',
  name: 'fast',
  values: {},
  createdAt,
  changedAt,
});

interface Case {
  /** Change of the ConfigMap. */
  changed?: string | null;
  selection?: Partial<NodeConfigSelection>;
  agent?: Partial<NonNullable<NodeReading['agent']>>;
  /** As the agent tells it itself. */
  started?: string;
  labelsChangedAt?: string;
  cilium?: string;
}

/** An agent of which only the table of pods was read. */
const ofTable = (configLoadedAfter: string, restarts = 0) => ({
  ...{ configLoadedAt: undefined, configLoadedAfter, restarts },
});

function decide({
  changed = before,
  selection = {},
  agent = {},
  started,
  labelsChangedAt,
  cilium = '1.14.2',
}: Case = {}) {
  const { config } = configReading({ changedAt: changed ?? undefined });
  return decideConfigLoaded({
    config: config as ConfigReading,
    selection: {
      applied: [],
      others: [],
      certain: true,
      labelsMatter: false,
      ...selection,
    },
    agent: { pod: 'cilium-1', restarts: 0, configLoadedAt: loaded, ...agent },
    agentStartedAt: started,
    labelsChangedAt,
    ciliumVersion: cilium,
  });
}

describe('decideConfigLoaded', () => {
  it.each<[string, Case]>([
    ['nothing changed since', {}],
    [
      'every object is older',
      {
        selection: {
          applied: [nodeConfig(before)],
          others: [nodeConfig(before)],
          labelsMatter: true,
        },
        labelsChangedAt: before,
      },
    ],
    ['labels changed that nothing asks for', { labelsChangedAt: after }],
    [
      'another CiliumNodeConfig was made later, and labels changed that it asks for',
      {
        selection: { others: [nodeConfig(after, after)], labelsMatter: true },
        labelsChangedAt: after,
      },
    ],
    [
      'a mounted ConfigMap changed long before the agent restarted',
      { cilium: '1.12.9', agent: { restarts: 3 } },
    ],
  ])('current: %s', (_, given) => {
    expect(decide(given).value).toBe('current');
  });

  it.each<[string, Case]>([
    ['the ConfigMap changed later', { changed: after }],
    [
      'a CiliumNodeConfig of the node changed later',
      { selection: { applied: [nodeConfig(after)] } },
    ],
    [
      'the ConfigMap changed later, whatever else is not known',
      { changed: after, selection: { certain: false } },
    ],
  ])('pending: %s', (_, given) => {
    expect(decide(given).value).toBe('pending');
  });

  it.each<[string, Case]>([
    ['the same second', { changed: loaded }],
    ['the second before', { changed: '2026-02-01T00:59:59Z' }],
    ['no time of the ConfigMap', { changed: null }],
    ['a time that cannot be read', { changed: 'soon' }],
    ['no time of the agent', { agent: { configLoadedAt: undefined } }],
    [
      'no time of a CiliumNodeConfig',
      { selection: { applied: [nodeConfig(undefined)] } },
    ],
    [
      'another CiliumNodeConfig changed, which may have selected the node',
      { selection: { others: [nodeConfig(after, before)] } },
    ],
    [
      'another CiliumNodeConfig changed, and it does not show since when it is there',
      { selection: { others: [nodeConfig(after)] } },
    ],
    [
      'another CiliumNodeConfig was made in the second of loading',
      { selection: { others: [nodeConfig(loaded, loaded)] } },
    ],
    [
      'labels changed that an older CiliumNodeConfig asks for',
      {
        selection: {
          others: [nodeConfig(after, after), nodeConfig(before, before)],
          labelsMatter: true,
        },
        labelsChangedAt: after,
      },
    ],
    [
      'labels changed that a selector asks for',
      { selection: { labelsMatter: true }, labelsChangedAt: after },
    ],
    [
      'no time of labels that a selector asks for',
      { selection: { labelsMatter: true } },
    ],
    ['an unsure choice', { selection: { certain: false } }],
    [
      'a mounted ConfigMap, which a restarted container may read late',
      {
        cilium: '1.12.9',
        agent: { restarts: 1 },
        changed: '2026-02-01T00:59:00Z',
      },
    ],
    [
      'a version that is not known, so neither is how it reads',
      {
        cilium: 'latest',
        agent: { restarts: 1 },
        changed: '2026-02-01T00:59:00Z',
      },
    ],
  ])('unknown: %s', (_, given) => {
    expect(decide(given).value).toBe('unknown');
  });

  it.each<[string, Case, string, boolean]>([
    [
      'loaded a second after the change at the earliest',
      { agent: ofTable('2026-02-01T00:00:01Z') },
      'current',
      false,
    ],
    [
      'loaded in the second of the change at the earliest',
      { agent: ofTable(before), started: after },
      'unknown',
      true,
    ],
    [
      'changed after the agent had started',
      { changed: after, agent: ofTable(before), started: loaded },
      'pending',
      false,
    ],
    [
      'changed between, and no start of the agent is known',
      { changed: after, agent: ofTable(before) },
      'unknown',
      true,
    ],
    [
      'a mounted ConfigMap, which a restarted container may read late',
      {
        cilium: '1.12.9',
        agent: ofTable('2026-02-01T00:01:59Z', 1),
      },
      'unknown',
      true,
    ],
    [
      'a mounted ConfigMap that changed two minutes before',
      {
        cilium: '1.12.9',
        agent: ofTable('2026-02-01T00:02:00Z', 1),
      },
      'current',
      false,
    ],
    [
      'no time of the ConfigMap, which the pod would not tell either',
      { changed: null, agent: ofTable(before) },
      'unknown',
      false,
    ],
    [
      'the time is known, so that nothing is left to look at',
      { changed: loaded },
      'unknown',
      false,
    ],
  ])('within bounds: %s', (_, given, value, wantsCloserLook) => {
    expect(decide(given)).toMatchObject({ value, wantsCloserLook });
  });

  it('shows the times it compared', () => {
    expect(decide({ changed: after }).excerpt).toBe(
      [
        `loaded: ${loaded}`,
        `ConfigMap kube-system/cilium-config changed: ${after}`,
      ].join('\n'),
    );
  });
});
