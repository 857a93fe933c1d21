/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';
import { reportSchema } from './report';
import { reasonSchema } from './snapshotParts';

/**
 * The most that what is sent to keep a file may take as JSON, in bytes.
 *
 * @public
 */
export const MAX_OFFLINE_REPORT_BYTES = 2 * 2 ** 20;

/**
 * Schema of {@link OfflineReportRequest}. What is in the snapshot, the backend looks at by itself.
 *
 * @public
 */
export const offlineReportRequestSchema = z
  .strictObject({
    file: z.string().min(1).max(255).meta({ description: 'Name of the file' }),
    notes: z
      .array(z.looseObject({ code: z.string() }))
      .max(20)
      .meta({ description: 'What to tell people of the file as a whole' }),
    snapshot: z.looseObject({}).meta({
      description:
        'The facts, in the form in which the page of a cluster offers them for download',
    }),
  })
  .meta({ id: 'OfflineReportRequest' });

/**
 * What is sent to keep what a file says of a cluster: facts, which the backend judges anew.
 *
 * @public
 */
export interface OfflineReportRequest {
  /** Name of the file. */
  file: string;
  /** What to tell people of the file as a whole. */
  notes: Reason[];
  snapshot: Snapshot;
}

/**
 * Schema of {@link KeptFile}.
 *
 * @public
 */
export const keptFileSchema = z
  .object({
    id: z.string(),
    /** Name of the file. */
    file: z.string(),
    /** Entity ref of the user who kept it. */
    keptBy: z.string(),
    keptAt: z.iso.datetime(),
    /** When the file was made, as it says itself. */
    takenAt: z.iso.datetime(),
    /** When it is deleted. */
    expiresAt: z.iso.datetime(),
    /** Whether the caller may delete it. */
    mayDelete: z.boolean(),
  })
  .meta({ id: 'KeptFile' });

/**
 * A file whose report somebody kept beside the report of a cluster.
 *
 * @public
 */
export type KeptFile = z.infer<typeof keptFileSchema>;

/**
 * Schema of {@link KeptFiles}.
 *
 * @public
 */
export const keptFilesSchema = z
  .object({
    /** Newest first. */
    items: z.array(keptFileSchema),
    /** Whether the caller may keep another. */
    mayKeep: z.boolean(),
  })
  .meta({ id: 'KeptFiles' });

/**
 * The files that are kept of a cluster.
 *
 * @public
 */
export type KeptFiles = z.infer<typeof keptFilesSchema>;

/**
 * Schema of {@link OfflineReport}.
 *
 * @public
 */
export const offlineReportSchema = z
  .object({
    kept: keptFileSchema,
    notes: z.array(reasonSchema),
    report: reportSchema,
  })
  .meta({ id: 'OfflineReport' });

/**
 * What a file says of a cluster, judged by the rules of the running version.
 *
 * @public
 */
export type OfflineReport = z.infer<typeof offlineReportSchema>;
