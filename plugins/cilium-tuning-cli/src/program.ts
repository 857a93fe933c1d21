/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Command } from 'commander';
import { factsCommand } from './commands/facts';

/** The command with its subcommands. */
export function createProgram(): Command {
  return new Command('cilium-tuning')
    .description(
      'Assesses how far Cilium is tuned, from what a cluster or a file of it says',
    )
    .addCommand(factsCommand());
}
