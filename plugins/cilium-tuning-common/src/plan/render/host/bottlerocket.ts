/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { HostSetting } from '../../types';
import type { Done } from '../context';
import type { Shelf } from '../Shelf';
import { quoted } from '../shell';

/** A kernel argument as Bottlerocket takes it: name and values. */
function bootSettings(argument: string): string {
  const [name, value = ''] = argument.split(/=(.*)/s);
  return [
    '[settings.boot]',
    'reboot-to-reconcile = true',
    '',
    '[settings.boot.kernel-parameters]',
    `${JSON.stringify(name)} = [${JSON.stringify(value)}]`,
    '',
  ].join('\n');
}

function settingsOf(setting: HostSetting): string | undefined {
  switch (setting.kind) {
    case 'kernelArgument':
      return bootSettings(setting.argument);
    case 'cpuGovernor':
      return bootSettings(`cpufreq.default_governor=${setting.governor}`);
    case 'kernelModule':
      return [
        `[settings.kernel.modules.${setting.module}]`,
        'allowed = true',
        'autoload = true',
        '',
      ].join('\n');
    default:
      return undefined;
  }
}

/** How a setting is made on Bottlerocket, which takes settings and has no shell of its own. */
export function onBottlerocket(setting: HostSetting, shelf: Shelf): Done {
  const settings = settingsOf(setting);
  const file = settings && shelf.put('bottlerocket.toml', 'ini', settings);
  const words = file
    ? `Give the node the settings in \`${file}\` (\`apiclient apply\` in its admin or control container), and new nodes by their user data.`
    : 'Bottlerocket has no setting for it: leave the node as it is.';
  return { words, shell: [`confirm ${quoted(words.replace(/`/g, ''))}`] };
}
