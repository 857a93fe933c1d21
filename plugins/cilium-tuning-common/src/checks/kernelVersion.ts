/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../cilium/version';
import { type KernelFloor, kernelFloors } from '../kernel/floors';
import { kernelReaches, shortKernel } from '../kernel/release';
import type { Check, Evaluation } from './types';

const list = (floors: KernelFloor[]) =>
  floors.map(({ feature, kernel }) => `${feature} (${kernel})`).join(', ');

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
    'kernel-version.numberDoesNotTell':
      'Kernel {{kernel}} carries features of newer ones, so its number does not tell whether it has: {{items}}',
    'kernel-version.unreadable':
      'The kernel release cannot be read: {{kernel}}',
    'kernel-version.noKernel': 'The kernel release of the node is not known',
    'kernel-version.noCilium':
      'The version of Cilium on this node is not known, so neither is what it needs',
    'kernel-version.tellBackports':
      'The state of each item as the agent reports it',
  },
  evaluate(facts): Evaluation {
    const release = facts.get('kernelRelease');
    if (release === undefined) {
      return {
        effect: {
          state: 'unknown',
          reason: { code: 'kernel-version.noKernel' },
        },
      };
    }
    const kernel = shortKernel(release);
    const version = facts.get('ciliumVersion');
    const supported = kernelFloors.map(floor => ({
      floor,
      cilium: version && isCiliumAtLeast(version, floor.cilium),
    }));
    if (
      version === undefined ||
      supported.some(({ cilium }) => cilium === undefined)
    ) {
      return {
        effect: {
          state: 'unknown',
          figure: kernel,
          reason: { code: 'kernel-version.noCilium' },
        },
      };
    }
    const floors = supported
      .filter(({ cilium }) => cilium)
      .map(({ floor }) => floor);
    const reaching = (state: 'met' | 'unmet' | 'unknown') =>
      floors.filter(floor => kernelReaches(release, floor.kernel) === state);
    const unmet = reaching('unmet');
    const open = reaching('unknown');
    if (unmet.length > 0) {
      return {
        effect: {
          state: 'off',
          figure: kernel,
          reason: {
            code: 'kernel-version.unlocks',
            params: { kernel, items: list(unmet) },
          },
        },
      };
    }
    if (open.length > 0) {
      const readable = kernel !== release || /^\d+\.\d+$/.test(release);
      return {
        effect: {
          state: 'unknown',
          figure: kernel,
          reason: {
            code: readable
              ? 'kernel-version.numberDoesNotTell'
              : 'kernel-version.unreadable',
            params: { kernel, items: list(open) },
          },
          tells: [{ code: 'kernel-version.tellBackports' }],
        },
      };
    }
    return {
      effect: {
        state: 'on',
        figure: kernel,
        reason: {
          code: 'kernel-version.reachesAll',
          params: { kernel, version },
        },
      },
    };
  },
};
