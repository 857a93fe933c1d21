/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of what excuses clusters. */
export const waiverMessages = {
  'waiver.title': 'Ausnahmen',
  'waiver.intro':
    'Wovon Cluster ausgenommen sind, durch wen, bis wann und warum. Eine Ausnahme lässt Urteil und Score, wie sie sind.',
  'waiver.waived': 'Ausgenommen',
  'waiver.waivedOn': 'Ausgenommen auf {{nodes}}',
  'waiver.open': 'Ausnehmen',
  'waiver.edit': 'Bearbeiten',
  'waiver.renew': 'Verlängern',
  'waiver.revoke': 'Widerrufen',
  'waiver.approve': 'Genehmigen',
  'waiver.reject': 'Ablehnen',
  'waiver.history': 'Verlauf',
  'waiver.note': '{{state}} bis {{date}}, erbeten von {{who}}',
  'waiver.pendingNote':
    'Sie entschuldigt nichts, bevor jemand anderes sie genehmigt.',
  'waiver.approvedBy': 'Genehmigt von {{who}}',
  'waiver.renewedNote': 'Eine Verlängerung folgt ihr.',
  'waiver.state.pending': 'Wartet auf Genehmigung',
  'waiver.state.active': 'Ausgenommen',
  'waiver.state.expired': 'Abgelaufen',
  'waiver.state.revoked': 'Widerrufen',
  'waiver.state.rejected': 'Abgelehnt',
  'waiver.create.title': '{{check}} ausnehmen',
  'waiver.edit.title': 'Ausnahme für {{check}} bearbeiten',
  'waiver.renew.title': 'Ausnahme für {{check}} verlängern',
  'waiver.onCluster': 'Auf dem Cluster {{cluster}}',
  'waiver.reason': 'Grund',
  'waiver.reasonHint':
    'Warum es so in Ordnung ist, für alle, die dies später lesen',
  'waiver.until': 'Bis einschließlich',
  'waiver.untilHint': 'Spätestens {{date}}',
  'waiver.untilWrong': 'Möglich ist ein Tag vom {{from}} bis {{until}}',
  'waiver.nodes': 'Nur Nodes mit Labels',
  'waiver.nodesHint':
    'Wie kubectl es nimmt, zum Beispiel pool=old,zone in (a,b). Leer für den ganzen Cluster.',
  'waiver.nodesWrong': 'Das ist kein Label-Selektor',
  'waiver.selects': 'Wählt {{selected}} von {{nodes}}',
  'waiver.unknownNodes':
    'Von {{number}} nicht zu sagen; sie sind nicht gewählt',
  'waiver.nextScan':
    'Der letzte Bericht enthält keine Labels von Nodes, darum wirkt dies mit dem nächsten Scan.',
  'waiver.dropped':
    'Nicht aufbewahrt sind Labels, die auf fast jedem Node verschieden sind: {{labels}}',
  'waiver.needsApproval': 'Sie wirkt, sobald jemand anderes sie genehmigt hat.',
  'waiver.asksAgain':
    'Ein späteres Datum oder andere Nodes müssen erneut genehmigt werden; bis dahin ist nichts entschuldigt.',
  'waiver.save': 'Speichern',
  'waiver.cancel': 'Abbrechen',
  'waiver.failed': 'Die Ausnahme wurde nicht gespeichert',
  'waiver.conflict': 'Jemand anderes hat sie inzwischen geändert',
  'waiver.theirs':
    'Sie ist jetzt: {{state}}, bis {{date}}, {{nodes}}, weil: {{reason}}. Was Sie geschrieben haben, ist noch da; speichern Sie erneut, um es an die Stelle zu setzen.',
  'waiver.revoke.title': 'Ausnahme für {{check}} widerrufen?',
  'waiver.revoke.text': 'Was fehlt, gilt sofort wieder als Lücke.',
  'waiver.decisionFailed': 'Das ging nicht',
  'waiver.cluster': 'Cluster',
  'waiver.item': 'Punkt',
  'waiver.nodesColumn': 'Nodes',
  'waiver.stateColumn': 'Zustand',
  'waiver.who': 'Erbeten von',
  'waiver.actions': 'Aktionen',
  'waiver.all': 'Alle',
  'waiver.allNodes': 'alle Nodes',
  'waiver.loading': 'Lädt Ausnahmen',
  'waiver.loadFailed': 'Die Ausnahmen konnten nicht geladen werden',
  'waiver.none':
    'Keine Ausnahmen. Sie werden in der Checkliste eines Clusters beantragt, an einem Punkt, der nicht an ist.',
  'waiver.noneNow':
    'Derzeit ist nichts ausgenommen. Ausnahmen werden in der Checkliste eines Clusters beantragt, an einem Punkt, der nicht an ist.',
  'waiver.noneMatch': 'Keine Ausnahme passt zum Filter',
  'waiver.more': 'Mehr zeigen',
  'waiver.shown': '{{shown}} von {{total}}',
  'waiver.history.title': 'Verlauf der Ausnahme für {{check}}',
  'waiver.history.created': 'Erbeten',
  'waiver.history.renewed': 'Als Verlängerung erbeten',
  'waiver.history.edited': 'Bearbeitet',
  'waiver.history.approved': 'Genehmigt',
  'waiver.history.rejected': 'Abgelehnt',
  'waiver.history.revoked': 'Widerrufen',
  'waiver.history.by': '{{what}} von {{who}}, {{when}}',
  'waiver.history.terms': 'Bis {{date}}, {{nodes}}: {{reason}}',
} as const;
