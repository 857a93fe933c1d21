/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Findings beside the list, and why agents refuse to start, in German. */
export const findings: Record<string, string> = {
  'refusal.nativeCidr':
    'Native Routing mit IPv4-Masquerading braucht ipv4-native-routing-cidr, und das ist nicht gesetzt',
  'finding.armed': 'Der nächste Neustart des Agenten wird scheitern',
  'finding.mayBeArmed':
    'Der nächste Neustart des Agenten kann scheitern, also vorher sicherstellen',
  'refusal.bothRoutingOptions':
    'tunnel und routing-mode sind beide gesetzt, was Cilium 1.14 nicht nimmt',
  'refusal.replacementIpsec':
    'Bis Cilium 1.15 geht der Kube-Proxy-Ersatz nicht mit IPsec zusammen, das auch gesetzt ist',
  'refusal.dsrTunnel':
    'Der NodePort-Modus {{mode}} (bpf-lb-mode) arbeitet in einem Tunnel nur mit Geneve als Tunnel und als Dispatch; hier {{protocol}}, Dispatch {{dispatch}}',
  'refusal.dsrProtocol':
    'Der NodePort-Modus {{mode}} (bpf-lb-mode) mit Geneve-Dispatch braucht auch bei Native Routing Geneve als tunnel-protocol, und das ist {{protocol}}',
  'refusal.conntrackReplacement':
    'Die Conntrack-Umgehung (install-no-conntrack-iptables-rules) braucht den Kube-Proxy-Ersatz, der auf {{value}} gesetzt ist',
  'refusal.conntrackMasquerade':
    'Die Conntrack-Umgehung (install-no-conntrack-iptables-rules) braucht BPF-Masquerading oder keines, und Masquerading mit iptables ist gesetzt',
  'refusal.bigTcpTunnel':
    '{{family}} BIG TCP geht in dieser Version von Cilium nicht mit einem Tunnel zusammen, und Native Routing ist nicht gesetzt',
  'refusal.bigTcpIpsec':
    '{{family}} BIG TCP geht nicht mit IPsec zusammen, das auch gesetzt ist',
  'refusal.bigTcpHostRouting':
    '{{family}} BIG TCP braucht eBPF-Host-Routing, und das alte Host-Routing ist verlangt (enable-host-legacy-routing)',
  'refusal.bigTcpDatapath':
    'Bis Cilium 1.15 braucht {{family}} BIG TCP Pods an veth-Geräten, und datapath-mode ist {{mode}}',
  'refusal.bigTcpIpip':
    '{{family}} BIG TCP geht in dieser Version von Cilium nicht mit IPIP-Dispatch (bpf-lb-dsr-dispatch) zusammen',
  'refusal.bbrKernel':
    'BBR (enable-bbr) braucht Kernel {{floor}}, und dieser ist {{kernel}}',
  'refusal.bbrKernelUnsure':
    'BBR (enable-bbr) braucht Kernel {{floor}}, und die Nummer von diesem, {{kernel}}, sagt nicht, was er zurückportiert trägt',
  'refusal.bbrModule':
    'BBR (enable-bbr) braucht tcp_bbr, und der Kernel hat es nicht',
  'refusal.bbrModuleUnseen':
    'BBR (enable-bbr) braucht tcp_bbr, und ob der Kernel es hat, wurde nicht gesehen',
  'refusal.bbrHostRouting':
    'BBR (enable-bbr) braucht eBPF-Host-Routing, und das alte Host-Routing ist verlangt (enable-host-legacy-routing)',
  'refusal.netkitKernel':
    'netkit (datapath-mode) braucht Kernel {{floor}}, und dieser ist {{kernel}}',
  'refusal.netkitOption':
    'netkit (datapath-mode) braucht einen Kernel mit CONFIG_NETKIT, und dieser, {{kernel}}, hat es nicht',
  'refusal.netkitUnseen':
    'netkit (datapath-mode) braucht einen Kernel mit CONFIG_NETKIT, und ob dieser, {{kernel}}, es hat, wurde nicht gesehen',
  'refusal.lruRatio':
    'Verteilte LRU-Maps (bpf-distributed-lru) brauchen ein Verhältnis für die Größe von Maps, und bpf-map-dynamic-size-ratio ist {{ratio}}',
  'finding.refused':
    'Der Agent läuft nicht, und mit seiner Konfiguration verweigert er den Start',
  'finding.mayBeRefused':
    'Der Agent läuft nicht, und verweigert vielleicht seine Konfiguration',
  'finding.restartPending':
    'Neustart steht aus: Die Konfiguration hat sich geändert, nachdem der Agent sie geladen hat',
  'finding.kubeProxyBesideReplacement':
    'kube-proxy läuft noch neben dem Agenten, der ihn ersetzt: Beide schreiben Regeln für dieselben Services',
  'finding.differingMtus':
    'Nodes haben verschiedene MTUs ({{values}}): Große Pakete zwischen ihnen werden zerteilt oder gehen verloren',
  'finding.notInEffect': '{{name}} ist konfiguriert und nicht in Kraft',
  'finding.preallocation':
    'Einträge von Maps werden angelegt, wenn sie gebraucht werden (preallocate-bpf-maps ist false): Sie vorher anzulegen, kostet Speicher und senkt die Latenz',
  'finding.reversePath':
    'DSR mit mehr als einem Gerät ({{devices}}): Pakete, die durch ein anderes kommen, als sie gehen würden, werden verworfen, wo rp_filter 1 ist, was von hier nicht zu sehen ist',
  'finding.queues':
    'Weniger Empfangs-Queues als die Hälfte der {{cpus}} CPUs: {{devices}}. Wo die Hardware mehr hat (ethtool -l), verteilen sich Pakete auf mehr CPUs',
  'finding.noCompiler':
    'Der Kernel interpretiert eBPF-Programme (net.core.bpf_jit_enable ist 0): Übersetzt brauchen sie einen Bruchteil der Zeit',
  'finding.tracedCompiler':
    'Der eBPF-Compiler schreibt jedes Programm ins Log des Kernels (net.core.bpf_jit_enable ist 2), was zur Fehlersuche dient und Adressen des Kernels zeigt',
  'finding.scheduling':
    'Agenten von {{nodes}} Nodes hält Pod-Anti-Affinität auseinander, was den Scheduler bei mehreren Hundert Nodes bremst: Der Helm-Wert scheduling.mode=kube-scheduler überlässt es dem Port, den jeder Agent nimmt',
};
