/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of exports. */
export const exportMessages = {
  'export.open': 'Export',
  'export.csv': 'As CSV',
  'export.json': 'As JSON',
  'export.print': 'As a page to print',
  'export.failed': 'The export could not be made: {{message}}',
  'export.dismiss': 'Close',
  'export.title': 'Cilium tuning of clusters',
  'export.all': 'All clusters that the reader may see',
  'export.filter': 'Clusters: {{filter}}',
  'export.doPrint': 'Print',
  'export.back': 'Back to the clusters',
  'export.clusters': 'Clusters',
  'export.cluster': 'Cluster',
  'export.owners': 'Owners',
  'export.score': 'Score',
  'export.compliance': 'Policies',
  'export.read': 'Evidence',
  'export.readAt': 'read {{time}}, {{age}} before this page',
  'export.unread': 'no report',
  'export.missing': 'Missing',
  'export.unknown': 'Unknown',
  'export.waived': 'Waived',
  'export.passed': 'Passed',
  'export.notApplicable': 'Does not apply',
  'export.required':
    'Of a cluster that a policy is about, the items are those that are required; of another, all.',
  'export.compliant': 'meets it',
  'export.gaps': 'has gaps',
  'export.complianceUnknown': 'unknown',
  'export.complianceNotApplicable': 'does not apply',
  'export.policy': '{{policy}}: {{compliance}}',
  'export.waivers': 'Waivers',
  'export.noWaivers': 'Nothing is waived on these clusters.',
  'export.item': 'Item',
  'export.reason': 'Reason',
  'export.until': 'Until',
  'export.by': 'By',
  'export.approvedBy': 'Approved by',
  'export.none': '–',
} as const;
