/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What agents report of items, in German. */
export const effects: Record<string, string> = {
  'tell.agent.unread':
    'Sehen Sie nach, wie es der Quelle für Agenten erging: Dem Konto von Backstage fehlt vielleicht der Zugang zu Pods',
  'tell.agent.missing':
    'Sehen Sie sich die Ereignisse des DaemonSets von Cilium und die Taints des Nodes an',
  'tell.agent.notReady':
    'Sehen Sie sich die Ereignisse und das Log des Agenten-Pods an',
  'tell.agent.notReadyBecause':
    'Sehen Sie sich die Ereignisse und das Log des Agenten-Pods an',
  'agent.unread': 'Der Zustand der Agenten konnte nicht gelesen werden',
  'agent.missing': 'Auf diesem Node läuft kein Agent von Cilium',
  'agent.notReady': 'Der Agent ist nicht bereit',
  'agent.notReadyBecause': 'Der Agent ist nicht bereit: {{problem}}',
  'config.unread': 'Die Konfiguration von Cilium konnte nicht gelesen werden',
  'config.restartPending':
    'Neustart steht aus: Die Konfiguration hat sich geändert, nachdem der Agent sie geladen hat',
  'config.loadUnknown':
    'Ob der laufende Agent diese Konfiguration hat, ist nicht zu sagen',
  'kpr.observedFull':
    'Der Agent meldet alle fünf Funktionen als an (Modus {{mode}})',
  'kpr.observedOff': 'Der Agent meldet es als aus (Modus {{mode}})',
  'kpr.observedPartial': 'Teils an: {{missing}} fehlt (Modus {{mode}})',
  'kpr.observedNotEnforced':
    'Alle fünf Funktionen sind an, aber im Modus {{mode}} kann der Agent beim nächsten Start eine wortlos weglassen',
  'kpr.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'kpr.featuresUnseen':
    'Der Agent meldet den Modus {{mode}}, aber nicht, welche Funktionen an sind',
  'kpr.provedByRunningAgent':
    'Auf {{value}} gesetzt, und der laufende Agent hat es geladen: Er startet nicht, wo eine Funktion fehlt',
  'kpr.configuredOff':
    'Auf {{value}} gesetzt, und der laufende Agent hat es geladen',
  'kpr.configProvesNothing':
    'Auf {{value}} gesetzt: Welche Funktionen dann an sind, sagt die Konfiguration nicht',
  'kpr.defaultUnknown':
    'kube-proxy-replacement ist nicht gesetzt, und was diese Version dann tut, zeigt sich nicht',
  'routing.observedNative': 'Der Agent meldet Native Routing',
  'routing.observedTunnel': 'Der Agent meldet einen Tunnel',
  'routing.observedTunnelOrHybrid':
    'Der Agent meldet einen Tunnel, wie auch bei hybridem Routing',
  'routing.configuredNative':
    'Auf Native Routing gesetzt, und der laufende Agent hat es geladen',
  'routing.configuredTunnel':
    'Auf einen Tunnel gesetzt, und der laufende Agent hat es geladen',
  'routing.hybrid':
    'Hybrides Routing: nativ auf manchen Wegen, ein Tunnel auf anderen',
  'routing.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'routing.modeUnknown':
    'Der gesetzte Routing-Modus ist keiner, den wir kennen',
  'masquerade.none': 'Masquerading ist aus',
  'masquerade.observedBpf': 'Der Agent meldet BPF-Masquerading',
  'masquerade.observedIptables': 'Der Agent meldet Masquerading mit iptables',
  'masquerade.configuredIptables':
    'Auf Masquerading mit iptables gesetzt, und der laufende Agent hat es geladen',
  'masquerade.provedByRunningAgent':
    'Auf BPF gesetzt, und der laufende Agent hat es geladen: Er startet nicht, wo er es nicht haben kann',
  'masquerade.mayFallBack':
    'Auf BPF gesetzt, aber Cilium {{version}} fällt wortlos auf iptables zurück, wo etwas fehlt',
  'masquerade.nodePortUnknown':
    'Auf BPF gesetzt, aber ob Cilium {{version}} es ohne Kube-Proxy-Ersatz tut, zeigt sich nicht',
  'masquerade.optionUnknown':
    'Der Wert von enable-bpf-masquerade ist weder true noch false',
  'masquerade.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'dsr.observed': 'Der Agent meldet den Modus {{mode}}',
  'dsr.observedSnat': 'Der Agent meldet den Modus SNAT',
  'dsr.configuredSnat': 'Auf SNAT gesetzt',
  'dsr.noNodePort':
    'Der Kube-Proxy-Ersatz ist aus, also bedient kube-proxy die NodePorts',
  'dsr.provedByRunningAgent':
    'Auf {{mode}} gesetzt, und der laufende Agent hat es geladen',
  'dsr.nodePortUnknown':
    'DSR ist gesetzt, aber ob Cilium NodePorts bedient, ist nicht bekannt',
  'dsr.withoutPath':
    'DSR ist gesetzt, aber ob Pakete zwischen Nodes es tragen können, zeigt sich nicht: Wo nicht, bleiben neuere Agenten stehen, und ältere gehen wortlos auf SNAT zurück',
  'dsr.modeUnknown': 'Der gesetzte NodePort-Modus ist keiner, den wir kennen',
  'dsr.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'hostRouting.unobserved':
    'Nicht beobachtet. Der Agent fällt wortlos auf das alte Host-Routing zurück, darum sagt seine Konfiguration es nicht',
  'hostRouting.observedBpf': 'Der Agent meldet BPF-Host-Routing',
  'hostRouting.observedLegacy': 'Der Agent meldet das alte Host-Routing',
  'hostRouting.unknownWord':
    'Der Agent meldet einen Modus, den wir nicht kennen: {{word}}',
  'bigTcp.observed': 'In Kraft: Pakete bis {{size}}',
  'bigTcp.observedOff': 'Der Agent meldet es als aus',
  'bigTcp.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, nicht eingeschaltet',
  'bigTcp.configuredNotInEffect':
    'Eingeschaltet, aber nicht in Kraft: Die größten Pakete sind {{gso}} (GSO) und {{gro}} (GRO), also hat der Kernel oder ein Netzwerkgerät abgelehnt',
  'bigTcp.unobserved':
    'Nicht beobachtet. Der Agent macht ohne es weiter, wo der Kernel oder ein Netzwerkgerät ablehnt, darum sagt seine Konfiguration es nicht',
  'bigTcp.sizesUnseen':
    'Der Agent meldet es als eingeschaltet, was er auch tut, wo es abgelehnt wurde: Nur die Größen der Pakete sagen es, und sie wurden nicht gesehen',
  'bigTcp.limitedByDevice':
    'Vom Netzwerkgerät auf {{size}} begrenzt; das meiste, was Cilium setzt, sind 192 KB',
  'bigTcp.olderPods':
    'Pods, die vor dem Einschalten gestartet sind, behalten die alte Größe, bis sie neu starten',
  'bigTcp.needAccepted': 'Der Kernel und jedes Netzwerkgerät nehmen es an',
  'bigTcp.needDevices':
    'Die Netzwerkgeräte können es: von mlx4, mlx5 und ice weiß man es',
  'tell.bigTcpDevice':
    'Führen Sie „ip -d link show“ auf einem Node aus: {{sizes}} seines Netzwerkgeräts über 65536',
  'need.bigTcpEncryption':
    'Nichts verschlüsselt Pakete zwischen Nodes: BIG TCP geht damit nicht zusammen',
  'blocked.bigTcpEncryption':
    '{{encryption}} ist an, und BIG TCP geht damit nicht zusammen',
  'need.bigTcpTunnel':
    'Native Routing ist an, oder der Kernel hat BIG TCP für UDP-Tunnel',
  'blocked.bigTcpTunnel':
    'Nach Native Routing: Cilium {{version}} hat kein BIG TCP in Tunneln',
  'need.bigTcpVeth':
    'Pods hängen an veth-Geräten: Vor {{before}} braucht es diese',
  'blocked.bigTcpVeth':
    'Datapath-Modus {{mode}}: Vor {{before}} braucht BIG TCP veth-Geräte',
  'need.bigTcpDispatch': 'DSR nutzt kein IPIP (bpf-lb-dsr-dispatch)',
  'blocked.bigTcpDispatch':
    'DSR nutzt IPIP-Tunnel (bpf-lb-dsr-dispatch), und BIG TCP geht damit nicht zusammen',
  'bandwidthManager.observedOn': 'Der Agent meldet ihn als an',
  'bandwidthManager.observedOff': 'Der Agent meldet ihn als aus',
  'bandwidthManager.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, nicht eingeschaltet',
  'bandwidthManager.unobserved':
    'Nicht beobachtet. Der Agent macht ohne ihn weiter, wo etwas fehlt, darum sagt seine Konfiguration es nicht',
  'bbr.observed': 'Der Agent meldet BBR, und nicht nur für den Host',
  'bbr.observedCubic': 'Der Agent meldet CUBIC',
  'bbr.hostOnly':
    'BBR ist nur für Sockets des Hosts an (enable-bbr-hostns-only)',
  'bbr.hostOnlyUnknown':
    'Der Agent meldet BBR, aber ob auch für Pods oder nur für den Host (enable-bbr-hostns-only), ist nicht bekannt',
  'bbr.withoutBandwidthManager':
    'Aus: Der Bandwidth Manager, mit dem es kommt, ist aus',
  'bbr.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, nicht eingeschaltet',
  'bbr.notReported': 'Der Agent meldet nicht, welche Staukontrolle er nutzt',
  'bbr.unobserved':
    'Nicht beobachtet. BBR kommt mit dem Bandwidth Manager, ohne den der Agent weitermacht, wo etwas fehlt',
  'bbr.unknownWord':
    'Der Agent meldet eine Staukontrolle, die wir nicht kennen: {{word}}',
  'xdp.observed': 'Ein XDP-Programm läuft im Treiber von {{devices}}',
  'xdp.observedOff': 'Der Agent meldet die Beschleunigung {{word}}',
  'xdp.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, nicht eingeschaltet',
  'xdp.configuredNotInEffect':
    'Eingeschaltet, aber nicht in Kraft auf: {{devices}}',
  'xdp.missing': 'Kein XDP-Programm im Treiber von {{devices}}',
  'xdp.deviceUnseen':
    'Ob XDP in Kraft ist, wurde nicht gesehen auf: {{devices}}',
  'xdp.devicesUnknown': 'Die Geräte, die Cilium nutzt, wurden nicht gesehen',
  'xdp.modeUnknown':
    'Ob XDP-Beschleunigung eingeschaltet ist, ist nicht bekannt',
  'xdp.unknownWord': 'Die Beschleunigung {{word}} ist keine, die wir kennen',
  'chaining.unknownWord':
    'Pods sind mit einem anderen CNI-Plugin in einem Modus verkettet, den wir nicht kennen: {{word}}',
  'chaining.otherPlugin':
    'Ein anderes CNI-Plugin leitet Pods ({{mode}}-Verkettung)',
  'need.kernel': 'Kernel {{floor}} oder neuer; hier {{kernel}}',
  'need.cilium': 'Cilium {{floor}} oder neuer; hier {{version}}',
  'blocked.cilium': 'Cilium {{version}}, nötig ist {{floor}}',
  'need.kubeProxyReplacement': 'Der Kube-Proxy-Ersatz ist an',
  'need.bpfMasquerade': 'eBPF-Masquerading ist an, oder nichts wird maskiert',
  'need.nativeRouting': 'Native Routing ist an',
  'need.bpfHostRouting': 'eBPF-Host-Routing ist an',
  'blocked.kernel': 'Kernel {{kernel}}, nötig ist {{floor}}',
  'blocked.kubeProxyReplacement': 'Nach dem Kube-Proxy-Ersatz',
  'blocked.bpfMasquerade': 'Nach eBPF-Masquerading',
  'blocked.nativeRouting': 'Nach Native Routing',
  'blocked.bpfHostRouting': 'Nach eBPF-Host-Routing',
  'tell.agentStatus':
    'Führen Sie „cilium status“ im Agenten-Pod eines Nodes aus, und lesen Sie die Zeile {{line}}',
  'tell.agentRuntimeConfig':
    'Lesen Sie {{field}} in /var/run/cilium/state/agent-runtime-config.json im Agenten-Pod eines Nodes',
  'tell.probe':
    'Oder installieren Sie die Probe (deploy/probe): Sie meldet dies von jedem Node',
  'tell.chaining':
    'Lesen Sie cni-chaining-mode in der ConfigMap von Cilium, und vergleichen Sie es mit der Dokumentation Ihrer Version',
  'tell.agentStatusVerbose':
    'Führen Sie „cilium status --verbose“ im Agenten-Pod eines Nodes aus, und lesen Sie die Zeile {{line}}',
  'scope.windows': 'Windows-Node: Cilium läuft dort nicht',
  'scope.fargate': 'Fargate-Node: Cilium läuft dort nicht',
  'scope.virtualKubelet': 'Virtual Kubelet: Cilium läuft dort nicht',
  'scope.excludedByDaemonSet':
    'Durch Node-Selektor oder Affinität des DaemonSets von Cilium ausgeschlossen',
};
