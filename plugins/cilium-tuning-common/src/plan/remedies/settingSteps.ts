/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../../cilium/configKeys';
import type { FactReader } from '../../snapshot/factReader';
import type { Reason } from '../../text/reason';
import { checkOf, type Ground } from '../ground';
import type { NodeLabel, Operation, Setting, Stage } from '../types';
import { titleOf, verification } from './words';
import type { Draft } from './types';

/** How an item is turned on by what agents are told. */
export interface SettingsRemedy {
  check: string;
  settings(ground: Ground): ConfigSetting[];
  /**
   * What stops an agent without it. `node`: something that the node has or has not, so that only nodes which were looked at are
   * told; `configuration`: something that the ConfigMap tells every agent, see `isDefault`. Absent where agents go on without.
   */
  hard?: 'node' | 'configuration';
  /** For `configuration`: whether the ConfigMap tells it, so that tomorrow's node has it as well. */
  isDefault?(defaults: FactReader): boolean;
  /** Whether a node on which the item does not apply takes the setting without harm. */
  alsoBears?(ground: Ground, cohort: number): boolean;
  /** Whether the node is drained before its agent restarts. */
  drains?: boolean;
  /** Whether pods take it only when they start. */
  reachesNewPodsOnly?: boolean;
  /** To look at on the first node before anything changes there. */
  looks?: readonly string[];
  risks?(ground: Ground, cohorts: readonly number[]): Reason[];
}

/** A setting that rules read. */
export type ConfigSetting = Setting & { key: ConfigKey };

/** The label of named nodes for an item. */
export const labelOf = (check: string): NodeLabel => ({
  key: `cilium-tuning/${check}`,
  value: 'on',
});

/** The CiliumNodeConfig of an item. */
export const nodeConfigName = (check: string) => `cilium-tuning-${check}`;

/** What the ConfigMap holds for the same keys now. */
export function formerSettings(
  ground: Ground,
  settings: readonly ConfigSetting[],
): ConfigSetting[] {
  return settings.map(({ key }) => {
    const value = ground.now.facts[`config:${key}`]?.value;
    return { key, value: value ?? null };
  });
}

/** Stages that do the same on the first node and on the others. */
export const nodeByNode = (operations: Operation[]): Stage[] => [
  { on: 'canary', operations },
  { on: 'others', operations },
];

/** What is done on a node so that its agent takes what it is told. */
export function restart(
  remedy: Pick<SettingsRemedy, 'drains' | 'reachesNewPodsOnly'>,
  before: Operation[] = [],
  after: Operation[] = [],
): Operation[] {
  const { drains, reachesNewPodsOnly } = remedy;
  return [
    ...(drains ? [{ do: 'drain' } as const] : []),
    ...before,
    { do: 'restartAgent' },
    ...after,
    ...(drains ? [{ do: 'uncordon' } as const] : []),
    ...(reachesNewPodsOnly && !drains ? [{ do: 'restartPods' } as const] : []),
  ];
}

/** Tells every agent by the ConfigMap. */
export function everywhere(
  remedy: SettingsRemedy,
  ground: Ground,
  targets: number[],
): Draft {
  const settings = remedy.settings(ground);
  const verify = verification(remedy.check);
  const looks: Operation[] = (remedy.looks ?? []).map(code => ({
    do: 'confirm',
    what: { code },
  }));
  return {
    ...draftOf(remedy, ground, targets),
    cohorts: ground.all,
    stages: [
      {
        on: 'cluster',
        operations: [...looks, { do: 'setValues', settings }],
      },
      ...nodeByNode(restart(remedy, [], [verify])),
    ],
    undo: [
      {
        on: 'cluster',
        operations: [
          { do: 'setValues', settings: formerSettings(ground, settings) },
        ],
      },
      ...nodeByNode(restart(remedy)),
    ],
  };
}

/** Tells named nodes alone, by a CiliumNodeConfig for their label. */
export function byLabel(
  remedy: SettingsRemedy,
  ground: Ground,
  targets: number[],
): Draft {
  const { check } = remedy;
  const settings = remedy.settings(ground);
  const label = labelOf(check);
  const name = nodeConfigName(check);
  const looks: Operation[] = (remedy.looks ?? []).map(code => ({
    do: 'confirm',
    what: { code },
  }));
  const draft = draftOf(remedy, ground, targets);
  const onNode = restart(
    remedy,
    [{ do: 'labelNode', label }],
    [verification(check)],
  );
  return {
    ...draft,
    cohorts: targets,
    stages: [
      {
        on: 'cluster',
        operations: [{ do: 'applyNodeConfig', name, label, settings }],
      },
      { on: 'canary', operations: [...looks, ...onNode] },
      { on: 'others', operations: [...looks, ...onNode] },
    ],
    undo: [
      ...nodeByNode(restart(remedy, [{ do: 'unlabelNode', label }])),
      { on: 'cluster', operations: [{ do: 'removeNodeConfig', name }] },
    ],
  };
}

function draftOf(
  remedy: SettingsRemedy,
  ground: Ground,
  targets: number[],
): Omit<Draft, 'cohorts' | 'stages' | 'undo'> {
  return {
    kind: 'change',
    title: titleOf(remedy.check),
    targets,
    disrupts: [
      ...checkOf(remedy.check).disruption,
      ...(remedy.drains ? (['podRestart'] as const) : []),
    ],
    risks: remedy.risks?.(ground, targets) ?? [],
  };
}
