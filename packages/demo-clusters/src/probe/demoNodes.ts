/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { agentStatus, type EffectiveState } from './agentStatus';
import type { FixtureFile, FixtureNode } from './fixtureNode';

/** What differs between the nodes that the demo's reports come from. */
interface NodeSketch {
  agent: EffectiveState;
  kernel: string;
  /** Words of /proc/version behind the number. */
  build: string;
  kernelOptions: Record<string, 'y' | 'm' | 'n'>;
  cpus: number;
  governor: string;
  mtu: number;
  driver: string;
  /** CPUs of the interrupt of each queue. */
  queues: string[];
  xdp?: boolean;
  irqbalance: boolean;
  tuned?: string;
  memoryKib: number;
  vendor?: string;
}

function kernelFiles(sketch: NodeSketch): Record<string, FixtureFile> {
  const modules = `host/lib/modules/${sketch.kernel}`;
  return {
    'proc/version': `Linux version ${sketch.kernel} (build@host) (gcc 12) ${sketch.build}\n`,
    'proc/sys/kernel/osrelease': `${sketch.kernel}\n`,
    'proc/cmdline': 'BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro quiet\n',
    [`${modules}/config`]: Object.entries(sketch.kernelOptions)
      .map(([name, value]) =>
        value === 'n'
          ? `# CONFIG_${name} is not set\n`
          : `CONFIG_${name}=${value}\n`,
      )
      .join(''),
    [`${modules}/modules.dep`]:
      'kernel/net/ipv4/tcp_bbr.ko:\nkernel/net/sched/sch_fq.ko:\n',
  };
}

function machineFiles(sketch: NodeSketch): Record<string, FixtureFile> {
  const governors = Array.from({ length: sketch.cpus }, (_, cpu) => [
    `sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_governor`,
    `${sketch.governor}\n`,
  ]);
  const slice = 'host/sys/fs/cgroup/system.slice';
  const running = 'populated 1\nfrozen 0\n';
  return {
    'sys/devices/system/cpu/online': `0-${sketch.cpus - 1}\n`,
    ...Object.fromEntries(governors),
    'proc/meminfo': `MemTotal:       ${sketch.memoryKib} kB\nMemFree:  1000 kB\n`,
    'proc/net/tcp': '  sl  local_address rem_address   st tx_queue\n',
    [`${slice}/ssh.service/cgroup.events`]: running,
    ...(sketch.irqbalance && {
      [`${slice}/irqbalance.service/cgroup.events`]: running,
    }),
    ...(sketch.tuned && {
      [`${slice}/tuned.service/cgroup.events`]: running,
      'host/etc/tuned/active_profile': `${sketch.tuned}\n`,
    }),
    ...(sketch.vendor && {
      'sys/class/dmi/id/sys_vendor': `${sketch.vendor}\n`,
    }),
  };
}

function deviceFiles(sketch: NodeSketch): Record<string, FixtureFile> {
  const eth0 = 'sys/class/net/eth0';
  const queues = sketch.queues.flatMap((cpus, queue) => {
    const irq = 40 + queue;
    return [
      [`${eth0}/queues/rx-${queue}/rps_cpus`, '00\n'],
      [`${eth0}/device/msi_irqs/${irq}`, 'msix\n'],
      [`proc/irq/${irq}/smp_affinity_list`, `${cpus}\n`],
      [`sys/kernel/irq/${irq}/actions`, `eth0-TxRx-${queue}\n`],
    ];
  });
  return {
    [`${eth0}/mtu`]: `${sketch.mtu}\n`,
    [`${eth0}/uevent`]: 'INTERFACE=eth0\nIFINDEX=2\n',
    [`${eth0}/device/driver`]: { link: `../../bus/drivers/${sketch.driver}` },
    ...Object.fromEntries(queues),
    'sys/class/net/cilium_host/mtu': `${sketch.mtu}\n`,
  };
}

function nodeOf(sketch: NodeSketch): FixtureNode {
  const { agent, mtu, xdp } = sketch;
  const client =
    Number(agent.version.split('.')[1]) >= 15 ? 'cilium-dbg' : 'cilium';
  const version = `${agent.version} 4061cdfc 2023-06-14 go version go1.19.10 linux/amd64`;
  return {
    files: {
      ...kernelFiles(sketch),
      ...machineFiles(sketch),
      ...deviceFiles(sketch),
      'var/run/cilium/cilium.sock': '',
    },
    commands: {
      [`${client} status -o json`]: {
        stdout: `${JSON.stringify(agentStatus(agent), undefined, 2)}\n\n`,
      },
      [`${client} version`]: {
        stdout: `Client: ${version}\nDaemon: ${version}\n`,
      },
      [`${client} config --all`]: {
        stdout:
          '#### Read-only configurations ####\nEnableIPv4                        : true\nEnableIPv6                        : true\n',
      },
      'ip -d link show dev eth0': {
        stdout: `2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu ${mtu}${
          xdp ? ' xdp' : ''
        } qdisc mq state UP mode DEFAULT group default qlen 1000\n    link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff promiscuity 0\n${
          xdp ? '    prog/xdp id 4711\n' : ''
        }`,
      },
    },
  };
}

const articleAgent: EffectiveState = {
  version: '1.13.4',
  hostRouting: 'BPF',
  devices: ['eth0'],
  nodePort: { mode: 'DSR', acceleration: 'Disabled', algorithm: 'Random' },
  mapRatio: 0.0025,
  datapath: 'veth',
  attach: 'tc',
};

const tunedNode: NodeSketch = {
  agent: {
    version: '1.18.4',
    hostRouting: 'BPF',
    devices: ['eth0'],
    nodePort: { mode: 'DSR', acceleration: 'Native', algorithm: 'Maglev' },
    bigTcp: 196608,
    bandwidth: 'bbr',
    mapRatio: 0.08,
    datapath: 'netkit',
    attach: 'tcx',
  },
  kernel: '6.12.48+deb13-amd64',
  build: '#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1 (2025-09-20)',
  kernelOptions: {
    ...{ NETKIT: 'y', NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm' },
    ...{ PREEMPT_NONE: 'y', PREEMPT_VOLUNTARY: 'n', PREEMPT_DYNAMIC: 'y' },
  },
  cpus: 8,
  governor: 'performance',
  mtu: 9000,
  driver: 'mlx5_core',
  queues: ['0', '1', '2', '3', '4', '5', '6', '7'],
  xdp: true,
  irqbalance: false,
  tuned: 'network-latency',
  memoryKib: 65_900_000,
  vendor: 'Supermicro',
};

/** The nodes whose reports the demo's probes carry, by cluster and node group. */
export const demoNodes: Record<string, FixtureNode> = {
  'article/x86': nodeOf({
    agent: articleAgent,
    kernel: '6.2.0-20-generic',
    build: '#20-Ubuntu SMP PREEMPT_DYNAMIC Thu Apr  6 07:48:48 UTC 2023',
    kernelOptions: {
      ...{ NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm', PREEMPT_DYNAMIC: 'y' },
      ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y', PREEMPT: 'n' },
    },
    cpus: 4,
    governor: 'powersave',
    mtu: 1500,
    driver: 'igb',
    queues: ['0-3', '0-3', '0-3', '0-3'],
    irqbalance: true,
    memoryKib: 16_374_628,
    vendor: 'QEMU',
  }),
  'article/arm': nodeOf({
    agent: { ...articleAgent, hostRouting: 'Legacy' },
    kernel: '4.19.0-23-arm64',
    build: '#1 SMP Debian 4.19.269-1 (2022-12-20)',
    kernelOptions: {
      ...{ NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm', PREEMPT: 'n' },
      ...{ PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y' },
    },
    cpus: 4,
    governor: 'ondemand',
    mtu: 1500,
    driver: 'rk_gmac-dwmac',
    queues: ['0-3'],
    irqbalance: true,
    memoryKib: 3_900_000,
  }),
  'tuned/control': nodeOf(tunedNode),
  'tuned/worker': nodeOf({ ...tunedNode, memoryKib: 263_800_000 }),
};
