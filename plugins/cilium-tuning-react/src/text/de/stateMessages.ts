/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** German words of the states a cluster can be in. */
export const stateMessages = {
  'state.loading': 'Lädt den Tuning-Bericht',

  'state.neverScanned.title': 'Noch nicht gescannt',
  'state.neverScanned.scheduled':
    'Der erste Scan dieses Clusters ist {{when}} fällig, falls Sie ihn nicht jetzt scannen.',
  'state.neverScanned.scheduledSoon':
    'Der erste Scan dieses Clusters ist fällig. Sie können ihn jetzt scannen.',
  'state.neverScanned.unscheduled':
    'Für diesen Cluster ist kein Scan vorgesehen. Sie können ihn jetzt scannen; damit er regelmäßig gescannt wird, fügen Sie ihn app-config hinzu:',
  'state.neverScanned.mayNot':
    'Sie dürfen keinen Scan starten. Wer die Berechtigung cilium-tuning.scan.create hat, darf es; damit der Cluster regelmäßig gescannt wird, fügen Sie ihn app-config hinzu:',
  'state.neverScanned.wait': '{{when}} fällig: der erste Scan dieses Clusters.',
  'state.neverScanned.waitSoon': 'Der erste Scan dieses Clusters ist fällig.',
  'state.unscheduled.title': 'Wird nicht regelmäßig gescannt',
  'state.unscheduled.text':
    'Dieser Bericht bleibt, wie er ist, bis jemand erneut scannt. Damit der Cluster regelmäßig gescannt wird, fügen Sie ihn app-config hinzu:',

  'state.scanning.queued': 'Scan steht an',
  'state.scanning.running': 'Scan läuft',

  'state.partial.title': 'Einige Belege fehlen',
  'state.partial.line': '{{source}}: {{reason}}',
  'state.partial.consequence':
    'Punkte, die sie brauchen, sind unbekannt. „Woher wir das wissen“ sagt, was zu tun ist.',

  'state.stale.title': 'Dieser Bericht ist alt',
  'state.stale.text':
    'Er ist von {{age}}, und kein späterer Scan hat ihn ersetzt. Scannen Sie erneut, um zu beurteilen, was jetzt da ist.',
  'state.stale.mayNot':
    'Er ist von {{age}}, und kein späterer Scan hat ihn ersetzt. Wer die Berechtigung cilium-tuning.scan.create hat, kann erneut scannen.',

  'state.unreachable.title': 'Der Cluster konnte nicht gelesen werden',
  'state.unreachable.reason': 'Letzter Scan, {{age}}: {{reason}}',
  'state.unreachable.noReason': 'Der letzte Scan, {{age}}, ist gescheitert.',
  'state.unreachable.kept': 'Gezeigt wird der letzte gute Bericht, {{age}}.',
  'state.unreachable.none': 'Ein früherer Bericht ist nicht da.',
  'state.unreachable.what':
    'Prüfen Sie, ob der API-Server antwortet und ob der Zugang von Backstage zum Cluster noch gilt; scannen Sie dann erneut.',

  'state.noCilium.title': 'Hier wurde kein Cilium gefunden',
  'state.noCilium.text': 'Danach wurde gesucht, {{age}}:',
  'state.noCilium.what':
    'Läuft Cilium in einem anderen Namespace, nennen Sie ihn in app-config, und scannen Sie erneut.',
  'state.noCilium.code':
    'Einstellung in app-config für einen anderen Namespace',
  'state.ciliumUnknown.title': 'Ob hier Cilium läuft, ist nicht zu sagen',
  'state.ciliumUnknown.text': 'Wonach gefragt wurde, ließ sich nicht lesen:',

  'state.notRegistered.title':
    'Das Kubernetes-Plugin kennt diesen Cluster nicht',
  'state.notRegistered.text':
    'Berichte werden über das Kubernetes-Plugin gelesen. Fügen Sie den Cluster dessen app-config hinzu, unter dem Namen dieser Entität:',
  'state.notRegistered.mapping':
    'Kennt das Kubernetes-Plugin den Cluster unter einem anderen Namen, oder liegt die Entität nicht im Namespace default, sagen Sie, was zusammengehört:',
  'state.notRegistered.locator':
    'Der Katalog-Locator des Kubernetes-Plugins übergeht Cluster mit privaten oder lokalen URLs, wenn dangerouslyAllowClusterUrls sie nicht erlaubt.',
  'state.notRegistered.kubernetesCode': 'app-config des Kubernetes-Plugins',
  'state.notRegistered.mappingCode': 'app-config von Cilium-Tuning',

  'state.ambiguous.title': 'Mehr als eine Entität beansprucht diesen Cluster',
  'state.ambiguous.text':
    'Bis klar ist, zu welcher Entität der Cluster gehört, bekommt keine seinen Bericht. Wer Backstage betreibt, entscheidet es in app-config:',

  'state.needsUser.title': 'Dieser Cluster braucht Ihre eigene Anmeldung',
  'state.needsUser.text':
    'Das Kubernetes-Plugin liest ihn mit den Zugangsdaten dessen, der hinsieht ({{provider}}); darum wird er nicht von selbst gescannt.',
  'state.needsUser.own':
    'Sie können ihn mit Ihren eigenen scannen. Sie dienen nur diesem Scan: Backstage speichert und protokolliert nichts davon. Was der Scan bringt, wird eine Stunde aufbewahrt und von niemand sonst gesehen.',
  'state.needsUser.mayNot':
    'Sie dürfen keinen Scan starten: Dazu gehört die Berechtigung cilium-tuning.scan.create.',
  'state.needsUser.unnamed': 'Anmeldung im Browser',

  'state.pending.title': 'Noch nicht angesehen',
  'state.pending.text':
    'Der Cluster ist dem Kubernetes-Plugin noch nicht zugeordnet. Das geschieht binnen einer Minute nach dem Start von Backstage; die Seite erneuert sich von selbst.',

  'state.notPermitted.title': 'Sie dürfen diesen Bericht nicht sehen',
  'state.notPermitted.text':
    'Bitten Sie die, die in Backstage Berechtigungen verwalten, um cilium-tuning.report.read für diesen Cluster.',
  'state.notFound.title': 'Kein Tuning-Bericht für diese Entität',
  'state.notFound.text':
    'Entweder gibt es die Entität nicht mehr, oder Sie dürfen sie nicht sehen. Nur Ressourcen vom Typ kubernetes-cluster haben einen Bericht.',

  'state.nothingLeft.title': 'Nichts mehr zu tun',
  'state.nothingLeft.text': 'Alles, was diese Nodes erlauben, ist an.',
  'state.nothingLeft.locked':
    'Alles, was diese Nodes erlauben, ist an. {{locked}} weitere kämen mit neueren Kerneln, anderer Hardware oder neuerem Cilium.',

  'state.error.title': 'Der Tuning-Bericht konnte nicht geladen werden',
  'state.refreshFailed.title': 'Die Seite konnte nicht erneuert werden',
  'state.refreshFailed.text':
    'Sie zeigt, was vorher bekannt war, und versucht es von selbst erneut. {{message}}',
  'state.scanRefused.title': 'Der Scan wurde nicht gestartet',

  'state.schedule.excluded':
    'ciliumTuning.scan.clusters wählt dort andere Cluster: Fügen Sie {{cluster}} hinzu.',

  'state.configCode': 'Einstellung in app-config für Scans',
  'state.retry': 'Erneut versuchen',
} as const;
