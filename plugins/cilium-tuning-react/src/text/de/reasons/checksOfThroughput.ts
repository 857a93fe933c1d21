/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Checks of throughput and of eBPF, in German. */
export const checksOfThroughput: Record<string, string> = {
  'ipv6-big-tcp.conflictDsr':
    'Mit IPIP-Dispatch von DSR startet der Agent nicht',
  'ipv6-big-tcp.title': 'IPv6 BIG TCP',
  'ipv6-big-tcp.why':
    'TCP-Segmente bis 192 KB statt 64 KB gehen als ein Paket durch den Stack, sodass schnelle Netzwerkgeräte weniger CPU-Zeit je Byte kosten und Antworten früher kommen.',
  'ipv6-big-tcp.noFamily': 'IPv6 ist hier aus',
  'ipv4-big-tcp.conflictDsr':
    'Mit IPIP-Dispatch von DSR startet der Agent nicht',
  'ipv4-big-tcp.title': 'IPv4 BIG TCP',
  'ipv4-big-tcp.why':
    'Dasselbe für IPv4 wie für IPv6: TCP-Segmente bis 192 KB statt 64 KB gehen als ein Paket durch den Stack. Es kam später, mit neueren Kerneln.',
  'ipv4-big-tcp.noFamily': 'IPv4 ist hier aus',
  'hubble.title': 'Hubble',
  'hubble.why':
    'Hubble zeigt, wer mit wem spricht, zu Kosten, die Cilium mit 1 bis 15 % der Leistung angibt. Das ist eine Abwägung und kein Fehler: Es gibt Billigeres, um die Kosten zu senken, als es auszuschalten.',
  'hubble.on': 'An: Einblick zu Kosten von 1 bis 15 %',
  'hubble.off': 'Hubble ist aus, also kostet es nichts',
  'hubble.unknownWord':
    'Der Agent meldet einen Zustand von Hubble, den wir nicht kennen: {{word}}',
  'hubble.optionUnknown':
    'Ob enable-hubble in dieser Version an ist, zeigt sich nicht',
  'hubble.troubled': 'Der Agent meldet Hubble im Zustand {{state}}',
  'hubble.leverAggregation':
    'Billiger, als es auszuschalten: ein längeres monitor-aggregation-interval, mit monitor-aggregation auf medium oder darüber',
  'hubble.leverQueue':
    'Billiger, als es auszuschalten: eine hubble-event-queue-size, die zum Verkehr des Nodes passt',
  'hubble.leverTrace':
    'Billiger, als es auszuschalten: Trace-Ereignisse weglassen, bei Weitem die meisten, mit bpf-events-trace-enabled',
  'mtu-jumbo.conflictXdp':
    'Manche Netzwerkgeräte haben XDP nur bis zu einer kleineren MTU: ena bis 3.498 Bytes. Dort gilt das eine oder das andere',
  'mtu-jumbo.title': 'Jumbo-Frames',
  'mtu-jumbo.why':
    'Mit einer MTU von 9000 statt 1500 brauchen dieselben Daten ein Sechstel der Pakete, und jedes Paket kostet dieselbe Arbeit. Jedes Gerät zwischen den Nodes muss sie tragen.',
  'mtu-jumbo.on':
    'MTU {{mtu}} auf jedem Gerät, das Cilium nutzt, wie auf den anderen Nodes',
  'mtu-jumbo.differs': 'MTUs der Nodes sind verschieden: {{values}}',
  'mtu-jumbo.belowVpc':
    'MTU {{mtu}} auf jedem Node, und eine VPC von {{vendor}} trägt {{most}}',
  'mtu-jumbo.fabricNotVisible':
    'MTU {{mtu}}; ob das Netz Jumbo-Frames trägt, ist vom Cluster aus nicht zu sehen',
  'mtu-jumbo.othersUnknown':
    'MTU {{mtu}}; was alle anderen Nodes haben, ist nicht bekannt',
  'mtu-jumbo.partlySeen':
    'MTU {{mtu}}, soweit es sich zeigt: Nicht jedes Gerät, das Cilium nutzt, oder nicht der Agent wurde gesehen',
  'mtu-jumbo.unobserved':
    'Nicht beobachtet: Keine MTU eines Geräts oder des Agenten wurde gelesen',
  'mtu-jumbo.xdpOnEna':
    'XDP ist auf einem Gerät mit dem Treiber ena in Gebrauch, wo es eine MTU von höchstens {{limit}} braucht',
  'mtu-jumbo.needNetwork':
    'Das Netz trägt die höhere MTU zwischen allen Nodes: Nichts im Cluster zeigt es',
  'mtu-jumbo.needVpcOnly':
    'Verkehr, der die VPC verlässt, bleibt bei 1500: Was Peers, Gateways und VPNs tragen, ist bekannt',
  'mtu-jumbo.mixed':
    'Nodes haben verschiedene MTUs ({{values}}): Große Pakete zwischen ihnen werden zerteilt oder gehen verloren',
  'mtu-jumbo.notCompared':
    'Nodes, deren MTU nicht oder nicht von jedem Gerät bekannt ist: {{count}}',
  'mtu-jumbo.tellDevices':
    'Führen Sie „ip link“ auf den Nodes aus, und vergleichen Sie die MTU von cilium_host und der Geräte darunter',
  'mtu-jumbo.tellFabric':
    'Fragen Sie die, die das Netz betreiben, und versuchen Sie „ping -M do -s 8972“ zwischen Nodes',
  'bandwidth-manager.title': 'Bandwidth Manager',
  'bandwidth-manager.why':
    'Pakete von Pods gehen nach ihrer Abfahrtszeit aus fairen Queues, ohne das Schloss einer gemeinsamen, was die Latenz von TCP unter Last senkt. BBR für Pods hängt davon ab.',
  'bandwidth-manager.configuredNotInEffect':
    'Eingeschaltet, aber nicht in Kraft, aus keinem Grund, der sich hier zeigt',
  'bandwidth-manager.tellLog':
    'Lesen Sie die Zeile über den Bandwidth Manager im Log des Agenten auf einem Node',
  'need.fairQueue':
    'Der Kernel hat den Scheduler Fair Queue (CONFIG_NET_SCH_FQ)',
  'blocked.fairQueue':
    'Der Kernel hat keinen Scheduler Fair Queue (CONFIG_NET_SCH_FQ)',
  'need.bandwidthManagerIpsec':
    'IPsec ist aus: Damit lässt der Agent den Bandwidth Manager aus',
  'blocked.bandwidthManagerIpsec':
    'IPsec ist an: Damit lässt der Agent den Bandwidth Manager aus',
  'bbr.title': 'BBR für Pods',
  'bbr.why':
    'Verbindungen von Pods finden ihr Tempo, indem sie Bandbreite und Laufzeit messen, statt auf Verluste zu warten, was Antworten an Clients im Internet schneller macht. In einem Rechenzentrum bringt es wenig.',
  'bbr.olderSockets':
    'Verbindungen, die vorher offen waren, und Pods, die vorher gestartet sind, behalten CUBIC',
  'bbr.unfair':
    'Neben Verbindungen mit CUBIC kann es mehr als seinen Anteil nehmen, und es sendet mehr Pakete noch einmal',
  'bbr.tellHostOnly':
    'Lesen Sie enable-bbr-hostns-only in der ConfigMap von Cilium, und sehen Sie nach, ob der Agent seither neu gestartet ist',
  'need.bbrModule':
    'Der Kernel hat BBR (tcp_bbr): Ohne bleibt der Agent stehen',
  'blocked.bbrModule':
    'Der Kernel hat kein BBR (tcp_bbr), und ohne bleibt der Agent stehen',
  'need.bandwidthManager': 'Der Bandwidth Manager ist an',
  'blocked.bandwidthManager': 'Nach dem Bandwidth Manager',
  'xdp-acceleration.conflictJumbo':
    'Manche Netzwerkgeräte haben XDP nur bis zu einer kleineren MTU: ena bis 3.498 Bytes. Dort gilt das eine oder das andere',
  'xdp-acceleration.title': 'XDP-Beschleunigung',
  'xdp-acceleration.why':
    'Anfragen von außen nach einem Pod auf einem anderen Node werden im Treiber des Netzwerkgeräts weitergesandt, bevor der Kernel ein Paket daraus macht. Es lohnt sich, wo Services vom Typ NodePort, LoadBalancer oder mit externalIPs viel Verkehr nehmen.',
  'xdp-acceleration.googleCloud':
    'Google Compute Engine: Deren Netzwerkgeräte tun dies nicht',
  'xdp-acceleration.jumboEna':
    'Jumbo-Frames sind in Gebrauch, und ena hat XDP nur bis zu einer MTU von {{limit}}',
  'xdp-acceleration.hiddenPackets':
    'Pakete, die im Treiber weitergesandt werden, zeigen sich nicht in tcpdump',
  'xdp-acceleration.tellDevices':
    'Führen Sie „ip -d link show“ auf einem Node aus: „xdp“ bei jedem Gerät, das Cilium nutzt, nicht „xdpgeneric“',
  'xdp-acceleration.enaQueues':
    'ena nutzt höchstens die Hälfte seiner Queues (ethtool -l): XDP nimmt die anderen',
  'xdp-acceleration.netvscLro':
    'Large Receive Offload (lro) ist auf hv_netvsc aus',
  'xdp-acceleration.largeMtu':
    'Der Treiber hat XDP für Frames so groß wie die MTU seines Geräts',
  'need.xdpDriver': 'Natives XDP im Netzwerktreiber; hier {{drivers}}',
  'blocked.xdpDriver':
    'Der Treiber {{driver}} hat in Kernel {{kernel}} kein natives XDP',
  'need.xdpEnaMtu': 'MTU von höchstens {{limit}} mit ena; hier {{mtu}}',
  'blocked.xdpEnaMtu': 'MTU {{mtu}}: ena hat XDP nur bis {{limit}}',
  'bpf-map-size.title': 'Größe der eBPF-Maps',
  'bpf-map-size.why':
    'Verbindungen werden in Maps fester Größe gehalten, und eine volle verwirft Einträge von Verbindungen, die noch leben. Nach einem Anteil des Speichers bemessen, wachsen die Maps mit dem Node.',
  'bpf-map-size.ratio':
    'Maps sind nach dem Speicher des Nodes bemessen, Verhältnis {{ratio}}',
  'bpf-map-size.sizes':
    'Kein Verhältnis ist gesetzt, und keine Map ist kleiner, als der Agent sie von selbst macht',
  'bpf-map-size.belowDefault':
    'Kleiner, als der Agent sie von selbst macht: {{maps}}',
  'bpf-map-size.configuredRatio':
    'Auf das Verhältnis {{ratio}} gesetzt, und der laufende Agent hat es geladen; die Größen, die folgen, wurden nicht gesehen',
  'bpf-map-size.configuredBelowDefault':
    'Kleiner gesetzt, als der Agent sie von selbst macht: {{maps}}',
  'bpf-map-size.unobserved':
    'Nicht beobachtet: Wie die Maps bemessen sind, zeigt sich nicht in der Konfiguration',
  'bpf-map-size.pressure': 'Die Map {{map}} ist zu mehr als {{share}} voll',
  'bpf-map-size.pressureUpTo':
    'Die vollste Map der Verbindungen: bis {{share}}',
  'bpf-map-size.entries': 'Einträge: {{maps}}',
  'bpf-map-size.memory': 'Speicher des Nodes: {{memory}} MiB',
  'bpf-map-size.notByRatio':
    'Einzeln gesetzt, also nicht nach dem Verhältnis: {{keys}}',
  'distributed-lru.conflictSizes':
    'Größen, die Map für Map gesetzt sind, gelten der Map im Ganzen, von der jede CPU ihren Teil hat',
  'distributed-lru.title': 'Verteilte LRU-Maps',
  'distributed-lru.why':
    'Jede CPU hält ihren eigenen Teil der Maps mit Verbindungen, sodass CPUs nicht aufeinander warten, wenn Einträge kommen und gehen. Teile sind kleiner als das Ganze, darum müssen die Maps mitwachsen: Der Leitfaden setzt ein Verhältnis von 0.08.',
  'distributed-lru.byRatio':
    'Gesetzt, mit dem Verhältnis {{ratio}}, und der laufende Agent hat es geladen: Ohne startet er nicht',
  'distributed-lru.bySizes':
    'Gesetzt, der laufende Agent hat es geladen, und seine Maps sind groß genug für {{cpus}} CPUs',
  'distributed-lru.tooSmall':
    'Gesetzt, aber jede von {{cpus}} CPUs hat wenig Platz für ihren Teil von: {{maps}}',
  'distributed-lru.sizesUnseen':
    'Gesetzt, aber mit einem Verhältnis unter 0.08 oder eigenen Größen können die Maps für die Teile aller CPUs zu klein sein; ihre Größen oder die Zahl der CPUs wurden nicht gesehen',
  'distributed-lru.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, nicht eingeschaltet',
  'distributed-lru.optionUnknown':
    'Was diese Version von Cilium aus bpf-distributed-lru macht, ist nicht bekannt',
  'distributed-lru.tellOption':
    'Lesen Sie BPFDistributedLRU in /var/run/cilium/state/agent-runtime-config.json im Agenten-Pod eines Nodes',
  'need.mapRatio':
    'Maps sind nach einem Anteil des Speichers bemessen (bpf-map-dynamic-size-ratio): Ohne bleibt der Agent stehen',
  'blocked.mapRatio':
    'Nach einem Verhältnis für die Größe von Maps (bpf-map-dynamic-size-ratio), ohne das der Agent stehen bleibt',
  'bpf-clock.title': 'eBPF-Uhr',
  'bpf-clock.why':
    'Um zu wissen, wann eine Verbindung abgelaufen ist, ist die Zeit in Ticks des Kernels (Jiffies) genau genug und billiger zu lesen als Nanosekunden, was bei jedem Paket geschieht.',
  'bpf-clock.observed': 'Der Agent meldet jiffies',
  'bpf-clock.observedKtime': 'Der Agent meldet ktime, also Nanosekunden',
  'bpf-clock.configuredOff':
    'In der Konfiguration, die der laufende Agent geladen hat, nicht eingeschaltet',
  'bpf-clock.unobserved':
    'Nicht beobachtet. Der Agent nimmt Nanosekunden, wo er nicht sagen kann, wie lang ein Tick des Kernels ist, darum sagt seine Konfiguration es nicht',
  'bpf-clock.unknownWord':
    'Der Agent meldet eine Uhr, die wir nicht kennen: {{word}}',
  'bpf-clock.configuredNotInEffect':
    'Eingeschaltet, aber nicht in Kraft, aus keinem Grund, der sich hier zeigt',
  'bpf-clock.otherUnit':
    'Einträge offener Verbindungen sind in der anderen Einheit, wenn die Uhr wechselt, und enden zu früh oder zu spät: Ändern Sie es auf neuen Nodes, oder während ein Node geleert ist',
  'bpf-clock.tellLog':
    'Suchen Sie „Auto-disabling“ im Log des Agenten auf einem Node',
};
