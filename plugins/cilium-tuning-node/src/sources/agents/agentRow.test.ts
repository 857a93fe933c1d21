/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentPodObject, type AgentPodParts } from '@internal/demo-clusters';
import { agentOfSpec, podSchema } from 'backstage-plugin-cilium-tuning-common';
import { agentReadingOfRow } from './agentRow';

const seenAt = '2026-03-01T12:00:00Z';
const agentOf = (parts?: AgentPodParts) =>
  agentOfSpec(podSchema.parse(agentPodObject(parts)).spec, 'kube-system');

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
      agent: agentOf(),
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
    const agent = agentOf({ config: { args: ['--source=x'] } });
    const revision = { ...from.revision, agent };

    expect(
      agentReadingOfRow(row, { ...from, revision }).agent,
    ).not.toHaveProperty('configLoadedAfter');
  });
});
