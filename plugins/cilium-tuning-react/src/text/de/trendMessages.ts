/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the trend of clusters. */
export const trendMessages = {
  'trend.title': 'Trend',
  'trend.intro':
    'Wie es im Lauf der Zeit um Cluster stand: um alle, die Sie sehen dürfen, die eines Teams, oder einen.',
  'trend.item': 'Punkt',
  'trend.noItem': 'Kein Punkt',
  'trend.scores': 'Scores im Lauf der Zeit',
  'trend.items': '{{check}} im Lauf der Zeit',
  'trend.mean': 'Mittelwert',
  'trend.median': 'Median',
  'trend.known': 'Bekannte Cluster',
  'trend.day': 'Tag',
  'trend.nodesOn': 'Nodes an',
  'trend.nodes': 'Beurteilte Nodes',
  'trend.table': 'Als Tabelle',
  'trend.none': '–',
  'trend.scoresText':
    'Median der Scores von {{from}} bis {{to}}: zuerst {{first}}, zuletzt {{last}}, niedrigster {{lowest}}, höchster {{highest}}.',
  'trend.itemsText':
    'Cluster, auf denen {{check}} erledigt ist, von denen, auf denen es beurteilt wurde, von {{from}} bis {{to}}: zuerst {{first}} von {{firstKnown}}, zuletzt {{last}} von {{lastKnown}}.',
  'trend.nothing': 'In diesem Zeitraum gab es keinen Score.',
  'trend.empty.title': 'Von dieser Zeit ist nichts bekannt',
  'trend.empty.text':
    'Von damals ist kein Bericht dieser Cluster aufbewahrt. Jeder Tag mit Scans fügt einen Punkt hinzu.',
  'trend.failed': 'Der Trend konnte nicht gelesen werden: {{message}}',
  'trend.marks': 'Was sich geändert hat',
  'trend.noMarks':
    'In diesem Zeitraum änderte sich keine Version und kein Kernel.',
  'trend.mark.cilium_one': 'Cilium änderte sich auf {{count, number}} Cluster',
  'trend.mark.cilium_other':
    'Cilium änderte sich auf {{count, number}} Clustern',
  'trend.mark.kernel_one': 'Kernel änderten sich auf {{count, number}} Cluster',
  'trend.mark.kernel_other':
    'Kernel änderten sich auf {{count, number}} Clustern',
  'trend.mark.rules_one':
    'Das Produkt beurteilt {{count, number}} Cluster seither nach anderen Regeln. Scores davor und danach haben nicht denselben Maßstab.',
  'trend.mark.rules_other':
    'Das Produkt beurteilt {{count, number}} Cluster seither nach anderen Regeln. Scores davor und danach haben nicht denselben Maßstab.',
  'trend.progress.done': 'Erledigt',
  'trend.progress.partly': 'Teils erledigt',
  'trend.progress.open': 'Offen',
  'trend.progress.locked': 'Gesperrt',
  'trend.progress.notNeeded': 'Nicht nötig',
  'trend.progress.unknown': 'Unbekannt',
  'trend.cluster': 'Nur {{cluster}}',
  'trend.allClusters': 'Alle Cluster zeigen',
} as const;
