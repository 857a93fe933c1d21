/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  tunedCluster,
  type ClusterDefinition,
  type DemoCluster,
} from '@internal/demo-clusters';
import type { NodeReading } from 'backstage-plugin-cilium-tuning-common';
import {
  cleanUp,
  contextOf,
  demoReader,
  startDemo,
  withCilium,
} from '../../__testUtils__/demo';
import { ciliumAgentsSource } from './ciliumAgents';

const [group] = tunedCluster.nodeGroups;
const node = (number: number) => `${group.name}-${number}`;

/** So many agents that not all of them are read as whole pods. */
const many: ClusterDefinition = withCilium(
  {
    ...tunedCluster,
    nodeGroups: [{ ...group, count: 260, nodes: {}, roles: [] }],
    probe: undefined,
  },
  {
    agents: {
      [node(1)]: { state: 'crashLoopBackOff', restartCount: 4 },
      [node(2)]: { state: 'pending' },
      [node(3)]: { state: 'notReady' },
      [node(4)]: { state: 'absent' },
      [node(5)]: { restartCount: 2, containerStartedHoursAgo: 5 },
      [node(6)]: { version: '1.17.3' },
    },
  },
);

const read = (cluster: DemoCluster) =>
  ciliumAgentsSource.read(
    contextOf(demoReader(cluster, { timeLimit: 60_000 })),
  );

const podLists = (cluster: DemoCluster) =>
  cluster.requests
    .map(({ target }) => decodeURIComponent(target))
    .filter(target => /pods\?.*k8s-app=cilium\b/.test(target));

/** What is judged by. */
const judged = ({ facts }: NodeReading) =>
  Object.fromEntries(
    facts
      .filter(({ fact }) => fact !== 'agentProblem')
      .map(({ fact, value }) => [fact, value]),
  );

describe('ciliumAgentsSource, of many agents', () => {
  let cluster: DemoCluster;
  beforeAll(async () => {
    cluster = await startDemo(many);
  });
  afterAll(cleanUp);

  it('says by table and template what whole pods say', async () => {
    const reading = await read(cluster);
    const whole = await read(
      await startDemo(many, { without: 'controllerrevisions' }),
    );

    expect(reading.state).toMatchObject({ state: 'ok', nodes: 259 });
    expect(whole.state).toMatchObject({ state: 'ok', nodes: 259 });
    for (const [name, agent] of whole.nodes ?? []) {
      const said = reading.nodes?.get(name);
      expect([name, said && judged(said)]).toEqual([name, judged(agent)]);
      expect(said?.agent).toMatchObject({
        pod: agent.agent?.pod,
        restarts: agent.agent?.restarts,
      });
    }
  });

  it('holds what the table shows to be when agent and configuration began', async () => {
    const reading = await read(cluster);
    const whole = await read(
      await startDemo(many, { without: 'controllerrevisions' }),
    );

    const started = whole.nodes?.get(node(9))?.agent;
    const { renewedBetween, configLoadedAfter } =
      reading.nodes?.get(node(9))?.agent ?? {};
    expect(Date.parse(renewedBetween?.after ?? '')).toBeLessThan(
      Date.parse(started?.startedAt ?? ''),
    );
    expect(Date.parse(configLoadedAfter ?? '')).toBeLessThanOrEqual(
      Date.parse(started?.configLoadedAt ?? ''),
    );
  });

  it('reads whole pods only of agents that were made from another template', async () => {
    const before = podLists(cluster).length;
    const reading = await read(cluster);

    const lists = podLists(cluster).slice(before);
    expect(lists).toHaveLength(2);
    expect(lists.filter(target => /includeObject=None/.test(target))).toEqual([
      expect.stringMatching(/controller-revision-hash\+in\+\(\w+\)/),
    ]);
    expect(reading.nodes?.get(node(6))?.agent?.startedAt).toBeDefined();
    expect(reading.nodes?.get(node(7))?.agent?.startedAt).toBeUndefined();
  });

  it('looks closer at nodes that were left undecided, and at no other', async () => {
    const context = contextOf(demoReader(cluster, { timeLimit: 60_000 }));
    const reading = await ciliumAgentsSource.read(context);
    const before = podLists(cluster).length;

    const closer = await ciliumAgentsSource.lookCloser?.(
      ...[context, reading, new Set([node(8), node(9)])],
    );

    expect(podLists(cluster).slice(before)).toEqual([
      expect.stringContaining(`spec.nodeName=${node(8)}`),
      expect.stringContaining(`spec.nodeName=${node(9)}`),
    ]);
    expect(closer?.nodes?.size).toBe(259);
    expect(closer?.nodes?.get(node(8))?.agent?.configLoadedAt).toBeDefined();
    expect(closer?.nodes?.get(node(7))).toEqual(reading.nodes?.get(node(7)));
  });

  it('keeps what it read when a closer look fails', async () => {
    const context = contextOf(demoReader(cluster, { timeLimit: 60_000 }));
    const reading = await ciliumAgentsSource.read(context);
    cluster.setFaults({ kind: 'status500', path: /nodeName/ });

    const closer = await ciliumAgentsSource.lookCloser?.(
      ...[context, reading, new Set([node(8)])],
    );
    cluster.setFaults();

    expect(closer?.nodes).toEqual(reading.nodes);
    expect(closer?.state).toMatchObject({
      state: 'partial',
      reason: { code: 'read.serverError' },
    });
  });
});
