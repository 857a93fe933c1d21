/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kubeProxyReplacement as effectiveReplacement } from '../../../cilium/effective/kubeProxyReplacement';
import { ciliumHas, introductions } from '../../../cilium/introductions';
import { booleanOption } from '../../../cilium/options';
import type { Reason } from '../../../text/reason';
import { fullReplacement } from '../../effects';
import type { Ground } from '../../ground';
import type { Operation } from '../../types';
import { confirmation } from '../confirmation';
import {
  type ConfigSetting,
  formerSettings,
  labelOf,
  nodeByNode,
  nodeConfigName,
} from '../settingSteps';
import { mayLose } from '../settings';
import type { Draft, Left, Proposal, Remedy } from '../types';
import { titleOf, verification } from '../words';
import { isEmbedded, isProvided, namingApiServer } from './apiServer';
import { whatComesAlong } from './comesAlong';

const check = 'kube-proxy-replacement';
const label = labelOf(check);
const name = nodeConfigName(check);

/** Where health checks of load balancers look for kube-proxy. */
export const healthAddress = {
  key: 'kube-proxy-replacement-healthz-bind-address',
  value: '0.0.0.0:10256',
} as const;

/** The word for it in this version. */
export const replacing = (ground: Ground): ConfigSetting => ({
  key: check,
  value: fullReplacement(ground.defaults()),
});

/** What stands before the first change: what could not be taken back on a running node. */
function looks(ground: Ground): Operation[] {
  const mayRoute =
    booleanOption(ground.defaults(), 'enable-host-legacy-routing') !== true;
  return [
    'plan.look.serviceAddresses',
    // With BPF masquerading in place agents go over to BPF host routing as well
    ...(mayRoute ? ['plan.look.hostRules'] : []),
  ].map(code => ({ do: 'confirm', what: { code } }));
}

/** On each node, with its pods elsewhere. */
const onNodes = (operations: Operation[], last: Operation[] = []) =>
  nodeByNode([
    { do: 'drain' },
    ...operations,
    { do: 'restartAgent' },
    ...last,
    { do: 'uncordon' },
  ]);

/** Keeps kube-proxy off nodes by label, where it is a DaemonSet's. */
const keepingOff = (ground: Ground): Operation[] =>
  isEmbedded(ground) ? [] : [{ do: 'keepKubeProxyAway', label }];

/** Tells labelled nodes alone. */
const byLabel = (ground: Ground): Pick<Draft, 'stages' | 'undo'> => ({
  stages: [
    {
      on: 'cluster',
      operations: [
        ...looks(ground),
        ...namingApiServer(ground),
        {
          do: 'applyNodeConfig',
          name,
          label,
          settings: [
            replacing(ground),
            // An agent does not start with it beside a kube-proxy
            ...(isEmbedded(ground) ? [] : [healthAddress]),
          ],
        },
        ...keepingOff(ground),
      ],
    },
    ...onNodes([{ do: 'labelNode', label }], [verification(check)]),
  ],
  undo: [
    ...onNodes([{ do: 'unlabelNode', label }]),
    { on: 'cluster', operations: [{ do: 'removeNodeConfig', name }] },
  ],
});

/** Tells all, which take it one by one as their agents restart. */
function byDefault(ground: Ground): Pick<Draft, 'stages' | 'undo'> {
  const settings = [replacing(ground)];
  const isLabelled = !isEmbedded(ground);
  return {
    stages: [
      {
        on: 'cluster',
        operations: [
          ...looks(ground),
          ...namingApiServer(ground),
          { do: 'setValues', settings },
          ...keepingOff(ground),
        ],
      },
      ...onNodes(isLabelled ? [{ do: 'labelNode', label }] : [], [
        verification(check),
      ]),
    ],
    undo: [
      {
        on: 'cluster',
        operations: [
          { do: 'setValues', settings: formerSettings(ground, settings) },
        ],
      },
      ...onNodes(isLabelled ? [{ do: 'unlabelNode', label }] : []),
    ],
  };
}

const risks: Reason[] = [
  { code: 'plan.risk.apiServer' },
  { code: 'plan.risk.socketLb' },
  { code: 'plan.risk.serviceConnections' },
];

function draft(ground: Ground, targets: number[]): Draft | undefined {
  const base: Omit<Draft, 'stages' | 'undo' | 'cohorts'> = {
    kind: 'change',
    title: titleOf(check),
    targets,
    disrupts: ['agentRestart', 'podRestart', 'connectionsReset'],
    risks,
    // Where kube-proxy cannot be kept off nodes one by one, it still runs beside
    isHalf: isEmbedded(ground),
  };
  const allBear = ground.all.every(
    cohort =>
      targets.includes(cohort) || ground.verdict(check, cohort) === 'pass',
  );
  if (ground.hasNodeConfigs && !mayLose(ground, [replacing(ground)])) {
    return allBear || !isEmbedded(ground)
      ? { ...base, cohorts: targets, ...byLabel(ground) }
      : undefined;
  }
  // Before, an agent that insists on every feature stops on kernels on which it started
  return allBear && ciliumHas(ground.version, 'booleanReplacement') === true
    ? { ...base, cohorts: ground.all, ...byDefault(ground) }
    : undefined;
}

/** The way there is more than steps where single nodes cannot be told. */
function migration(cohorts: number[]): Draft {
  const looksAt = ['cilium', 'apiServer', 'kernels', 'order'].map(what => ({
    code: `plan.migration.replacement.${what}`,
    params: { floor: introductions.nodeConfigs },
  }));
  return {
    ...confirmation(check, cohorts, looksAt, risks),
    kind: 'migration',
  };
}

function whyNot(ground: Ground): Omit<Left, 'cohorts'> | undefined {
  if (isProvided(ground)) {
    return { reason: { code: 'plan.left.kubeProxyProvided' } };
  }
  if (!ground.all.every(cohort => ground.isSteady(cohort))) {
    return { reason: { code: 'plan.left.everyAgentSteady' } };
  }
  const { key, value } = replacing(ground);
  const [object] = ground.all.flatMap(
    cohort => ground.setElsewhere(cohort, key, value)?.object ?? [],
  );
  return object === undefined
    ? whatComesAlong(ground)
    : { reason: { code: 'plan.left.setElsewhere', params: { key, object } } };
}

function propose(ground: Ground, cohorts: number[]): Proposal {
  const isOn = (cohort: number) =>
    effectiveReplacement(ground.facts(cohort)).state === 'on';
  // Where only a kube-proxy is to go, that is a step of its own
  if (cohorts.every(isOn)) {
    return { drafts: [], left: [] };
  }
  const why = whyNot(ground);
  if (why) {
    return { drafts: [], left: [{ cohorts, ...why }] };
  }
  const change = draft(ground, cohorts);
  if (change) {
    return { drafts: [change], left: [] };
  }
  return ciliumHas(ground.version, 'nodeConfigs') === false
    ? { drafts: [migration(cohorts)], left: [] }
    : {
        drafts: [],
        left: [{ cohorts, reason: { code: 'plan.left.notEveryNodeReplaces' } }],
      };
}

export const kubeProxyReplacement: Remedy = {
  check,
  settles: [`${check}.needApiServer`, `${check}.needKubeProxyRemoval`],
  propose,
};
