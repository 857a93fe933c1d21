/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What stands in the way of reading, in German. */
export const reading: Record<string, string> = {
  'read.forbidden':
    'Der Cluster zeigt {{path}} nicht: Das Konto von Backstage dort darf es nicht lesen. Geben Sie ihm den Zugang aus deploy/backstage-access. Der Cluster sagt: {{message}}',
  'read.unauthorized':
    'Der Cluster nahm die Zugangsdaten nicht an, die Backstage für {{path}} sandte. Erneuern Sie das Token, oder prüfen Sie den Auth-Provider dieses Clusters in der Konfiguration des Kubernetes-Plugins.',
  'read.viewerForbidden':
    'Ihr Konto im Cluster darf {{path}} nicht lesen. Was es braucht, ist in diesem Scan unbekannt. Der Cluster sagt: {{message}}',
  'read.viewerUnauthorized':
    'Der Cluster nahm Ihre Anmeldung nicht an. Melden Sie sich erneut an, und wiederholen Sie den Scan; hilft das nicht, hat Ihr Konto vielleicht keinen Zugang zu diesem Cluster.',
  'read.notFound': 'Der Cluster hat kein {{path}}.',
  'read.gone':
    'Die Liste unter {{path}} änderte sich schneller, als sie zu lesen war. Scannen Sie erneut; bleibt es, hält der API-Server zu wenig Verlauf.',
  'read.tooManyRequests':
    'Der Cluster, oder Backstage selbst, antwortete, es seien zu viele Anfragen ({{path}}). Warten Sie auf den nächsten Scan, oder lassen Sie weniger Scans zugleich laufen.',
  'read.serverError':
    'Der Cluster konnte {{path}} nicht beantworten (HTTP {{status}}). Prüfen Sie den Zustand seines API-Servers, von etcd, und was davor steht. Der Cluster sagt: {{message}}',
  'read.refused':
    'Der Cluster lehnte die Anfrage nach {{path}} ab (HTTP {{status}}): {{message}}',
  'read.timeout':
    'Keine Antwort auf {{path}} binnen {{seconds}} Sekunden. Prüfen Sie die Last des API-Servers und das Netz zwischen Backstage und ihm, oder erhöhen Sie das Zeitlimit.',
  'read.tooSlow':
    'Die Antwort auf {{path}} begann, war aber binnen {{seconds}} Sekunden nicht vollständig: {{kibibytes}} KiB kamen. Prüfen Sie das Netz zwischen Backstage und dem API-Server, und was dazwischen steht, oder erhöhen Sie das Zeitlimit.',
  'read.cancelled':
    'Der Scan wurde abgebrochen, während {{path}} gelesen wurde.',
  'read.unreachable':
    'Das Backend von Backstage kann sich nicht mit dem Cluster verbinden ({{code}}). Prüfen Sie, ob der API-Server läuft, ob seine Adresse in der Konfiguration des Kubernetes-Plugins stimmt, und ob das Netz die Verbindung erlaubt.',
  'read.hostUnknown':
    'Das Backend von Backstage kann den Hostnamen des Clusters nicht auflösen ({{code}}). Prüfen Sie seine Adresse in der Konfiguration des Kubernetes-Plugins, und DNS.',
  'read.certificate':
    'Das Backend von Backstage traut dem Zertifikat des Clusters nicht ({{code}}); wahrscheinlich hat es eine andere Stelle ausgestellt. Hat der Cluster eine neue, erneuern Sie die CA-Daten dieses Clusters in der Konfiguration des Kubernetes-Plugins; wenn nicht, antwortet etwas dazwischen an seiner Stelle.',
  'read.certificateExpired':
    'Das Zertifikat des Clusters gilt heute nicht ({{code}}). Erneuern Sie das Zertifikat des API-Servers, oder stellen Sie die Uhr des Backends von Backstage.',
  'read.certificateName':
    'Das Zertifikat des Clusters gilt für einen anderen Hostnamen ({{code}}). Prüfen Sie die Adresse dieses Clusters in der Konfiguration des Kubernetes-Plugins, oder stellen Sie das Zertifikat auch für diese Adresse aus.',
  'read.connectionCut':
    'Die Verbindung riss, während {{path}} gelesen wurde ({{code}}). Scannen Sie erneut; bleibt es, suchen Sie nach einem Load-Balancer oder Proxy dazwischen, der Verbindungen trennt.',
  'read.backstageUnreachable':
    'Das Kubernetes-Plugin von Backstage ist nicht zu erreichen ({{code}}). Prüfen Sie, ob sein Backend läuft und ob Discovery seine Adresse nennt.',
  'read.backstageError':
    'Das Kubernetes-Plugin von Backstage konnte die Anfrage nicht weitergeben (HTTP {{status}}): {{message}}',
  'read.clusterUnknown':
    'Das Kubernetes-Plugin von Backstage kennt keinen Cluster namens {{cluster}}. Fügen Sie ihn kubernetes.clusterLocatorMethods hinzu, oder berichtigen Sie den Namen.',
  'read.needsUserCredentials':
    'Dieser Cluster wird mit den eigenen Zugangsdaten dessen gelesen, der hinsieht (Auth-Provider {{authProvider}}), also kann er nicht von selbst gescannt werden. Geben Sie dem Kubernetes-Plugin einen Auth-Provider, der auf dem Server arbeitet, zum Beispiel serviceAccount.',
  'read.notJson':
    'Die Antwort auf {{path}} ist nicht, was ein API-Server sendet (HTTP {{status}}, {{contentType}}). Etwas dazwischen antwortete: Suchen Sie nach einer Login-Seite, einem Proxy oder einem Load-Balancer.',
  'read.redirected':
    'Die Anfrage nach {{path}} wurde umgeleitet (HTTP {{status}}), und dem wird nicht gefolgt. Geben Sie dem Kubernetes-Plugin die Adresse des API-Servers selbst.',
  'read.tooLarge':
    'Die Antwort auf {{path}} ist größer als {{mebibytes}} MiB und wurde nicht gelesen.',
  'read.tooMany':
    'Die Liste unter {{path}} hat mehr als {{items}} Einträge; der Rest wurde nicht gelesen.',
  'read.badShape':
    'Die Antwort auf {{path}} hat nicht die Form, die Kubernetes dokumentiert: {{what}}',
  'read.skipped':
    '{{count}} Einträge von {{path}} waren nicht zu verstehen und wurden ausgelassen.',
  'read.configMapNotFound':
    'Es gibt keine ConfigMap {{lookedFor}}. Läuft Cilium in einem anderen Namespace, nennen Sie ihn in ciliumTuning.ciliumNamespaces.',
  'read.configValuesDropped':
    'Werte von {{object}}, die kein Text oder zu lang sind, um zu stimmen, wurden ausgelassen: {{keys}}',
  'read.sourceFailed':
    'Die Quelle {{source}} scheiterte an einem eigenen Fehler; das Log des Backends hat die Einzelheiten. Bitte melden Sie ihn.',
  'scan.failed':
    'Der Scan scheiterte an einem eigenen Fehler; das Log des Backends hat die Einzelheiten. Bitte melden Sie ihn.',
  'scan.abandoned':
    'Scans dieses Clusters brachen {{times}} Mal hintereinander ab, wie wenn das Backend unterdessen endet; darum bleibt der Cluster eine Weile in Ruhe. Das Log des Backends von davor sagt vielleicht, warum.',
  'read.sourceTimeLimit':
    'Die Quelle {{source}} war binnen {{seconds}} Sekunden nicht fertig. Erhöhen Sie das Zeitlimit eines Scans, oder sehen Sie nach, ob der Cluster langsam antwortet.',
  'exec.unavailable':
    'Exec nicht verfügbar: Ein anderes Plugin dieses Backstage-Backends, wahrscheinlich das Signals-Plugin, nimmt jede Anfrage nach einem WebSocket an sich und lässt sie unbeantwortet, sodass keine das Kubernetes-Plugin erreicht. Nutzen Sie die Probe, oder betreiben Sie das Kubernetes-Plugin in einem Backend ohne das Signals-Plugin.',
  'exec.notOffered':
    'Exec nicht verfügbar: Dieser Cluster wird auf eine Art gelesen, die keine Befehle ausführt.',
  'exec.forbidden':
    'Der Cluster ließ in {{pod}} keinen Befehl zu: Dem Konto von Backstage dort fehlt get oder, ab Kubernetes 1.35, create auf pods/exec. Geben Sie ihm den Zugang aus deploy/backstage-access/components/agent-exec, oder nutzen Sie die Probe. Der Cluster sagt: {{message}}',
  'exec.noUpgrade':
    'Die Anfrage nach einem Befehl in {{pod}} kam nicht als eine nach einem WebSocket an (HTTP {{status}}). Etwas zwischen Backstage und dem API-Server gibt Upgrades nicht weiter: Suchen Sie nach einem Proxy oder Load-Balancer. Die Antwort war: {{message}}',
  'exec.protocol':
    'Die Antwort auf einen Befehl in {{pod}} folgt nicht dem Protokoll von Kubernetes: {{message}}',
  'exec.noStatus':
    'Die Verbindung zu {{pod}} endete, bevor der Cluster sagte, ob {{command}} gelang; darum wurde die Ausgabe nicht genutzt.',
  'exec.exitCode':
    '{{command}} in {{pod}} endete mit Exit-Code {{code}}: {{message}}',
  'exec.noProgram':
    'Der Container in {{pod}} hat kein Programm {{command}}: {{message}}',
  'exec.failed':
    'Der Cluster konnte {{command}} in {{pod}} nicht ausführen: {{message}}',
  'exec.empty':
    '{{command}} in {{pod}} gelang {{attempts}} Mal hintereinander ohne jede Ausgabe. Ausgaben gehen unter Last zwischen API-Server und Node verloren; scannen Sie erneut.',
  'exec.unreadable':
    'Die Ausgabe von {{command}} in {{pod}} war nicht zu verstehen.',
  'exec.otherClusters':
    'In Agenten dieses Clusters werden keine Befehle ausgeführt: Er ist nicht unter ciliumTuning.agentExec.clusters.',
  'exec.notAllAsked':
    '{{read}} von {{total}} Agenten wurden in {{seconds}} Sekunden gelesen; für die anderen war die Zeit um. Erhöhen Sie ciliumTuning.scan.timeLimit oder agentExec.maxConcurrent, oder nutzen Sie die Probe, die einen ganzen Cluster in Sekunden liest.',
  'probe.reporting': 'Die Probe meldet von diesem Node',
  'probe.reportingInPart':
    'Der Bericht der Probe auf diesem Node ließ dies aus Platzmangel aus ({{detail}})',
  'probe.notSetUp': 'In diesem Cluster ist keine Probe eingerichtet',
  'probe.unread': 'Die Pods der Probe konnten nicht gelesen werden',
  'probe.refused':
    'Die Probe will einen Pod auf diesem Node, und der Cluster legt ihn nicht an',
  'probe.noPod': 'Auf diesem Node läuft kein Pod der Probe',
  'probe.starting': 'Die Probe auf diesem Node hat noch nicht nachgesehen',
  'probe.cannotStart':
    'Der Pod der Probe auf diesem Node startet nicht: {{detail}}',
  'probe.noReport': 'Die Probe auf diesem Node endete ohne Bericht',
  'probe.reportCut':
    'Der Bericht der Probe auf diesem Node wurde unterwegs abgeschnitten',
  'probe.reportUnreadable':
    'Der Bericht der Probe auf diesem Node ist nicht zu verstehen',
  'probe.reportNewer':
    'Der Bericht der Probe auf diesem Node hat die Version {{detail}}, die dieses Plugin noch nicht kennt',
  'probe.silent':
    'Die Probe auf diesem Node ist verstummt: Ihr Pod ist nicht bereit, also sagt nichts, dass ihr letzter Bericht noch gilt',
  'probe.socketDenied':
    'Die Probe auf diesem Node darf den Socket des Agenten nicht nutzen (permission denied)',
  'probe.noSocket':
    'Die Probe auf diesem Node wurde ohne den Socket des Agenten eingerichtet',
  'probe.agentSilent':
    'Der Agent antwortete der Probe auf diesem Node nicht ({{detail}})',
  'probe.otherClient':
    'Die Probe auf diesem Node hat eine andere Version von Cilium als der Agent ({{detail}}), darum fehlt, was eine von beiden nicht kennt',
  'probe.cluster.notInstalled':
    'Im Namespace {{namespace}} gibt es weder ein DaemonSet noch einen Pod der Probe. Installieren Sie deploy/probe, um zu sehen, was wirklich in Kraft ist; die Dokumentation sagt, wie.',
  'probe.cluster.noAccess':
    'Der Cluster lässt Backstage nicht in den Namespace {{namespace}} sehen: Die Probe ist dort nicht installiert, oder ihre Role fehlt. Beide kommen mit deploy/probe.',
  'probe.cluster.refused':
    'Die Probe will {{wanted}} Pods, und der Cluster hat {{created}} angelegt: Er lehnt sie ab. Sehen Sie sich die Ereignisse des DaemonSets {{name}} an; meist fehlt dem Namespace das Label pod-security.kubernetes.io/enforce: privileged, oder eine Richtlinie verbietet hostPath.',
  'probe.cluster.nodes':
    '{{count}} von {{total}} Nodes ohne vollständigen Bericht. Meistens: {{problem}}',
  'prometheus.noTarget':
    'Für diesen Cluster ist in ciliumTuning.prometheus.targets kein Prometheus genannt.',
  'prometheus.nodesUnread':
    'Die Nodes des Clusters konnten nicht gelesen werden, also ließ sich nichts, was Prometheus hat, nach Nodes trennen. Nichts wurde gefragt.',
  'prometheus.forbidden':
    'Der Cluster gab keine Abfragen an {{service}} weiter: Das Konto von Backstage dort darf diesen Service nicht durch den API-Server nutzen. Geben Sie ihm deploy/backstage-access/components/prometheus, mit genau dem Namen {{resourceName}}. Der Cluster sagt: {{message}}',
  'prometheus.unauthorized':
    'Die Abfrage an {{service}} wurde mangels Zugangsdaten abgelehnt. Entweder nahm der Cluster die von Backstage nicht an, oder der Service will eine eigene Anmeldung, die der API-Server nicht weitergibt.',
  'prometheus.notFound':
    'Es gibt keinen Service {{service}}, oder keine Abfrage-API unter seinem Pfad {{path}}. Vergleichen Sie Namespace, Service, Port und Pfad in ciliumTuning.prometheus.targets mit dem Cluster.',
  'prometheus.unavailable':
    '{{service}} antwortete nicht (HTTP {{status}}). Prüfen Sie, ob der Service Pods hat, die bereit sind, und ob Port und Schema stimmen. Der Cluster sagt: {{message}}',
  'prometheus.refused':
    '{{service}} lehnte die Abfrage nach {{metric}} ab (HTTP {{status}}): {{message}}',
  'prometheus.redirected':
    '{{service}} antwortete mit einer Umleitung (HTTP {{status}}), und der wird nicht gefolgt. Prüfen Sie den Pfad des Ziels; wahrscheinlich steht eine Anmeldung vor dem Service.',
  'prometheus.notJson':
    '{{service}} antwortete nicht, wie es eine Abfrage-API tut (HTTP {{status}}, {{contentType}}). Prüfen Sie Service, Port und Pfad des Ziels; wahrscheinlich antwortete eine Seite oder eine Anmeldung.',
  'prometheus.badShape':
    'Die Antwort von {{service}} auf {{metric}} hat nicht die Form, die die Abfrage-API dokumentiert: {{what}}',
  'prometheus.partialAnswer':
    '{{service}} sagt, dass seine Antwort auf {{metric}} nicht vollständig ist: {{message}}',
  'prometheus.severalClusters':
    '{{service}} enthält Metriken mehrerer Cluster (Label {{label}}: {{values}}). Sagen Sie, welche zu diesem gehören: Setzen Sie selector in ciliumTuning.prometheus.targets.',
  'prometheus.noSeries':
    '{{service}} antwortet, und hat aus den letzten Minuten weder Metriken von node_exporter noch von Ciliums Agenten.',
  'prometheus.unmatched':
    'Keines der {{count}} Scrape-Ziele in {{service}} ließ sich einem Node zuordnen, wie er jetzt läuft, weder nach den Labels node und instance noch nach dem Namen, den der Kernel hat.',
  'prometheus.nodesMissing':
    '{{service}} hat von {{count}} von {{total}} Nodes keine Metriken. Ziele, die keinem Node zuzuordnen waren: {{unmatched}}.',
  'prometheus.contradicting':
    '{{count}} Werte in {{service}} wurden ausgelassen, weil zwei Scrape-Ziele eines Nodes einander widersprechen.',
  'source.needs':
    'Die Quelle {{source}} arbeitet mit dem, was die Quelle {{needs}} liest, und das fehlt.',
  'nodeFeatures.notSetUp':
    'Kein Node hat ein Label von Node Feature Discovery, also läuft es hier nicht oder veröffentlicht nichts.',
  'nodeFeatures.noAccess':
    'Der Cluster lässt Backstage keine NodeFeature-Objekte im Namespace {{namespace}} lesen. Wenden Sie deploy/backstage-access/components/node-feature-discovery an, oder nennen Sie den richtigen Namespace in ciliumTuning.nodeFeatureDiscovery.namespace.',
  'nodeFeatures.noneThere':
    'Im Namespace {{namespace}} gibt es keine NodeFeature-Objekte. Läuft Node Feature Discovery in einem anderen, nennen Sie ihn in ciliumTuning.nodeFeatureDiscovery.namespace.',
  'nodeTuning.notSetUp':
    'Der Cluster hat im Namespace {{namespace}} kein Profile des Node Tuning Operators. Es kommt mit OpenShift.',
  'nodeTuning.noAccess':
    'Der Cluster lässt Backstage keine Profiles des Node Tuning Operators lesen: Er ist kein OpenShift, oder der Zugang aus deploy/backstage-access/components/node-tuning-operator fehlt.',
  'source.noText': 'Was diesen Cluster liest, kann keine Metriken lesen.',
  'agentMetrics.noAgents':
    'Es gibt keinen laufenden Agenten von Cilium, der zu fragen wäre.',
  'agentMetrics.noAccess':
    'Der Cluster lässt Backstage die Pods im Namespace {{namespace}} nicht nach Metriken fragen: Der Zugang aus deploy/backstage-access/components/agent-metrics fehlt. Er ist so mächtig wie exec, also lesen Sie seine Warnung, bevor Sie ihn geben.',
  'agentMetrics.closed':
    'An Port {{port}} der Agenten hört nichts: Setzen Sie prometheus.enabled in den Werten von Ciliums Chart, oder nennen Sie den richtigen Port in ciliumTuning.agentMetrics.port.',
  'agentMetrics.unreachable':
    'Der API-Server erreicht Port {{port}} der Nodes nicht: Etwas dazwischen, wie eine Firewall, lässt es nicht durch.',
  'agentMetrics.notAgent':
    'Was an Port {{port}} antwortet, hat keine Metriken eines Agenten von Cilium.',
  'agentMetrics.some':
    '{{count}} von {{total}} Agenten gaben keine Metriken: {{pods}}. Meistens: {{problem}}',
  'sysdump.notOne':
    'Dieses Archiv enthält keine Datei eines Sysdumps. Geben Sie, was der Befehl cilium sysdump schreibt, etwa cilium-sysdump-20260301-120000.zip.',
  'sysdump.noNodes':
    'Dieser Sysdump nennt keinen Node, also ist nichts zu beurteilen.',
  'sysdump.noTime':
    'Weder der Name des Sysdumps ({{time}}) noch etwas darin sagt, wann er genommen wurde.',
  'sysdump.several':
    'Das Archiv enthält {{count}} Sysdumps; der neueste, {{time}}, wurde gelesen.',
  'sysdump.fileMissing':
    'Der Sysdump hat kein {{file}}: Wer ihn nahm, hatte vielleicht nicht den Zugang, oder ein älterer Befehl cilium sammelt es nicht.',
  'sysdump.largerThanDeclared':
    '{{path}} ist größer, als das Archiv sagt, was in keinem ehrlichen vorkommt. Es wurde ausgelassen.',
  'sysdump.damaged':
    '{{path}} ist beschädigt: {{message}}. Nehmen Sie den Sysdump erneut, oder kopieren Sie ihn erneut von dort, wo er genommen wurde.',
  'sysdump.tooLarge':
    '{{path}} ist größer als {{mebibytes}} MiB und wurde nicht gelesen.',
  'sysdump.noBugtool':
    'Der Sysdump enthält keine Ausgabe von cilium-bugtool, wie einer, der mit --quick genommen wurde. Nehmen Sie einen ganzen, um zu sehen, was wirklich in Kraft ist.',
  'sysdump.bugtoolsMissing':
    'Der Sysdump hat für {{count}} von {{total}} Agenten nichts Brauchbares von cilium-bugtool.',
  'sysdump.bugtoolOfNobody':
    'Die Ausgabe von cilium-bugtool von {{pod}} wurde ausgelassen: Der Sysdump sagt nicht, auf welchem Node dieser Agent läuft.',
  'sysdump.notZip':
    'Das ist kein Zip-Archiv, oder es ist abgeschnitten ({{message}}). Geben Sie die Datei, wie der Befehl cilium sysdump sie schrieb.',
  'sysdump.encrypted':
    '{{path}} ist verschlüsselt und kann nicht gelesen werden. Entschlüsseln Sie das Archiv zuerst.',
  'sysdump.tooManyFiles':
    'Das Archiv hat mehr als {{count}} Dateien, wie kein Sysdump, und wurde nicht gelesen.',
  'offline.notJson':
    'Diese Datei ist kein JSON. Geben Sie, was von der Seite eines Clusters heruntergeladen wurde, oder was assess --output json ausgibt.',
  'offline.badShape':
    'Diese Datei ist kein Snapshot, den diese Version lesen kann: {{path}}: {{message}}',
};
