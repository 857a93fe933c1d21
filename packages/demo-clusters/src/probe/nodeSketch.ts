/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { agentStatus, type EffectiveState } from './agentStatus';
import type { FixtureFile, FixtureNode } from './fixtureNode';

/** What differs between the nodes that the demo's reports come from. */
export interface NodeSketch {
  agent: EffectiveState;
  kernel: string;
  /** Words of /proc/version behind the number. */
  build: string;
  /** Left out: nobody on the node can tell. */
  kernelOptions?: Record<string, 'y' | 'm' | 'n'>;
  cpus: number;
  /** Left out: a virtual machine, which has no say in it. */
  governor?: string;
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
    'proc/sys/net/core/bpf_jit_enable': '1\n',
    'proc/cmdline': 'BOOT_IMAGE=/vmlinuz root=/dev/sda1 ro quiet\n',
    ...(sketch.kernelOptions && {
      [`${modules}/config`]: Object.entries(sketch.kernelOptions)
        .map(([name, value]) =>
          value === 'n'
            ? `# CONFIG_${name} is not set\n`
            : `CONFIG_${name}=${value}\n`,
        )
        .join(''),
    }),
    [`${modules}/modules.dep`]:
      'kernel/net/ipv4/tcp_bbr.ko:\nkernel/net/sched/sch_fq.ko:\n',
  };
}

function machineFiles(sketch: NodeSketch): Record<string, FixtureFile> {
  const { cpus, governor } = sketch;
  const governors = Array.from({ length: governor ? cpus : 0 }, (_, cpu) => [
    `sys/devices/system/cpu/cpu${cpu}/cpufreq/scaling_governor`,
    `${governor}\n`,
  ]);
  const slice = 'host/sys/fs/cgroup/system.slice';
  const running = 'populated 1\nfrozen 0\n';
  return {
    'sys/devices/system/cpu/online': `0-${cpus - 1}\n`,
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

/** A node as the probe finds it. */
export function nodeOf(sketch: NodeSketch): FixtureNode {
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
