/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  assess,
  isLacking,
  type Reason,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import type { ScanResult } from './claim';

/** What differs in words where the rights of a person count and not those of Backstage. */
const OF_VIEWERS: Readonly<Record<string, string>> = {
  'read.forbidden': 'read.viewerForbidden',
  'read.unauthorized': 'read.viewerUnauthorized',
  'read.needsUserCredentials': 'read.viewerUnauthorized',
};

/** A snapshot of what a person could read with their own credentials, with reasons that say so. */
export function seenByViewer(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    sources: snapshot.sources.map(({ reason, ...source }) => ({
      ...source,
      ...(reason && {
        reason: { ...reason, code: OF_VIEWERS[reason.code] ?? reason.code },
      }),
    })),
  };
}

/** What a snapshot comes to. One without a node, from which nothing but gaps can be told, does not replace a report. */
export function resultOf(snapshot: Snapshot): ScanResult {
  const lacking = snapshot.sources.filter(isLacking);
  const problem: Reason | undefined = lacking.find(
    ({ reason }) => reason,
  )?.reason;
  if (snapshot.nodes.length === 0 && lacking.length > 0) {
    return { outcome: 'failed', problem };
  }
  return {
    outcome: lacking.length > 0 ? 'partial' : 'complete',
    problem,
    report: { snapshot, assessment: assess(snapshot) },
  };
}
