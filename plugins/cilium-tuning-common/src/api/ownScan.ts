/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { finishedScanSchema, scanProgressSchema } from './report';

/** As long as the headers of a request may be, with room for the others. */
const MAX_TOKEN_LENGTH = 12_000;

/**
 * Schema of {@link OwnScan}.
 *
 * @public
 */
export const ownScanSchema = z
  .object({
    scan: scanProgressSchema.nullable(),
    lastScan: finishedScanSchema.nullable(),
    report: z
      .object({
        id: z.string(),
        takenAt: z.iso.datetime(),
        /** When it is deleted. */
        expiresAt: z.iso.datetime(),
      })
      .nullable(),
  })
  .meta({ id: 'OwnScan' });

/**
 * How the scan stands that the caller made with their own credentials. Nobody else can ask for it.
 *
 * @public
 */
export type OwnScan = z.infer<typeof ownScanSchema>;

/**
 * Schema of {@link OwnScanRequest}.
 *
 * @public
 */
export const ownScanRequestSchema = z
  .strictObject({
    token: z
      .string()
      .min(1)
      .max(MAX_TOKEN_LENGTH)
      // What else a header could hold would end it, or be refused with the value in the error
      .regex(/^[!-~]+$/, 'must be printable ASCII without spaces')
      .meta({
        description:
          'Token for the cluster, of its auth provider. Used for this scan only; never stored, never logged',
      }),
  })
  .meta({ id: 'OwnScanRequest' });

/**
 * What a scan with the caller's own credentials takes.
 *
 * @public
 */
export type OwnScanRequest = z.infer<typeof ownScanRequestSchema>;
