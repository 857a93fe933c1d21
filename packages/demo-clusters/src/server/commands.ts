/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import { demoNodes } from '../probe/demoNodes';
import { type Execution, noSuchProgram } from './exec';
import type { RequestInfo } from './requestInfo';
import type { ClusterState } from './state';
import { badRequest, notFound } from './status';

const AGENT_CONTAINER = 'cilium-agent';

/** From this minor on, a command over a WebSocket needs `create` beside `get`. */
const CREATE_FROM_MINOR = 35;

/** What is asked for when a request is for a command in a container. */
export const isExec = ({ group, resource, subresource }: RequestInfo) =>
  group === '' && resource === 'pods' && subresource === 'exec';

/** The verbs that a command takes in a version such as `v1.31.4`. */
export function verbsOfExec(kubernetesVersion: string): string[] {
  const minor = Number(kubernetesVersion.split('.')[1]);
  return minor >= CREATE_FROM_MINOR ? ['get', 'create'] : ['get'];
}

/** What a command in an agent brings: what was recorded of the agent's node, as nothing runs here. */
export function executionOf(
  { name, probe, commands = {} }: ClusterDefinition,
  state: ClusterState,
  info: RequestInfo,
  query: URLSearchParams,
): Execution {
  const pod = state.cluster.pods.find(
    ({ name: podName, namespace }) =>
      podName === info.name && namespace === info.namespace,
  );
  if (!pod) {
    throw notFound(info);
  }
  const container = query.get('container') ?? AGENT_CONTAINER;
  if (container !== AGENT_CONTAINER || pod.labels['k8s-app'] !== 'cilium') {
    throw badRequest(`container ${container} is not valid for pod ${pod.name}`);
  }
  const group = pod.nodeName.replace(/-\d+$/, '');
  const recorded = demoNodes[`${probe?.reports ?? name}/${group}`];
  const command = query.getAll('command');
  const line = command.join(' ');
  const known = { ...recorded?.commands, ...commands };
  return Object.hasOwn(known, line)
    ? known[line]
    : { failure: noSuchProgram(command) };
}
