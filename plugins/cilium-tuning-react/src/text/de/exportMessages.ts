/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of exports. */
export const exportMessages = {
  'export.open': 'Exportieren',
  'export.csv': 'Als CSV',
  'export.json': 'Als JSON',
  'export.print': 'Als Seite zum Drucken',
  'export.failed': 'Der Export konnte nicht gemacht werden: {{message}}',
  'export.dismiss': 'Schließen',
  'export.title': 'Cilium-Tuning der Cluster',
  'export.all': 'Alle Cluster, die sehen darf, wer dies liest',
  'export.filter': 'Cluster: {{filter}}',
  'export.doPrint': 'Drucken',
  'export.back': 'Zurück zu den Clustern',
  'export.clusters': 'Cluster',
  'export.cluster': 'Cluster',
  'export.owners': 'Besitzer',
  'export.score': 'Score',
  'export.compliance': 'Richtlinien',
  'export.read': 'Belege',
  'export.readAt': 'gelesen {{time}}, {{age}} vor dieser Seite',
  'export.unread': 'kein Bericht',
  'export.missing': 'Fehlt',
  'export.unknown': 'Unbekannt',
  'export.waived': 'Ausgenommen',
  'export.passed': 'Erfüllt',
  'export.notApplicable': 'Trifft nicht zu',
  'export.required':
    'Bei einem Cluster, den eine Richtlinie betrifft, sind die Punkte die verlangten; bei anderen alle.',
  'export.compliant': 'erfüllt sie',
  'export.gaps': 'hat Lücken',
  'export.complianceUnknown': 'unbekannt',
  'export.complianceNotApplicable': 'trifft nicht zu',
  'export.policy': '{{policy}}: {{compliance}}',
  'export.waivers': 'Ausnahmen',
  'export.noWaivers': 'Auf diesen Clustern ist nichts ausgenommen.',
  'export.item': 'Punkt',
  'export.reason': 'Grund',
  'export.until': 'Bis',
  'export.by': 'Von',
  'export.approvedBy': 'Genehmigt von',
  'export.none': '–',
} as const;
