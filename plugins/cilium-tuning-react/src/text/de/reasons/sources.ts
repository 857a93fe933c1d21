/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Sources of evidence and facts, in German. */
export const sources: Record<string, string> = {
  'source.nodes': 'Nodes',
  'source.nodes.tells':
    'Kernel, Betriebssystem, Architektur und Labels jedes Nodes',
  'source.nodes.access': 'list auf nodes',
  'source.cilium-config': 'Konfiguration von Cilium',
  'source.cilium-config.tells':
    'Was den Agenten gesagt wurde: cilium-config und CiliumNodeConfigs',
  'source.cilium-config.access':
    'get auf die ConfigMap cilium-config und list auf ciliumnodeconfigs im Namespace von Cilium',
  'source.cilium-agents': 'Agenten von Cilium',
  'source.cilium-agents.tells':
    'Version und Bereitschaft jedes Agenten, und wann er seine Konfiguration geladen hat',
  'source.cilium-agents.access':
    'list auf pods, daemonsets und controllerrevisions im Namespace von Cilium',
  'source.probe': 'Probe',
  'source.probe.tells':
    'Was jeder Agent wirklich tut, und worauf jeder Kernel und jedes Netzwerkgerät gesetzt ist',
  'source.probe.access': 'list auf pods und daemonsets im Namespace der Probe',
  'source.probe.enable':
    'Setzen Sie ciliumTuning.probe.enabled in app-config auf true, und installieren Sie deploy/probe im Cluster',
  'source.node-feature-discovery': 'Node Feature Discovery',
  'source.node-feature-discovery.tells':
    'Optionen jedes Kernels, aus NodeFeature-Objekten auch Governor und was der Kernel von BBR, fq und netkit hat',
  'source.node-feature-discovery.access':
    'list auf nodes; für NodeFeature-Objekte auch list auf nodefeatures und pods in deren Namespace',
  'source.node-feature-discovery.enable':
    'Setzen Sie ciliumTuning.nodeFeatureDiscovery.enabled in app-config auf true, und installieren Sie Node Feature Discovery im Cluster',
  'source.node-tuning-operator': 'Node Tuning Operator',
  'source.node-tuning-operator.tells':
    'Welches Profil von tuned jeder Node von OpenShift hat, und ob es angewendet wurde',
  'source.node-tuning-operator.access':
    'list auf profiles, tuneds und pods im Namespace openshift-cluster-node-tuning-operator',
  'source.node-tuning-operator.enable':
    'Setzen Sie ciliumTuning.nodeTuningOperator.enabled in app-config auf true; braucht OpenShift',
  'source.agent-metrics': 'Metriken der Agenten',
  'source.agent-metrics.tells':
    'Wie voll eBPF-Maps sind, ob der Bandwidth Manager arbeitet, und was jedem Agenten gesagt wurde',
  'source.agent-metrics.access':
    'get auf pods/proxy im Namespace von Cilium, was so mächtig ist wie exec',
  'source.agent-metrics.enable':
    'Setzen Sie ciliumTuning.agentMetrics.enabled in app-config auf true, und wenden Sie deploy/backstage-access/components/agent-metrics an, nachdem dessen Warnung gelesen ist',
  'source.prometheus': 'Prometheus',
  'source.prometheus.tells':
    'Was node_exporter von jedem Node sieht: CPU-Governor, MTUs, Dienste; und was Agenten in ihren Metriken sagen',
  'source.prometheus.access':
    'get auf services/proxy des einen Services, an dem Prometheus antwortet',
  'source.prometheus.enable':
    'Nennen Sie den Service in ciliumTuning.prometheus.targets in app-config, und installieren Sie deploy/backstage-access/components/prometheus im Cluster',
  'source.agent-exec': 'Befehle in Agenten',
  'source.agent-exec.tells':
    'Was jeder Agent wirklich tut, und worauf sein Kernel, seine CPUs und Netzwerkgeräte gesetzt sind, wo keine Probe meldet',
  'source.agent-exec.access':
    'get und create auf pods/exec im Namespace von Cilium, was so mächtig ist wie root auf jedem Node',
  'source.agent-exec.enable':
    'Installieren Sie lieber die Probe, wenn Sie können; sonst setzen Sie ciliumTuning.agentExec.enabled in app-config auf true, und installieren Sie deploy/backstage-access/components/agent-exec im Cluster',
  'source.bugtool': 'Bugtool',
  'source.bugtool.tells':
    'Was jeder Agent, sein Kernel und seine Netzwerkgeräte sagten, als ein Sysdump genommen wurde',
  'source.bugtool.access': 'ein Sysdump, der nicht mit --quick genommen wurde',
  'fact.operatingSystem': 'Betriebssystem',
  'fact.osImage': 'OS-Image',
  'fact.kernelRelease': 'Kernel-Release',
  'fact.architecture': 'Architektur',
  'fact.kubeletVersion': 'Kubelet-Version',
  'fact.nodeStatus': 'Status des Nodes',
  'fact.kubeProxy': 'kube-proxy auf dem Node',
  'fact.configMap': 'ConfigMap von Cilium',
  'fact.ciliumVersion': 'Version von Cilium',
  'fact.agentState': 'Zustand des Agenten',
  'fact.agentScheduling': 'Was Agenten auseinanderhält',
  'fact.bpfJit': 'eBPF-Compiler (net.core.bpf_jit_enable)',
  'fact.agentProblem': 'Problem des Agenten',
  'fact.configLoaded': 'Konfiguration im laufenden Agenten',
  'fact.nodeOptions': 'Was Optionen des Agenten setzt',
  'fact.interHostRouting': 'Routing zwischen Nodes',
  'fact.hostRouting': 'Host-Routing',
  'fact.kubeProxyReplacementMode': 'Modus des Kube-Proxy-Ersatzes',
  'fact.kubeProxyReplacementFeatures': 'Funktionen des Kube-Proxy-Ersatzes',
  'fact.masquerading': 'Masquerading',
  'fact.nodePortMode': 'NodePort-Modus',
  'fact.ciliumState': 'Zustand von Cilium',
  'fact.nodePortAcceleration': 'NodePort-Beschleunigung',
  'fact.nodePortAlgorithm': 'Auswahl der NodePort-Backends',
  'fact.devices': 'Geräte, die Cilium nutzt',
  'fact.ipv6BigTcp': 'IPv6 BIG TCP',
  'fact.ipv4BigTcp': 'IPv4 BIG TCP',
  'fact.bandwidthManager': 'Bandwidth Manager',
  'fact.hubbleState': 'Hubble',
  'fact.bpfMaps': 'Größen der eBPF-Maps',
  'fact.mapPressure': 'Füllung der eBPF-Maps',
  'fact.clockSource': 'Zeitquelle',
  'fact.tunnelProtocol': 'Tunnel-Protokoll',
  'fact.cniChainingMode': 'CNI-Verkettungsmodus',
  'fact.encryptionMode': 'Verschlüsselung',
  'fact.attachMode': 'Anbindung der Programme',
  'fact.datapathMode': 'Datapath-Modus',
  'fact.configuredDatapathMode': 'Konfigurierter Datapath-Modus',
  'fact.agentMtu': 'MTU des Agenten',
  'fact.deviceMtus': 'MTUs der Netzwerkgeräte',
  'fact.probe': 'Probe auf dem Node',
  'fact.networkDevices': 'Netzwerkgeräte',
  'fact.preemption': 'Präemption',
  'fact.kernelOptions': 'Konfiguration des Kernels',
  'fact.kernelParts': 'Teile des Kernels',
  'fact.cpuGovernors': 'Governor der CPU-Frequenz',
  'fact.cpuCount': 'CPUs',
  'fact.memoryMebibytes': 'Speicher (MiB)',
  'fact.systemVendor': 'Hersteller des Systems',
  'fact.irqbalance': 'irqbalance läuft',
  'fact.tuned': 'tuned',
  'fact.clusterMtus': 'MTUs im Cluster',
};
