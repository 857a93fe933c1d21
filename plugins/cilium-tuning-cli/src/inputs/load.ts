/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Command } from 'commander';
import type { InputOptions, Loaded } from './input';
import { loadCluster } from './kubeconfig';
import { loadSnapshot } from './snapshot';
import { loadSysdump } from './sysdump';

const append = (value: string, before: string[] = []) => [...before, value];

/** Gives a command the options that say what to read. */
export function withInputs(command: Command): Command {
  return command
    .option('--sysdump <zip>', 'read what `cilium sysdump` wrote')
    .option(
      '--snapshot <file>',
      'read what the page of a cluster or `assess --output json` wrote, - for standard input',
    )
    .option('--kubeconfig <file>', 'read the cluster that a kubeconfig names')
    .option('--context <name>', 'context of the kubeconfig (default: its own)')
    .option(
      '--cilium-namespace <name>',
      'with --kubeconfig: where Cilium runs; may be repeated (default: kube-system, cilium)',
      append,
    )
    .option(
      '--probe-namespace <name>',
      'with --kubeconfig: where the probe runs',
      'cilium-tuning',
    );
}

/** What the options of a command say, before anybody has checked them. */
export type GivenInputs = Omit<InputOptions, 'ciliumNamespace'> & {
  ciliumNamespace?: string[];
};

/** The options that say what to read, of which one is to be given. */
export const namedInputs = ({ sysdump, snapshot, kubeconfig }: GivenInputs) =>
  [sysdump, snapshot, kubeconfig].filter(file => file !== undefined);

/** Reads what the options of a command name. */
export async function load(given: GivenInputs): Promise<Loaded> {
  const options: InputOptions = {
    ...given,
    ciliumNamespace: given.ciliumNamespace ?? ['kube-system', 'cilium'],
  };
  const { sysdump, snapshot, kubeconfig } = options;
  if (namedInputs(given).length !== 1) {
    return {
      ok: false,
      problem: 'name one of --sysdump, --snapshot and --kubeconfig',
    };
  }
  if (sysdump !== undefined) {
    return loadSysdump(sysdump);
  }
  return snapshot === undefined
    ? loadCluster(kubeconfig ?? '', options)
    : loadSnapshot(snapshot);
}
