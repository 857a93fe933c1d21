/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFileSync } from 'node:child_process';
import { factsOfFiles } from './factsOfFiles';
import { agentStartOf, nodeFilesScript, parseNodeFiles } from './nodeFiles';

const origin = {
  ...{ object: 'Pod kube-system/cilium-1', source: 'agent-exec' },
  observedAt: '2026-03-01T12:00:00Z',
};

const output = `/proc/cmdline:BOOT_IMAGE=/vmlinuz ro preempt=none
/sys/devices/system/cpu/online:0-1
/sys/class/dmi/id/sys_vendor:QEMU
/sys/class/net/cilium_host/mtu:9000
/proc/meminfo:MemTotal:       16374628 kB
/proc/version:Linux version 6.8.0-31-generic (buildd@lcy02) (x86_64-linux-gnu-gcc-13 (Ubuntu 13.2.0) 13.2.0, GNU ld 2.42) #31-Ubuntu SMP PREEMPT_DYNAMIC Sat Apr 20 00:40:06 UTC 2024
config:CONFIG_PREEMPT_DYNAMIC=y
config:# CONFIG_PREEMPT_NONE is not set
config:CONFIG_NETKIT=y
governors:2
governor:performance
governor:powersave
link:2: bond0: <BROADCAST,MASTER,UP> mtu 9000 qdisc noqueue state UP mode DEFAULT group default
link:    bond mode 802.3ad
link:3: eth0: <BROADCAST,SLAVE,UP> mtu 1500 xdp qdisc mq master bond0 state UP
link:4: eth1: <BROADCAST,UP> mtu 1500 qdisc mq state UP
driver:eth0 mlx5_core
socket:1772360000
end:
`;

function factsIn(text: string, devices: string[] = []) {
  const files = parseNodeFiles(text);
  const facts = files ? factsOfFiles(files, devices, origin) : [];
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
}

describe('the files of a node', () => {
  it('say what it is set to', () => {
    expect(factsIn(output, ['bond0'])).toEqual({
      preemption: { build: 'PREEMPT_DYNAMIC', bootParameter: 'none' },
      kernelOptions: {
        ...{ PREEMPT_DYNAMIC: 'y', PREEMPT_NONE: 'n', NETKIT: 'y' },
      },
      kernelParts: { netkit: true },
      cpuCount: 2,
      cpuGovernors: ['performance', 'powersave'],
      memoryMebibytes: 15872,
      systemVendor: 'QEMU',
      agentMtu: 9000,
      networkDevices: [
        { name: 'bond0', mtu: 9000, kind: 'bond', xdp: 'none' },
        {
          ...{ name: 'eth0', mtu: 1500, xdp: 'driver' },
          ...{ below: 'bond0', driver: 'mlx5_core' },
        },
      ],
    });
  });

  it('tell when the agent started', () => {
    const files = parseNodeFiles(output);

    expect(files && agentStartOf(files)).toBe('2026-03-01T10:13:20.000Z');
  });

  it.each<[string, string, string]>([
    [
      'no governors where one could not be read',
      output.replace('governor:powersave\n', ''),
      'cpuGovernors',
    ],
    [
      'no governors where one is no word',
      output.replace('governor:powersave', 'governor:<b>'),
      'cpuGovernors',
    ],
    [
      'no governors where it is not known whether there are CPUs',
      output
        .replace(/^.*cpu\/online.*\n/m, '')
        .replace('governors:2', 'governors:0')
        .replace(/^governor:.*\n/gm, ''),
      'cpuGovernors',
    ],
    [
      'no preemption where the boot parameters could not be read',
      output.replace(/^\/proc\/cmdline.*\n/m, ''),
      'preemption',
    ],
    [
      'no count of CPUs from nonsense',
      output.replace('0-1', '9-1'),
      'cpuCount',
    ],
    ['no MTU from nonsense', output.replace('mtu:9000', 'mtu:-1'), 'agentMtu'],
    [
      'no memory from nonsense',
      output.replace('16374628 kB', '99999999999999999999 kB'),
      'memoryMebibytes',
    ],
  ])('say %s', (_, text, fact) => {
    expect(factsIn(text)).not.toHaveProperty(fact);
    expect(factsIn(text)).toHaveProperty('systemVendor');
  });

  it('say that a node without cpufreq has no governors', () => {
    const text = output
      .replace('governors:2', 'governors:0')
      .replace(/^governor:.*\n/gm, '');

    expect(factsIn(text).cpuGovernors).toEqual([]);
  });

  it('say nothing where not all of them came', () => {
    expect(parseNodeFiles(output.slice(0, -6))).toBeUndefined();
    expect(parseNodeFiles('')).toBeUndefined();
  });

  it('say nothing of devices that the agent does not name', () => {
    expect(factsIn(output)).not.toHaveProperty('networkDevices');
    expect(factsIn(output, ['eth9'])).not.toHaveProperty('networkDevices');
  });

  it('come from a script that any shell runs', () => {
    const printed = execFileSync('sh', ['-c', nodeFilesScript], {
      ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    });

    expect(factsIn(printed)).toMatchObject({
      preemption: expect.anything(),
      cpuCount: expect.any(Number),
      memoryMebibytes: expect.any(Number),
    });
  });
});
