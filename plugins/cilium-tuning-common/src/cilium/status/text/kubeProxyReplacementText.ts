/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isCiliumAtLeast } from '../../version';
import { agreed } from './agreed';
import type { Block } from './blocks';
import { serviceDetails } from './serviceDetails';

/** `Strict   [eth0 192.168.10.11 (Direct Routing), eth1 10.0.0.1]`; without the brackets where no device is shown. */
const line = /^(\w+)(?:\s+\[([^[\]]*)\])?$/;

/** A device with its addresses. Between the name and them stand more spaces from 1.15 on. */
const device =
  /^(\S{1,60})(?:\s+[\da-fA-F]*[.:][\da-fA-F.:]*)*(?:\s+\(Direct Routing\))?$/;

/** Names of devices, in the order in which they are shown. */
function devicesIn(list: string): string[] | undefined {
  const items = list.split(',').map(item => item.trim());
  // Where the agent counts its devices otherwise than it lists them, the list ends in a comma
  const shown = items.at(-1) === '' ? items.slice(0, -1) : items;
  const names = shown.map(item => device.exec(item)?.[1]);
  return names.every(name => name !== undefined) ? names : undefined;
}

/** The rest of the text, as far as it bears on this. */
export interface Surroundings {
  /** Of the agent; `1.9` where its first patches leave it out. */
  version?: string;
  /** Whether something else is on that makes the agent pick devices. */
  devicesWanted: boolean;
}

/**
 * Whether a line without devices says that the agent has none. Up to 1.14 the agent picks none unless something wants them; in
 * the mode Disabled the text does not show those that something else wants.
 */
function saysNoDevices(
  mode: string,
  { version, devicesWanted }: Surroundings,
): boolean {
  const isOld = !!version && isCiliumAtLeast(version, '1.15') === false;
  return isOld && (mode === 'False' || (mode === 'Disabled' && !devicesWanted));
}

function readLine({ value }: Block, around: Surroundings) {
  const [, mode, list] = line.exec(value) ?? [];
  if (!mode) {
    return {};
  }
  const none = saysNoDevices(mode, around) ? [] : undefined;
  return { mode, devices: list ? devicesIn(list) : none };
}

/** What the line and the section say of kube-proxy replacement, as the JSON has it. */
export function kubeProxyReplacementText(
  lines: Block[],
  sections: Block[],
  around: Surroundings,
) {
  const said = lines.map(block => readLine(block, around));
  const details = sections.map(serviceDetails);
  const mode = agreed([...said, ...details].map(one => one.mode));
  if (mode === undefined) {
    return undefined;
  }
  const devices = agreed([
    ...said.map(one => one.devices),
    ...details.map(one => one.devices && devicesIn(one.devices)),
  ]);
  const features = agreed(details.map(one => one.features));
  return {
    mode,
    ...(devices && { deviceList: devices.map(name => ({ name })) }),
    ...(features && { features }),
  };
}
