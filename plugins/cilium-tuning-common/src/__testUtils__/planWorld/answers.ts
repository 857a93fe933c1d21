/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';
import { Wrong } from './operations';
import type { ModelCluster, ModelNode } from './world';

type Answer = (
  cluster: ModelCluster,
  nodes: readonly ModelNode[],
  params: NonNullable<Reason['params']>,
) => boolean;

const takesBigPackets: Answer = (_, nodes) =>
  nodes.every(({ host }) => host.nics.every(({ tsoMax }) => tsoMax > 65_536));

/** What an operator finds who looks, by the code of what is to be looked at. */
const answers: Record<string, Answer> = {
  'plan.look.bigTcpDevices': takesBigPackets,
  'plan.look.hostRules': ({ unseen }) => !unseen.podsNeedHostRules,
  'plan.look.hostFirewall': () => true,
  'plan.look.serviceAddresses': ({ config, unseen }) =>
    !unseen.podsNeedServiceAddresses ||
    config['bpf-lb-sock-hostns-only'] === 'true',
  'plan.look.allReplace': ({ nodes }) =>
    nodes.every(({ agent }) => agent?.effects.replacement === 'full'),
  'plan.look.apiServer': ({ apiServers }) => apiServers.length > 0,
  'plan.look.localApiServer': ({ apiServers }, _, { address }) =>
    apiServers.includes(String(address)),
};

/** What a look shows: on one node, or on all of them. */
export function answerTo(
  { code, params = {} }: Reason,
  cluster: ModelCluster,
  node: ModelNode | undefined,
): boolean {
  if (!Object.hasOwn(answers, code)) {
    throw new Wrong(`nobody can tell what to look at for ${code}`);
  }
  return answers[code](cluster, node ? [node] : cluster.nodes, params);
}
