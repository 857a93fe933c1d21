/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { metadataSchema, optional, text } from './metadata';
import { requirementSchema } from './workloads';

export const configMapSchema = z.object({
  metadata: metadataSchema,
  data: z.record(z.string(), z.unknown()).nullish(),
});

export const nodeConfigSchema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    nodeSelector: z
      .object({
        matchLabels: z.record(z.string(), z.string()).optional(),
        matchExpressions: z.array(requirementSchema).optional(),
      })
      .optional(),
    defaults: z.record(z.string(), z.unknown()).nullish(),
  }),
});

export const nodeSchema = z.object({
  metadata: metadataSchema,
  status: z.object({
    nodeInfo: optional(
      z.object({
        operatingSystem: optional(text),
        osImage: optional(text),
        kernelVersion: optional(text),
        architecture: optional(text),
        kubeletVersion: optional(text),
      }),
    ),
    conditions: z.array(z.object({ type: text, status: text })).catch([]),
    addresses: z.array(z.object({ type: text, address: text })).catch([]),
  }),
});
