/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { agentStatus } from './agentStatus';
import { changeFixture, type CommandResult } from './fixtureNode';
import { recordedReports } from './recordedReports';
import { runProbe } from './runProbe';
import {
  SHELLS,
  STATUS,
  bareNode,
  lookAt,
  messageOf,
  nodeLike,
  removeNodes,
  routedDevices,
} from './__testUtils__/lookedAt';

jest.setTimeout(60_000);

afterAll(removeNodes);

const status = (devices: string[]) =>
  agentStatus({
    ...{ version: '1.13.4', hostRouting: 'BPF', devices },
    nodePort: { mode: 'DSR', acceleration: 'Disabled', algorithm: 'Random' },
    ...{ mapRatio: 0.0025, datapath: 'veth', attach: 'tc' },
  });
const whole = JSON.stringify(status(['eth0']));
const errors =
  'Get "http://localhost/v1/healthz": dial unix /var/run/cilium/cilium.sock: connect: ';

const faults: [string, CommandResult, string][] = [
  ['refuses', { stderr: `${errors}permission denied`, code: 1 }, 'denied'],
  [
    'is out of bounds',
    { stderr: `${errors}Operation not permitted`, code: 1 },
    'denied',
  ],
  ['is gone', { stderr: `${errors}connection refused`, code: 1 }, 'down'],
  ['fails after an answer', { stdout: whole, code: 1 }, 'down'],
  ['says nothing', {}, 'down'],
  [
    'sends half an answer',
    { stdout: whole.slice(0, whole.length / 2) },
    'unreadable',
  ],
  ['sends all but one byte', { stdout: whole.slice(0, -1) }, 'unreadable'],
  [
    'sends a page',
    { stdout: '<html>"host-routing":{"mode":"BPF"}</html>' },
    'unreadable',
  ],
  ['sends text', { stdout: 'Host Routing: BPF\n' }, 'unreadable'],
  ['sends null', { stdout: 'null\n' }, 'unreadable'],
];

/** Text as agents put it into messages: nothing of it is a value of the status. */
const noise =
  '<b>Host Routing: BPF</b>, "quoted", {"host-routing": {"mode": "Legacy"}}, [1,2], \\, \n"cilium": {"msg": "9.9.9 (x)"}, ü';
const controllers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `sync-${noise}-${index}`,
    configuration: { interval: '1m', 'error-retry': true },
    status: {
      'consecutive-failure-count': index,
      'last-failure-msg': noise.repeat(3),
      'last-failure-timestamp': '2026-01-01T00:00:00.000Z',
    },
  }));

describe.each(SHELLS)('a look under %s', shell => {
  it.each(faults)(
    'says of an agent that %s how it fares, and all of the node',
    async (_, answer, state) => {
      const dir = nodeLike({ commands: { [STATUS]: answer } });
      // Else only the agent says which devices it uses
      changeFixture(dir, { files: routedDevices(['eth0']) });

      const { report } = await lookAt(dir, shell);

      const { agent: _agent, ...node } = recordedReports['article/x86'];
      expect(report).toEqual({ ...node, agent: { state } });
    },
  );

  it.each<[string, string, Record<string, string>]>([
    ['that there is no socket', 'noSocket', {}],
    ['that it was not to ask', 'notAsked', { PROBE_AGENT: 'no' }],
  ])('says %s', async (_, state, env) => {
    const dir = nodeLike();
    if (state === 'noSocket') {
      rmSync(join(dir, 'root/var/run/cilium/cilium.sock'));
    }

    expect((await lookAt(dir, shell, env)).report.agent).toEqual({ state });
  });

  it('finds the same in a status of 400 KB that is full of text', async () => {
    const stdout = JSON.stringify({
      aaa: controllers(10),
      ...status(['eth0']),
      controllers: controllers(700),
      zzz: noise.repeat(100),
    });
    expect(stdout.length).toBeGreaterThan(400_000);

    const { report } = await lookAt(
      nodeLike({ commands: { [STATUS]: { stdout } } }),
      shell,
    );

    expect({ ...report, agent: { ...report.agent, startedAt: 0 } }).toEqual(
      recordedReports['article/x86'],
    );
  });

  it('names the devices that find no room, and brings the rest', async () => {
    const names = Array.from({ length: 16 }, (_, index) =>
      `enp123s0f${index}np`.padEnd(15, '9'),
    );
    const { text, report } = await lookAt(
      nodeLike({
        commands: { [STATUS]: { stdout: JSON.stringify(status(names)) } },
        files: Object.fromEntries(
          names.flatMap(name => [
            [`sys/class/net/${name}/mtu`, '9000\n'],
            [`sys/class/net/${name}/uevent`, 'DEVTYPE=some-long-kind\n'],
            [
              `sys/class/net/${name}/device/driver`,
              { link: `../drivers/a_driver_with_a_long_name_${name}` },
            ],
          ]),
        ),
      }),
      shell,
    );

    expect(Buffer.byteLength(text)).toBeLessThan(4096);
    expect(report).toMatchObject({ left: ['devices'], mtu: 1500, end: true });
    expect(report.kubeProxy).toBe(false);
    expect(report.devices).toBeUndefined();
    expect(
      report.agent.status['kube-proxy-replacement'].deviceList,
    ).toHaveLength(16);
  });

  it.each([
    [16, undefined],
    [17, ['devices']],
  ])('reports %i devices all or none', async (count, left) => {
    const names = Array.from({ length: count }, (_, index) => `e${index}`);

    const { report } = await lookAt(bareNode(routedDevices(names)), shell);

    expect(report.left).toEqual(left);
    expect(report.devices?.length).toBe(left ? undefined : count);
  });

  it('reports once where nothing can be read', async () => {
    const dir = nodeLike();
    rmSync(join(dir, 'root'), { recursive: true });

    expect(await runProbe(dir, 'once', { shell })).toMatchObject({ code: 0 });
    expect(messageOf(dir)).toEqual({
      ...{ ciliumTuningProbe: 1, agent: { state: 'noSocket' }, end: true },
    });
  });

  it('reports the agent where it can keep nothing', async () => {
    const dir = nodeLike();
    const env = { PROBE_STATE: join(dir, 'missing') };

    expect(await runProbe(dir, 'once', { shell, env })).toMatchObject({
      code: 0,
    });
    expect(messageOf(dir).agent).toMatchObject({
      ...{ state: 'ok', status: { 'host-routing': { mode: 'BPF' } } },
    });
  });

  it('ends well where nobody takes its report', async () => {
    const dir = nodeLike();
    mkdirSync(join(dir, 'message'));

    expect(await runProbe(dir, 'once', { shell })).toMatchObject({ code: 0 });
  });

  it('does not wait for an agent that hangs', async () => {
    const dir = nodeLike({ commands: { [STATUS]: { sleep: 30 } } });
    const began = Date.now();

    await runProbe(dir, 'once', { shell });

    expect(Date.now() - began).toBeLessThan(20_000);
    expect(messageOf(dir)).toMatchObject({
      agent: { state: 'timeout' },
      kernel: { release: '6.2.0-20-generic' },
    });
  });
});

it('gives up a look in which something else hangs', async () => {
  const dir = nodeLike({
    commands: { 'ip -d link show dev eth0': { sleep: 30 } },
  });
  const began = Date.now();

  await runProbe(dir, 'once');

  expect(Date.now() - began).toBeLessThan(20_000);
  expect(messageOf(dir)).toEqual({
    ...{ ciliumTuningProbe: 1, failed: true, end: true },
  });
});
