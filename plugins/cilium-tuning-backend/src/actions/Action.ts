/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { z } from 'zod';
import { inZod3 } from './inZod3';

/** Something that an assistant may do for somebody. */
export interface Action<I extends z.ZodObject, O extends z.ZodObject> {
  name: string;
  title: string;
  /** By which an assistant picks the right one. */
  description: string;
  input: I;
  output: O;
  /** Whether it only reads. */
  readOnly: boolean;
  /** @param credentials - of whoever it is done for: what they may not see is not there */
  run(
    input: z.output<I>,
    credentials: BackstageCredentials,
  ): Promise<z.input<O>>;
}

/** Registers an action. It gives what its schema says, and nothing beside. */
export function registerAction<I extends z.ZodObject, O extends z.ZodObject>(
  registry: ActionsRegistryService,
  { input, output, readOnly, run, ...words }: Action<I, O>,
): void {
  registry.register({
    ...words,
    schema: {
      input: zod3 => inZod3(input, 'input', zod3),
      output: zod3 => inZod3(output, 'output', zod3),
    },
    attributes: { readOnly, destructive: false, idempotent: readOnly },
    action: async context => ({
      output: output.parse(
        await run(input.parse(context.input), context.credentials),
      ),
    }),
  });
}
