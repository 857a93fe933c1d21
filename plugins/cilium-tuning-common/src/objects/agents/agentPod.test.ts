/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { AgentPodParts } from '@internal/demo-clusters';
import { agentPod } from '../../__testUtils__/agentPod';
import { readAgent } from './agentPod';
import { versionOfImage } from './agentSpec';

describe('readAgent', () => {
  it('reads a healthy agent', () => {
    expect(readAgent(agentPod())).toMatchObject({
      state: 'ready',
      version: '1.17.6',
      restarts: 0,
      startedAt: '2026-03-01T10:00:20.000Z',
      configLoadedAt: '2026-03-01T10:00:05.000Z',
    });
  });

  const crash = {
    exitCode: 1,
    reason: 'Error',
    message: 'level=fatal msg="kube-proxy replacement: no" at 10:00:01',
  };
  it.each<[string, AgentPodParts, string, string | undefined]>([
    ['ready', {}, 'ready', undefined],
    [
      'crashing',
      {
        agentStatus: {
          ready: false,
          restartCount: 41,
          state: {
            waiting: {
              reason: 'CrashLoopBackOff',
              message: 'back-off 5m0s restarting failed container of cilium-x',
            },
          },
          lastState: { terminated: crash },
        },
      },
      'waiting',
      'CrashLoopBackOff; last exit 1 Error',
    ],
    [
      'between two starts',
      { agentStatus: { ready: false, state: { terminated: crash } } },
      'waiting',
      'last exit 1 Error',
    ],
    [
      'ended, nobody says how',
      { agentStatus: { ready: false, state: { terminated: {} } } },
      'waiting',
      'last exit ?',
    ],
    [
      'without its image',
      {
        agentStatus: {
          ready: false,
          state: {
            waiting: {
              reason: 'ImagePullBackOff',
              message: 'Back-off pulling image "quay.io/…"',
            },
          },
        },
      },
      'waiting',
      'ImagePullBackOff',
    ],
    [
      'running, not ready',
      {
        agentStatus: {
          ready: false,
          state: { running: { startedAt: '2026-03-01T10:00:20Z' } },
        },
      },
      'notReady',
      'The readiness probe fails',
    ],
    [
      'going away',
      { metadata: { deletionTimestamp: '2026-03-01T11:00:00Z' } },
      'notReady',
      'The pod is being deleted',
    ],
    [
      'of which there is no status yet',
      { agentStatus: null, status: { phase: 'Pending' } },
      'waiting',
      'pod Pending',
    ],
    [
      'evicted',
      {
        agentStatus: null,
        status: {
          phase: 'Failed',
          reason: 'Evicted',
          message: 'The node worker-1 was low on memory at 10:00',
        },
      },
      'waiting',
      'pod Failed; Evicted',
    ],
    [
      'of a pod without a status',
      { agentStatus: null, status: { phase: 7 } },
      'waiting',
      'pod of unknown phase',
    ],
  ])('an agent that is %s', (_, parts, state, problem) => {
    const agent = readAgent(agentPod(parts));

    expect(agent.state).toBe(state);
    expect(agent.problem).toBe(problem);
  });

  it('cuts the words of a status that is too long to be right', () => {
    const agent = readAgent(
      agentPod({
        agentStatus: {
          ready: false,
          state: { waiting: { reason: `A\u0000${'b'.repeat(5000)}` } },
        },
      }),
    );

    expect(agent.problem).toHaveLength(100);
    expect(agent.problem).toMatch(/^A b+…$/);
  });
});

describe('versionOfImage', () => {
  it.each([
    ['quay.io/cilium/cilium:v1.17.6@sha256:0123', '1.17.6'],
    ['quay.io/cilium/cilium:v1.18.0-rc.1', '1.18.0-rc.1'],
    ['registry:5000/cilium:1.14.2', '1.14.2'],
    ['quay.io/isovalent/cilium:v1.17.6-cee.1', '1.17.6-cee.1'],
    ['quay.io/cilium/cilium-ci:latest', undefined],
    ['quay.io/cilium/cilium@sha256:0123', undefined],
    ['registry:5000/cilium', undefined],
    ['', undefined],
  ])('%s', (image, version) => {
    expect(versionOfImage(image)).toBe(version);
  });
});
