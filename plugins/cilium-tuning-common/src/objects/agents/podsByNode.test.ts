/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentPod } from '../../__testUtils__/agentPod';
import { podSchema, type Pod } from '../shapes';
import { podsByNode } from './podsByNode';

describe('podsByNode', () => {
  const old = agentPod({ name: 'old' });
  const young = agentPod({
    name: 'young',
    status: { startTime: '2026-03-01T12:00:00Z' },
  });
  const leaving = agentPod({
    name: 'leaving',
    metadata: { deletionTimestamp: '2026-03-01T13:00:00Z' },
    status: { startTime: '2026-03-01T12:30:00Z' },
  });

  it.each<[string, Pod[], Pod]>([
    ['the younger one', [old, young], young],
    ['the younger one, named first', [young, old], young],
    ['not one that is being deleted', [leaving, old], old],
    ['not one that is being deleted, named last', [old, leaving], old],
  ])('takes %s', (_, pods, expected) => {
    expect([...podsByNode(pods)]).toEqual([['worker-1', expected]]);
  });

  it('leaves out a pod that waits to be scheduled', () => {
    const waiting = podSchema.parse({
      metadata: { name: 'waiting' },
      spec: {},
      status: { phase: 'Pending' },
    });

    expect(podsByNode([waiting]).size).toBe(0);
  });
});
