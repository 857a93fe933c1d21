/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { introductions } from '../../cilium/introductions';
import { mayConfigMapWin } from '../../cilium/nodeConfigOrder';
import type { Ground } from '../ground';
import {
  type ConfigSetting,
  type SettingsRemedy,
  byLabel,
  everywhere,
} from './settingSteps';
import type { Left, Proposal } from './types';

/**
 * Whether releases of this version may let the ConfigMap win where it says something else for the same key. What agents are told
 * could then not be known any more.
 */
export function mayLose(
  ground: Ground,
  settings: readonly ConfigSetting[],
): boolean {
  const { version } = ground;
  return (
    mayConfigMapWin(version) &&
    settings.some(({ key, value }) => {
      const told = ground.now.facts[`config:${key}`]?.value;
      return told !== undefined && told !== value;
    })
  );
}

/** Nodes for which something else than the ConfigMap sets one of the keys. */
function apart(
  ground: Ground,
  settings: readonly ConfigSetting[],
  cohorts: readonly number[],
): { free: number[]; left: Left[] } {
  const free: number[] = [];
  const left: Left[] = [];
  for (const cohort of cohorts) {
    const found = settings.flatMap(({ key, value }) => {
      const object = ground.setElsewhere(cohort, key, value)?.object;
      return object === undefined ? [] : [{ key, object }];
    })[0];
    if (found) {
      left.push({
        cohorts: [cohort],
        reason: { code: 'plan.left.setElsewhere', params: found },
      });
    } else {
      free.push(cohort);
    }
  }
  return { free, left };
}

/** Whether the ConfigMap may tell every agent. */
function everyNodeBears(
  remedy: SettingsRemedy,
  ground: Ground,
  targets: readonly number[],
): boolean {
  return ground.all.every(
    cohort =>
      ground.isSteady(cohort) &&
      (targets.includes(cohort) ||
        ground.verdict(remedy.check, cohort) === 'pass' ||
        remedy.alsoBears?.(ground, cohort) === true),
  );
}

function mayTellAll(
  remedy: SettingsRemedy,
  ground: Ground,
  targets: readonly number[],
): boolean {
  const isSafe =
    remedy.hard === undefined ||
    (remedy.hard === 'configuration' &&
      remedy.isDefault?.(ground.defaults()) === true);
  return isSafe && everyNodeBears(remedy, ground, targets);
}

/** Why named nodes alone cannot be told. */
function whyNoLabel(
  { hard }: SettingsRemedy,
  { hasNodeConfigs }: Ground,
): Omit<Left, 'cohorts'> {
  if (hasNodeConfigs) {
    const floor = introductions.nodeConfigOrderSure;
    return {
      reason: {
        code: 'plan.left.nodeConfigMayLose',
        params: { from: introductions.nodeConfigOrderUnsure, floor },
      },
      opening: { by: 'cilium', floor },
    };
  }
  const floor = introductions.nodeConfigs;
  const code =
    hard === 'node' ? 'plan.left.namedNodesOnly' : 'plan.left.notEveryNode';
  return {
    reason: { code, params: { floor } },
    opening: { by: 'cilium', floor },
  };
}

/**
 * Turns an item on by what agents are told: by the ConfigMap where every node bears it and nothing stops tomorrow's node, else on
 * named nodes by a CiliumNodeConfig.
 */
export function proposeSettings(
  remedy: SettingsRemedy,
  ground: Ground,
  cohorts: readonly number[],
): Proposal {
  const settings = remedy.settings(ground);
  const { free, left } = apart(ground, settings, cohorts);
  if (free.length === 0) {
    return { drafts: [], left };
  }
  if (left.length === 0 && mayTellAll(remedy, ground, free)) {
    return { drafts: [everywhere(remedy, ground, free)], left };
  }
  if (ground.hasNodeConfigs && !mayLose(ground, settings)) {
    return { drafts: [byLabel(remedy, ground, free)], left };
  }
  return {
    drafts: [],
    left: [...left, { cohorts: free, ...whyNoLabel(remedy, ground) }],
  };
}
