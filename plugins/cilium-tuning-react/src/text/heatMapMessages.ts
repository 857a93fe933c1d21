/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** English words of the heat map of clusters, of policies and of tiles. */
export const heatMapMessages = {
  'heatMap.label': 'Tuning items by cluster',
  'heatMap.layout': 'Layout',
  'heatMap.layout.heatmap': 'Heat map',
  'heatMap.layout.list': 'List',
  'heatMap.teams': 'Teams',
  'heatMap.teams.worst': 'Most gaps first',
  'heatMap.teams.name': 'By name',
  'heatMap.nobody': 'Without an owner',
  'heatMap.team': '{{team}} · {{clusters}}',
  'heatMap.teamGaps_one': '{{count, number}} with gaps',
  'heatMap.teamGaps_other': '{{count, number}} with gaps',
  'heatMap.teamMean': 'mean score {{score, number}}',
  'heatMap.compliance': 'Compliance',
  'heatMap.kernels': 'Kernels',
  'heatMap.trend': 'Trend',
  'heatMap.trendText':
    'Score over a quarter: from {{first, number}} to {{last, number}}, lowest {{lowest, number}}, highest {{highest, number}}',
  'heatMap.scan': 'Last scan',
  'heatMap.more': '{{value}} and {{others, number}} more',
  'heatMap.noReport': 'No report',
  'heatMap.waived': '{{state}}; waived on {{nodes}}',
  'heatMap.sentence': '{{cluster}}, {{check}}: {{state}}',
  'heatMap.hint': 'Move over a cell, or with the arrow keys, to read it.',
  'heatMap.first':
    'These are the first {{shown, number}} of {{total, number}} clusters. Narrow them down, or see all in the list.',
  'heatMap.loading': 'Loading the clusters',
  'heatMap.why': 'Why, in the newest report',
  'heatMap.whyLoading': 'Reading the report',
  'heatMap.open': 'Open in the checklist',
  'heatMap.noReasons':
    'The newest report says nothing of this item: the cluster was scanned anew, or not at all.',
  'heatMap.marked': '{{mark}} on {{nodes}}',

  'compliance.compliant': 'Compliant',
  'compliance.gaps': 'Gaps',
  'compliance.unknown': 'Unknown',
  'compliance.notApplicable': 'Not applicable',
  'compliance.ofPolicy': '{{policy}}: {{compliance}}',
  'compliance.atLevel': '{{policy}}: {{compliance}}, at {{level}}',
  'compliance.belowLevels': '{{policy}}: {{compliance}}, at no level',
  'compliance.of_one': '{{met, number}} of {{count, number}} policy met',
  'compliance.of_other': '{{met, number}} of {{count, number}} policies met',

  'tiles.label': 'Summary',
  'tiles.clusters': 'Clusters',
  'tiles.median': 'Median score',
  'tiles.below': 'At or below it',
  'tiles.regressed': 'Regressed in 7 days',
  'tiles.stale': 'Stale or failing',
  'tiles.waived': 'With waivers',
  'tiles.failing': 'Off on most clusters',
  'tiles.unknown': 'Unknown on most clusters',
  'tiles.none': 'None',
  'tiles.waivedItems_one': '{{count, number}} waived item',
  'tiles.waivedItems_other': '{{count, number}} waived items',
  'tiles.count': '{{name}}: {{number, number}}',

  'fleet.system': 'System',
  'fleet.policy': 'Policy',
  'fleet.anyPolicy': 'Any policy',
  'fleet.compliance': 'Compliance',
  'fleet.withTeams_one': '{{value}} and its team',
  'fleet.withTeams_other': '{{value}} and its {{count, number}} teams',
} as const;
