/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of the history of a cluster. */
export const historyMessages = {
  'history.label': 'History',
  'history.range': 'Time',
  'history.days.7': '7 days',
  'history.days.30': '30 days',
  'history.days.90': '90 days',
  'history.days.365': '1 year',
  'history.days.730': '2 years',
  'history.scores': 'Score over time',
  'history.scoresText':
    'Score from {{from}} to {{to}}: first {{first}}, last {{last}}, lowest {{lowest}}, highest {{highest}}.',
  'history.noScores': 'There was no score in this time.',
  'history.score': 'Score {{score}}',
  'history.log': 'What changed',
  'history.logEmpty': 'Nothing changed in this time.',
  'history.empty.title': 'No history yet',
  'history.empty.text':
    'Each scan adds a point. The first comparison comes with the second scan.',
  'history.failed': 'The history could not be read: {{message}}',
  'history.retry': 'Try again',
  'history.check': '{{check}}: {{from}} → {{to}} on {{nodes}}',
  'history.groupAppeared': 'New node group: {{group}}, {{nodes}}',
  'history.groupGone': 'Node group is gone: {{group}}, {{nodes}}',
  'history.rules':
    'The product judges by other rules since. Scores before and after are not of the same measure.',
  'history.cilium.came': 'Cilium {{came}} is new',
  'history.cilium.went': 'Cilium {{went}} is gone',
  'history.cilium.both': 'Cilium {{went}} → {{came}}',
  'history.kernel.came': 'Kernel {{came}} is new',
  'history.kernel.went': 'Kernel {{went}} is gone',
  'history.kernel.both': 'Kernel {{went}} → {{came}}',
  'history.regressed': 'Regressed',
  'history.improved': 'Improved',
  'history.becameUnknown': 'Became unknown',
  'history.becameKnown': 'Became known',
  'history.other': 'Changed',
} as const;
