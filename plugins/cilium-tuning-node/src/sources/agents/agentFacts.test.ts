/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  buildSnapshot,
  type Evidence,
  FactReader,
} from 'backstage-plugin-cilium-tuning-common';
import { agentPod, type PodParts } from '../../__testUtils__/pods';
import { agentReading, agentReadingOfRow } from './agentFacts';
import { agentOfSpec } from './agentSpec';
import { sourceOk } from '../sourceState';

const seenAt = '2026-03-01T12:00:00Z';
const read = (parts: PodParts = {}) =>
  agentReading(agentPod(parts), 'cilium-agents', seenAt);

describe('agentReading', () => {
  it('says what the pod shows, and where it stood', () => {
    const from = {
      source: 'cilium-agents',
      basis: 'observed',
      observedAt: seenAt,
      object: 'Pod kube-system/cilium-abcde',
    };

    expect(read()).toEqual({
      facts: [
        {
          ...from,
          fact: 'agentState',
          value: 'ready',
          excerpt:
            'cilium-agent: ready true, restarts 0, running since 2026-03-01T10:00:20.000Z',
        },
        {
          ...from,
          fact: 'ciliumVersion',
          value: '1.17.6',
          basis: 'derived',
          excerpt:
            'image: quay.io/cilium/cilium:v1.17.6@sha256:0123456789abcdef',
        },
      ],
      agent: {
        pod: 'cilium-abcde',
        restarts: 0,
        startedAt: '2026-03-01T10:00:20.000Z',
        configLoadedAt: '2026-03-01T10:00:05.000Z',
      },
    });
  });

  it('says what the pod sets as configuration of the node', () => {
    const { facts } = read({ container: { args: ['--tunnel=vxlan'] } });

    expect(facts.at(-1)).toEqual({
      fact: 'config:tunnel',
      value: 'vxlan',
      source: 'cilium-agents',
      basis: 'configured',
      observedAt: seenAt,
      excerpt: 'args: --tunnel=vxlan',
      object: 'Pod kube-system/cilium-abcde',
    });
  });

  it('cuts and cleans what it shows', () => {
    const { facts } = read({
      container: {
        args: [`--ipam=Bearer abcdefgh12345678\n${'x'.repeat(900)}`],
      },
    });

    const { excerpt } = facts.at(-1) as Evidence;
    expect(excerpt).toHaveLength(500);
    expect(excerpt).toMatch(/^args: --ipam=\[removed\] x+…$/);
  });

  it('beats the ConfigMap and CiliumNodeConfigs by what the pod sets', () => {
    const value = (set: string) => ({ 'enable-bpf-masquerade': set });
    const { facts, cohorts } = buildSnapshot({
      clusterName: 'demo',
      takenAt: seenAt,
      readings: [
        {
          state: sourceOk('cilium-config'),
          config: {
            namespace: 'kube-system',
            name: 'cilium-config',
            values: value('true'),
            nodeConfigs: [
              {
                namespace: 'kube-system',
                name: 'all',
                selector: {},
                values: value('true'),
              },
            ],
          },
        },
        {
          state: sourceOk('cilium-agents'),
          nodes: new Map([
            [
              'worker-1',
              read({
                container: { args: ['--enable-bpf-masquerade=false'] },
              }),
            ],
          ]),
        },
      ],
    });

    expect(
      new FactReader(facts, cohorts[0].facts).config('enable-bpf-masquerade'),
    ).toBe('false');
  });
});

describe('agentReadingOfRow', () => {
  const row = {
    ...{ pod: 'cilium-abcde', node: 'worker-1', state: 'ready' as const },
    restarts: 2,
    renewedBetween: {
      after: '2026-03-01T09:00:00.000Z',
      before: '2026-03-01T10:00:00.000Z',
    },
    excerpt: 'Ready: 1/1, Status: Running, Restarts: 2 (2h ago), Age: 30d',
  };
  const from = {
    namespace: 'kube-system',
    source: 'cilium-agents',
    readAt: seenAt,
    revision: {
      ...{ name: 'cilium-5f6d', hash: '5f6d' },
      createdAt: '2026-02-01T00:00:00.000Z',
      agent: agentOfSpec(agentPod().spec, 'kube-system'),
    },
  };

  it('says of an agent what its row and the template of its pod say', () => {
    const { facts, agent } = agentReadingOfRow(row, from);

    expect(facts).toEqual([
      expect.objectContaining({
        fact: 'agentState',
        value: 'ready',
        excerpt: row.excerpt,
        object: 'Pod kube-system/cilium-abcde',
      }),
      expect.objectContaining({
        fact: 'ciliumVersion',
        value: '1.17.6',
        basis: 'derived',
        object: 'ControllerRevision kube-system/cilium-5f6d',
      }),
    ]);
    expect(agent).toEqual({
      pod: 'cilium-abcde',
      restarts: 2,
      renewedBetween: row.renewedBetween,
      configLoadedAfter: '2026-02-01T00:00:01.000Z',
    });
  });

  it('does not say since when a configuration is loaded that comes from elsewhere', () => {
    const elsewhere = agentPod({ config: { args: ['--source=x'] } });
    const agent = agentOfSpec(elsewhere.spec, 'kube-system');
    const revision = { ...from.revision, agent };

    expect(
      agentReadingOfRow(row, { ...from, revision }).agent,
    ).not.toHaveProperty('configLoadedAfter');
  });
});
