/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of own scans, and of what people keep of files. */
export const ownMessages = {
  'own.scan': 'Mit meinen Zugangsdaten zum Cluster scannen',
  'own.title':
    'Ihr eigener Scan, eine Stunde aufbewahrt, für niemand sonst zu sehen',
  'own.text':
    'Er zeigt, was Ihr Konto im Cluster lesen darf. Gelöscht wird er {{when}}',
  'own.expired':
    'Ihr eigener Scan ist abgelaufen: Solche Scans werden eine Stunde aufbewahrt. Scannen Sie erneut, um zu sehen, wie es jetzt um den Cluster steht.',
  'own.failed': 'Ihr Scan hat nichts gebracht',
  'own.noProvider':
    'Diese App kennt keine Anmeldung für den Cluster: Das Frontend des Kubernetes-Plugins ist darin nicht installiert.',
  'own.noToken':
    'Die Anmeldung gab kein Token für den Cluster. Melden Sie sich erneut an, und wiederholen Sie den Scan.',

  'keep.open': 'Diesen Bericht aufbewahren',
  'keep.title': 'Diesen Bericht in Backstage aufbewahren?',
  'keep.who':
    'Wer den Bericht dieses Clusters lesen darf, sieht ihn neben dem aktuellen, mit Ihrem Namen und dem Datum der Datei, bis Sie ihn löschen oder seine Zeit um ist.',
  'keep.sent':
    'Gesendet werden die Fakten, auf denen der Bericht beruht: Namen, Versionen, Kernel und Zustände von Nodes und Agenten, die Einstellungen von Cilium, über die geurteilt wird, und die Auszüge, die als Belege gezeigt werden. Backstage urteilt neu darüber.',
  'keep.notSent':
    'Nicht gesendet werden das Archiv selbst, seine Logs und alles, worüber nicht geurteilt wird. Zugangsdaten werden entfernt.',
  'keep.confirm': 'Aufbewahren',
  'keep.cancel': 'Nicht aufbewahren',
  'keep.failed': 'Der Bericht wurde nicht aufbewahrt',
  'keep.tooLarge':
    'Die Fakten dieser Datei sind größer als {{mebibytes}} MiB; mehr wird nicht aufbewahrt.',

  'kept.choose': 'Gezeigter Bericht',
  'kept.live': 'Aktueller Bericht',
  'kept.option': 'Aus einer Datei, aufbewahrt von {{who}}, {{when}}',
  'kept.title': 'Aus einer Datei, aufbewahrt von {{who}} am {{when}}',
  'kept.text':
    '{{file}}: wie es damals um den Cluster stand, nicht wie es jetzt steht.',
  'kept.takenAt': 'Aufgenommen',
  'kept.expires': 'Wird {{when}} gelöscht',
  'kept.back': 'Aktuellen Bericht zeigen',
  'kept.delete': 'Löschen',
  'kept.deleteTitle': 'Was von {{file}} aufbewahrt ist, löschen?',
  'kept.deleteText': 'Dann kann es niemand mehr sehen.',
  'kept.deleteConfirm': 'Löschen',
  'kept.deleteCancel': 'Behalten',
  'kept.loading': 'Lädt, was von der Datei aufbewahrt ist',
  'kept.failed':
    'Was von der Datei aufbewahrt ist, konnte nicht geladen werden',
  'kept.deleteFailed': 'Es wurde nicht gelöscht',
} as const;
