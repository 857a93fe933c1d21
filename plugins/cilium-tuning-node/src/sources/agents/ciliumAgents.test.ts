/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  defaultsCluster,
  noCiliumCluster,
  type DemoCluster,
} from '@internal/demo-clusters';
import type { SourceReading } from 'backstage-plugin-cilium-tuning-common';
import {
  cleanUp,
  contextOf,
  demoReader,
  startDemo,
  withCilium,
} from '../../__testUtils__/demo';
import { ciliumAgentsSource } from './ciliumAgents';

const read = (cluster: DemoCluster, ciliumNamespaces = ['kube-system']) =>
  ciliumAgentsSource.read(contextOf(demoReader(cluster), { ciliumNamespaces }));
const factsOf = (reading: SourceReading, name: string) =>
  Object.fromEntries(
    (reading.nodes?.get(name)?.facts ?? []).map(({ fact, value }) => [
      fact,
      value,
    ]),
  );

describe('ciliumAgentsSource', () => {
  afterAll(cleanUp);

  it('sees a kube-proxy in static pods, as RKE2 and GKE run it', async () => {
    const cluster = await startDemo({
      ...articleCluster,
      workloads: [
        {
          kind: 'DaemonSet',
          name: 'kube-proxy',
          labels: { component: 'kube-proxy', tier: 'node' },
          image: 'kube-proxy:v1.26.6',
        },
      ],
    });

    const reading = await read(cluster);

    expect(factsOf(reading, 'arm-3')).toMatchObject({ kubeProxy: 'running' });
  });

  it('reads the agents of the article', async () => {
    const reading = await read(await startDemo(articleCluster));

    expect(reading.state).toMatchObject({
      source: 'cilium-agents',
      state: 'ok',
      nodes: 6,
    });
    expect(reading.cilium).toEqual({
      state: 'found',
      namespace: 'kube-system',
      lookedFor: [
        'pods with label k8s-app=cilium in kube-system',
        'DaemonSets whose pods have that label in kube-system',
      ],
    });
    expect(reading.placement).toEqual([
      { nodeSelector: { 'kubernetes.io/os': 'linux' } },
    ]);
    expect(factsOf(reading, 'arm-3')).toEqual({
      agentState: 'ready',
      ciliumVersion: '1.13.4',
    });
    const agent = reading.nodes?.get('arm-3')?.agent;
    expect(agent).toMatchObject({
      pod: expect.stringMatching(/^cilium-/),
      restarts: 0,
      startedAt: expect.stringMatching(/Z$/),
      configLoadedAt: expect.stringMatching(/Z$/),
    });
    expect(Date.parse(agent?.configLoadedAt ?? '')).toBeLessThan(
      Date.parse(agent?.startedAt ?? ''),
    );
  });

  it('sees the kube-proxies of a cluster with defaults beside the agents', async () => {
    const reading = await read(await startDemo(defaultsCluster));

    expect(reading.state).toMatchObject({ state: 'ok', nodes: 7 });
    expect(factsOf(reading, 'worker-1')).toEqual({
      agentState: 'ready',
      ciliumVersion: '1.17.6',
      kubeProxy: 'running',
    });
    expect(reading.nodes?.get('worker-1')?.agent).toBeDefined();
  });

  it('finds no Cilium where there is none, and the kube-proxies even so', async () => {
    const reading = await read(await startDemo(noCiliumCluster));

    expect(reading.cilium).toMatchObject({ state: 'notFound' });
    expect(reading.state).toMatchObject({ state: 'ok', nodes: 0 });
    expect(reading.placement).toEqual([]);
    expect(factsOf(reading, 'node-2')).toEqual({ kubeProxy: 'running' });
    expect(reading.nodes?.get('node-2')?.agent).toBeUndefined();
  });

  it('tells agents that are not well', async () => {
    const reading = await read(
      await startDemo(
        withCilium(articleCluster, {
          agents: {
            'x86-1': {
              state: 'crashLoopBackOff',
              terminationMessage: 'level=fatal msg="no" pod=cilium-x',
            },
            'x86-2': { state: 'pending' },
            'x86-3': { state: 'notReady' },
            'arm-1': { state: 'absent' },
          },
        }),
      ),
    );

    expect(factsOf(reading, 'x86-1')).toMatchObject({
      agentState: 'waiting',
      agentProblem: 'CrashLoopBackOff; last exit 1 Error',
    });
    expect(factsOf(reading, 'x86-2')).toMatchObject({
      agentState: 'waiting',
      agentProblem: 'PodInitializing',
    });
    expect(reading.nodes?.get('x86-2')?.agent?.configLoadedAt).toBeUndefined();
    expect(factsOf(reading, 'x86-3')).toMatchObject({
      agentState: 'notReady',
      agentProblem: 'The readiness probe fails',
    });
    expect(reading.nodes?.has('arm-1')).toBe(false);
    expect(reading.state.nodes).toBe(5);
  });

  describe('without a rule', () => {
    it('for pods still knows where agents belong, and that Cilium is there', async () => {
      const reading = await read(
        await startDemo(articleCluster, { without: 'pods' }),
      );

      expect(reading.cilium).toMatchObject({ state: 'found' });
      expect(reading.placement).toHaveLength(1);
      expect(reading.nodes?.size).toBe(0);
      expect(reading.state).toMatchObject({
        state: 'partial',
        reason: {
          code: 'read.forbidden',
          params: { path: '/api/v1/namespaces/kube-system/pods' },
        },
      });
    });

    it('for DaemonSets still knows the agents', async () => {
      const reading = await read(
        await startDemo(articleCluster, { without: 'daemonsets' }),
      );

      expect(reading.cilium).toMatchObject({ state: 'found' });
      expect(reading.nodes?.size).toBe(6);
      expect(reading.placement).toBeUndefined();
      expect(reading.state).toMatchObject({
        state: 'partial',
        reason: {
          code: 'read.forbidden',
          params: { path: '/apis/apps/v1/namespaces/kube-system/daemonsets' },
        },
      });
    });

    it('for pods does not say that there is no Cilium', async () => {
      const reading = await read(
        await startDemo(noCiliumCluster, { without: 'pods' }),
      );

      expect(reading.cilium).toMatchObject({ state: 'unknown' });
    });
  });

  describe('in several namespaces', () => {
    const moved = withCilium(defaultsCluster, { namespace: 'cilium' });

    it('does not say that there is no Cilium in one that it may not read', async () => {
      const reading = await read(await startDemo(moved), [
        'kube-system',
        'cilium',
      ]);

      expect(reading.cilium?.state).toBe('unknown');
      expect(reading.cilium?.lookedFor).toContain(
        'pods with label k8s-app=cilium in cilium',
      );
      expect(reading.state).toMatchObject({
        state: 'partial',
        reason: { params: { path: '/api/v1/namespaces/cilium/pods' } },
      });
      expect(factsOf(reading, 'worker-1')).toEqual({ kubeProxy: 'running' });
    });
  });

  it('says why it has nothing, with a cluster that answers HTML', async () => {
    const cluster = await startDemo(articleCluster);
    cluster.setFaults({ kind: 'html' });

    const reading = await read(cluster);

    expect(reading.cilium?.state).toBe('unknown');
    expect(reading.state).toMatchObject({
      state: 'unavailable',
      reason: { code: 'read.notJson' },
    });
  });
});
