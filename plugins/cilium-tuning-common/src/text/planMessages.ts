/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What plans say, by message code. Titles of steps are those of their items. */
export const planMessages: Readonly<Record<string, string>> = {
  'plan.left.afterHostRoutingIsSeen':
    'After the next scan shows BPF host routing: an agent that is told to before does not start',
  'plan.left.setElsewhere':
    '{{key}} is set by {{object}}, which wins over the ConfigMap',
  'plan.left.namedNodesOnly':
    'It stops an agent without what it needs, so only named nodes may be told, which takes Cilium {{floor}} (CiliumNodeConfig)',
  'plan.left.notEveryNode':
    'Not every node can bear it, and telling some alone takes Cilium {{floor}} (CiliumNodeConfig)',
  'plan.left.notVerifiable':
    'Nothing that is known here would show that it is on afterwards',
  'plan.left.lowersScore': 'The score would be lower after it',
  'plan.left.severalVersions':
    'After the upgrade of Cilium is through: agents have versions {{versions}}',
  'plan.left.notSteady':
    'After the agent is ready and runs with the configuration that the cluster holds now',

  'plan.confirm.nativeCidr':
    'Which addresses the network routes by itself: set ipv4-native-routing-cidr to them',

  'plan.look.bigTcpDevices':
    'Network devices take packets larger than 64 KB: tso_max_size in "ip -d link show" is above 65536',

  'plan.verify.statusLine':
    'The line {{line}} of the agent says that it is on; where not, stop and undo',
  'plan.verify.conntrack-bypass':
    '"iptables-save -t raw" on the node has "cilium: NOTRACK for pod traffic" where host routing is legacy; where not, stop and undo',

  'plan.risk.nodeConfigMayLose':
    'Some releases between Cilium {{from}} and {{until}} may let the ConfigMap win where it says something else. The first node shows it: then nothing has changed, so stop there',
  'plan.risk.conntrackUsers':
    'Rules on the host that match the state of pod connections no longer see it: look for policies in iptables, and for NodeLocal DNS',
  'plan.risk.bandwidthAnnotations':
    'Limits in annotations of pods (kubernetes.io/egress-bandwidth) come into force',
  'plan.risk.bigTcpPods': 'Pods that started before keep packets of 64 KB',
  'plan.risk.ipv4BigTcpAlone':
    'On kernels from {{kernel}} on some releases break IPv4 where IPv6 BIG TCP is not on as well: see cilium/cilium#32942',
};
