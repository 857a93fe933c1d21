/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the plan and of what-if. */
export const planMessages = {
  'tab.plan': 'Plan',
  'tab.whatIf': 'Was wäre, wenn',

  'plan.title': 'Die nächsten sicheren Schritte',
  'plan.intro':
    'Geordnet nach dem, was sie für das bringen, was sie stören. Nichts hier ändert den Cluster: Jeden Schritt tun Sie, und der nächste Scan hakt ihn ab.',
  'plan.writtenFor': 'Geschrieben für Cilium {{version}}{{platform}}.',
  'plan.on': ' auf {{platform}}',
  'platform.aks': 'AKS',
  'platform.eks': 'EKS',
  'platform.gke': 'GKE',
  'platform.k3s': 'K3s',
  'platform.openshift': 'OpenShift',
  'platform.rke2': 'RKE2',
  'platform.talos': 'Talos',
  'plan.total': 'Score {{before}} → {{after}}, wenn jeder Schritt getan ist',
  'plan.steps': 'Schritte',
  'plan.gain': '{{before}} → {{after}}',
  'plan.gainLabel': 'Score {{before}}, danach {{after}}',
  'plan.kind.confirm': 'Erst ansehen',
  'plan.kind.migration': 'Eine Migration für sich',
  'plan.kind.provider': 'Setzt der Anbieter',
  'plan.risks': 'Was schiefgehen kann',
  'plan.disrupts': 'Was es stört',
  'plan.disruptsNothing': 'Es stört nichts.',
  'plan.where': 'Wo',
  'plan.canaries':
    'Beginnen Sie auf {{nodes}}, sehen Sie nach, und machen Sie mit den anderen weiter',
  'plan.restsOn': 'Worauf es beruht',
  'plan.after': 'Danach: {{steps}}',
  'plan.confirm': 'Vorher sicherstellen',
  'plan.files': 'Was zu tun ist',
  'plan.file': 'Datei',
  'plan.verify': 'Wie es zu prüfen ist',
  'plan.verifyByScan':
    'Der nächste Scan muss es als an zeigen und hakt diesen Schritt ab.',
  'plan.undo': 'Wie es zurückzunehmen ist',
  'plan.unlocks': 'Macht {{check}} auf {{nodes}} möglich',
  'plan.promises': 'Schaltet {{check}} auf {{nodes}} ein',
  'plan.downloadOne': 'Herunterladen',
  'plan.download': '{{file}} herunterladen',
  'plan.downloadAll': 'Alle Dateien herunterladen',
  'plan.command': 'den Befehl',
  'plan.verified': 'Durch einen Scan bestätigt',
  'plan.verifiedOn': '{{check}} ist an, auf {{nodes}} mehr',
  'plan.verifiedMore':
    '{{check}} ist an, auf {{nodes}} mehr; andere sind noch übrig',
  'plan.verifiedSince': 'seit dem Scan von',
  'plan.historyFailed':
    'Was frühere Scans bestätigt haben, konnte nicht gelesen werden: {{message}}',
  'plan.nothingLeft': 'Auf dieser Hardware ist nichts mehr zu tun',
  'plan.nothingLeftText':
    'Jeder Punkt, den diese Kernel, Geräte und dieses Cilium erlauben, ist an.',
  'plan.notEnough': 'Für einen Plan ist zu wenig bekannt',
  'plan.notEnoughText':
    'Nach dem, was gesehen wurde, ist kein Schritt sicher vorzuschlagen, und es wurde nicht genug gesehen, um zu sagen, dass nichts übrig ist. Sehen Sie, welche Quellen es sagen würden.',
  'plan.toSources': 'Woher wir das wissen',
  'plan.left': 'Was kein Schritt einschaltet, und warum',
  'plan.leftItem': '{{check}}, {{nodes}}: {{reason}}',
  'plan.openings': 'Was mehr möglich machen würde',
  'plan.opening.kernel': 'Kernel {{floor}} auf {{nodes}}: {{checks}}',
  'plan.opening.cilium': 'Cilium {{floor}} auf {{nodes}}: {{checks}}',
  'plan.ask': 'Was wäre, wenn?',
  'plan.askLabel': 'Was wäre, wenn: {{opening}}',
  'plan.failed': 'Der Plan konnte nicht gemacht werden: {{message}}',

  'whatIf.intro':
    'Wählen Sie, was Nodes wären. Dieselben Regeln urteilen dann über sie; nirgends wird etwas geändert.',
  'whatIf.question': 'Die Frage',
  'whatIf.nodes': 'Nodes',
  'whatIf.everywhere': 'Alle Nodes',
  'whatIf.kernel': 'Kernel',
  'whatIf.cilium': 'Cilium',
  'whatIf.asItIs': 'Wie es ist',
  'whatIf.asItIsNow': 'Wie es ist: {{value}}',
  'whatIf.atLeast': 'Mindestens {{version}}',
  'whatIf.driver': 'Treiber der Netzwerkgeräte: {{driver}}',
  'whatIf.kernelOf': 'Kernel von {{group}}',
  'whatIf.ciliumOf': 'Cilium von {{group}}',
  'whatIf.turnOn': 'Eingeschaltete Punkte',
  'whatIf.none': 'Keine',
  'whatIf.clear': 'Nichts fragen',
  'whatIf.moreGroups':
    '{{left}} weitere Gruppen: Suchen Sie nach denen, um die es gehen soll',
  'whatIf.empty': 'Noch ist nichts gefragt',
  'whatIf.emptyText':
    'Wählen Sie oben einen Kernel oder eine Version von Cilium. Die Antwort kennzeichnet jeden Punkt, um den es anders stünde.',
  'whatIf.failed': 'Es gibt keine Antwort: {{message}}',
  'whatIf.unchanged': 'Um nichts stünde es anders.',
  'whatIf.missing':
    'Die Frage gilt einer Node-Gruppe, die dieser Cluster nicht mehr hat: {{group}}',
  'whatIf.stops': 'Agenten würden auf {{nodes}} nicht starten',
  'whatIf.mayStop':
    'Agenten starten auf {{nodes}} vielleicht nicht: vorher sicherstellen',
  'whatIf.stopsText':
    'Was ein Agent sagt, wird dort nicht beurteilt, und der Verkehr dort ist gefährdet. Solange Agenten nicht starten, gibt es keinen Score.',
  'whatIf.now': 'Jetzt',
  'whatIf.then': 'Dann',
  'whatIf.nowLabel': 'Score jetzt',
  'whatIf.thenLabel': 'Score dann',
  'whatIf.noScore': 'kein Score',
  'whatIf.range': '{{after}} bis {{best}}',
  'whatIf.rangeText':
    'Zwischen beiden liegt, was nur ein Scan nach der Änderung sagt.',
  'whatIf.lower':
    'Ein Score gilt dem, was erlaubt ist. Dann ist mehr erlaubt, wovon weniger an ist: Mit den Schritten unten steigt er.',
  'whatIf.changes': 'Worum es anders stünde',
  'whatIf.change': '{{check}}: {{before}} → {{after}}',
  'whatIf.changeOn': '{{nodes}} von {{group}}',
  'whatIf.matrix': 'Jeder Punkt dann',
  'whatIf.was': 'war {{before}}',
  'whatIf.plan': 'Die Schritte dann',
  'whatIf.planText':
    'Nur Überschriften: Dateien entstehen aus dem, was ein Scan nach der Änderung sieht.',
} as const;
