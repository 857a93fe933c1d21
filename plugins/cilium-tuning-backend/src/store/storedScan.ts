/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  assessmentSchema,
  RULES_VERSION,
  type Assessment,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { pack, unpack } from './packed';

/** The stored assessment, or a new one where rules have changed since. */
function assessmentOf(
  row: { rules_version: string; assessment: string },
  snapshot: Snapshot,
): Assessment | undefined {
  if (snapshot.formatVersion !== 1) {
    return undefined;
  }
  const stored =
    row.rules_version === RULES_VERSION
      ? assessmentSchema.safeParse(unpack(row.assessment)).data
      : undefined;
  try {
    return stored ?? assess(snapshot);
  } catch {
    return undefined;
  }
}

/** What is stored of a scan, judged by the rules of this version; undefined when it cannot be read or judged. */
export function readStoredScan(row: {
  rules_version: string;
  snapshot: string;
  assessment: string;
}): { snapshot: Snapshot; assessment: Assessment } | undefined {
  const snapshot = unpack<Snapshot>(row.snapshot);
  const assessment = snapshot && assessmentOf(row, snapshot);
  return assessment && { snapshot, assessment };
}

/** The columns of a scan that is stored. */
export function columnsOfScan({
  snapshot,
  assessment,
}: {
  snapshot: Snapshot;
  assessment: Assessment;
}) {
  return {
    taken_at: new Date(snapshot.takenAt),
    rules_version: assessment.rulesVersion,
    snapshot: pack(snapshot),
    assessment: pack(assessment),
  };
}
