/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the history of a cluster. */
export const historyMessages = {
  'history.label': 'Verlauf',
  'history.range': 'Zeitraum',
  'history.days.7': '7 Tage',
  'history.days.30': '30 Tage',
  'history.days.90': '90 Tage',
  'history.days.365': '1 Jahr',
  'history.days.730': '2 Jahre',
  'history.scores': 'Score im Lauf der Zeit',
  'history.scoresText':
    'Score von {{from}} bis {{to}}: zuerst {{first}}, zuletzt {{last}}, niedrigster {{lowest}}, höchster {{highest}}.',
  'history.noScores': 'In diesem Zeitraum gab es keinen Score.',
  'history.score': 'Score {{score}}',
  'history.log': 'Was sich geändert hat',
  'history.logEmpty': 'In diesem Zeitraum hat sich nichts geändert.',
  'history.empty.title': 'Noch kein Verlauf',
  'history.empty.text':
    'Jeder Scan fügt einen Punkt hinzu. Verglichen wird ab dem zweiten Scan.',
  'history.failed': 'Der Verlauf konnte nicht gelesen werden: {{message}}',
  'history.retry': 'Erneut versuchen',
  'history.check': '{{check}}: {{from}} → {{to}} auf {{nodes}}',
  'history.groupAppeared': 'Neue Node-Gruppe: {{group}}, {{nodes}}',
  'history.groupGone': 'Node-Gruppe ist verschwunden: {{group}}, {{nodes}}',
  'history.rules':
    'Das Produkt urteilt seither nach anderen Regeln. Scores davor und danach haben nicht denselben Maßstab.',
  'history.cilium.came': 'Cilium {{came}} ist neu',
  'history.cilium.went': 'Cilium {{went}} ist verschwunden',
  'history.cilium.both': 'Cilium {{went}} → {{came}}',
  'history.kernel.came': 'Kernel {{came}} ist neu',
  'history.kernel.went': 'Kernel {{went}} ist verschwunden',
  'history.kernel.both': 'Kernel {{went}} → {{came}}',
  'history.regressed': 'Verschlechtert',
  'history.improved': 'Verbessert',
  'history.becameUnknown': 'Unbekannt geworden',
  'history.becameKnown': 'Bekannt geworden',
  'history.other': 'Geändert',
} as const;
