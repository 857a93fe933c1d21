/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Operation, Stage } from '../../plan/types';
import type { Reason } from '../../text/reason';
import { answerTo } from './answers';
import {
  type Disrupted,
  Wrong,
  applyNodeConfig,
  changeHost,
  drain,
  flushKubeProxyRules,
  keepKubeProxyAway,
  reboot,
  removeKubeProxy,
  removeNodeConfig,
  restartAgent,
  restartPods,
  restoreKubeProxy,
  setApiServer,
  setLabel,
  setValues,
  uncordon,
} from './operations';
import type { ModelCluster, ModelNode } from './world';

/** Why an operator goes no further: what was looked at is not so, or what was to come did not. */
export interface Stopped {
  by: 'look' | 'verify';
  what: string;
}

/** Whether a node shows what was to come; a check's id where it does not. */
export type Verify = (node: ModelNode, what: Reason) => string | undefined;

/** Does one thing to the cluster, or to a node of it. */
export function perform(
  cluster: ModelCluster,
  operation: Operation,
  its: ModelNode | undefined,
  verify: Verify,
): Stopped | Disrupted {
  const node = () => {
    if (!its) {
      throw new Wrong(`"${operation.do}" names no node`);
    }
    return its;
  };
  switch (operation.do) {
    case 'confirm': {
      const what = operation.what.code;
      return answerTo(operation.what, cluster, its) ? {} : { by: 'look', what };
    }
    case 'verify': {
      const what = its && verify(its, operation.what);
      return what ? { by: 'verify', what } : {};
    }
    case 'setValues':
      return setValues(cluster, operation.settings);
    case 'setApiServer':
      return setApiServer(cluster, operation.host, operation.port);
    case 'applyNodeConfig':
      return applyNodeConfig(cluster, operation);
    case 'removeNodeConfig':
      return removeNodeConfig(cluster, operation.name);
    case 'labelNode':
      return setLabel(cluster, node(), operation.label, true);
    case 'unlabelNode':
      return setLabel(cluster, node(), operation.label, false);
    case 'drain':
      return drain(cluster, node());
    case 'uncordon':
      return uncordon(cluster, node());
    case 'restartAgent':
      return restartAgent(cluster, node());
    case 'restartPods':
      return restartPods(cluster, node());
    case 'changeHost':
      return changeHost(cluster, node(), operation.setting);
    case 'reboot':
      return reboot(cluster, node());
    case 'keepKubeProxyAway':
      return keepKubeProxyAway(cluster, operation.label);
    case 'removeKubeProxy':
      return removeKubeProxy(cluster);
    case 'restoreKubeProxy':
      return restoreKubeProxy(cluster);
    default:
      return flushKubeProxyRules(cluster, node());
  }
}

export const isStopped = (result: Stopped | Disrupted): result is Stopped =>
  'by' in result;

/** The nodes of a stage, in the order in which they are worked on; one undefined for a stage of the cluster. */
export function nodesOfStage(
  { on }: Stage,
  nodes: readonly ModelNode[],
  canaries: readonly string[],
): (ModelNode | undefined)[] {
  switch (on) {
    case 'cluster':
      return [undefined];
    case 'canary':
      return nodes.filter(({ name }) => canaries.includes(name));
    default:
      return nodes.filter(({ name }) => !canaries.includes(name));
  }
}
