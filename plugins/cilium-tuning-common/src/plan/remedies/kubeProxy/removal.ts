/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement as effectiveReplacement } from '../../../cilium/effective/kubeProxyReplacement';
import { ciliumHas } from '../../../cilium/introductions';
import type { Ground } from '../../ground';
import type { Operation, Setting, Stage } from '../../types';
import { replacesByDefault } from '../defaults';
import {
  formerSettings,
  labelOf,
  nodeByNode,
  nodeConfigName,
} from '../settingSteps';
import type { Draft, Proposal, Remedy } from '../types';
import { verification } from '../words';
import { isEmbedded, isProvided, namingApiServer } from './apiServer';
import { healthAddress, replacing } from './replacement';

const check = 'kube-proxy-replacement';
const label = labelOf(check);
const name = nodeConfigName(check);

/** How nodes came to replace kube-proxy. */
interface Way {
  /** A CiliumNodeConfig of an earlier step tells them. */
  byNodeConfig: boolean;
  /** An earlier step of the same plan keeps kube-proxy off nodes by a label. */
  keptOff: boolean;
  /** An earlier step of the same plan told agents where the API server is. */
  isNamed: boolean;
  /** One still runs beside. */
  running: number[];
}

function wayOf(ground: Ground): Way {
  const factsOf = (cohort: number) => ground.now.cohorts[cohort].facts;
  const assumed = ground.all.flatMap(cohort => {
    const { kubeProxy } = factsOf(cohort);
    return kubeProxy?.basis === 'assumed' ? [kubeProxy] : [];
  });
  return {
    byNodeConfig:
      !replacesByDefault(ground.defaults()) &&
      ground.all.every(cohort => {
        const told = factsOf(cohort)[`config:${check}`];
        return (
          told !== undefined &&
          (told.basis === 'assumed' || told.object.endsWith(`/${name}`))
        );
      }),
    keptOff: assumed.some(({ value }) => value !== 'running'),
    isNamed: assumed.length > 0,
    running: ground.all.filter(
      cohort => ground.facts(cohort).get('kubeProxy') === 'running',
    ),
  };
}

/** Every node replaces kube-proxy, and so will the next one. */
function isThere(ground: Ground, { byNodeConfig }: Way): boolean {
  const every = ground.all.every(
    cohort =>
      ground.isSteady(cohort) &&
      effectiveReplacement(ground.facts(cohort)).state === 'on',
  );
  return (
    every &&
    (replacesByDefault(ground.defaults()) ||
      // Before, the default would stop agents on kernels on which they started
      (byNodeConfig &&
        ciliumHas(ground.version, 'booleanReplacement') === true))
  );
}

function stagesOf(
  ground: Ground,
  { byNodeConfig, keptOff, isNamed }: Way,
): Pick<Draft, 'stages' | 'undo'> {
  const settings = byNodeConfig ? [replacing(ground)] : [];
  const former: Setting[] = [
    ...formerSettings(ground, settings),
    { key: healthAddress.key, value: null },
  ];
  const isLabelled = byNodeConfig || keptOff;
  const told: Operation[] =
    settings.length > 0 ? [{ do: 'setValues', settings }] : [];
  const stages: Stage[] = [
    {
      on: 'cluster',
      operations: [
        { do: 'confirm', what: { code: 'plan.look.allReplace' } },
        ...(isNamed || isLabelled ? [] : namingApiServer(ground)),
        ...told,
        { do: 'removeKubeProxy' },
        { do: 'setValues', settings: [healthAddress] },
        ...(byNodeConfig ? [{ do: 'removeNodeConfig', name } as const] : []),
      ],
    },
    ...nodeByNode([
      ...(isLabelled ? [{ do: 'unlabelNode', label } as const] : []),
      { do: 'restartAgent' },
      { do: 'flushKubeProxyRules' },
      verification(check),
    ]),
  ];
  const again: Stage[] = byNodeConfig
    ? [
        {
          on: 'cluster',
          operations: [
            {
              do: 'applyNodeConfig',
              name,
              label,
              settings: [
                replacing(ground),
                ...(isEmbedded(ground) ? [] : [healthAddress]),
              ],
            },
          ],
        },
      ]
    : [];
  return {
    stages,
    undo: [
      ...again,
      ...(isLabelled ? nodeByNode([{ do: 'labelNode', label }]) : []),
      {
        on: 'cluster',
        operations: [
          { do: 'setValues', settings: former },
          { do: 'restoreKubeProxy' },
        ],
      },
      ...nodeByNode([{ do: 'restartAgent' }]),
    ],
  };
}

/** Takes kube-proxy away once no node needs it, and tells all that so far only labelled nodes are told. */
function also(ground: Ground): Proposal {
  const way = wayOf(ground);
  const { byNodeConfig, keptOff, running } = way;
  const isNeeded = byNodeConfig || keptOff || running.length > 0;
  if (!isNeeded || !isThere(ground, way)) {
    return {
      drafts: [],
      left:
        running.length > 0
          ? [
              {
                cohorts: running,
                reason: { code: 'plan.left.notEveryNodeReplaces' },
              },
            ]
          : [],
    };
  }
  if (isProvided(ground)) {
    return {
      drafts: [],
      left: [
        { cohorts: running, reason: { code: 'plan.left.kubeProxyProvided' } },
      ],
    };
  }
  return {
    drafts: [
      {
        id: `${check}.removal`,
        after: [check],
        kind: 'change',
        title: { code: 'plan.title.kubeProxyRemoval' },
        cohorts: ground.all,
        targets: running,
        disrupts: ['agentRestart', 'connectionsReset'],
        risks: [
          { code: 'plan.risk.apiServer' },
          { code: 'plan.risk.saveKubeProxy' },
        ],
        ...stagesOf(ground, way),
      },
    ],
    left: [],
  };
}

export const kubeProxyRemoval: Remedy = { check, also };
