/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Checks of the paths of packets and services, in German. */
export const checksOfPackets: Record<string, string> = {
  'native-routing.title': 'Native Routing',
  'native-routing.why':
    'Pakete zwischen Nodes gehen, wie sie sind, statt in einem VXLAN- oder Geneve-Tunnel. Das spart bei jedem Paket das Einpacken und gibt Pods die volle MTU des Netzes.',
  'native-routing.needCidr':
    'ipv4-native-routing-cidr wird in derselben Änderung gesetzt: Ohne das startet der Agent nicht',
  'native-routing.needCidr6':
    'ipv6-native-routing-cidr wird, wo diese Version es hat, in derselben Änderung gesetzt: Ohne das startet der Agent nicht',
  'native-routing.aks':
    'Auf AKS ohne eigenes Netz-Plugin behält der Helm-Chart den Tunnel (aksbyocni.enabled)',
  'native-routing.needRoutableCidr':
    'Das Netz zwischen den Nodes leitet das Pod-CIDR: Nichts im Cluster zeigt es',
  'kube-proxy-replacement.title': 'Kube-Proxy-Ersatz',
  'kube-proxy-replacement.why':
    'Services werden in eBPF am Socket und am Netzwerkgerät aufgelöst, statt die iptables-Regeln von kube-proxy zu durchlaufen, deren Zahl mit den Services wächst. Die meisten anderen Punkte bauen darauf auf.',
  'kube-proxy-replacement.stillRuns':
    'Ein kube-proxy läuft noch neben Cilium: Beide schreiben Regeln für dieselben Services',
  'kube-proxy-replacement.kubeProxyNotSeen':
    'Auf dem Node wurde kein kube-proxy gesehen; einer, der außerhalb von Pods läuft, würde sich hier nicht zeigen',
  'kube-proxy-replacement.kubeProxyNotListening':
    'Auf dem Node hört nichts an 10249, dem Port der Metriken von kube-proxy',
  'kube-proxy-replacement.kubeProxyDisabled':
    'Die Distribution sagt, dass ihr kube-proxy abgeschaltet ist',
  'kube-proxy-replacement.needApiServer':
    'k8sServiceHost und k8sServicePort nennen den API-Server: Ohne kube-proxy erreicht der Agent ihn nicht anders',
  'need.kubeProxyReplacementIpsec':
    'IPsec ist aus: Vor {{before}} startet der Agent nicht mit beidem',
  'blocked.kubeProxyReplacementIpsec':
    'IPsec ist an: Vor {{before}} startet der Agent nicht mit beidem',
  'kube-proxy-replacement.needKubeProxyRemoval':
    'kube-proxy wird Node für Node entfernt, und seine iptables-Regeln mit ihm',
  'bpf-masquerade.title': 'eBPF-Masquerading',
  'bpf-masquerade.why':
    'Quelladressen von Paketen, die den Cluster verlassen, werden am Netzwerkgerät in eBPF umgeschrieben statt in iptables. eBPF-Host-Routing hängt davon ab.',
  'bpf-masquerade.ipv4Alone':
    'IPv6 soll maskiert werden und wird es nicht: Pakete gehen mit den Adressen der Pods hinaus',
  'nodeport-dsr.conflictIpv6BigTcp':
    'Mit IPIP-Dispatch startet der Agent nicht mit BIG TCP',
  'nodeport-dsr.conflictIpv4BigTcp':
    'Mit IPIP-Dispatch startet der Agent nicht mit BIG TCP',
  'nodeport-dsr.title': 'NodePort-DSR',
  'nodeport-dsr.why':
    'Der Node des Backends antwortet dem Client selbst (Direct Server Return), statt die Antwort durch den Node zurückzusenden, der die Anfrage nahm. Das spart einen Sprung und erhält die Adresse des Clients.',
  'nodeport-dsr.needPath':
    'Native Routing, oder ein Geneve-Tunnel mit Geneve-Dispatch: Mit VXLAN startet der Agent nicht',
  'nodeport-dsr.blockedByTunnel': 'Nach Native Routing',
  'nodeport-dsr.needProtocol':
    'tunnel-protocol ist geneve, wie Geneve-Dispatch es will; hier {{protocol}}',
  'nodeport-dsr.blockedByProtocol':
    'Dispatch ist auf Geneve gesetzt und tunnel-protocol auf {{protocol}}: Damit startet der Agent nicht im DSR-Modus',
  'nodeport-dsr.fabricNotVisible':
    'Aus. Ob das Netz Antworten eines anderen Nodes als des gefragten durchlässt, ist vom Cluster aus nicht zu sehen; viele Clouds verwerfen sie',
  'nodeport-dsr.tellFabric':
    'Fragen Sie die, die das Netz betreiben: Prüfungen von Quelle und Ziel aus, IP-Optionen nicht verworfen',
  'conntrack-bypass.conflictHostRouting':
    'Mit eBPF-Host-Routing begegnen Pakete von Pods iptables nie, sodass nichts zu umgehen bleibt',
  'conntrack-bypass.title': 'Conntrack-Umgehung',
  'conntrack-bypass.why':
    'Wo eBPF-Host-Routing nicht möglich ist, gehen Pakete von Pods noch durch iptables. Sie dort aus der Verbindungsverfolgung zu nehmen, spart das meiste davon.',
  'conntrack-bypass.on': 'Gesetzt, und der laufende Agent hat es geladen',
  'conntrack-bypass.off':
    'Nicht gesetzt, und dieser Node leitet durch iptables',
  'conntrack-bypass.noCidr':
    'Gesetzt, aber nicht in Kraft: Ohne ipv4-native-routing-cidr wird keine Regel angelegt',
  'conntrack-bypass.noIptablesRules':
    'Gesetzt, aber nicht in Kraft: Cilium legt hier keine iptables-Regeln an (install-iptables-rules)',
  'conntrack-bypass.notNative':
    'Gesetzt, aber es braucht Native Routing, um zu wirken',
  'conntrack-bypass.cidrUnknown':
    'Gesetzt, aber ob diese Version das CIDR nimmt, das die Regeln brauchen, zeigt sich nicht',
  'conntrack-bypass.optionUnknown':
    'Der Wert von install-no-conntrack-iptables-rules oder install-iptables-rules ist weder true noch false',
  'conntrack-bypass.tellRules':
    'Suchen Sie „cilium: NOTRACK for pod traffic“ in „iptables-save -t raw“ auf dem Node',
  'conntrack-bypass.hostRoutingIsBpf':
    'Host-Routing ist auf diesem Node BPF: Seine Pakete gehen nicht durch iptables',
  'conntrack-bypass.supersededByHostRouting':
    'Überholt durch eBPF-Host-Routing, das Schritte dieser Liste auf diesen Node bringen',
  'conntrack-bypass.hostRoutingUnknown':
    'Ob es gebraucht wird, hängt vom Host-Routing ab, das auf diesem Node nicht bekannt ist',
  'conntrack-bypass.forcedOff':
    'Der Helm-Chart lässt es hier aus ({{installation}})',
  'conntrack-bypass.ipv6Only': 'Die Regeln sind für IPv4, das hier aus ist',
  'conntrack-bypass.ipv4Only':
    'Die Regeln decken nur IPv4; IPv6 wird noch verfolgt',
  'bpf-host-routing.title': 'eBPF-Host-Routing',
  'bpf-host-routing.why':
    'Pakete gehen vom Netzwerkgerät geradewegs zum Pod und zurück, an iptables und dem oberen Teil des Netzwerk-Stacks des Hosts vorbei. Der Agent nutzt es von selbst, wo er kann, und fällt wortlos auf das alte Routing zurück, wo nicht.',
  'bpf-host-routing.legacyForNoKnownReason':
    'Der Agent meldet das alte Host-Routing, aus keinem Grund, der sich hier zeigt',
  'bpf-host-routing.tellLog':
    'Lesen Sie die Zeile „Falling back to legacy host routing“ im Log des Agenten',
  'need.hostRoutingIpsec':
    'IPsec ist aus: Vor {{before}} nutzt der Agent damit das alte Host-Routing',
  'blocked.hostRoutingIpsec':
    'IPsec ist an: Vor {{before}} nutzt der Agent damit das alte Host-Routing',
  'need.hostRoutingWireguard':
    'WireGuard ist aus: Vor {{before}} nutzt der Agent damit das alte Host-Routing',
  'blocked.hostRoutingWireguard':
    'WireGuard ist an: Vor {{before}} nutzt der Agent damit das alte Host-Routing',
  'need.hostRoutingEndpointRoutes':
    'Endpoint-Routen sind aus: Vor {{before}} nutzt der Agent damit das alte Host-Routing',
  'blocked.hostRoutingEndpointRoutes':
    'Endpoint-Routen sind an: Vor {{before}} nutzt der Agent damit das alte Host-Routing',
  'need.hostRoutingDevices':
    'Jedes Gerät, das Cilium nutzt, hat eine Adresse der Verbindungsschicht; {{devices}} hat keine',
  'blocked.hostRoutingDevices':
    'Keine Adresse der Verbindungsschicht auf {{devices}}: Vor {{before}} nutzt der Agent dann das alte Host-Routing',
  'bpf-host-routing.endpointRoutes':
    'Endpoint-Routen sind an: Ein Teil des Verkehrs geht vielleicht noch durch den Stack des Hosts',
  'need.legacyRoutingOption':
    'Das alte Host-Routing ist nicht verlangt (enable-host-legacy-routing)',
  'blocked.legacyRoutingOption':
    'Das alte Host-Routing ist verlangt: enable-host-legacy-routing ist true, wie Service-Meshes und andere Nutzer von iptables auf dem Host es wollen',
  'netkit.title': 'netkit-Geräte',
  'netkit.why':
    'Pods hängen an netkit-Geräten statt an veth-Paaren: Das Programm, das ein Paket leitet, läuft im Gerät selbst, sodass das Verlassen des Pods keine Queue und keinen zweiten Gang durch den Stack kostet.',
  'netkit.observed': 'Der Agent meldet den Gerätemodus {{mode}}',
  'netkit.observedOther': 'Der Agent meldet den Gerätemodus {{mode}}',
  'netkit.configuredOther':
    'Auf {{mode}} gesetzt, und der laufende Agent hat es geladen',
  'netkit.provedByRunningAgent':
    'Auf {{mode}} gesetzt, und der laufende Agent hat es geladen: Ohne startet er nicht',
  'netkit.auto':
    'Nicht beobachtet. Im Modus auto nimmt der Agent veth, wo der Kernel kein netkit hat, darum sagt seine Konfiguration es nicht',
  'netkit.modeUnknown':
    'Der gesetzte Datapath-Modus ist keiner, den wir kennen',
  'netkit.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'netkit.newNodesOnly':
    'Nur für neue Nodes: Dieser ist auf {{mode}}, und Nodes mit Pods werden nicht umgestellt',
  'netkit.autoFellBack':
    'Der Modus ist auto, und der Agent wählte: Sein Kernel hat kein netkit, oder etwas anderes fehlt',
  'netkit.beta': 'Beta nach der Dokumentation von Cilium',
  'need.netkitOption':
    'Der Kernel hat netkit (CONFIG_NETKIT): Ohne bleibt der Agent stehen',
  'blocked.netkitOption':
    'Der Kernel hat kein netkit (CONFIG_NETKIT), und ohne bleibt der Agent stehen',
  'tcx.title': 'tcx-Anbindung',
  'tcx.why':
    'Ciliums Programme werden mit tcx statt mit dem älteren tc an Geräte gebunden. Jedes Paket geht weniger Schritte dorthin, und kein anderes Programm kann ihren Platz nehmen, während der Agent fort ist.',
  'tcx.observed': 'Der Agent meldet tcx',
  'tcx.observedTc': 'Der Agent meldet tc',
  'tcx.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, ausgeschaltet',
  'tcx.unobserved':
    'Nicht beobachtet. Der Agent nimmt tc, wo der Kernel kein tcx hat, darum sagt seine Konfiguration es nicht',
  'tcx.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'tcx.tcForNoKnownReason':
    'Der Agent meldet tc, aus keinem Grund, der sich hier zeigt',
  'tcx.tellLog':
    'Lesen Sie die Zeilen über tcx im Log des Agenten auf einem Node',
  'need.tcxOption': 'tcx ist nicht ausgeschaltet (enable-tcx)',
  'blocked.tcxOption': 'tcx ist ausgeschaltet: enable-tcx ist false',
};
