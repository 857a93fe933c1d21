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
import { serviceOf } from './scripts';

const tunedLabel = 'cilium-tuning/tuned-profile';

/** A profile of the Node Tuning Operator, for nodes with a label. */
function tunedObject(name: string, data: readonly string[]): JsonObject {
  return {
    apiVersion: 'tuned.openshift.io/v1',
    kind: 'Tuned',
    metadata: { name, namespace: 'openshift-cluster-node-tuning-operator' },
    spec: {
      profile: [{ name, data: `${data.join('\n')}\n` }],
      recommend: [
        {
          match: [{ label: tunedLabel, value: 'on' }],
          priority: 15,
          profile: name,
        },
      ],
    },
  };
}

function byTuned(shelf: Shelf, name: string, data: readonly string[]): Done {
  const file = shelf.put(
    'tuned.yaml',
    'yaml',
    yamlText(tunedObject(name, data), [
      'For nodes with the label only. Control plane nodes have profiles of their own: include those there.',
    ]),
  );
  return {
    words: `Apply \`${file}\` and label the node \`${tunedLabel}=on\`: the Node Tuning Operator sets the profile at once.`,
    shell: [
      `kubectl apply -f ${quoted(file)}`,
      `kubectl label node "$node" ${tunedLabel}=on --overwrite`,
    ],
  };
}

/** What a MachineConfig holds for a setting. */
function machineConfigSpec(setting: HostSetting): JsonObject | undefined {
  const ignition = { version: '3.2.0' };
  const own = serviceOf(setting);
  if (own) {
    const unit = { name: own.name, enabled: true, contents: own.text };
    return { config: { ignition, systemd: { units: [unit] } } };
  }
  switch (setting.kind) {
    case 'stopIrqbalance': {
      const unit = { name: 'irqbalance.service', enabled: false, mask: true };
      return { config: { ignition, systemd: { units: [unit] } } };
    }
    case 'kernelArgument':
      return { kernelArguments: [setting.argument] };
    case 'kernelModule': {
      const file = {
        path: '/etc/modules-load.d/cilium-tuning.conf',
        mode: 0o644,
        contents: { source: `data:,${encodeURIComponent(setting.module)}%0A` },
      };
      return { config: { ignition, storage: { files: [file] } } };
    }
    default:
      return undefined;
  }
}

/** In the names of Kubernetes: `kernelArgument` is `kernel-argument`. */
const named = (kind: string) =>
  kind.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

function byMachineConfig(
  shelf: Shelf,
  setting: HostSetting,
  spec: JsonObject,
): Done {
  const name = named(setting.kind);
  const role = 'cilium-tuning';
  const file = shelf.put(
    `${name}.machineconfig.yaml`,
    'yaml',
    yamlText(
      {
        apiVersion: 'machineconfiguration.openshift.io/v1',
        kind: 'MachineConfig',
        metadata: {
          name: `99-${role}-${name}`,
          labels: { 'machineconfiguration.openshift.io/role': role },
        },
        spec,
      },
      [
        `For the machine config pool ${role}: a pool that you make for it, of the configurations of worker and of ${role}.`,
      ],
    ),
  );
  return {
    words: `Make a machine config pool \`${role}\` that takes the configurations of \`worker\` as well, apply \`${file}\` for it, and put the node into it. The Machine Config Operator drains and reboots the nodes of a pool by itself: so one node first.`,
    shell: [
      `confirm ${quoted(
        `Is there a machine config pool ${role}, and only this node and nodes that are done in it? The next command makes them reboot.`,
      )}`,
      `kubectl apply -f ${quoted(file)}`,
    ],
  };
}

/** How a setting is made on OpenShift's own operating system. */
export function onCoreOs(setting: HostSetting, shelf: Shelf): Done {
  switch (setting.kind) {
    case 'tunedProfile':
      return byTuned(shelf, `cilium-${setting.profile}`, [
        '[main]',
        `summary=Profile of the node and ${setting.profile}`,
        `include=openshift-node,${setting.profile}`,
      ]);
    case 'cpuGovernor':
      return byTuned(shelf, `cilium-cpu-${setting.governor}`, [
        '[main]',
        'summary=Profile of the node and a CPU governor',
        'include=openshift-node',
        '[cpu]',
        `governor=${setting.governor}`,
      ]);
    case 'mtu': {
      const words = `Change the MTU of the machines to ${setting.bytes} with the network operator's own procedure for it, which reboots them in turn.`;
      return { words, shell: [`confirm ${quoted(words)}`] };
    }
    default: {
      const spec = machineConfigSpec(setting);
      return spec
        ? byMachineConfig(shelf, setting, spec)
        : { words: '', shell: [] };
    }
  }
}
