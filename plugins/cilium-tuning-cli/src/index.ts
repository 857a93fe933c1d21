/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The command `cilium-tuning`.
 *
 * @packageDocumentation
 */

import { createProgram } from './program';

// A reader that has seen enough, as `head`, is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});

createProgram().parseAsync();
