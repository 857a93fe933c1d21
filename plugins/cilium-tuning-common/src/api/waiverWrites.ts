/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { nodeSelectorSchema } from '../compliance/nodeSelector';
import { dateSchema } from '../compliance/waiver';

const text = z.string().min(1).max(300);
const count = z.number().int();

/** Longest reason of a waiver. */
const LONGEST_REASON = 1_000;

const termsShape = {
  reason: z.string().trim().min(1).max(LONGEST_REASON),
  expiresOn: dateSchema,
  selector: nodeSelectorSchema.optional(),
};

/**
 * Schema of {@link WaiverRequest}.
 *
 * @public
 */
export const waiverRequestSchema = z
  .strictObject({
    check: text,
    ...termsShape,
    /** Id of the waiver that it follows. */
    renews: text.optional(),
  })
  .meta({ id: 'WaiverRequest' });

/**
 * A waiver that somebody asks for.
 *
 * @public
 */
export type WaiverRequest = z.infer<typeof waiverRequestSchema>;

/**
 * Schema of {@link WaiverEdit}.
 *
 * @public
 */
export const waiverEditSchema = z
  .strictObject({ version: count, ...termsShape })
  .meta({ id: 'WaiverEdit' });

/**
 * What a waiver is to be from now on.
 *
 * @public
 */
export type WaiverEdit = z.infer<typeof waiverEditSchema>;

/**
 * Schema of {@link WaiverDecision}.
 *
 * @public
 */
export const waiverDecisionSchema = z
  .strictObject({
    version: count,
    decision: z.enum({
      approve: 'approve',
      reject: 'reject',
      revoke: 'revoke',
    }),
  })
  .meta({ id: 'WaiverDecision' });

/**
 * What somebody decides of a waiver.
 *
 * @public
 */
export type WaiverDecision = z.infer<typeof waiverDecisionSchema>;

/**
 * Schema of the question which nodes a selector selects.
 *
 * @public
 */
export const nodeSelectionSchema = z
  .strictObject({ selector: nodeSelectorSchema })
  .meta({ id: 'NodeSelection' });
