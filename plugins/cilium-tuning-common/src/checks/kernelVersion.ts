/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentFloors } from '../cilium/agentFloors';
import { isCiliumAtLeast } from '../cilium/version';
import { type KernelFloor, kernelFloors } from '../kernel/floors';
import {
  kernelReaches,
  parseKernelRelease,
  shortKernel,
} from '../kernel/release';
import type { Reason } from '../text/reason';
import type { Check, Evaluation } from './types';

const list = (floors: KernelFloor[]) =>
  floors.map(({ feature, kernel }) => `${feature} (${kernel})`).join(', ');

/** What the Cilium that runs asks of the kernel; undefined when its version cannot be read. */
function floorsOf(version: string | undefined): KernelFloor[] | undefined {
  const all: KernelFloor[] = Object.values(kernelFloors);
  const known = all.map(floor => isCiliumAtLeast(version ?? '', floor.cilium));
  return known.includes(undefined)
    ? undefined
    : all.filter((_, index) => known[index]);
}

/** The first Cilium whose agent does not start on this kernel, which matters before an upgrade. */
function stopsAt(release: string): Reason[] {
  const floor = agentFloors.find(
    ({ kernel }) => kernelReaches(release, kernel) === 'unmet',
  );
  return floor?.from === undefined
    ? []
    : [
        {
          code: 'kernel-version.stopsUpgrade',
          params: { cilium: floor.from, floor: floor.kernel },
        },
      ];
}

function unknown(
  code: string,
  tell: string,
  kernel?: string,
  items?: string,
): Evaluation {
  const params = {
    ...(kernel !== undefined && { kernel }),
    ...(items !== undefined && { items }),
  };
  return {
    effect: {
      state: 'unknown',
      figure: kernel,
      reason: { code: `kernel-version.${code}`, params },
      tells: [{ code: `kernel-version.${tell}` }],
    },
  };
}

export const kernelVersion: Check = {
  id: 'kernel-version',
  family: 'host',
  impact: 'low',
  scope: 'node',
  subject: 'node',
  disruption: ['nodeReboot'],
  references: [
    'https://docs.cilium.io/en/stable/operations/system_requirements/#required-kernel-versions-for-advanced-features',
  ],
  messages: {
    'kernel-version.title': 'Kernel version',
    'kernel-version.why':
      'Most items of this list need a kernel of some age. This one says what a newer kernel would unlock with the Cilium that runs here.',
    'kernel-version.reachesAll':
      'Kernel {{kernel}} is new enough for every item that Cilium {{version}} has',
    'kernel-version.unlocks':
      'A newer kernel than {{kernel}} unlocks: {{items}}',
    'kernel-version.stopsUpgrade':
      'Before an upgrade: agents of Cilium {{cilium}} and newer do not start on it, they need kernel {{floor}}',
    'kernel-version.numberDoesNotTell':
      'Kernel {{kernel}} carries features of newer ones, so its number does not tell whether it has: {{items}}',
    'kernel-version.unreadable':
      'The kernel release cannot be read: {{kernel}}',
    'kernel-version.noKernel': 'The kernel release of the node is not known',
    'kernel-version.noCilium':
      'The version of Cilium on this node is not known, so neither is what it needs',
    'kernel-version.tellBackports':
      'The state of each item as the agent reports it',
    'kernel-version.tellNode':
      'Run "uname -r" on the node, or read kernelVersion in the status of the Node object',
    'kernel-version.tellCilium':
      'Read the image tag of the agent pod on the node, or run "cilium version" in it',
  },
  evaluate(facts): Evaluation {
    const release = facts.get('kernelRelease');
    if (release === undefined) {
      return unknown('noKernel', 'tellNode');
    }
    const kernel = shortKernel(release);
    if (parseKernelRelease(release) === undefined) {
      return unknown('unreadable', 'tellNode', kernel);
    }
    const version = facts.get('ciliumVersion');
    const floors = floorsOf(version);
    if (version === undefined || floors === undefined) {
      return unknown('noCilium', 'tellCilium', kernel);
    }
    const reaching = (state: 'unmet' | 'unknown') =>
      floors.filter(floor => kernelReaches(release, floor.kernel) === state);
    const unmet = reaching('unmet');
    if (unmet.length > 0) {
      const params = { kernel, items: list(unmet) };
      const reason = { code: 'kernel-version.unlocks', params };
      return {
        effect: { state: 'off', figure: kernel, reason },
        notes: stopsAt(release),
      };
    }
    const open = reaching('unknown');
    if (open.length > 0) {
      return unknown('numberDoesNotTell', 'tellBackports', kernel, list(open));
    }
    const params = { kernel, version };
    const reason = { code: 'kernel-version.reachesAll', params };
    return { effect: { state: 'on', figure: kernel, reason } };
  },
};
