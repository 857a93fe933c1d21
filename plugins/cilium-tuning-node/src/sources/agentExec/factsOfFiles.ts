/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  devicesInUse,
  evidenceOf,
  kernelOption,
  kernelPartsOf,
  linksOf,
  nearSize,
  preemptionOf,
  type Evidence,
  type FactName,
  type FactTypes,
} from 'backstage-plugin-cilium-tuning-common';
import type { NodeFiles } from './nodeFiles';

/** A fact, and the lines that say it. */
interface Told<K extends FactName> {
  value: FactTypes[K];
  excerpt: string;
}

/** Reads one fact out of what the files of a node say; undefined where they do not tell it. */
type FileReader<K extends FactName> = (
  files: NodeFiles,
  devices: readonly string[],
) => Told<K> | undefined;

const line = (files: NodeFiles, path: string) => files.get(path)?.[0];

const toldBy = <T>(path: string, text: string, value: T) => ({
  value,
  excerpt: `${path}: ${text}`,
});

const VERSION = '/proc/version';
const COMMAND_LINE = '/proc/cmdline';
const ONLINE = '/sys/devices/system/cpu/online';
const MTU = '/sys/class/net/cilium_host/mtu';
const VENDOR = '/sys/class/dmi/id/sys_vendor';

/** Some network devices alone would pass for all. */
const MOST_DEVICES = 16;

const optionsOf = (files: NodeFiles): Record<string, string> =>
  Object.fromEntries(
    (files.get('config') ?? []).flatMap(text => {
      const option = kernelOption(text);
      return option ? [option] : [];
    }),
  );

/** The same words as `uname -a` prints them: without who built the kernel, and with what. */
const asUname = (version: string) =>
  version.replace(/^Linux version (\S+) .*(#\S+ [^#]*)$/, 'Linux - $1 $2');

const preemption: FileReader<'preemption'> = files => {
  const version = line(files, VERSION) ?? '';
  const commandLine = line(files, COMMAND_LINE);
  const value = preemptionOf({
    uname: asUname(version),
    config: optionsOf(files),
    commandLine,
  });
  return (
    value &&
    toldBy(
      VERSION,
      `${version}; preempt=${value.bootParameter ?? ''} in ${COMMAND_LINE}`,
      value,
    )
  );
};

const kernelOptions: FileReader<'kernelOptions'> = files => {
  const value = optionsOf(files);
  return Object.keys(value).length > 0
    ? toldBy('/proc/config.gz', JSON.stringify(value), value)
    : undefined;
};

const kernelParts: FileReader<'kernelParts'> = files => {
  const options = optionsOf(files);
  const value = kernelPartsOf(options, new Set());
  return Object.keys(value).length > 0
    ? toldBy('/proc/config.gz', JSON.stringify(options), value)
    : undefined;
};

/** How many numbers a list such as `0-3,6` names. */
function countOf(list: string): number | undefined {
  let count = 0;
  for (const range of list.split(',')) {
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(range) ?? [];
    if (from === undefined || Number(to) < Number(from)) {
      return undefined;
    }
    count += Number(to) - Number(from) + 1;
  }
  return count;
}

const cpuCount: FileReader<'cpuCount'> = files => {
  const online = line(files, ONLINE) ?? '';
  const count = countOf(online);
  return count === undefined ? undefined : toldBy(ONLINE, online, count);
};

const cpuGovernors: FileReader<'cpuGovernors'> = files => {
  const expected = Number(line(files, 'governors'));
  const words = files.get('governor') ?? [];
  // One that could not be read would let the others speak for all
  return countOf(line(files, ONLINE) ?? '') !== undefined &&
    words.length === expected &&
    words.every(word => /^[a-z_]{1,40}$/.test(word))
    ? toldBy(
        `scaling_governor of ${expected} CPUs`,
        [...new Set(words)].join(', '),
        [...new Set(words)].sort(),
      )
    : undefined;
};

const memoryMebibytes: FileReader<'memoryMebibytes'> = files => {
  const text = line(files, '/proc/meminfo') ?? '';
  const [, kibibytes] = /^MemTotal:\s*(\d{1,15}) kB$/.exec(text) ?? [];
  return kibibytes === undefined
    ? undefined
    : toldBy(
        '/proc/meminfo',
        text,
        nearSize(Math.floor(Number(kibibytes) / 1024)),
      );
};

const systemVendor: FileReader<'systemVendor'> = files => {
  const vendor = line(files, VENDOR);
  return vendor ? toldBy(VENDOR, vendor, vendor.slice(0, 80)) : undefined;
};

const agentMtu: FileReader<'agentMtu'> = files => {
  const mtu = line(files, MTU) ?? '';
  return /^\d{1,9}$/.test(mtu) ? toldBy(MTU, mtu, Number(mtu)) : undefined;
};

const networkDevices: FileReader<'networkDevices'> = (files, names) => {
  const links = linksOf((files.get('link') ?? []).join('\n'));
  const drivers = (files.get('driver') ?? []).map(text => text.split(' '));
  const value = devicesInUse(
    names.slice(0, MOST_DEVICES + 1),
    links,
    new Map(drivers.map(([name, driver = '']) => [name, driver])),
  );
  return value.length > 0 && value.length <= MOST_DEVICES
    ? toldBy('ip -d link', JSON.stringify(value), value)
    : undefined;
};

/**
 * What the files of a node say as facts.
 *
 * @param devices - names of the network devices that the agent uses; none where it does not say or more is known of them already
 * @param origin - the pod, the source, and when it was asked, ISO 8601
 */
export function factsOfFiles(
  files: NodeFiles,
  devices: readonly string[],
  origin: { object: string; source: string; observedAt: string },
): Evidence[] {
  const evidence = evidenceOf(origin.object, origin.source, origin.observedAt);
  const read = <K extends FactName>(
    fact: K,
    reader: FileReader<K>,
  ): Evidence[] => {
    const told = reader(files, devices);
    return told ? [evidence(fact, told.value, told.excerpt)] : [];
  };
  return [
    ...read('preemption', preemption),
    ...read('kernelOptions', kernelOptions),
    ...read('kernelParts', kernelParts),
    ...read('cpuCount', cpuCount),
    ...read('cpuGovernors', cpuGovernors),
    ...read('memoryMebibytes', memoryMebibytes),
    ...read('systemVendor', systemVendor),
    ...read('agentMtu', agentMtu),
    ...read('networkDevices', networkDevices),
  ];
}
