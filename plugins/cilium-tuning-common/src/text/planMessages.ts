/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Why an item has no step. */
const left = {
  'plan.left.afterHostRoutingIsSeen':
    'After the next scan shows BPF host routing: an agent that is told to before does not start',
  'plan.left.afterHostRoutingIsKnown':
    'After the next scan shows how the node routes once the steps before are done: with BPF host routing there is no use for it',
  'plan.left.setElsewhere':
    '{{key}} is set by {{object}}, which wins over the ConfigMap',
  'plan.left.namedNodesOnly':
    'It stops an agent without what it needs, so only named nodes may be told, which takes Cilium {{floor}} (CiliumNodeConfig)',
  'plan.left.notEveryNode':
    'Not every node can bear it, and telling some alone takes Cilium {{floor}} (CiliumNodeConfig)',
  'plan.left.nodeConfigMayLose':
    'Not every node can bear it, and from Cilium {{from}} up to {{floor}} the ConfigMap, which says something else, may win over what single nodes are told',
  'plan.left.notVerifiable':
    'Nothing that is known here would show that it is on afterwards',
  'plan.left.lowersScore':
    'After it the score would be lower, or too little would be known for one',
  'plan.left.severalVersions':
    'After the upgrade of Cilium is through: agents have versions {{versions}}',
  'plan.left.notSteady':
    'After the agent is ready and runs with the configuration that the cluster holds now',
  'plan.left.everyAgentSteady':
    'After every agent of the cluster is ready and runs with the configuration that the cluster holds now',
  'plan.left.newNodesOnly':
    'Only for nodes that are new: tell them before their first pod, by a CiliumNodeConfig and a label that they join with',
  'plan.left.masqueradesIpv6':
    'IPv6 is masqueraded as well, and before Cilium {{floor}} it is not any more once eBPF does it',
  'plan.left.bestEffort':
    'Only mode best-effort passes over devices that cannot, which the chart has from Cilium {{floor}} on',
  'plan.left.xdpAsked':
    'It is asked for already: see on the node why the driver does not take it',
  'plan.left.xdpIpv6Tunnel':
    'In a tunnel over IPv6 the agent does not start with it',
  'plan.left.sizesOneByOne':
    'Sizes of maps are set one by one, and what each CPU gets of them does not follow a ratio',
  'plan.left.dsrInCloud':
    'Networks of clouds drop answers from another node than the one asked, unless somebody arranged for them: never turned on by a plan there',
  'plan.left.kubeProxyProvided':
    'Who runs the cluster runs kube-proxy too, and only they can take it away',
  'plan.left.notEveryNodeReplaces':
    'Nodes that cannot replace kube-proxy need it, and it runs on all nodes or on none here',
  'plan.left.dsrComesAlong':
    'NodePorts are set to DSR, so nodes would serve them in two ways while it is turned on: set bpf-lb-mode to snat first',
  'plan.left.bbrComesAlong':
    'BBR is set and would come along, which stops agents without what it takes: set enable-bbr to false first',
  'plan.left.xdpComesAlong':
    'XDP acceleration is set and would come along: set bpf-lb-acceleration to disabled first',
  'plan.left.masqueradeComesAlong':
    'eBPF masquerading is set and would come along, and this version then masquerades IPv6 no more: set enable-bpf-masquerade to false first',
} as const;

/** What to look at before a change, or instead of one. */
const looks = {
  'plan.look.bigTcpDevices':
    'Network devices take packets larger than 64 KB: tso_max_size in "ip -d link show" is above 65536',
  'plan.look.hostRules':
    'No pod depends on iptables of the host, which BPF host routing passes by: no service mesh with its rules there, no portmap plugin, no NodeLocal DNS cache, no policy of the host. Where one does, set bpf.hostLegacyRouting to true first',
  'plan.look.hostFirewall':
    'The host firewall of Cilium is off, or IPv6 is not masqueraded: the two do not go together in eBPF',
  'plan.look.serviceAddresses':
    'No Istio, KubeVirt, Kata Containers or gVisor, which have to see the addresses of services. Where there is, set socketLB.hostNamespaceOnly to true first, and restart the agents',
  'plan.look.allReplace':
    'Every agent says that it replaces kube-proxy: the line KubeProxyReplacement of "cilium status" is True or Strict on all nodes',
  'plan.look.apiServer':
    'An address of the API server that every node reaches and that is not the ClusterIP: k8sServiceHost and k8sServicePort',
  'plan.look.localApiServer':
    'Each node reaches the API server at {{address}}, where the distribution lets it answer',

  'plan.confirm.nativeCidr':
    'Which addresses the network routes by itself: set ipv4-native-routing-cidr to them',
  'plan.confirm.finishUpgrade':
    'Finish the upgrade of Cilium: agents have versions {{versions}}',
  'plan.confirm.repairAgents':
    'Find out why agents are not ready on {{count}} nodes, and repair them',
  'plan.confirm.disarm':
    'Before anything restarts an agent on {{count}} nodes, mend its configuration: with what it would be told it may not start',
  'plan.confirm.restartAgents':
    'Restart the agents of {{count}} nodes, one first: they run with an older configuration than the cluster holds',
  'plan.confirm.mapFill':
    'What fills the map: connections that are needed, or ones that a scan or a fault opens',
  'plan.confirm.mapMemory':
    'Nodes have the memory for larger maps: bpf.mapDynamicSizeRatio is a share of all of it',
  'plan.confirm.mapDrain':
    'Drain each node before its agent restarts with other sizes: connections of its pods end',
  'plan.confirm.dsrFabric':
    'The network passes answers of another node than the one asked: checks of source and destination are off, IP options are not dropped, rp_filter is not strict on nodes with several devices',
  'plan.confirm.dsrMtu':
    'Clients bear the smaller packets that DSR leaves room in; hybrid mode spares UDP the same',
  'plan.confirm.dsrGeneve':
    'In a tunnel: Geneve as tunnel and as dispatch (loadBalancer.dsrDispatch), never VXLAN',
  'plan.confirm.dsrHybridFirst':
    'Begin with loadBalancer.mode hybrid: DSR for TCP, SNAT for UDP; then dsr',
  'plan.confirm.dsrAllNodes':
    'One mode for all nodes at a time: announce a window, change it for all, restart all agents without a pause',
  'plan.confirm.mtuPin':
    'Pin the MTU of today in the values of Cilium (MTU), so that no agent that restarts takes a new one',
  'plan.confirm.mtuFabric':
    'Every switch, bridge and tunnel between the nodes carries the new frames',
  'plan.confirm.mtuNics':
    'Set the MTU of the network devices of all nodes, and keep it over a reboot',
  'plan.confirm.mtuPaths':
    'From each node to each other: "ping -M do -s 8972" answers, in both directions',
  'plan.confirm.mtuUnpin': 'Take the pinned MTU away again',
  'plan.confirm.mtuRestart':
    'Restart all agents, then the pods: they keep their MTU until then',

  'plan.provider.cilium':
    'Who runs the cluster sets what its agents are told: ask them for it, or see their options',
  'plan.provider.hosts':
    'Hosts come from an image of the provider: see what its node pools let you set',

  'plan.migration.routes':
    'The network routes the addresses of pods between all nodes: on one network segment auto-direct-node-routes does, else BGP or the tables of the cloud',
  'plan.migration.cidr':
    'ipv4-native-routing-cidr, and the one for IPv6, cover all addresses of pods: agents stop without',
  'plan.migration.mtu':
    'Pods gain the bytes of the tunnel: what carries the frames carries them at their full size',
  'plan.migration.policies':
    'Firewalls between nodes pass the addresses of pods, which they did not see in the tunnel',
  'plan.migration.mixed':
    'Nodes in a tunnel and nodes without do not reach one another: there is no node by node',
  'plan.migration.newNodes':
    'Move to new nodes or to a new cluster: https://docs.cilium.io/en/stable/network/concepts/routing/',
  'plan.migration.replacement.cilium':
    'Telling nodes one by one takes Cilium {{floor}}: upgrade first if you can',
  'plan.migration.replacement.apiServer':
    'Agents reach the API server without kube-proxy: k8sServiceHost and k8sServicePort, rolled and seen to work before anything else',
  'plan.migration.replacement.kernels':
    'Kernels of all nodes, and of those to come, are 4.19.57 or newer: others stop the agent',
  'plan.migration.replacement.order':
    'Then in one window: all agents, kube-proxy, its rules: https://docs.cilium.io/en/stable/network/kubernetes/kubeproxy-free/',
} as const;

/** What shows that something is as it should be. */
const verifications = {
  'plan.verify.statusLine':
    'The line {{line}} of the agent says that it is on; where not, stop and undo',
  'plan.verify.apiServer':
    'Every agent is ready again, and its line Kubernetes says Ok; where not, stop and undo',
  'plan.verify.conntrack-bypass':
    '"iptables-save -t raw" on the node has "cilium: NOTRACK for pod traffic" where host routing is legacy; where not, stop and undo',
  'plan.verify.distributed-lru':
    'BPFDistributedLRU in /var/run/cilium/state/agent-runtime-config.json in the agent pod is true; where not, stop and undo',
  'plan.verify.tuned-profile':
    '"tuned-adm active" on the node names the profile; where not, stop and undo',
  'plan.verify.cpu-governor':
    'Each /sys/devices/system/cpu/cpu*/cpufreq/scaling_governor says performance; where not, stop and undo',
  'plan.verify.irq-affinity':
    '"systemctl is-active irqbalance" says inactive, and /proc/irq/*/smp_affinity_list gives each queue CPUs of its own; where not, stop and undo',
  'plan.verify.preempt-none':
    '/proc/cmdline of the node has preempt=none; where not, stop and undo',

  'plan.undo.tuned-profile':
    'The profile of tuned from before is active again, or tuned does not run',
  'plan.undo.cpu-governor': 'The governor of CPUs from before is set again',
  'plan.undo.irq-affinity': 'irqbalance runs again where it did',
  'plan.undo.preempt-none':
    'The kernel command line is as before, without preempt=none',
} as const;

/** What may go wrong. */
const risks = {
  'plan.risk.conntrackUsers':
    'Rules on the host that match the state of pod connections no longer see it: look for policies in iptables, and for NodeLocal DNS',
  'plan.risk.bandwidthAnnotations':
    'Limits in annotations of pods (kubernetes.io/egress-bandwidth) come into force',
  'plan.risk.bigTcpPods': 'Pods that started before keep packets of 64 KB',
  'plan.risk.ipv4BigTcpAlone':
    'On kernels from {{kernel}} on some releases break IPv4 where IPv6 BIG TCP is not on as well: see cilium/cilium#32942',
  'plan.risk.masqueradeConnections':
    'Connections that leave the cluster are rewritten anew and may break once',
  'plan.risk.xdpLink':
    'Network drivers may reset their queues as a program is attached: the link is gone for a moment',
  'plan.risk.mapsLoseConnections':
    'Maps are made anew: what they know of open connections is lost, so each node is drained first',
  'plan.risk.mapMemory':
    'Ratio {{ratio}} takes that share of the memory of each node: see that it is free',
  'plan.risk.dsrMixed':
    'Nodes in different modes drop one another’s answers: never node by node',
  'plan.risk.mtuDiffers':
    'Nodes with different MTUs lose large packets between them, and small ones go on, so that it looks like a fault of applications',
  'plan.risk.routingMixed':
    'While nodes are in different modes, pods on them do not reach one another',
  'plan.risk.apiServer':
    'An agent that reaches the API server only through kube-proxy is cut off with it: its address comes first',
  'plan.risk.socketLb':
    'Addresses of services are translated in the pod’s own sockets: meshes and virtual machines that want to see them do not',
  'plan.risk.serviceConnections':
    'Open connections to services break on each node in its turn, so it is drained first',
  'plan.risk.saveKubeProxy':
    'Save the DaemonSet of kube-proxy and its ConfigMap before they go: they are the way back',
  'plan.risk.tunedChoice':
    'Where throughput matters more than latency, take network-throughput instead: either counts',
  'plan.risk.governorPower': 'Nodes take more power, also while little happens',
  'plan.risk.irqOthers':
    'Interrupts of other devices are no longer spread either',
  'plan.risk.rebootedKernel':
    'Other work of the node may wait longer for the kernel: for servers of packets that is the purpose',
} as const;

/** What plans say, by message code. Most titles of steps are those of their items. */
export const planMessages: Readonly<Record<string, string>> = {
  'plan.title.kubeProxyRemoval': 'Removal of kube-proxy',
  'plan.title.settle': 'Steady ground first',
  ...left,
  ...looks,
  ...verifications,
  ...risks,
};
