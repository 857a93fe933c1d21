/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../cilium/introductions';
import { mayConfigMapWin } from '../cilium/nodeConfigOrder';
import { type LabelSelector, selects } from './selectors';
import type { ConfigReading, NodeConfigReading } from './sources';

/** Which CiliumNodeConfigs apply to a node. */
export interface NodeConfigSelection {
  /** Those that select the node, in the order in which Cilium applies them. */
  applied: NodeConfigReading[];
  /** Those that do not select it now. They may have done so when its agent started. */
  others: NodeConfigReading[];
  /** False when it cannot be told what the node was told beside the ConfigMap. */
  certain: boolean;
  /** Whether the node's labels take part in the choice. */
  labelsMatter: boolean;
}

/** Cilium can be told to take options from labels (and annotations) of the node itself. */
const nodeOptionPrefix = 'config.cilium.io/';

const byLabels = (selector: LabelSelector | undefined) =>
  selector !== undefined &&
  (Object.keys(selector.matchLabels ?? {}).length > 0 ||
    (selector.matchExpressions ?? []).length > 0);

const none: NodeConfigSelection = {
  applied: [],
  others: [],
  certain: true,
  labelsMatter: false,
};

/**
 * Whether a CiliumNodeConfig and the ConfigMap say different things. Between 1.16 and 1.20 development versions let the
 * ConfigMap win, and which releases did is not known.
 * Source: `pkg/option/resolver/resolver.go`.
 */
function contradicts(
  config: ConfigReading,
  nodeConfig: NodeConfigReading,
): boolean {
  return Object.entries(nodeConfig.values).some(
    ([key, value]) =>
      Object.hasOwn(config.values, key) && config.values[key] !== value,
  );
}

/**
 * Chooses the CiliumNodeConfigs of a node: those of Cilium's own namespace, by selector, in order of their names, later ones
 * winning. Agents before 1.13 take the ConfigMap alone.
 */
export function selectNodeConfigs(
  config: ConfigReading,
  labels: Readonly<Record<string, string>> | undefined,
  ciliumVersion: string | undefined,
): NodeConfigSelection {
  if (ciliumHas(ciliumVersion, 'nodeConfigs') === false) {
    return none;
  }
  if (config.nodeConfigs === undefined) {
    return { ...none, certain: false };
  }
  const nodeConfigs = config.nodeConfigs
    .filter(({ namespace }) => namespace === config.namespace)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const selection: NodeConfigSelection = {
    applied: [],
    others: [],
    labelsMatter: nodeConfigs.some(({ selector }) => byLabels(selector)),
    certain: !Object.keys(labels ?? {}).some(label =>
      label.startsWith(nodeOptionPrefix),
    ),
  };
  const orderUnsure = mayConfigMapWin(ciliumVersion);
  for (const nodeConfig of nodeConfigs) {
    const { selector } = nodeConfig;
    const selected = selectsNode(selector, labels);
    if (
      selected === undefined ||
      (selected && nodeConfig.leftOut?.length) ||
      (selected && orderUnsure && contradicts(config, nodeConfig))
    ) {
      selection.certain = false;
    }
    (selected ? selection.applied : selection.others).push(nodeConfig);
  }
  return selection;
}

function selectsNode(
  selector: LabelSelector | undefined,
  labels: Readonly<Record<string, string>> | undefined,
): boolean | undefined {
  if (selector === undefined) {
    return false;
  }
  if (labels === undefined && byLabels(selector)) {
    return undefined;
  }
  return selects(selector, labels ?? {});
}
