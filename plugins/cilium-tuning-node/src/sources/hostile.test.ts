/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject, JsonValue } from '@backstage/types';
import { agentPodObject } from '@internal/demo-clusters';
import {
  assess,
  buildSnapshot,
  isJsonObject,
} from 'backstage-plugin-cilium-tuning-common';
import fc from 'fast-check';
import { contextOf } from '../__testUtils__/reader';
import type { ClusterReader } from '../reader/ClusterReader';
import { readTogether } from '../scan/readTogether';
import { createSources } from '.';

/** With all that is off by default. */
const sources = createSources({
  nodeFeatureDiscovery: { enabled: true, nodeFeatures: true },
  agentMetrics: { enabled: true },
});

/** Whole objects as the API shows them, to be spoilt. */
const wellFormed: JsonObject[] = [
  agentPodObject(),
  agentPodObject({ labels: { 'k8s-app': 'kube-proxy' } }),
  {
    kind: 'ConfigMap',
    metadata: {
      name: 'cilium-config',
      managedFields: [
        { time: '2026-03-01T10:00:00Z', fieldsV1: { 'f:data': {} } },
      ],
    },
    data: { tunnel: 'disabled', 'kube-proxy-replacement': 'strict' },
  },
  {
    metadata: { name: 'fast' },
    spec: {
      nodeSelector: {
        matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }],
      },
      defaults: { 'routing-mode': 'native' },
    },
  },
  {
    metadata: { name: 'cilium' },
    spec: {
      template: {
        metadata: { labels: { 'k8s-app': 'cilium' } },
        spec: { nodeSelector: { 'kubernetes.io/os': 'linux' } },
      },
    },
  },
  {
    metadata: {
      name: 'worker-1',
      labels: { 'kubernetes.io/os': 'linux' },
      annotations: { 'k3s.io/node-args': '["--disable-kube-proxy"]' },
    },
    status: {
      nodeInfo: { kernelVersion: '6.8.0', osImage: 'Ubuntu' },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  },
  {
    cells: ['worker-1', 'Ready', '6.8.0'],
    object: {
      metadata: {
        name: 'worker-1',
        labels: {
          'feature.node.kubernetes.io/kernel-version.full': '6.8.0',
          'feature.node.kubernetes.io/kernel-config.PREEMPT': 'true',
        },
      },
    },
  },
  {
    metadata: {
      name: 'worker-1',
      labels: { 'nfd.node.kubernetes.io/node-name': 'worker-1' },
      creationTimestamp: '2026-03-01T10:00:00Z',
    },
    spec: {
      features: {
        attributes: {
          'kernel.config': { elements: { PREEMPT: 'y' } },
          'kernel.version': { elements: { full: '6.8.0' } },
          'cpu.pstate': { elements: { scaling_governor: 'powersave' } },
        },
        flags: { 'kernel.loadedmodule': { elements: { sch_fq: {} } } },
      },
    },
  },
  {
    metadata: { name: 'worker-1', generation: 1 },
    spec: {
      config: { tunedProfile: 'ours' },
      profile: [{ name: 'ours', data: '[main]\ninclude=network-latency' }],
    },
    status: {
      tunedProfile: 'ours',
      conditions: [
        {
          ...{ type: 'Applied', status: 'True' },
          lastTransitionTime: '2026-03-01T10:00:00Z',
        },
      ],
    },
  },
];

const anyJson = fc.jsonValue({ maxDepth: 3 }).map(value => value as JsonValue);

/** Puts something in the place of a part of a value, somewhere inside. */
function spoil(value: JsonValue, path: number[], part: JsonValue): JsonValue {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) {
    return part;
  }
  const keys = Object.keys(value);
  const key = keys[at % Math.max(keys.length, 1)];
  if (Array.isArray(value)) {
    return value.map((entry, index) =>
      String(index) === key ? spoil(entry ?? null, rest, part) : entry,
    );
  }
  return key === undefined
    ? part
    : { ...value, [key]: spoil(value[key] ?? null, rest, part) };
}

const spoilt = fc
  .tuple(
    fc.constantFrom(...wellFormed),
    fc.array(fc.nat(20), { maxLength: 7 }),
    anyJson,
  )
  .map(([object, path, part]) => spoil(object, path, part));

const item = fc.oneof(anyJson, spoilt, fc.constantFrom(...wellFormed));
const columnDefinitions = ['Name', 'Status', 'Kernel-Version'].map(name => ({
  name,
}));

const body: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.array(item, { maxLength: 4 }).map(items => ({ items })),
  fc
    .array(item, { maxLength: 4 })
    .map(rows => ({ kind: 'Table', columnDefinitions, rows })),
  item.map(value => (isJsonObject(value) ? value : { items: value })),
  fc.record({ items: item, metadata: item }),
);

describe('the sources', () => {
  it('bear any JSON, and so does what becomes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1 }), async bodies => {
        let count = 0;
        const reader: ClusterReader = {
          async get() {
            count += 1;
            return { ok: true, value: bodies[count % bodies.length] };
          },
        };

        const readings = await readTogether(sources, (source, readingOf) =>
          source.read(contextOf(reader, { readingOf })),
        );

        const facts = readings.flatMap(({ nodes }) =>
          [...(nodes?.values() ?? [])].flatMap(node => node.facts),
        );
        for (const { value, excerpt, observedAt } of facts) {
          expect(JSON.parse(JSON.stringify(value))).toEqual(value);
          expect(excerpt.length).toBeLessThanOrEqual(500);
          expect(observedAt).toMatch(/Z$/);
        }
        const snapshot = buildSnapshot({
          clusterName: 'demo',
          takenAt: '2026-03-01T12:00:00Z',
          readings,
        });
        expect(JSON.parse(JSON.stringify(assess(snapshot)))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
