/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the cards about what somebody owns. */
export const ownedMessages = {
  'owned.teamTitle': 'Cilium-Tuning der Cluster',
  'owned.clusters': 'Cluster',
  'owned.gaps': 'Was vom Verlangten fehlt',
  'owned.noClusters': 'Hier sind keine Cluster, die Sie sehen dürfen.',
  'owned.noGaps': 'Nichts, was verlangt ist, fehlt.',
  'owned.noPolicies': 'Von diesen Clustern ist nichts verlangt.',
  'owned.allClusters_one': '{{count, number}} Cluster zeigen',
  'owned.allClusters_other': 'Alle {{count, number}} Cluster zeigen',
  'owned.more_one': 'und {{count, number}} weiterer Punkt',
  'owned.more_other': 'und {{count, number}} weitere Punkte',
  'owned.missing_one': 'auf {{count, number}} Cluster',
  'owned.missing_other': 'auf {{count, number}} Clustern',
  'owned.unknown_one': 'unbekannt auf {{count, number}}',
  'owned.unknown_other': 'unbekannt auf {{count, number}}',
  'owned.compliant': 'Erfüllt, was verlangt ist',
  'owned.withGaps': 'Hat Lücken',
  'owned.complianceUnknown':
    'Ob er erfüllt, was verlangt ist, ist nicht zu sagen',
  'owned.failed': 'Die Cluster konnten nicht gelesen werden: {{message}}',
  'owned.campaigns': 'Kampagnen',
  'owned.left_one': 'noch {{count, number}} Punkt',
  'owned.left_other': 'noch {{count, number}} Punkte',
  'owned.nothingLeft': 'nichts mehr offen',
  'owned.campaignsFailed':
    'Die Kampagnen konnten nicht gelesen werden: {{message}}',
} as const;
