/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Verbose text in the form of Cilium 1.18, of a node with most things on. */
export const newText = `KVStore:                Disabled
Kubernetes:             Ok         1.33 (v1.33.1) [linux/amd64]
Kubernetes APIs:        ["cilium/v2::CiliumNode", "core/v1::Pods"]
KubeProxyReplacement:   True   [eth1  10.1.2.3, eth0   10.1.3.3 fe80::1 (Direct Routing)]
Host firewall:          Disabled
SRv6:                   Disabled
CNI Chaining:           none
CNI Config file:        successfully wrote CNI configuration file
Cilium:                 Ok   1.18.4 (v1.18.4-afda2aa9)
NodeMonitor:            Listening for events on 8 CPUs with 64x4096 of shared memory
	3 events lost, 1 unknown notifications
Cilium health daemon:   Ok
IPAM:                   IPv4: 4/254 allocated from 10.2.1.0/24,
Allocated addresses:
  10.2.1.202 (team-a/hubble: disabled-app)
IPv4 BIG TCP:           Enabled   [196608]
IPv6 BIG TCP:           Enabled   [196608, 131072]
BandwidthManager:       EDT with BPF [BBR] [eth1, eth0]
Routing:                Network: Tunnel [geneve]   Host: BPF
Attach Mode:            TCX
Device Mode:            netkit [Configured: auto]
Masquerading:           BPF (ip-masq-agent)   [eth1, eth0]   10.2.0.0/16 fd00::/56 [IPv4: Enabled, IPv6: Disabled]
Clock Source for BPF:   jiffies   [250 Hz]
Controller Status:      1/2 healthy
  Name            Last success   Last error   Count   Message
  endpoint-gc     21s ago        never        0       no error
  sync-host-ips   1h2m0s ago     9s ago       7       cannot add <10.0.0.1> & peers: Host Routing: Legacy   Routing: Network: Native
Proxy Status:            OK, ip 10.2.1.78, 0 redirects active on ports 10000-20000, Envoy: external
Global Identity Range:   min 256, max 65535
Hubble:                  Warning Server not initialized   Metrics: Disabled
KubeProxyReplacement Details:
  Status:                True
  Socket LB:             Enabled
  Socket LB Tracing:     Enabled
  Socket LB Coverage:    Full
  Devices:               eth1  10.1.2.3, eth0   10.1.3.3 fe80::1 (Direct Routing)
  Mode:                  Hybrid
    DSR Dispatch Mode:   Geneve
  Backend Selection:     Maglev (Table Size: 16381)
  Session Affinity:      Enabled
  NAT46/64 Support:
  - Services:            Enabled
  - Gateway:             Disabled
  XDP Acceleration:      Best-Effort
  Services:
  - ClusterIP:      Enabled
  - NodePort:       Enabled (Range: 30000-32767)
  - LoadBalancer:   Enabled
  - externalIPs:    Enabled
  - HostPort:       Enabled
  Annotations:
  - service.cilium.io/type
BPF Maps:   dynamic sizing: on (ratio: 0.080000)
  Name                          Size
  Non-TCP connection tracking   2097152
  TCP connection tracking       4194304
  NAT                           4194304
Encryption:       Wireguard   [NodeEncryption: Disabled, cilium_wg0 (Pubkey: abc=, Port: 51871, Peers: 4)]
Cluster health:   2/2 reachable   (2026-02-03T09:10:11Z)
Name              IP              Node                     Endpoints
  kind/node-a (localhost):
    Host connectivity to 10.1.2.3:
      ICMP to stack:   OK, RTT=101µs
Modules Health:        Stopped(0) Degraded(1) OK(5)
                          agent
                          └── datapath
                              └── Encryption: Disabled
`;

/** What {@link newText} says. */
export const newTextFacts = {
  agentVersion: '1.18.4',
  ciliumState: 'Ok',
  kprModeWord: 'True',
  features: {
    ...{ nodePort: true, hostPort: true, externalIPs: true },
    ...{ socketLB: true, sessionAffinity: true },
  },
  kubeProxyReplacement: 'full',
  nodePortMode: 'Hybrid',
  xdpAcceleration: 'best-effort',
  maglev: true,
  devices: ['eth1', 'eth0'],
  masqueradeEnabled: true,
  bpfMasquerade: true,
  masqueradeIPv4: true,
  masqueradeIPv6: false,
  hostRouting: 'BPF',
  nativeRouting: false,
  tunnelProtocol: 'geneve',
  ipv4BigTcp: true,
  ipv4BigTcpMaxGso: 196608,
  ipv4BigTcpMaxGro: 196608,
  ipv6BigTcp: true,
  ipv6BigTcpMaxGso: 131072,
  ipv6BigTcpMaxGro: 196608,
  bandwidthManager: true,
  congestionControl: 'bbr',
  hubble: 'warning',
  mapDynamicSizeRatio: 0.08,
  clockSource: 'jiffies',
  clockHertz: 250,
  cniChaining: 'none',
  encryption: 'Wireguard',
  attachMode: 'tcx',
  datapathMode: 'netkit',
  configuredDatapathMode: 'auto',
};

/** Verbose text in the form of Cilium 1.11, of a node with kube-proxy replacement in part. */
export const oldText = `KVStore:                Ok   Disabled
Kubernetes:             Ok   1.23 (v1.23.0) [linux/amd64]
KubeProxyReplacement:   Probe   [eth0 10.1.2.3 (Direct Routing)]
Host firewall:          Disabled
Cilium:                 Ok   1.11.4 (v1.11.4-9d25463)
NodeMonitor:            Disabled
BandwidthManager:       EDT with BPF   [eth0]
Host Routing:           Legacy
Masquerading:           IPTables [IPv4: Enabled, IPv6: Enabled]
Clock Source for BPF:   ktime
Controller Status:      24/24 healthy
Proxy Status:           No managed proxy redirect
Hubble:                 Ok   Current/Max Flows: 409/4095 (10.00%), Flows/s: 1.2   Metrics: Ok
KubeProxyReplacement Details:
  Status:                 Probe
  Devices:                eth0 10.1.2.3 (Direct Routing)
  Mode:                   SNAT
  Backend Selection:      Random
  Session Affinity:       Disabled
  Graceful Termination:   Enabled
  XDP Acceleration:       Disabled
  Services:
  - ClusterIP:      Enabled
  - NodePort:       Enabled (Range: 30000-32767)
  - LoadBalancer:   Enabled
  - externalIPs:    Enabled
  - HostPort:       Disabled
BPF Maps:   dynamic sizing: off
  Name                          Size
  TCP connection tracking       524288
Encryption:   Disabled
`;
