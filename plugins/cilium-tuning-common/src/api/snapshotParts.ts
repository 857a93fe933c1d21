/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { NodeGroup } from '../snapshot/snapshot';
import type { CiliumPresence, SourceState } from '../snapshot/sources';
import type { Reason } from '../text/reason';

/**
 * Schema of {@link Reason}.
 *
 * @public
 */
export const reasonSchema = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Reason' }) satisfies z.ZodType<Reason>;

/**
 * Schema of {@link SourceState}.
 *
 * @public
 */
export const sourceStateSchema = z
  .object({
    source: z.string(),
    state: z.enum({
      ok: 'ok',
      partial: 'partial',
      unavailable: 'unavailable',
      notSetUp: 'notSetUp',
    }),
    reason: reasonSchema.optional(),
    transient: z.boolean().optional(),
    nodes: z.number().int().optional(),
    readAt: z.iso.datetime(),
  })
  .meta({ id: 'SourceState' }) satisfies z.ZodType<SourceState>;

/**
 * Schema of {@link CiliumPresence}.
 *
 * @public
 */
export const ciliumPresenceSchema = z
  .object({
    state: z.enum({ found: 'found', notFound: 'notFound', unknown: 'unknown' }),
    namespace: z.string().optional(),
    lookedFor: z.array(z.string()),
  })
  .meta({ id: 'CiliumPresence' }) satisfies z.ZodType<CiliumPresence>;

/**
 * Schema of {@link NodeGroup}.
 *
 * @public
 */
export const nodeGroupSchema = z
  .object({
    id: z.string(),
    osImage: z.string(),
    kernelRelease: z.string(),
    architecture: z.string(),
    ciliumVersion: z.string(),
    pool: z.string().optional(),
    nodes: z.number().int(),
  })
  .meta({ id: 'NodeGroup' }) satisfies z.ZodType<NodeGroup>;
