/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeSketch } from '../__testUtils__/facts';
import { clusterOfSketches, operationsOf } from '../__testUtils__/planned';
import { plan } from './plan';

describe('plan', () => {
  it('asks for steady ground first, and plans nothing for agents of two versions', () => {
    const made = plan(
      clusterOfSketches([
        { cilium: '1.16.5', reports: { bandwidthManager: { enabled: false } } },
        { cilium: '1.17.2' },
      ]),
    );

    expect(made.ciliumVersion).toBeUndefined();
    expect(made.steps.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'settle confirm',
    ]);
    expect(operationsOf(made.steps[0])).toEqual([
      {
        do: 'confirm',
        what: {
          code: 'plan.confirm.finishUpgrade',
          params: { versions: '1.16.5, 1.17.2' },
        },
      },
    ]);
  });

  it.each<[string, NodeSketch, string]>([
    ['is not ready', { agent: 'notReady' }, 'plan.confirm.repairAgents'],
    [
      'runs with an older configuration',
      { loaded: 'pending' },
      'plan.confirm.restartAgents',
    ],
    [
      'would not start anew',
      {
        loaded: 'pending',
        config: {
          'install-no-conntrack-iptables-rules': 'true',
          'kube-proxy-replacement': 'false',
        },
      },
      'plan.confirm.disarm',
    ],
  ])('names an agent first that %s', (_, sketch, code) => {
    const [first] = plan(clusterOfSketches([sketch], [2])).steps;

    expect(first.id).toBe('settle');
    expect(operationsOf(first)).toEqual([
      { do: 'confirm', what: { code, params: { count: 2 } } },
    ]);
  });

  it('says what Cilium is missing before anything else', () => {
    const made = plan({
      ...clusterOfSketches([{}]),
      cilium: { state: 'notFound', lookedFor: [] },
    });

    expect(made).toMatchObject({
      state: 'notEnoughKnown',
      steps: [],
      left: [],
    });
  });

  it.each<[string, string]>([
    ['v1.29.4-gke.1043000', 'gke'],
    ['v1.29.4-eks-036c24b', 'eks'],
    ['v1.26.6+k3s1', 'k3s'],
    ['v1.29.4+rke2r1', 'rke2'],
    ['v1.29.4', 'other'],
  ])('knows a platform by the kubelet %s', (kubeletVersion, platform) => {
    const made = plan(clusterOfSketches([{ reports: { kubeletVersion } }]));

    expect(made.platform).toBe(platform);
  });

  it('takes one platform for all nodes or none', () => {
    const made = plan(
      clusterOfSketches([
        { reports: { kubeletVersion: 'v1.26.6+k3s1' } },
        { reports: { osImage: 'Talos (v1.8.0)' } },
      ]),
    );

    expect(made.platform).toBe('other');
  });

  it('gives what a migration takes, and no settings for it', () => {
    const { steps } = plan(
      clusterOfSketches([
        { config: { 'routing-mode': 'tunnel', 'tunnel-protocol': 'vxlan' } },
      ]),
    );
    const step = steps.find(({ id }) => id === 'native-routing.migration');

    expect(step?.kind).toBe('migration');
    expect(
      new Set(step && operationsOf(step).map(operation => operation.do)),
    ).toEqual(new Set(['confirm']));
  });
});
