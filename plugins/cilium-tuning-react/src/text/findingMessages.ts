/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English words of what stands beside the list. The findings themselves are worded in the common package. */
export const findingMessages = {
  'findings.label': 'Findings',
  'findings.critical': 'Critical',
  'findings.warning': 'Warning',
  'findings.note': 'Note',
  'findings.on': 'On {{nodes}}.',
  'findings.onGroup': 'On {{nodes}} of {{group}}.',
  'findings.showEvidence': 'Show evidence',
  'findings.hideEvidence': 'Hide evidence',
  'findings.notes_one': 'Show {{count, number}} note',
  'findings.notes_other': 'Show {{count, number}} notes',
  'findings.hideNotes': 'Hide notes',
  'findings.more_one': '{{count, number}} more finding in the details.',
  'findings.more_other': '{{count, number}} more findings in the details.',
} as const;
