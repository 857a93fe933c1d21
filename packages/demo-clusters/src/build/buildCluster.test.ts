/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { articleCluster } from '../clusters';
import type { AgentDefinition, ClusterDefinition } from '../definition';
import type { Pod } from '../objects';
import { buildCluster } from './buildCluster';
import { kubeTime } from './clock';

const NOW = new Date('2026-03-01T10:00:00Z');

function withAgent(agent: AgentDefinition): ClusterDefinition {
  const { cilium } = articleCluster;
  return {
    ...articleCluster,
    cilium: cilium && { ...cilium, agents: { 'x86-1': agent } },
  };
}

function agentOn(definition: ClusterDefinition, node: string): Pod | undefined {
  return buildCluster(definition, NOW).pods.find(
    ({ spec, metadata }) =>
      spec.nodeName === node && metadata.labels?.['k8s-app'] === 'cilium',
  );
}

describe('buildCluster', () => {
  it('makes the same objects of the same definition and time', () => {
    expect(buildCluster(articleCluster, NOW)).toEqual(
      buildCluster(articleCluster, NOW),
    );
  });

  it('shows an agent that crashes as the kubelet does', () => {
    const agent = agentOn(
      withAgent({
        state: 'crashLoopBackOff',
        terminationMessage: 'level=fatal msg="cannot use netkit"',
      }),
      'x86-1',
    );

    expect(agent?.status.phase).toBe('Running');
    expect(agent?.status.containerStatuses).toMatchObject([
      {
        ready: false,
        restartCount: 41,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: {
          terminated: {
            exitCode: 1,
            message: 'level=fatal msg="cannot use netkit"',
          },
        },
      },
    ]);
  });

  it('shows an agent that restarted in a pod that is older', () => {
    const agent = agentOn(
      withAgent({ podStartedHoursAgo: 48, containerStartedHoursAgo: 1 }),
      'x86-1',
    );
    const [config] = agent?.status.initContainerStatuses ?? [];
    const [container] = agent?.status.containerStatuses ?? [];

    expect(config).toMatchObject({
      name: 'config',
      state: { terminated: { finishedAt: '2026-02-27T10:00:04Z' } },
    });
    expect(container).toMatchObject({
      ready: true,
      restartCount: 1,
      state: { running: { startedAt: '2026-03-01T09:00:00Z' } },
    });
  });

  it('shows a pod whose image cannot be pulled', () => {
    const agent = agentOn(withAgent({ state: 'pending' }), 'x86-1');

    expect(agent?.status).toMatchObject({
      phase: 'Pending',
      initContainerStatuses: expect.arrayContaining([
        expect.objectContaining({
          state: {
            waiting: expect.objectContaining({ reason: 'ImagePullBackOff' }),
          },
        }),
      ]),
    });
  });

  it('counts in the DaemonSet what the pods are', () => {
    const { daemonSets } = buildCluster(withAgent({ state: 'absent' }), NOW);

    expect(agentOn(withAgent({ state: 'absent' }), 'x86-1')).toBeUndefined();
    expect(daemonSets[0].status).toMatchObject({
      desiredNumberScheduled: 6,
      currentNumberScheduled: 5,
      numberReady: 5,
      numberUnavailable: 1,
    });
  });

  it('runs agents only on the nodes that the DaemonSet selects', () => {
    const [x86, arm] = articleCluster.nodeGroups;
    const { pods } = buildCluster(
      {
        ...articleCluster,
        nodeGroups: [x86, { ...arm, operatingSystem: 'windows' }],
      },
      NOW,
    );
    const agents = pods.filter(
      p => p.metadata.labels?.['k8s-app'] === 'cilium',
    );

    expect(agents.map(({ spec }) => spec.nodeName)).toEqual([
      ...['x86-1', 'x86-2', 'x86-3'],
    ]);
  });

  it.each([
    ['1.12.5', []],
    ['1.15.3', ['v2alpha1']],
    ['1.18.4', ['v2', 'v2alpha1']],
    ['1.20.0', ['v2']],
  ])('serves the CiliumNodeConfigs of Cilium %s', (version, served) => {
    const cilium = { version, config: {} };
    const built = buildCluster({ ...articleCluster, cilium }, NOW);

    expect(built.ciliumNodeConfigVersions).toEqual(served);
  });

  it('keeps a revision of each template that agents were made from', () => {
    const { pods, daemonSets, controllerRevisions } = buildCluster(
      withAgent({ version: '1.12.9', podStartedHoursAgo: 50 * 24 }),
      NOW,
    );
    const [former, current] = controllerRevisions;
    const hashes = ['x86-1', 'x86-2'].map(
      node =>
        pods.find(
          ({ spec, metadata }) =>
            spec.nodeName === node && metadata.labels?.['k8s-app'] === 'cilium',
        )?.metadata.labels?.['controller-revision-hash'],
    );

    expect(controllerRevisions.map(({ metadata }) => metadata.name)).toEqual([
      ...hashes.map(hash => `cilium-${hash}`),
      expect.stringMatching(/^cilium-tuning-probe-/),
    ]);
    expect([former.revision, current.revision]).toEqual([1, 2]);
    expect(current.metadata).toMatchObject({
      namespace: 'kube-system',
      labels: { 'k8s-app': 'cilium', 'controller-revision-hash': hashes[1] },
      ownerReferences: [{ kind: 'DaemonSet', name: 'cilium' }],
    });
    expect(current.data.spec.template).toEqual({
      ...daemonSets[0].spec.template,
      $patch: 'replace',
    });
    expect(
      former.data.spec.template.spec.initContainers?.map(({ name }) => name),
    ).not.toContain('config');
    expect(daemonSets[0].status).toMatchObject({
      currentNumberScheduled: 6,
      updatedNumberScheduled: 5,
    });
  });

  it.each([
    ['when the template changed', { templateChangedHoursAgo: 21 * 24 }, 21],
    ['with the ConfigMap, if not told otherwise', {}, 30],
    ['before the first pod', { templateChangedHoursAgo: 24 }, 20],
  ])('dates the current revision %s', (_, more, daysAgo) => {
    const { cilium } = articleCluster;
    const { controllerRevisions } = buildCluster(
      { ...articleCluster, cilium: cilium && { ...cilium, ...more } },
      NOW,
    );

    expect(controllerRevisions[0].metadata.creationTimestamp).toBe(
      kubeTime(new Date(NOW.getTime() - daysAgo * 24 * 3_600_000)),
    );
  });

  it('dates a former revision before its pods, and before the current one', () => {
    const { controllerRevisions } = buildCluster(
      withAgent({ version: '1.12.9', podStartedHoursAgo: 1 }),
      NOW,
    );

    expect(
      controllerRevisions.map(({ metadata }) => metadata.creationTimestamp),
    ).toEqual([
      '2026-01-30T09:00:00Z',
      '2026-01-30T10:00:00Z',
      '2026-02-19T10:00:00Z',
    ]);
  });
});
