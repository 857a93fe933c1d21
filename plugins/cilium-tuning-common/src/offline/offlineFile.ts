/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import { reasonSchema } from '../api/snapshotParts';
import { assess } from '../assess/assess';
import type { Assessment } from '../assess/types';
import {
  failed,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from '../objects/problem';
import type { Snapshot } from '../snapshot/snapshot';
import type { Reason } from '../text/reason';
import { snapshotSchema } from './snapshotSchema';

const KIND = 'cilium-tuning-offline';
const VERSION = 1;

/**
 * An assessment as a file, for other programs and to be looked at again later.
 *
 * @public
 */
export interface OfflineFile {
  kind: 'cilium-tuning-offline';
  formatVersion: 1;
  /** What is known of the cluster. Reading the file again takes this and {@link OfflineFile.notes}. */
  snapshot: Snapshot;
  /** What to tell people of where it came from. */
  notes: Reason[];
  /** What it meant under the rules of the version that wrote it. */
  assessment: Assessment;
}

/**
 * Makes the file of a snapshot.
 *
 * @public
 */
export function offlineFileOf(
  snapshot: Snapshot,
  notes: readonly Reason[] = [],
): OfflineFile {
  return {
    kind: KIND,
    formatVersion: VERSION,
    snapshot,
    notes: [...notes],
    assessment: assess(snapshot),
  };
}

/** What is read of a file: its assessment is worked out anew. */
const fileSchema = z.object({
  kind: z.literal(KIND),
  formatVersion: z.literal(VERSION),
  snapshot: snapshotSchema,
  notes: z.array(reasonSchema).max(100),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shapeProblem({ issues: [issue] }: z.ZodError): ReadProblem {
  return readProblem('offline.badShape', {
    path: issue?.path.join('.') || 'the file',
    message: issue?.message ?? '',
  });
}

/**
 * Reads the text of such a file, or of a snapshot alone. It is trusted in nothing.
 *
 * @public
 */
export function readOfflineFile(
  text: string,
): ReadResult<Pick<OfflineFile, 'snapshot' | 'notes'>> {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) {
    return failed(readProblem('offline.notJson', {}));
  }
  if (!('kind' in json)) {
    const snapshot = snapshotSchema.safeParse(json);
    return snapshot.success
      ? { ok: true, value: { snapshot: snapshot.data, notes: [] } }
      : failed(shapeProblem(snapshot.error));
  }
  const file = fileSchema.safeParse(json);
  if (!file.success) {
    return failed(shapeProblem(file.error));
  }
  const { snapshot, notes } = file.data;
  return { ok: true, value: { snapshot, notes } };
}
