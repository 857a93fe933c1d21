/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { largeCluster } from '../clusters';
import { ClusterState } from './state';

const STARTED = new Date('2026-03-01T10:00:00Z');
const minutesLater = (minutes: number) =>
  new Date(STARTED.getTime() + minutes * 60_000);

/** When a kubelet posted, by the node's condition and by what it owns of the status. */
function postOf(state: ClusterState, name: string) {
  const node = state.cluster.nodes.find(n => n.name === name)?.make();
  return {
    heartbeat: node?.status.conditions.find(({ type }) => type === 'Ready')
      ?.lastHeartbeatTime,
    written: node?.metadata.managedFields.at(-1)?.time,
    version: Number(node?.metadata.resourceVersion),
  };
}

it('lets the kubelets post every five minutes, but for the dead one', () => {
  const state = new ClusterState(largeCluster(100), STARTED);
  const before = postOf(state, 'worker-1');
  const dead = postOf(state, 'worker-23');
  state.beat(minutesLater(4));
  const early = postOf(state, 'worker-1');
  state.beat(minutesLater(6));
  const after = postOf(state, 'worker-1');

  expect(early).toEqual(before);
  expect(after).toMatchObject({
    heartbeat: '2026-03-01T10:06:00Z',
    written: '2026-03-01T10:06:00Z',
  });
  expect(after.version).toBeGreaterThan(before.version);
  expect(state.cluster.resourceVersion).toBeGreaterThanOrEqual(after.version);
  expect(postOf(state, 'worker-23')).toEqual(dead);
});

it('is planned as of its start, whenever somebody looks first', () => {
  const state = new ClusterState(largeCluster(6), STARTED);
  const [node] = state.cluster.nodes;

  expect(node.make().metadata.creationTimestamp).toBe('2025-12-01T10:00:00Z');
});
