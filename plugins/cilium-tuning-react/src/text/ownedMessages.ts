/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Words of the cards about what somebody owns. */
export const ownedMessages = {
  'owned.teamTitle': 'Cilium tuning of clusters',
  'owned.clusters': 'Clusters',
  'owned.gaps': 'Missing of what is required',
  'owned.noClusters': 'There are no clusters here that you may see.',
  'owned.noGaps': 'Nothing that is required is missing.',
  'owned.noPolicies': 'Nothing is required of these clusters.',
  'owned.allClusters_one': 'Show {{count, number}} cluster',
  'owned.allClusters_other': 'Show all {{count, number}} clusters',
  'owned.more_one': 'and {{count, number}} more item',
  'owned.more_other': 'and {{count, number}} more items',
  'owned.missing_one': 'on {{count, number}} cluster',
  'owned.missing_other': 'on {{count, number}} clusters',
  'owned.unknown_one': 'unknown on {{count, number}}',
  'owned.unknown_other': 'unknown on {{count, number}}',
  'owned.compliant': 'Meets what is required',
  'owned.withGaps': 'Has gaps',
  'owned.complianceUnknown': 'Cannot tell whether it meets what is required',
  'owned.failed': 'The clusters could not be read: {{message}}',
  'owned.campaigns': 'Campaigns',
  'owned.left_one': '{{count, number}} item left',
  'owned.left_other': '{{count, number}} items left',
  'owned.nothingLeft': 'nothing left',
  'owned.campaignsFailed': 'The campaigns could not be read: {{message}}',
} as const;
