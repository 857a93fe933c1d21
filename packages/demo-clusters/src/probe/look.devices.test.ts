/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { FixtureFile, FixtureNode } from './fixtureNode';
import {
  SHELLS,
  bareNode,
  lookAt,
  removeNodes,
  routedDevices,
} from './__testUtils__/lookedAt';

jest.setTimeout(60_000);

afterAll(removeNodes);

/** What `ip -d link` prints: the words behind the MTU, and later lines. Source: iproute2's ip/iplink_xdp.c */
const links: Record<string, [words: string, lines: string, xdp?: string]> = {
  native: ['xdp ', 'prog/xdp id 7 tag 3b18 jited', 'driver'],
  nativeid: ['xdp/id:7 ', '', 'driver'],
  generic: ['xdpgeneric ', 'prog/xdp id 7 tag 3b18 jited', 'generic'],
  genericid: ['xdpgeneric/id:7 ', '', 'generic'],
  offload: ['xdpoffload ', 'prog/xdp id 7 tag 3b18', 'offload'],
  both: ['xdpmulti ', 'prog/xdpgeneric id 7\n    prog/xdpdrv id 8', 'driver'],
  notdriver: [
    'xdpmulti ',
    'prog/xdpgeneric id 7\n    prog/xdpoffload id 8',
    'generic',
  ],
  otherword: ['xdp[4] ', 'prog/xdp id 7'],
  bare: ['', '', 'none'],
  // Named like what is looked for
  xdp: ['', '', 'none'],
};

const linkCommands = (): FixtureNode['commands'] =>
  Object.fromEntries(
    Object.entries(links).map(([name, [words, lines]]) => [
      `ip -d link show dev ${name}`,
      {
        stdout: `2: ${name}: <BROADCAST,UP> mtu 1500 ${words}qdisc mq state UP mode DEFAULT\n    link/ether 52:54:00:12:34:56 brd ff:ff:ff:ff:ff:ff promiscuity 0\n    ${lines}\n`,
      },
    ]),
  );

interface Interrupt {
  cpus: string;
  name: string;
}

let nextIrq = 40;

/** A device with these interrupts, in a folder of its own or of the device above it. */
function interrupts(
  device: string,
  list: Interrupt[],
  folder = `sys/class/net/${device}/device`,
): Record<string, FixtureFile> {
  return Object.fromEntries(
    list.flatMap(({ cpus, name }) => {
      const irq = nextIrq++;
      return [
        [`${folder}/msi_irqs/${irq}`, 'msix\n'],
        [`proc/irq/${irq}/smp_affinity_list`, `${cpus}\n`],
        [`sys/kernel/irq/${irq}/actions`, `${name}\n`],
      ];
    }),
  );
}

const queues = (name: (queue: number) => string, ...cpus: string[]) =>
  cpus.map((list, queue) => ({ cpus: list, name: name(queue) }));

const unit = 'host/sys/fs/cgroup/system.slice/irqbalance.service';

function interruptNode(): Record<string, FixtureFile> {
  const pci = 'sys/devices/pci0/virtio-pci';
  return {
    ...routedDevices(['own', 'shared', 'wide', 'virt', 'unnamed', 'none']),
    'sys/devices/system/cpu/online': '0-3\n',
    [`${unit}/cgroup.events`]: 'populated 0\n',
    ...interrupts('own', [
      { cpus: '0-3', name: 'own' },
      { cpus: '0-3', name: 'mlx5_async0@pci:0000:08:00.0' },
      ...queues(n => `mlx5_comp${n}@pci:0000:08:00.0`, '0', '1', '2-3'),
    ]),
    ...interrupts(
      'shared',
      queues(n => `shared-TxRx-${n}`, '0', '1', '1-2', '3'),
    ),
    ...interrupts(
      'wide',
      queues(n => `wide-TxRx-${n}`, '0-3', '0-3'),
    ),
    // Receive and transmit apart, at the PCI device above the virtio device
    'sys/class/net/virt/device': {
      link: '../../../devices/pci0/virtio-pci/virtio0',
    },
    [`${pci}/virtio0/vendor`]: '0x1af4\n',
    ...interrupts(
      'virt',
      [
        { cpus: '0-3', name: 'virtio0-config' },
        ...queues(n => `virtio0-input.${n}`, '0', '1'),
        ...queues(n => `virtio0-output.${n}`, '0', '1'),
      ],
      pci,
    ),
    ...interrupts(
      'unnamed',
      queues(() => '', '0', '1'),
    ),
  };
}

describe.each(SHELLS)('the devices of a node under %s', shell => {
  const devicesOf = async (
    files: Record<string, FixtureFile>,
    commands?: FixtureNode['commands'],
  ) =>
    (await lookAt(bareNode(files, commands), shell, { PROBE_AGENT: 'no' }))
      .report.devices;

  const irqsOf = (devices: { name: string; irqs: number; pinned: number }[]) =>
    Object.fromEntries(
      devices.map(({ name, irqs, pinned }) => [name, [irqs, pinned]]),
    );

  it('says how XDP programs are attached', async () => {
    const devices: { name: string; xdp?: string }[] = await devicesOf(
      routedDevices(Object.keys(links)),
      linkCommands(),
    );

    expect(Object.fromEntries(devices.map(d => [d.name, d.xdp]))).toEqual(
      Object.fromEntries(
        Object.entries(links).map(([name, [, , xdp]]) => [name, xdp]),
      ),
    );
  });

  it('counts queues, and those whose CPUs are their own', async () => {
    expect(irqsOf(await devicesOf(interruptNode()))).toEqual({
      own: [3, 3],
      shared: [4, 2],
      wide: [2, 0],
      virt: [2, 2],
      unnamed: [2, 2],
      none: [undefined, undefined],
    });
  });

  it.each([
    ['irqbalance moves them', { [`${unit}/cgroup.events`]: 'populated 1\n' }],
    ['it is not known whether irqbalance does', {}],
  ])('says no place of interrupts where %s', async (_, events) => {
    const { [`${unit}/cgroup.events`]: _stopped, ...files } = interruptNode();

    expect(irqsOf(await devicesOf({ ...files, ...events }))).toMatchObject({
      own: [3, undefined],
      virt: [2, undefined],
    });
  });

  it('follows a VLAN over a bond down to the hardware', async () => {
    const net = 'sys/class/net';
    const devices = await devicesOf({
      ...routedDevices(['bond0.100']),
      [`${net}/bond0.100/uevent`]: 'DEVTYPE=vlan\nINTERFACE=bond0.100\n',
      [`${net}/bond0.100/lower_bond0`]: { link: '../bond0' },
      [`${net}/bond0/uevent`]: 'DEVTYPE=bond\n',
      [`${net}/bond0/mtu`]: '9000\n',
      [`${net}/bond0/lower_eth0`]: { link: '../eth0' },
      [`${net}/bond0/lower_eth1`]: { link: '../eth1' },
      [`${net}/eth0/mtu`]: '9000\n',
      [`${net}/eth0/device/driver`]: { link: '../../drivers/mlx5_core' },
      [`${net}/eth0/queues/rx-0/rps_cpus`]: '0\n',
      [`${net}/eth0/queues/rx-1/rps_cpus`]: '0\n',
      [`${net}/eth1/mtu`]: '1500\n',
    });

    const below = 'bond0.100';
    expect(devices).toEqual([
      { name: 'bond0.100', mtu: 1500, kind: 'vlan' },
      { name: 'bond0', below, mtu: 9000, kind: 'bond' },
      { name: 'eth0', below, mtu: 9000, driver: 'mlx5_core', queues: 2 },
      { name: 'eth1', below, mtu: 1500 },
    ]);
  });

  it('takes the devices of default routes, of IPv6 too, once each', async () => {
    const zero = '0'.repeat(32);
    const line = (prefix: string, name: string) =>
      `${zero} ${prefix} ${zero} 00 fe80${zero.slice(
        4,
      )} 00000400 1 0 1 ${name}\n`;

    const devices: { name: string }[] = await devicesOf({
      ...routedDevices(['eth0', 'eth2']),
      'sys/class/net/eth1/mtu': '1500\n',
      'sys/class/net/lo/mtu': '65536\n',
      'sys/class/net/lxc1/mtu': '1500\n',
      'proc/net/route':
        'Iface\tDestination\neth0\t00000000\t0\t3\t0\t0\t1\t00000000\neth2\t0000000A\t0\t1\t0\t0\t1\t000000FF\n',
      'proc/net/ipv6_route':
        line('00', 'eth0') +
        line('00', 'eth1') +
        line('00', 'lo') +
        line('80', 'lxc1'),
    });

    expect(devices.map(d => d.name)).toEqual(['eth0', 'eth1']);
  });
});
