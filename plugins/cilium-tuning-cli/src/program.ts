/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Command } from 'commander';
import { assessCommand } from './commands/assess';
import { explainCommand } from './commands/explain';
import { factsCommand } from './commands/facts';
import { gateCommand } from './commands/gate';
import { planCommand } from './commands/plan';
import { whatIfCommand } from './commands/whatIf';

/** The command with its subcommands. */
export function createProgram(): Command {
  return new Command('cilium-tuning')
    .description(
      'Assesses how far Cilium is tuned, from what a cluster or a file of it says',
    )
    .addCommand(assessCommand())
    .addCommand(gateCommand())
    .addCommand(planCommand())
    .addCommand(whatIfCommand())
    .addCommand(explainCommand())
    .addCommand(factsCommand());
}
