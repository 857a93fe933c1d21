/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { escapeMarkdown } from '../../text/escapeMarkdown';
import { renderReason } from '../../text/messages';
import type { Reason } from '../../text/reason';
import type { Operation, Setting } from '../types';
import type { Done, Rendering } from './context';
import { changeHost } from './host';
import {
  flushKubeProxyRules,
  keepKubeProxyAway,
  removeKubeProxy,
  restoreKubeProxy,
} from './kubeProxy';
import { nodeConfigText } from './nodeConfig';
import { bringValues } from './platforms';
import { oneLine, quoted } from './shell';
import { apiServerValues, helmValues, withCompanions } from './values';

const said = (reason: Reason) => oneLine(renderReason(reason));

/** Settings in the words of the ConfigMap. */
export const settingWords = (settings: readonly Setting[]) =>
  settings
    .map(({ key, value }) =>
      value === null
        ? `\`${key}\` to its default`
        : `\`${key}\` to ${
            value === ''
              ? 'nothing'
              : `\`${oneLine(value).replace(/`/g, "'")}\``
          }`,
    )
    .join(', ');

function setValues(
  settings: readonly Setting[],
  rendering: Rendering,
  stem: string,
): Done {
  const keys = settingWords(withCompanions(settings, rendering.version));
  if (rendering.version === '') {
    const words = `Set ${keys} by the values of your chart: its version is not known here.`;
    return { words, shell: [`confirm ${quoted(words.replace(/`/g, ''))}`] };
  }
  const { file, shell } = bringValues(
    rendering,
    helmValues(settings, rendering.version),
    stem,
    [
      `Values of the Helm chart ${oneLine(
        rendering.version,
      )}, beside those that are set. Agents read them when they start.`,
    ],
  );
  return {
    words: `Bring \`${file}\` to the cluster: it sets ${keys}. No agent restarts for it by itself, unless \`rollOutCiliumPods\` is on.`,
    shell,
  };
}

function setApiServer(
  address: { host?: string; port?: string },
  rendering: Rendering,
  stem: string,
): Done {
  const values = apiServerValues(address);
  const own = {
    k8sServiceHost: values.k8sServiceHost ?? '',
    k8sServicePort: values.k8sServicePort ?? '',
  };
  const isKnown = address.host !== undefined && address.port !== undefined;
  const { file, shell } = bringValues(rendering, own, stem, [
    'How agents reach the API server without kube-proxy: never by its service, which they serve themselves.',
    ...(isKnown
      ? []
      : [
          'Fill in an address of the API server that every node reaches, and that outlives a control plane node.',
        ]),
  ]);
  return {
    words: `${
      isKnown
        ? `Bring \`${file}\` to the cluster.`
        : `Write the address of the API server into \`${file}\`, then bring it to the cluster.`
    } It changes the DaemonSet, so agents restart by themselves, a few at a time.`,
    shell: [
      ...(isKnown
        ? []
        : [
            `if grep -q "''" ${quoted(file)}; then`,
            `  fail ${quoted(
              `Write the address of the API server into ${file} first.`,
            )}`,
            'fi',
          ]),
      ...shell,
      'kubectl -n "$NAMESPACE" rollout status daemonset/cilium --timeout=30m',
    ],
  };
}

/** A command in the agent of the node; where a stage is done once, in any agent. */
const inAgent = (command: string, onNode: boolean) =>
  `${onNode ? 'in_agent "$node"' : 'in_any_agent'} ${command
    .split(/\s+/)
    .map(quoted)
    .join(' ')}`;

function verify(
  what: Reason,
  command: string | undefined,
  onNode: boolean,
): Done {
  const question = said(what);
  const words = escapeMarkdown(question);
  if (command === undefined) {
    return { words: `Verify: ${words}`, shell: [`verify ${quoted(question)}`] };
  }
  return {
    words: `Verify, in ${
      onNode ? 'the agent of the node' : 'an agent'
    } with \`${command}\`: ${words}`,
    shell: [inAgent(command, onNode), `verify ${quoted(question)}`],
  };
}

/** What an operation is, for people and for a shell. Puts the files that it needs on the shelf. */
export function doneBy(
  operation: Operation,
  rendering: Rendering,
  { isUndo, onNode }: { isUndo: boolean; onNode: boolean },
): Done {
  const prefix = isUndo ? 'undo-' : '';
  switch (operation.do) {
    case 'confirm': {
      const question = said(operation.what);
      return {
        words: `Make sure: ${escapeMarkdown(question)}`,
        shell: [`confirm ${quoted(question)}`],
      };
    }
    case 'setValues':
      return setValues(operation.settings, rendering, `${prefix}values`);
    case 'setApiServer':
      return setApiServer(operation, rendering, `${prefix}api-server`);
    case 'applyNodeConfig': {
      const file = rendering.shelf.put(
        `${prefix}ciliumnodeconfig.yaml`,
        'yaml',
        nodeConfigText(operation, rendering.namespace, rendering.version),
      );
      return {
        words: `Apply \`${file}\`. It selects nodes by a label, which they get one by one.`,
        shell: [`kubectl apply -f ${quoted(file)}`],
      };
    }
    case 'removeNodeConfig':
      return {
        words: `Delete the CiliumNodeConfig \`${operation.name}\`.`,
        shell: [
          `kubectl -n "$NAMESPACE" delete ciliumnodeconfigs.cilium.io ${quoted(
            operation.name,
          )}`,
        ],
      };
    case 'labelNode': {
      const { key, value } = operation.label;
      return {
        words: `Label the node \`${key}=${value}\`.`,
        shell: [
          `kubectl label node "$node" ${quoted(`${key}=${value}`)} --overwrite`,
        ],
      };
    }
    case 'unlabelNode':
      return {
        words: `Take the label \`${operation.label.key}\` off the node.`,
        shell: [
          `kubectl label node "$node" ${quoted(`${operation.label.key}-`)}`,
        ],
      };
    case 'drain':
      return {
        words:
          'Drain the node. It stops at pods that keep data in an `emptyDir`, and at pods of nobody: decide on those yourself.',
        shell: ['kubectl drain "$node" --ignore-daemonsets'],
      };
    case 'uncordon':
      return {
        words: 'Uncordon the node.',
        shell: ['kubectl uncordon "$node"'],
      };
    case 'restartAgent':
      return {
        words: 'Delete the pod of its agent, and wait for the new one.',
        shell: ['restart_agent "$node"'],
      };
    case 'restartPods':
      return {
        words:
          'Let its other pods start anew: drain the node, which minds disruption budgets, and uncordon it. Pods of DaemonSets stay: delete those that are to have it, one by one.',
        shell: [
          'kubectl drain "$node" --ignore-daemonsets',
          'kubectl uncordon "$node"',
        ],
      };
    case 'changeHost':
      return changeHost(operation.setting, rendering);
    case 'reboot':
      return {
        words: 'Reboot the node, and wait until it is ready.',
        shell: ['reboot_node "$node"'],
      };
    case 'keepKubeProxyAway':
      return keepKubeProxyAway(operation.label, rendering);
    case 'removeKubeProxy':
      return removeKubeProxy(rendering);
    case 'restoreKubeProxy':
      return restoreKubeProxy(rendering);
    case 'flushKubeProxyRules':
      return flushKubeProxyRules(rendering);
    case 'verify':
      return verify(operation.what, operation.command, onNode);
    default:
      return operation satisfies never;
  }
}
