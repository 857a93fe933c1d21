/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { dsrPath } from '../cilium/dsrPath';
import { nodePortDsr as effectiveDsr } from '../cilium/effective/nodePortMode';
import { tunnelConfig } from '../cilium/tunnelConfig';
import type { FactReader } from '../snapshot/factReader';
import { needsKubeProxyReplacement, stateOfFlag } from './needs';
import type { Check, WeighedNeed } from './types';

/** Without a path for it the agent does not start in DSR or hybrid mode. */
function needsPath(facts: FactReader): WeighedNeed {
  const path = dsrPath(facts);
  const params = { protocol: tunnelConfig(facts).protocol ?? '?' };
  if (path === 'protocol') {
    return {
      kind: 'step',
      state: 'unmet',
      hard: true,
      reason: { code: 'nodeport-dsr.needProtocol', params },
      blocked: { code: 'nodeport-dsr.blockedByProtocol', params },
    };
  }
  return {
    kind: 'step',
    check: 'native-routing',
    state: stateOfFlag(path === 'unknown' ? undefined : path === 'open'),
    hard: true,
    reason: { code: 'nodeport-dsr.needPath' },
    blocked: { code: 'nodeport-dsr.blockedByTunnel' },
  };
}

export const nodePortDsr: Check = {
  id: 'nodeport-dsr',
  family: 'services',
  impact: 'medium',
  scope: 'cluster',
  subject: 'agent',
  disruption: ['agentRestart', 'connectionsReset'],
  conflicts: [
    {
      check: 'ipv6-big-tcp',
      reason: { code: 'nodeport-dsr.conflictIpv6BigTcp' },
    },
    {
      check: 'ipv4-big-tcp',
      reason: { code: 'nodeport-dsr.conflictIpv4BigTcp' },
    },
  ],
  references: [
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/#direct-server-return-dsr',
  ],
  messages: {
    'nodeport-dsr.conflictIpv6BigTcp':
      'With IPIP dispatch the agent does not start with BIG TCP',
    'nodeport-dsr.conflictIpv4BigTcp':
      'With IPIP dispatch the agent does not start with BIG TCP',
    'nodeport-dsr.title': 'NodePort DSR',
    'nodeport-dsr.why':
      'The node of the backend answers the client itself (direct server return) instead of sending the answer back through the node that took the request. That saves a hop and keeps the client address.',
    'nodeport-dsr.needPath':
      'Native routing, or a Geneve tunnel with Geneve dispatch: with VXLAN the agent does not start',
    'nodeport-dsr.blockedByTunnel': 'After native routing',
    'nodeport-dsr.needProtocol':
      'tunnel-protocol is geneve, as Geneve dispatch wants it; here {{protocol}}',
    'nodeport-dsr.blockedByProtocol':
      'Dispatch is set to Geneve and tunnel-protocol to {{protocol}}: the agent does not start in DSR mode with that',
    'nodeport-dsr.fabricNotVisible':
      'Off. Whether the network passes answers from another node than the one asked cannot be seen from the cluster; many clouds drop them',
    'nodeport-dsr.tellFabric':
      'Ask who runs the network: source/destination checks off, IP options not dropped',
  },
  evaluate(facts) {
    const effective = effectiveDsr(facts);
    if (effective.state === 'on') {
      return { effect: effective };
    }
    const needs = [needsKubeProxyReplacement(facts), needsPath(facts)];
    // Off is only a fault where the network would carry it, which nothing here shows.
    return effective.state === 'off'
      ? {
          effect: {
            state: 'unknown',
            reason: { code: 'nodeport-dsr.fabricNotVisible' },
            tells: [{ code: 'nodeport-dsr.tellFabric' }],
          },
          needs,
        }
      : {
          effect: {
            ...effective,
            tells: [
              {
                code: 'tell.agentStatusVerbose',
                params: { line: 'Mode' },
              },
            ],
          },
          needs,
        };
  },
};
