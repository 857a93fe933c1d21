/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the findings. */
export const findingMessages = {
  'findings.label': 'Befunde',
  'findings.critical': 'Kritisch',
  'findings.warning': 'Warnung',
  'findings.note': 'Hinweis',
  'findings.on': 'Auf {{nodes}}.',
  'findings.onGroup': 'Auf {{nodes}} von {{group}}.',
  'findings.showEvidence': 'Belege zeigen',
  'findings.hideEvidence': 'Belege verbergen',
  'findings.notes_one': '{{count, number}} Hinweis zeigen',
  'findings.notes_other': '{{count, number}} Hinweise zeigen',
  'findings.hideNotes': 'Hinweise verbergen',
  'findings.more_one': '{{count, number}} weiterer Befund in den Einzelheiten.',
  'findings.more_other':
    '{{count, number}} weitere Befunde in den Einzelheiten.',
} as const;
