/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What plans say, in German. */
export const plan: Record<string, string> = {
  'plan.title.kubeProxyRemoval': 'Entfernen von kube-proxy',
  'plan.title.settle': 'Zuerst fester Grund',
  'plan.left.afterHostRoutingIsSeen':
    'Wenn der nächste Scan BPF-Host-Routing zeigt: Ein Agent, dem es vorher gesagt wird, startet nicht',
  'plan.left.afterHostRoutingIsKnown':
    'Wenn der nächste Scan zeigt, wie der Node nach den Schritten davor leitet: Mit BPF-Host-Routing ist es zu nichts nütze',
  'plan.left.setElsewhere':
    '{{key}} wird von {{object}} gesetzt, was vor der ConfigMap gilt',
  'plan.left.namedNodesOnly':
    'Es hält einen Agenten an, dem fehlt, was es braucht; darum darf es nur genannten Nodes gesagt werden, wozu Cilium {{floor}} gehört (CiliumNodeConfig)',
  'plan.left.notEveryNode':
    'Nicht jeder Node verträgt es, und es nur manchen zu sagen, braucht Cilium {{floor}} (CiliumNodeConfig)',
  'plan.left.nodeConfigMayLose':
    'Nicht jeder Node verträgt es, und von Cilium {{from}} bis {{floor}} kann die ConfigMap, die anderes sagt, vor dem gelten, was einzelnen Nodes gesagt wird',
  'plan.left.notVerifiable':
    'Nichts, was hier bekannt ist, würde danach zeigen, dass es an ist',
  'plan.left.lowersScore':
    'Danach wäre der Score niedriger, oder zu wenig für einen bekannt',
  'plan.left.severalVersions':
    'Wenn die Umstellung von Cilium durch ist: Agenten haben die Versionen {{versions}}',
  'plan.left.notSteady':
    'Wenn der Agent bereit ist und mit der Konfiguration läuft, die der Cluster jetzt hält',
  'plan.left.everyAgentSteady':
    'Wenn jeder Agent des Clusters bereit ist und mit der Konfiguration läuft, die der Cluster jetzt hält',
  'plan.left.newNodesOnly':
    'Nur für neue Nodes: Sagen Sie es ihnen vor ihrem ersten Pod, mit einer CiliumNodeConfig und einem Label, mit dem sie beitreten',
  'plan.left.masqueradesIpv6':
    'Auch IPv6 wird maskiert, und vor Cilium {{floor}} ist es damit vorbei, sobald eBPF es tut',
  'plan.left.bestEffort':
    'Nur der Modus best-effort übergeht Geräte, die es nicht können, und den hat der Chart ab Cilium {{floor}}',
  'plan.left.xdpAsked':
    'Es ist schon verlangt: Sehen Sie auf dem Node nach, warum der Treiber es nicht nimmt',
  'plan.left.xdpIpv6Tunnel':
    'In einem Tunnel über IPv6 startet der Agent damit nicht',
  'plan.left.sizesOneByOne':
    'Größen von Maps sind einzeln gesetzt, und was jede CPU davon bekommt, folgt keinem Verhältnis',
  'plan.left.dsrInCloud':
    'Netze von Clouds verwerfen Antworten eines anderen Nodes als des gefragten, wenn niemand dafür gesorgt hat: Ein Plan schaltet es dort nie ein',
  'plan.left.kubeProxyProvided':
    'Wer den Cluster betreibt, betreibt auch kube-proxy, und nur der kann ihn entfernen',
  'plan.left.notEveryNodeReplaces':
    'Nodes, die kube-proxy nicht ersetzen können, brauchen ihn, und er läuft hier auf allen Nodes oder auf keinem',
  'plan.left.dsrComesAlong':
    'NodePorts sind auf DSR gesetzt, also würden Nodes sie während des Einschaltens auf zwei Arten bedienen: Setzen Sie zuerst bpf-lb-mode auf snat',
  'plan.left.bbrComesAlong':
    'BBR ist gesetzt und käme mit, was Agenten anhält, denen etwas dafür fehlt: Setzen Sie zuerst enable-bbr auf false',
  'plan.left.xdpComesAlong':
    'XDP-Beschleunigung ist gesetzt und käme mit: Setzen Sie zuerst bpf-lb-acceleration auf disabled',
  'plan.left.masqueradeComesAlong':
    'eBPF-Masquerading ist gesetzt und käme mit, und diese Version maskiert IPv6 dann nicht mehr: Setzen Sie zuerst enable-bpf-masquerade auf false',
  'plan.look.bigTcpDevices':
    'Netzwerkgeräte nehmen Pakete über 64 KB: tso_max_size in „ip -d link show“ liegt über 65536',
  'plan.look.hostRules':
    'Kein Pod hängt von iptables des Hosts ab, an denen BPF-Host-Routing vorbeigeht: kein Service-Mesh mit Regeln dort, kein portmap-Plugin, kein NodeLocal DNS Cache, keine Richtlinie des Hosts. Wo doch, setzen Sie zuerst bpf.hostLegacyRouting auf true',
  'plan.look.hostFirewall':
    'Die Host-Firewall von Cilium ist aus, oder IPv6 wird nicht maskiert: Beides geht in eBPF nicht zusammen',
  'plan.look.serviceAddresses':
    'Kein Istio, KubeVirt, Kata Containers oder gVisor, die die Adressen von Services sehen müssen. Wo doch, setzen Sie zuerst socketLB.hostNamespaceOnly auf true, und starten Sie die Agenten neu',
  'plan.look.allReplace':
    'Jeder Agent sagt, dass er kube-proxy ersetzt: Die Zeile KubeProxyReplacement von „cilium status“ ist auf allen Nodes True oder Strict',
  'plan.look.apiServer':
    'Eine Adresse des API-Servers, die jeder Node erreicht und die nicht die ClusterIP ist: k8sServiceHost und k8sServicePort',
  'plan.look.localApiServer':
    'Jeder Node erreicht den API-Server unter {{address}}, wo die Distribution ihn antworten lässt',
  'plan.confirm.nativeCidr':
    'Welche Adressen das Netz von selbst leitet: Setzen Sie ipv4-native-routing-cidr darauf',
  'plan.confirm.finishUpgrade':
    'Bringen Sie die Umstellung von Cilium zu Ende: Agenten haben die Versionen {{versions}}',
  'plan.confirm.repairAgents':
    'Finden Sie heraus, warum Agenten auf {{count}} Nodes nicht bereit sind, und richten Sie sie',
  'plan.confirm.disarm':
    'Bevor etwas einen Agenten auf {{count}} Nodes neu startet, richten Sie seine Konfiguration: Mit dem, was ihm gesagt würde, startet er vielleicht nicht',
  'plan.confirm.restartAgents':
    'Starten Sie die Agenten von {{count}} Nodes neu, einen zuerst: Sie laufen mit einer älteren Konfiguration, als der Cluster hält',
  'plan.confirm.mapFill':
    'Was die Map füllt: Verbindungen, die gebraucht werden, oder solche, die ein Scan oder ein Fehler öffnet',
  'plan.confirm.mapMemory':
    'Nodes haben den Speicher für größere Maps: bpf.mapDynamicSizeRatio ist ein Anteil von allem',
  'plan.confirm.mapDrain':
    'Leeren Sie jeden Node, bevor sein Agent mit anderen Größen neu startet: Verbindungen seiner Pods enden',
  'plan.confirm.dsrFabric':
    'Das Netz lässt Antworten eines anderen Nodes als des gefragten durch: Prüfungen von Quelle und Ziel sind aus, IP-Optionen werden nicht verworfen, rp_filter ist auf Nodes mit mehreren Geräten nicht strikt',
  'plan.confirm.dsrMtu':
    'Clients vertragen die kleineren Pakete, in denen DSR Platz lässt; der Modus hybrid erspart es UDP',
  'plan.confirm.dsrGeneve':
    'In einem Tunnel: Geneve als Tunnel und als Dispatch (loadBalancer.dsrDispatch), nie VXLAN',
  'plan.confirm.dsrHybridFirst':
    'Beginnen Sie mit loadBalancer.mode hybrid: DSR für TCP, SNAT für UDP; dann dsr',
  'plan.confirm.dsrAllNodes':
    'Ein Modus für alle Nodes zugleich: Kündigen Sie ein Fenster an, ändern Sie es für alle, starten Sie alle Agenten ohne Pause neu',
  'plan.confirm.mtuPin':
    'Halten Sie die heutige MTU in den Werten von Cilium fest (MTU), damit kein Agent, der neu startet, eine andere nimmt',
  'plan.confirm.mtuFabric':
    'Jeder Switch, jede Bridge und jeder Tunnel zwischen den Nodes trägt die neuen Frames',
  'plan.confirm.mtuNics':
    'Setzen Sie die MTU der Netzwerkgeräte aller Nodes, und halten Sie sie über einen Neustart',
  'plan.confirm.mtuPaths':
    'Von jedem Node zu jedem anderen: „ping -M do -s 8972“ antwortet, in beide Richtungen',
  'plan.confirm.mtuUnpin': 'Nehmen Sie die festgehaltene MTU wieder weg',
  'plan.confirm.mtuRestart':
    'Starten Sie alle Agenten neu, dann die Pods: Bis dahin behalten sie ihre MTU',
  'plan.provider.cilium':
    'Wer den Cluster betreibt, setzt, was seinen Agenten gesagt wird: Bitten Sie darum, oder sehen Sie sich dessen Optionen an',
  'plan.provider.hosts':
    'Hosts kommen aus einem Image des Anbieters: Sehen Sie, was seine Node-Pools Sie setzen lassen',
  'plan.migration.routes':
    'Das Netz leitet die Adressen von Pods zwischen allen Nodes: In einem Netzsegment tut es auto-direct-node-routes, sonst BGP oder die Tabellen der Cloud',
  'plan.migration.cidr':
    'ipv4-native-routing-cidr, und das für IPv6, decken alle Adressen von Pods: Ohne bleiben Agenten stehen',
  'plan.migration.mtu':
    'Pods gewinnen die Bytes des Tunnels: Was die Frames trägt, trägt sie in voller Größe',
  'plan.migration.policies':
    'Firewalls zwischen Nodes lassen die Adressen von Pods durch, die sie im Tunnel nicht sahen',
  'plan.migration.mixed':
    'Nodes in einem Tunnel und Nodes ohne erreichen einander nicht: Node für Node geht es nicht',
  'plan.migration.newNodes':
    'Ziehen Sie auf neue Nodes oder in einen neuen Cluster um: https://docs.cilium.io/en/stable/network/concepts/routing/',
  'plan.migration.replacement.cilium':
    'Es Nodes einzeln zu sagen, braucht Cilium {{floor}}: Stellen Sie zuerst um, wenn Sie können',
  'plan.migration.replacement.apiServer':
    'Agenten erreichen den API-Server ohne kube-proxy: k8sServiceHost und k8sServicePort, ausgerollt und als wirksam gesehen vor allem anderen',
  'plan.migration.replacement.kernels':
    'Kernel aller Nodes, und derer, die kommen, sind 4.19.57 oder neuer: Andere halten den Agenten an',
  'plan.migration.replacement.order':
    'Dann in einem Fenster: alle Agenten, kube-proxy, seine Regeln: https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
  'plan.verify.statusLine':
    'Die Zeile {{line}} des Agenten sagt, dass es an ist; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.apiServer':
    'Jeder Agent ist wieder bereit, und seine Zeile Kubernetes sagt Ok; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.conntrack-bypass':
    '„iptables-save -t raw“ auf dem Node hat „cilium: NOTRACK for pod traffic“, wo das Host-Routing das alte ist; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.distributed-lru':
    'BPFDistributedLRU in /var/run/cilium/state/agent-runtime-config.json im Agenten-Pod ist true; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.tuned-profile':
    '„tuned-adm active“ auf dem Node nennt das Profil; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.cpu-governor':
    'Jedes /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor sagt performance; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.irq-affinity':
    '„systemctl is-active irqbalance“ sagt inactive, und /proc/irq/*/smp_affinity_list gibt jeder Queue eigene CPUs; wo nicht, halten Sie an und nehmen es zurück',
  'plan.verify.preempt-none':
    '/proc/cmdline des Nodes hat preempt=none; wo nicht, halten Sie an und nehmen es zurück',
  'plan.undo.tuned-profile':
    'Das Profil von tuned von vorher ist wieder aktiv, oder tuned läuft nicht',
  'plan.undo.cpu-governor':
    'Der Governor der CPUs von vorher ist wieder gesetzt',
  'plan.undo.irq-affinity': 'irqbalance läuft wieder, wo es lief',
  'plan.undo.preempt-none':
    'Die Kommandozeile des Kernels ist wie vorher, ohne preempt=none',
  'plan.risk.conntrackUsers':
    'Regeln auf dem Host, die auf den Zustand von Pod-Verbindungen sehen, sehen ihn nicht mehr: Achten Sie auf Richtlinien in iptables und auf NodeLocal DNS',
  'plan.risk.bandwidthAnnotations':
    'Grenzen in Annotationen von Pods (kubernetes.io/egress-bandwidth) treten in Kraft',
  'plan.risk.bigTcpPods':
    'Pods, die vorher gestartet sind, behalten Pakete von 64 KB',
  'plan.risk.ipv4BigTcpAlone':
    'Auf Kerneln ab {{kernel}} bricht bei manchen Versionen IPv4, wo IPv6 BIG TCP nicht auch an ist: siehe cilium/cilium#32942',
  'plan.risk.masqueradeConnections':
    'Verbindungen, die den Cluster verlassen, werden neu umgeschrieben und können einmal abbrechen',
  'plan.risk.xdpLink':
    'Netzwerktreiber setzen ihre Queues vielleicht zurück, wenn ein Programm angebunden wird: Die Verbindung ist für einen Moment weg',
  'plan.risk.mapsLoseConnections':
    'Maps entstehen neu: Was sie von offenen Verbindungen wissen, geht verloren, darum wird jeder Node zuerst geleert',
  'plan.risk.mapMemory':
    'Das Verhältnis {{ratio}} nimmt diesen Anteil des Speichers jedes Nodes: Sehen Sie nach, ob er frei ist',
  'plan.risk.dsrMixed':
    'Nodes in verschiedenen Modi verwerfen die Antworten der anderen: nie Node für Node',
  'plan.risk.mtuDiffers':
    'Nodes mit verschiedenen MTUs verlieren große Pakete untereinander, und kleine gehen weiter, sodass es wie ein Fehler von Anwendungen aussieht',
  'plan.risk.routingMixed':
    'Solange Nodes in verschiedenen Modi sind, erreichen Pods auf ihnen einander nicht',
  'plan.risk.apiServer':
    'Ein Agent, der den API-Server nur durch kube-proxy erreicht, ist mit ihm abgeschnitten: Die Adresse kommt zuerst',
  'plan.risk.socketLb':
    'Adressen von Services werden in den Sockets der Pods selbst übersetzt: Meshes und virtuelle Maschinen, die sie sehen wollen, sehen sie nicht',
  'plan.risk.serviceConnections':
    'Offene Verbindungen zu Services brechen auf jedem Node, wenn er an der Reihe ist, darum wird er zuerst geleert',
  'plan.risk.saveKubeProxy':
    'Sichern Sie das DaemonSet von kube-proxy und seine ConfigMap, bevor sie gehen: Sie sind der Weg zurück',
  'plan.risk.tunedChoice':
    'Wo Durchsatz mehr zählt als Latenz, nehmen Sie stattdessen network-throughput: Beides gilt',
  'plan.risk.governorPower':
    'Nodes nehmen mehr Strom, auch wenn wenig geschieht',
  'plan.risk.irqOthers':
    'Auch Interrupts anderer Geräte werden nicht mehr verteilt',
  'plan.risk.rebootedKernel':
    'Andere Arbeit des Nodes wartet vielleicht länger auf den Kernel: Für Server von Paketen ist das der Zweck',
  'whatIf.kernelTooOld':
    'Cilium {{version}} startet nicht auf Kernel {{kernel}}, es braucht {{floor}}',
  'whatIf.kernelUnsure':
    'Cilium {{version}} braucht Kernel {{floor}}, und die Nummer von diesem, {{kernel}}, sagt nicht, was er zurückportiert trägt',
  'whatIf.masqueradeMayStop':
    'Cilium {{version}} startet nicht, wo es nicht wie verlangt in BPF maskieren kann (bpf.masquerade); vom laufenden Agenten weiß man nicht, ob er es tut, und ältere fallen auf iptables zurück',
  'whatIf.optionMayStop':
    '{{item}} ist gesetzt und nicht an. Cilium {{version}} startet dann vielleicht nicht damit, außer dies gilt: {{need}}',
  'whatIf.onlyAScanTells':
    'Was gesehen wurde, ist von vorher. Ob es dann an ist, sagt nur ein Scan nach der Änderung',
};
