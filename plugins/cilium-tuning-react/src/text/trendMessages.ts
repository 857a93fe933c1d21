/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of the trend of clusters. */
export const trendMessages = {
  'trend.title': 'Trend',
  'trend.intro':
    'How clusters stood over time: all that you may see, those of a team, or one.',
  'trend.item': 'Item',
  'trend.noItem': 'No item',
  'trend.scores': 'Scores over time',
  'trend.items': '{{check}} over time',
  'trend.mean': 'Mean',
  'trend.median': 'Median',
  'trend.known': 'Clusters known',
  'trend.day': 'Day',
  'trend.nodesOn': 'Nodes on',
  'trend.nodes': 'Nodes judged',
  'trend.table': 'As a table',
  'trend.none': '–',
  'trend.scoresText':
    'Median score from {{from}} to {{to}}: first {{first}}, last {{last}}, lowest {{lowest}}, highest {{highest}}.',
  'trend.itemsText':
    'Clusters with {{check}} done, of those it was judged on, from {{from}} to {{to}}: first {{first}} of {{firstKnown}}, last {{last}} of {{lastKnown}}.',
  'trend.nothing': 'There was no score in this time.',
  'trend.empty.title': 'Nothing is known of this time',
  'trend.empty.text':
    'No report of these clusters is kept from then. Each day of scans adds a point.',
  'trend.failed': 'The trend could not be read: {{message}}',
  'trend.marks': 'What changed',
  'trend.noMarks': 'No version and no kernel changed in this time.',
  'trend.mark.cilium_one': 'Cilium changed on {{count, number}} cluster',
  'trend.mark.cilium_other': 'Cilium changed on {{count, number}} clusters',
  'trend.mark.kernel_one': 'Kernels changed on {{count, number}} cluster',
  'trend.mark.kernel_other': 'Kernels changed on {{count, number}} clusters',
  'trend.mark.rules_one':
    'The product judges {{count, number}} cluster by other rules since. Scores before and after are not of the same measure.',
  'trend.mark.rules_other':
    'The product judges {{count, number}} clusters by other rules since. Scores before and after are not of the same measure.',
  'trend.progress.done': 'Done',
  'trend.progress.partly': 'Partly done',
  'trend.progress.open': 'Open',
  'trend.progress.locked': 'Locked',
  'trend.progress.notNeeded': 'Not needed',
  'trend.progress.unknown': 'Unknown',
  'trend.cluster': 'Only {{cluster}}',
  'trend.allClusters': 'Show all clusters',
} as const;
