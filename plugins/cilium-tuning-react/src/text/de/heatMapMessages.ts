/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the heat map of clusters, of policies and of tiles. */
export const heatMapMessages = {
  'heatMap.label': 'Tuning-Punkte nach Cluster',
  'heatMap.layout': 'Ansicht',
  'heatMap.layout.heatmap': 'Heatmap',
  'heatMap.layout.list': 'Liste',
  'heatMap.teams': 'Teams',
  'heatMap.teams.worst': 'Meiste Lücken zuerst',
  'heatMap.teams.name': 'Nach Namen',
  'heatMap.nobody': 'Ohne Besitzer',
  'heatMap.team': '{{team}} · {{clusters}}',
  'heatMap.teamGaps_one': '{{count, number}} mit Lücken',
  'heatMap.teamGaps_other': '{{count, number}} mit Lücken',
  'heatMap.teamMean': 'mittlerer Score {{score, number}}',
  'heatMap.compliance': 'Richtlinien',
  'heatMap.kernels': 'Kernel',
  'heatMap.trend': 'Verlauf',
  'heatMap.trendText':
    'Punkte über ein Vierteljahr: von {{first, number}} auf {{last, number}}, mindestens {{lowest, number}}, höchstens {{highest, number}}',
  'heatMap.scan': 'Letzter Scan',
  'heatMap.more': '{{value}} und {{others, number}} weitere',
  'heatMap.noReport': 'Kein Bericht',
  'heatMap.waived': '{{state}}; ausgenommen auf {{nodes}}',
  'heatMap.sentence': '{{cluster}}, {{check}}: {{state}}',
  'heatMap.hint':
    'Zeigen Sie auf eine Zelle, oder gehen Sie mit den Pfeiltasten hin, um sie zu lesen.',
  'heatMap.first':
    'Dies sind die ersten {{shown, number}} von {{total, number}} Clustern. Grenzen Sie sie ein, oder sehen Sie alle in der Liste.',
  'heatMap.loading': 'Lädt die Cluster',
  'heatMap.why': 'Warum, nach dem neuesten Bericht',
  'heatMap.whyLoading': 'Liest den Bericht',
  'heatMap.open': 'In der Checkliste öffnen',
  'heatMap.noReasons':
    'Der neueste Bericht sagt nichts zu diesem Punkt: Der Cluster wurde neu gescannt, oder gar nicht.',
  'heatMap.marked': '{{mark}} auf {{nodes}}',
  'compliance.compliant': 'Erfüllt',
  'compliance.gaps': 'Lücken',
  'compliance.unknown': 'Unbekannt',
  'compliance.notApplicable': 'Trifft nicht zu',
  'compliance.ofPolicy': '{{policy}}: {{compliance}}',
  'compliance.atLevel': '{{policy}}: {{compliance}}, auf {{level}}',
  'compliance.belowLevels': '{{policy}}: {{compliance}}, auf keiner Stufe',
  'compliance.of_one':
    '{{met, number}} von {{count, number}} Richtlinie erfüllt',
  'compliance.of_other':
    '{{met, number}} von {{count, number}} Richtlinien erfüllt',
  'tiles.label': 'Überblick',
  'tiles.clusters': 'Cluster',
  'tiles.median': 'Median der Scores',
  'tiles.below': 'So niedrig oder niedriger',
  'tiles.regressed': 'In 7 Tagen verschlechtert',
  'tiles.stale': 'Veraltet oder mit Fehlern',
  'tiles.waived': 'Mit Ausnahmen',
  'tiles.failing': 'Auf den meisten Clustern aus',
  'tiles.unknown': 'Auf den meisten Clustern unbekannt',
  'tiles.none': 'Keiner',
  'tiles.waivedItems_one': '{{count, number}} ausgenommener Punkt',
  'tiles.waivedItems_other': '{{count, number}} ausgenommene Punkte',
  'tiles.count': '{{name}}: {{number, number}}',
  'fleet.system': 'System',
  'fleet.policy': 'Richtlinie',
  'fleet.anyPolicy': 'Jede Richtlinie',
  'fleet.compliance': 'Erfüllung',
  'fleet.withTeams_one': '{{value}} und sein Team',
  'fleet.withTeams_other': '{{value}} und seine {{count, number}} Teams',
} as const;
