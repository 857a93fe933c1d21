/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Assessment,
  isLacking,
  messages,
  type Reason,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { nodeWords, progressWords, said, scoreWords, shown } from './words';

/** What every output is made of. */
export interface Shown {
  snapshot: Snapshot;
  assessment: Assessment;
  notes: readonly Reason[];
}

/** What stands above the list, as pairs of a word and what it is. */
export function headerOf({ snapshot, assessment }: Shown): [string, string][] {
  const versions = [
    ...new Set(assessment.groups.map(({ ciliumVersion }) => ciliumVersion)),
  ].filter(Boolean);
  return [
    ['Cluster', shown(snapshot.clusterName)],
    ['Read', snapshot.takenAt],
    ['Cilium', shown(versions.join(', ')) || 'version not known'],
    ['Nodes', nodeWords(assessment)],
    ['Score', scoreWords(assessment)],
    ['Progress', progressWords(assessment)],
  ];
}

/** What is missing, and what else to tell of where it was read from. */
export function remarksOf({ snapshot, notes }: Shown): string[] {
  const { cilium, sources } = snapshot;
  const lacking = sources.flatMap(source =>
    isLacking(source) && source.reason
      ? [
          `${
            messages[`source.${source.source}`] ?? shown(source.source)
          }: ${said(source.reason)}`,
        ]
      : [],
  );
  return [
    ...(cilium.state === 'notFound'
      ? [
          `No Cilium was found. Looked for: ${shown(
            cilium.lookedFor.join('; '),
          )}`,
        ]
      : []),
    ...notes.map(said),
    ...lacking,
  ];
}
