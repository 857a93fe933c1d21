/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Argument, Command } from 'commander';
import { checkPages } from 'backstage-plugin-cilium-tuning-common/check-pages';
import { titleOf } from '../output/words';
import { checkId } from './checkIds';

/** `explain CHECK`: what an item is, needs and disrupts. */
export function explainCommand(): Command {
  return new Command('explain')
    .summary('print the page of an item: what it is, needs and disrupts')
    .addArgument(
      new Argument('<item>', 'its id, such as bpf-host-routing').argParser(
        checkId,
      ),
    )
    .action((check: string) => {
      process.stdout.write(`# ${titleOf(check)}\n\n${checkPages[check]}`);
    });
}
