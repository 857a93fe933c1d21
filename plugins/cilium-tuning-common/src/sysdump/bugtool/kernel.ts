/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { KernelParts, Preemption } from '../../snapshot/nodeState';

/** Options of the kernel that anything is judged by: those that the probe reports too. */
const options =
  'NETKIT|NET_SCH_FQ|PREEMPT|PREEMPT_DYNAMIC|PREEMPT_LAZY|PREEMPT_NONE|PREEMPT_RT|PREEMPT_VOLUNTARY|TCP_CONG_BBR';

const optionLine = new RegExp(
  `^(?:CONFIG_(${options})=([ym])|# CONFIG_(${options}) is not set)$`,
);

/**
 * Reads a line of the configuration of a kernel.
 *
 * @public
 */
export function kernelOption(
  line: string,
): [name: string, value: string] | undefined {
  const [, set, value, unset] = optionLine.exec(line) ?? [];
  if (set !== undefined) {
    return [set, value];
  }
  return unset === undefined ? undefined : [unset, 'n'];
}

/** How a kernel was built for preemption, by what `uname -a` prints; undefined where that is no such output. */
function preemptionBuild(uname: string): string | undefined {
  const [, words] = /^Linux \S+ \S+ #(\S+ .*)$/m.exec(uname) ?? [];
  if (words === undefined) {
    return undefined;
  }
  const known = words.replace('PREEMPT RT', 'PREEMPT_RT').split(' ');
  return (
    ['PREEMPT_DYNAMIC', 'PREEMPT_RT', 'PREEMPT_LAZY', 'PREEMPT'].find(word =>
      known.includes(word),
    ) ?? ''
  );
}

/** What the kernel was started with, by its log; undefined once the log has left that behind. */
export const commandLineIn = (line: string) =>
  /\bcommand line: (.*)$/i.exec(line)?.[1];

/**
 * How a kernel preempts. A kernel that takes its model at boot tells nothing where it is not known what it was started with.
 *
 * @public
 */
export function preemptionOf(kernel: {
  uname: string;
  config: Readonly<Record<string, string>>;
  commandLine?: string;
}): Preemption | undefined {
  const { config, commandLine } = kernel;
  const build = preemptionBuild(kernel.uname);
  // Up to 5.15 kernels that take their model at boot had the same word as those that do not
  const takesModelAtBoot =
    build === 'PREEMPT_DYNAMIC' ||
    (build === 'PREEMPT' && config.PREEMPT_DYNAMIC !== 'n');
  if (build === undefined || (takesModelAtBoot && commandLine === undefined)) {
    return undefined;
  }
  const [, bootParameter] =
    /(?:^| )preempt=(\S{1,80})/.exec(commandLine ?? '') ?? [];
  return { build, ...(bootParameter !== undefined && { bootParameter }) };
}

/** Names of the modules that `lsmod` prints. */
export function modulesOf(lsmod: string): Set<string> {
  return new Set(
    [...lsmod.matchAll(/^(\w{1,64}) +\d+ +\d+/gm)].map(([, name]) => name),
  );
}

/**
 * What a kernel has of the parts that items need. A module that is not loaded may still be there.
 *
 * @public
 */
export function kernelPartsOf(
  config: Readonly<Record<string, string>>,
  modules: ReadonlySet<string>,
): KernelParts {
  const has = (module: string, option: string) => {
    if (modules.has(module) || config[option] === 'y') {
      return true;
    }
    return config[option] === 'n' ? false : undefined;
  };
  const found: KernelParts = {
    bbr: has('tcp_bbr', 'TCP_CONG_BBR'),
    fq: has('sch_fq', 'NET_SCH_FQ'),
    netkit: has('', 'NETKIT'),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  );
}
