/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import type { HostSetting } from '../../types';
import type { Done } from '../context';
import type { Shelf } from '../Shelf';
import { quoted } from '../shell';
import { yamlText } from '../yaml';

function applied(shelf: Shelf, name: string, config: JsonObject): string {
  return shelf.put(
    name,
    'yaml',
    yamlText(config, ['A patch of the machine configuration of a node.']),
  );
}

/** A kernel argument is part of what a node boots: it is there after an upgrade, to the same version as well. */
function kernelArgument(shelf: Shelf, argument: string): Done {
  const patch = applied(shelf, 'kernel-argument.talos.yaml', {
    machine: { install: { extraKernelArgs: [argument] } },
  });
  return {
    words: `Give the machine the kernel argument \`${argument}\`: patch its configuration with \`${patch}\`, which takes effect with an upgrade to the version that it has (\`talosctl upgrade\`, drains and reboots). A node that boots an image of the Image Factory, as newer ones do, takes the argument from the schematic of that image instead (\`customization.extraKernelArgs\`).`,
    shell: [
      `confirm ${quoted(
        `Patch and upgrade the machine, or upgrade it to an image with the argument: talosctl -n ADDRESS patch machineconfig --patch @${patch}; talosctl -n ADDRESS upgrade --image INSTALLER_IMAGE_OF_THE_SAME_VERSION`,
      )}`,
    ],
  };
}

/** How a setting is made on Talos, which has no shell. */
export function onTalos(setting: HostSetting, shelf: Shelf): Done {
  switch (setting.kind) {
    case 'kernelArgument':
      return kernelArgument(shelf, setting.argument);
    case 'cpuGovernor':
      return kernelArgument(
        shelf,
        `cpufreq.default_governor=${setting.governor}`,
      );
    case 'kernelModule': {
      const patch = applied(shelf, 'kernel-module.talos.yaml', {
        machine: { kernel: { modules: [{ name: setting.module }] } },
      });
      return {
        words: `Load the module \`${setting.module}\`: patch the machine configuration with \`${patch}\`.`,
        shell: [
          `confirm ${quoted(
            `Run for the machine: talosctl -n ADDRESS patch machineconfig --patch @${patch}`,
          )}`,
        ],
      };
    }
    case 'mtu': {
      const words = `Set the MTU of the network device to ${setting.bytes} in the machine configuration.`;
      return { words, shell: [`confirm ${quoted(words)}`] };
    }
    default: {
      const words =
        'Talos has nothing that could be set this way: leave the node as it is.';
      return { words, shell: [`confirm ${quoted(words)}`] };
    }
  }
}
