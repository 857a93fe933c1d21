/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { demoNodes } from './demoNodes';
import {
  changeFixture,
  writeFixture,
  type CommandResult,
  type FixtureFile,
} from './fixtureNode';
import { recordedReports } from './recordedReports';
import { runProbe, type Shell } from './runProbe';

jest.setTimeout(60_000);

const STATUS = 'cilium status -o json';
const dirs: string[] = [];

afterAll(() => {
  for (const dir of dirs) {
    rmSync(dir, { recursive: true, force: true });
  }
});

interface Change {
  files?: Record<string, FixtureFile>;
  status?: CommandResult;
  link?: string;
}

function nodeWith({ files, status, link }: Change = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-look-'));
  dirs.push(dir);
  writeFixture(dir, demoNodes['article/x86']);
  changeFixture(dir, {
    files,
    commands: {
      ...(status && { [STATUS]: status }),
      ...(link !== undefined && {
        'ip -d link show dev eth0': { stdout: link },
      }),
    },
  });
  return dir;
}

const link = (words: string, more = '') =>
  `2: eth0: <UP> mtu 1500 ${words}qdisc mq state UP\n    link/ether 52:54 brd ff:ff\n${more}`;

describe.each<Shell>(['dash', 'busybox'])('a look under %s', shell => {
  async function look(change: Change = {}, env?: Record<string, string>) {
    const { stdout, stderr, code } = await runProbe(nodeWith(change), 'print', {
      ...{ shell, env },
    });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    return { text: stdout, report: JSON.parse(stdout) };
  }

  it('brings what was recorded', async () => {
    const { report } = await look();

    expect({ ...report, agent: { ...report.agent, startedAt: 0 } }).toEqual(
      recordedReports['article/x86'],
    );
  });

  it.each<[string, CommandResult, string]>([
    ['refuses', { stderr: 'dial unix: permission denied', code: 1 }, 'denied'],
    ['is gone', { stderr: 'connection refused', code: 1 }, 'down'],
    ['says nothing', {}, 'down'],
    [
      'sends half an answer',
      { stdout: '{"host-routing":{"mode":"BPF"' },
      'unreadable',
    ],
    [
      'sends a page',
      { stdout: '<html>Host Routing: BPF</html>' },
      'unreadable',
    ],
  ])('says of an agent that %s how it fares', async (_, status, state) => {
    const { report } = await look({ status });

    expect(report.agent).toEqual({ state });
    expect(report.kernel.release).toBe('6.2.0-20-generic');
  });

  it('says that it was not to ask the agent', async () => {
    const { report } = await look({}, { PROBE_AGENT: 'no' });

    expect(report.agent).toEqual({ state: 'notAsked' });
  });

  it.each<[string, string, string]>([
    ['a driver', link('xdp '), 'driver'],
    ['a driver, as older tools say it', link('xdp/id:42 '), 'driver'],
    ['the generic path', link('xdpgeneric '), 'generic'],
    ['a device', link('xdpoffload '), 'offload'],
    ['several', link('xdpmulti ', '    prog/xdp id 7\n'), 'driver'],
    ['nothing', link(''), 'none'],
  ])('sees XDP in %s', async (_, text, mode) => {
    const { report } = await look({ link: text });

    expect(report.devices[0].xdp).toBe(mode);
  });

  it('counts queues whose interrupts have their own CPUs, once nobody moves them', async () => {
    const pinned = Object.fromEntries(
      [0, 1, 2, 3].map(queue => [
        `proc/irq/${40 + queue}/smp_affinity_list`,
        queue === 3 ? '2\n' : `${queue}\n`,
      ]),
    );
    const unit = 'host/sys/fs/cgroup/system.slice/irqbalance.service';

    const { report } = await look({
      files: { ...pinned, [`${unit}/cgroup.events`]: 'populated 0\n' },
    });

    expect(report.units).toEqual({ irqbalance: false, tuned: false });
    expect(report.devices[0]).toMatchObject({ irqs: 4, pinned: 2 });
  });

  it('looks below a bond', async () => {
    const eth1 = 'sys/class/net/eth1';
    const { report } = await look({
      files: {
        'sys/class/net/eth0/uevent': 'DEVTYPE=bond\n',
        'sys/class/net/eth0/lower_eth1': { link: '../eth1' },
        [`${eth1}/mtu`]: '9000\n',
        [`${eth1}/device/driver`]: { link: '../drivers/mlx5_core' },
      },
    });

    expect(report.devices).toMatchObject([
      { name: 'eth0', kind: 'bond' },
      { name: 'eth1', below: 'eth0', mtu: 9000, driver: 'mlx5_core' },
    ]);
  });

  it('sees a kube-proxy by its port, mixed governors, a tuned profile and what it includes', async () => {
    const { report } = await look({
      files: {
        'proc/net/tcp':
          '  sl  local_address rem_address   st\n   0: 0100007F:2809 00000000:0000 0A\n',
        'sys/devices/system/cpu/cpu2/cpufreq/scaling_governor': 'performance\n',
        'host/etc/tuned/active_profile': 'ours\n',
        'host/etc/tuned/ours/tuned.conf': '[main]\ninclude=network-latency\n',
      },
    });

    expect(report).toMatchObject({
      kubeProxy: true,
      cpu: { online: 4, governors: ['performance', 'powersave'] },
      tuned: ['ours', 'network-latency'],
    });
  });

  it('reads a boot parameter', async () => {
    const { report } = await look({
      files: { 'proc/cmdline': 'quiet preempt=none ro\n' },
    });

    expect(report.kernel.boot).toBe('none');
  });

  it('stays below what a kubelet keeps, and names what found no room', async () => {
    const names = Array.from({ length: 16 }, (_, index) => `enp123s0f${index}`);
    const status = JSON.parse(
      readFileSync(
        join(nodeWith(), 'commands/cilium_status_-o_json.out'),
        'utf8',
      ),
    );
    status['kube-proxy-replacement'].deviceList = names.map(name => ({ name }));
    const message = '<b>Host Routing: BPF</b>, "quoted", {"mode": "BPF"}';
    status.controllers = Array.from({ length: 2000 }, (_, index) => ({
      name: `sync-${index}`,
      status: { 'last-failure-msg': message },
    }));

    const { text, report } = await look({
      status: { stdout: JSON.stringify(status) },
      files: Object.fromEntries(
        names.flatMap(name => [
          [`sys/class/net/${name}/mtu`, '9000\n'],
          [
            `sys/class/net/${name}/uevent`,
            'DEVTYPE=someverylongkindofdevice\n',
          ],
          [
            `sys/class/net/${name}/device/driver`,
            { link: `../a_very_long_name_of_a_driver_${name}` },
          ],
        ]),
      ),
    });

    expect(text.length).toBeLessThan(4000);
    expect(report.agent.status['host-routing']).toEqual({ mode: 'BPF' });
    expect(report.left ?? []).toEqual(expect.any(Array));
    expect(Boolean(report.devices) || report.left.includes('devices')).toBe(
      true,
    );
  });

  it('reports once whatever it finds', async () => {
    const dir = nodeWith();
    rmSync(join(dir, 'root'), { recursive: true });

    expect(await runProbe(dir, 'once', { shell })).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(dir, 'message'), 'utf8'))).toEqual({
      ciliumTuningProbe: 1,
      agent: { state: 'noSocket' },
      end: true,
    });
  });
});

it('reads the kernel configuration that the kernel itself has', async () => {
  const dir = nodeWith();
  changeFixture(dir, {
    files: {
      'proc/config.gz': gzipSync('CONFIG_PREEMPT_NONE=y\n'),
    },
  });

  const { stdout } = await runProbe(dir, 'print');

  expect(JSON.parse(stdout).kernel.options).toEqual({ PREEMPT_NONE: 'y' });
});

it('does not wait for an agent that hangs', async () => {
  const dir = nodeWith({ status: { sleep: 60 } });
  const began = Date.now();

  await runProbe(dir, 'once');

  expect(Date.now() - began).toBeLessThan(20_000);
  expect(readFileSync(join(dir, 'message'), 'utf8')).toContain(
    '"agent":{"state":"timeout"}',
  );
});
