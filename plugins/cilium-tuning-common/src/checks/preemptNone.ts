/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { unobserved } from '../cilium/effective/unobserved';
import {
  preemptionModels,
  preemptionWords,
  withoutPreemptNone,
} from '../kernel/preemption';
import {
  kernelReaches,
  parseKernelRelease,
  shortKernel,
} from '../kernel/release';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import type { Check, Effect, Evaluation } from './types';

const id = 'preempt-none';

const unknown = (
  code: string,
  tell: string,
  params?: Reason['params'],
): Effect => ({
  state: 'unknown',
  reason: { code: `${id}.${code}`, params },
  tells: [{ code: `${id}.${tell}` }],
});

const known = (code: string, model: string): Effect => ({
  state: model === 'none' ? 'on' : 'off',
  figure: model,
  reason: { code: `${id}.${code}`, params: { model } },
});

function unseen(facts: FactReader, code: string): Effect {
  const tells = [{ code: `${id}.tellConfig` }];
  return { ...unobserved(facts, `${id}.${code}`), tells };
}

/** The model that the kernel's configuration chooses; undefined where it was not read or is none we know. */
function configuredModel(facts: FactReader): string | undefined {
  const options = facts.get('kernelOptions') ?? {};
  const chosen = Object.keys(preemptionModels).filter(
    key => options[key] === 'y',
  );
  return chosen.length === 1 ? preemptionModels[chosen[0]] : undefined;
}

/** A kernel that takes its model at boot. */
function modelOfBoot(facts: FactReader, word: string | undefined): Effect {
  if (word !== undefined) {
    return preemptionWords.includes(word)
      ? known('byBootParameter', word)
      : unknown('unknownParameter', 'tellDmesg', { word });
  }
  const model = configuredModel(facts);
  return model === undefined
    ? unseen(facts, 'defaultUnseen')
    : known('byDefault', model);
}

/** A kernel without a word on preemption, as those built with `none` and `voluntary` are. */
function modelOfBuild(facts: FactReader): Effect {
  const model = configuredModel(facts);
  const dynamic = facts.get('kernelOptions')?.PREEMPT_DYNAMIC === 'y';
  return !dynamic && (model === 'none' || model === 'voluntary')
    ? known('built', model)
    : unseen(facts, 'looksAlike');
}

function evaluateModel(facts: FactReader): Evaluation {
  const preemption = facts.get('preemption');
  if (preemption === undefined) {
    return { effect: unseen(facts, 'unobserved') };
  }
  const { build, bootParameter } = preemption;
  // Up to 5.15 kernels that take their model at boot had the same word as those that do not.
  const dynamic =
    build === 'PREEMPT_DYNAMIC' ||
    (build === 'PREEMPT' &&
      facts.get('kernelOptions')?.PREEMPT_DYNAMIC === 'y');
  if (dynamic) {
    return {
      effect: modelOfBoot(facts, bootParameter),
      notes: [{ code: `${id}.liveSwitch` }],
    };
  }
  switch (build) {
    case '':
      return { effect: modelOfBuild(facts) };
    case 'PREEMPT':
      return { effect: known('built', 'full') };
    case 'PREEMPT_RT':
      return { effect: known('built', 'realtime') };
    default:
      return {
        effect: unknown('unknownBuild', 'tellConfig', { word: build }),
      };
  }
}

/** What the kernel's age decides before its model matters. */
function byAge(facts: FactReader): Effect | undefined {
  const release = facts.get('kernelRelease');
  if (release === undefined || parseKernelRelease(release) === undefined) {
    return unknown('noKernel', 'tellRelease');
  }
  if (kernelReaches(release, withoutPreemptNone.from) !== 'met') {
    return undefined;
  }
  const architecture = facts.get('architecture');
  return architecture !== undefined &&
    withoutPreemptNone.architectures.includes(architecture)
    ? {
        state: 'notApplicable',
        reason: {
          code: `${id}.gone`,
          params: { kernel: shortKernel(release) },
        },
      }
    : unknown('maybeGone', 'tellConfig', { kernel: shortKernel(release) });
}

export const preemptNone: Check = {
  id,
  family: 'host',
  impact: 'low',
  scope: 'node',
  subject: 'node',
  disruption: ['nodeReboot'],
  references: [
    'https://docs.cilium.io/en/stable/operations/performance/tuning/#linux-kernel',
    'https://docs.kernel.org/admin-guide/kernel-parameters.html',
  ],
  messages: {
    [`${id}.title`]: 'No kernel preemption',
    [`${id}.why`]:
      'A kernel that does not interrupt its own work (CONFIG_PREEMPT_NONE) spends less time on switching, which suits servers. Kernels with PREEMPT_DYNAMIC take the model at boot, with preempt=none.',
    [`${id}.byBootParameter`]: 'The kernel was started with preempt={{model}}',
    [`${id}.byDefault`]:
      'No boot parameter, and the default of this kernel is {{model}}',
    [`${id}.built`]: 'The kernel is built for preemption model {{model}}',
    [`${id}.unknownParameter`]:
      'The kernel was started with preempt={{word}}, a model we do not know',
    [`${id}.unknownBuild`]:
      'The kernel is built for a preemption model we do not know: {{word}}',
    [`${id}.defaultUnseen`]:
      'The kernel takes its model at boot, no boot parameter sets one, and its default does not show',
    [`${id}.looksAlike`]:
      'None or voluntary: the two look alike without the configuration of the kernel',
    [`${id}.unobserved`]: 'Not observed: how the kernel preempts was not read',
    [`${id}.noKernel`]: 'The kernel release of the node is not known',
    [`${id}.gone`]:
      'Kernel {{kernel}} no longer has this model; lazy preemption takes its place',
    [`${id}.maybeGone`]:
      'Kernels like {{kernel}} no longer have this model on most architectures',
    [`${id}.liveSwitch`]:
      'The model can also be switched while the kernel runs, which does not show here',
    [`${id}.tellConfig`]:
      'Run "grep PREEMPT /boot/config-$(uname -r)" on the node',
    [`${id}.tellDmesg`]: 'Look for "Dynamic Preempt" in "dmesg" on the node',
    [`${id}.tellRelease`]: 'Run "uname -r" on the node',
  },
  evaluate(facts) {
    const effect = byAge(facts);
    return effect ? { effect } : evaluateModel(facts);
  },
};
