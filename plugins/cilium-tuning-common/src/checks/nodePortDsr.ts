/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nativeRouting } from '../cilium/effective/nativeRouting';
import { nodePortDsr as effectiveDsr } from '../cilium/effective/nodePortMode';
import { whyConfigProvesNothing } from '../cilium/options';
import { tunnelConfig } from '../cilium/tunnelConfig';
import { ciliumHas } from '../cilium/introductions';
import type { FactReader } from '../snapshot/factReader';
import { needsKubeProxyReplacement } from './needs';
import type { Check, WeighedNeed } from './types';

/**
 * In a tunnel the agent starts in DSR or hybrid mode only with Geneve as tunnel and as dispatch.
 * Source: the kube-proxy replacement initialiser, "cannot be used with vxlan tunneling".
 */
function stateOfPath(facts: FactReader): WeighedNeed['state'] {
  switch (nativeRouting(facts).state) {
    case 'on':
      return 'met';
    case 'unknown':
      return 'unknown';
    default:
  }
  const version = facts.get('ciliumVersion');
  const geneve =
    tunnelConfig(facts).protocol === 'geneve' &&
    facts.config('bpf-lb-dsr-dispatch') === 'geneve' &&
    ciliumHas(version, 'geneveDispatch') === true;
  if (whyConfigProvesNothing(facts)) {
    return 'unknown';
  }
  return geneve ? 'met' : 'unmet';
}

/**
 * Geneve dispatch takes Geneve as the tunnel's protocol, also where packets between nodes are routed natively.
 * Source: the kube-proxy replacement initialiser; cilium/cilium#30845.
 */
function needsGeneveProtocol(facts: FactReader): WeighedNeed[] {
  const { protocol } = tunnelConfig(facts);
  return facts.config('bpf-lb-dsr-dispatch') === 'geneve' &&
    protocol !== undefined &&
    protocol !== 'geneve' &&
    !whyConfigProvesNothing(facts) &&
    nativeRouting(facts).state === 'on'
    ? [
        {
          kind: 'step',
          state: 'unmet',
          hard: true,
          reason: { code: 'nodeport-dsr.needProtocol', params: { protocol } },
          blocked: {
            code: 'nodeport-dsr.blockedByProtocol',
            params: { protocol },
          },
        },
      ]
    : [];
}

function needsPathForDsr(facts: FactReader): WeighedNeed {
  return {
    kind: 'step',
    check: 'native-routing',
    state: stateOfPath(facts),
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
  references: [
    'https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/#direct-server-return-dsr',
  ],
  messages: {
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
    const needs = [
      needsKubeProxyReplacement(facts),
      needsPathForDsr(facts),
      ...needsGeneveProtocol(facts),
    ];
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
