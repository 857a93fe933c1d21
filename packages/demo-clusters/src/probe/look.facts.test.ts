/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { gzipSync } from 'node:zlib';
import { demoNodes } from './demoNodes';
import type { FixtureFile } from './fixtureNode';
import { recordedReports } from './recordedReports';
import {
  SHELLS,
  bareNode,
  lookAt,
  removeNodes,
  writeNode,
} from './__testUtils__/lookedAt';

jest.setTimeout(60_000);

afterAll(removeNodes);

type Files = Record<string, FixtureFile>;

const modules = 'host/lib/modules/6.12.48';
const config =
  '# CONFIG_PREEMPT_NONE is not set\nCONFIG_PREEMPT_VOLUNTARY=y\nCONFIG_NET_SCH_FQ=m\nCONFIG_NETKIT=y\nCONFIG_TCP_CONG_BBR_OTHER=y\nCONFIG_HZ=250\n';
const options = {
  NETKIT: 'y',
  NET_SCH_FQ: 'm',
  PREEMPT_NONE: 'n',
  PREEMPT_VOLUNTARY: 'y',
};
const version = (words: string) =>
  `Linux version 6.12.48 (b@h) (gcc 14) ${words} Thu Sep 11 10:00:00 UTC 2025\n`;

const kernels: [string, Files, object][] = [
  ['says no more than it sees', {}, {}],
  [
    'in /proc',
    { 'proc/config.gz': gzipSync(config) },
    { options, parts: { netkit: true } },
  ],
  [
    'beside the modules',
    { [`${modules}/config`]: config },
    { options, parts: { netkit: true } },
  ],
  [
    'where modules are built',
    { [`${modules}/build/.config`]: config },
    { options, parts: { netkit: true } },
  ],
  [
    'in /boot, and modules that are there',
    {
      'host/boot/config-6.12.48': config.replace('CONFIG_NETKIT=y\n', ''),
      'host/boot/config-6.1.0': 'CONFIG_PREEMPT=y\n',
      [`${modules}/modules.builtin`]: 'kernel/net/ipv4/tcp_bbr.ko\n',
      [`${modules}/modules.dep`]: 'kernel/net/sched/sch_fq_codel.ko:\n',
    },
    {
      options: { NET_SCH_FQ: 'm', PREEMPT_NONE: 'n', PREEMPT_VOLUNTARY: 'y' },
      parts: { bbr: true, fq: false, netkit: false },
    },
  ],
  [
    'compressed modules alone',
    { [`${modules}/modules.dep`]: 'kernel/net/sched/sch_fq.ko.zst:\n' },
    { parts: { bbr: false, fq: true } },
  ],
  [
    'a compiler of eBPF programs that is off',
    { 'proc/sys/net/core/bpf_jit_enable': '0\n' },
    { jit: 0 },
  ],
  [
    'one that says what nobody knows',
    { 'proc/sys/net/core/bpf_jit_enable': '07\n' },
    {},
  ],
];

const preemption: [string, string, object][] = [
  ['#1 SMP', 'ro quiet', { preempt: '' }],
  ['#1 SMP PREEMPT', 'ro preempt=full', { preempt: 'PREEMPT', boot: 'full' }],
  ['#1 SMP PREEMPT_DYNAMIC', 'ro', { preempt: 'PREEMPT_DYNAMIC' }],
  [
    '#1 SMP PREEMPT_DYNAMIC',
    'preempt=full quiet preempt=none',
    { preempt: 'PREEMPT_DYNAMIC', boot: 'none' },
  ],
  ['#1 SMP PREEMPT_RT', 'nopreempt=none', { preempt: 'PREEMPT_RT' }],
  ['#1 SMP PREEMPT RT', '', { preempt: 'PREEMPT_RT' }],
  ['#1 SMP PREEMPT_LAZY', '', { preempt: 'PREEMPT_LAZY' }],
];

const cpu = (number: number, governor: string) => ({
  [`sys/devices/system/cpu/cpu${number}/cpufreq/scaling_governor`]: `${governor}\n`,
});
const online = (cpus: string) => ({
  'sys/devices/system/cpu/online': `${cpus}\n`,
});
const listening = (address: string, state = '0A') =>
  `  sl  local_address rem_address   st tx_queue\n   0: ${address} 00000000:0000 ${state} 0:0\n`;
const header = listening('0').split('\n')[0];
const cgroup = 'host/sys/fs/cgroup';
const running = { irqbalance: true, tuned: false };

const machines: [string, Files, object][] = [
  [
    'governors that differ',
    { ...online('0-1,4'), ...cpu(0, 'schedutil'), ...cpu(1, 'performance') },
    { cpu: { online: 3, governors: ['performance', 'schedutil'] } },
  ],
  ['no governors', online('0-63'), { cpu: { online: 64, governors: [] } }],
  [
    'a governor that is no word, which hides the others',
    { ...online('0-1'), ...cpu(0, 'performance'), ...cpu(1, '<b>') },
    { cpu: { online: 2 } },
  ],
  [
    'governors that are masked',
    { ...online('0'), ...cpu(0, '') },
    { cpu: { online: 1 } },
  ],
  ['one CPU', online('0'), { cpu: { online: 1, governors: [] } }],
  [
    'a listener where kube-proxy has one',
    { 'proc/net/tcp': listening('0100007F:2809') },
    { kubeProxy: true },
  ],
  [
    'a listener of IPv6',
    {
      'proc/net/tcp': header,
      'proc/net/tcp6': listening(`${'0'.repeat(32)}:2809`),
    },
    { kubeProxy: true },
  ],
  [
    'a connection to such a listener elsewhere',
    { 'proc/net/tcp': listening('0100007F:2809', '01') },
    { kubeProxy: false },
  ],
  [
    'a listener on another port',
    { 'proc/net/tcp': listening('0100007F:280A') },
    { kubeProxy: false },
  ],
  [
    'services in cgroup v2',
    {
      [`${cgroup}/system.slice/irqbalance.service/cgroup.events`]:
        'populated 1\n',
      [`${cgroup}/system.slice/tuned.service/cgroup.events`]: 'populated 0\n',
    },
    { units: running },
  ],
  [
    'services in cgroup v1',
    { [`${cgroup}/systemd/system.slice/irqbalance.service/tasks`]: '1\n' },
    { units: running },
  ],
  [
    'services in both hierarchies',
    {
      [`${cgroup}/unified/system.slice/irqbalance.service/cgroup.events`]:
        'populated 1\n',
      [`${cgroup}/systemd/system.slice/tuned.service/tasks`]: '',
    },
    { units: running },
  ],
  [
    'a profile of tuned and those that it includes',
    {
      'host/etc/tuned/active_profile': 'ours extra\n',
      'host/etc/tuned/profiles/ours/tuned.conf':
        '[main]\nsummary=x\ninclude = base, network-latency\n',
      'host/etc/tuned/base/tuned.conf': '[main]\ninclude=latency-performance\n',
    },
    {
      tuned: [
        'ours',
        'extra',
        'base',
        'network-latency',
        'latency-performance',
      ],
    },
  ],
  [
    'no active profile of tuned',
    { 'host/etc/tuned/tuned-main.conf': '' },
    { tuned: [] },
  ],
  [
    'memory, vendor, MTU of pods',
    {
      'proc/meminfo': 'MemTotal:  2048000 kB\nMemFree:  1 kB\n',
      'sys/class/dmi/id/sys_vendor': 'A "B" <b>C</b>\n',
      'sys/class/net/cilium_host/mtu': '8950\n',
    },
    { memory: 2000, vendor: 'A B bC/b', mtu: 8950 },
  ],
];

describe.each(SHELLS)('a look under %s', shell => {
  it.each(Object.keys(demoNodes))(
    'reports of %s what was recorded',
    async name => {
      const { report } = await lookAt(writeNode(demoNodes[name]), shell);

      const { agent } = report;
      // A report was recorded at another time, and one without an answering agent tells no start
      const seen = agent?.startedAt ? { ...agent, startedAt: 0 } : agent;
      expect({ ...report, agent: seen }).toEqual(recordedReports[name]);
    },
  );

  const bare = async (files: Files) =>
    (await lookAt(bareNode(files), shell, { PROBE_AGENT: 'no' })).report;

  it.each(kernels)(
    'reads how a kernel was built: %s',
    async (_, files, facts) => {
      expect((await bare(files)).kernel).toEqual({
        release: '6.12.48',
        ...facts,
      });
    },
  );

  it.each(preemption)(
    'reads preemption of "%s" started with "%s"',
    async (words, boot, facts) => {
      const files = { 'proc/version': version(words), 'proc/cmdline': boot };

      expect((await bare(files)).kernel).toEqual({
        release: '6.12.48',
        ...facts,
      });
    },
  );

  it.each(machines)('sees %s', async (_, files, facts) => {
    const known = {
      ...{ ciliumTuningProbe: 1, agent: { state: 'notAsked' }, end: true },
      kernel: { release: '6.12.48' },
    };
    expect(await bare(files)).toEqual({ ...known, ...facts });
  });
});
