/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { buildSnapshot } from '../../snapshot/buildSnapshot';
import type { Evidence } from '../../snapshot/evidence';
import { FactReader } from '../../snapshot/factReader';
import type { AgentPodParts } from '@internal/demo-clusters';
import { agentPod } from '../../__testUtils__/agentPod';
import { agentReading } from './agentFacts';

const seenAt = '2026-03-01T12:00:00Z';
const sourceOk = (source: string) => ({
  ...{ source, state: 'ok' as const, readAt: seenAt },
});
const read = (parts: AgentPodParts = {}) =>
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
