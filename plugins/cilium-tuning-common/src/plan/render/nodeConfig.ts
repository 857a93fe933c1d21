/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumHas } from '../../cilium/introductions';
import type { NodeLabel, Setting } from '../types';
import { yamlText } from './yaml';

/** The API version of CiliumNodeConfigs: of those that a version of Cilium serves, the one that stays. */
export const nodeConfigVersion = (ciliumVersion: string) =>
  ciliumHas(ciliumVersion, 'nodeConfigsV2') === true
    ? 'cilium.io/v2'
    : 'cilium.io/v2alpha1';

/** A CiliumNodeConfig for nodes with a label, and no others. */
export function nodeConfigText(
  {
    name,
    label,
    settings,
  }: {
    name: string;
    label: NodeLabel;
    settings: readonly Setting[];
  },
  namespace: string,
  ciliumVersion: string,
): string {
  const defaults = settings
    .flatMap(({ key, value }): [string, string][] =>
      // A CiliumNodeConfig can set a key, and cannot take one away
      value === null ? [] : [[key, value]],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return yamlText(
    {
      apiVersion: nodeConfigVersion(ciliumVersion),
      kind: 'CiliumNodeConfig',
      metadata: { name, namespace },
      spec: {
        nodeSelector: { matchLabels: { [label.key]: label.value } },
        defaults: Object.fromEntries(defaults),
      },
    },
    [
      'For nodes with the label only. Whoever puts the label on a node looks first whether it bears this.',
    ],
  );
}
