/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { runProbe, writeFixture } from '@internal/demo-clusters';
import {
  assess,
  buildSnapshot,
  type Assessment,
  type ConfigReading,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { corpusSchema, truth } from '../../__testUtils__/corpus';
import { contextOf } from '../../__testUtils__/reader';
import { probeSource } from '.';

/** An operator who asked for everything. */
const wantsAll: Record<string, string> = {
  'routing-mode': 'native',
  tunnel: 'disabled',
  'kube-proxy-replacement': 'true',
  'enable-bpf-masquerade': 'true',
  'bpf-lb-mode': 'dsr',
  'enable-ipv4-big-tcp': 'true',
  'enable-ipv6-big-tcp': 'true',
  'enable-bandwidth-manager': 'true',
  'enable-bbr': 'true',
  'enable-hubble': 'true',
};

const corpus = process.env.CILIUM_TUNING_TEST_CORPUS ?? '';
const started = new Date(Date.now() - 3_600_000).toISOString();
const taken = new Date().toISOString();

/** Runs the script with a client that prints this status, and gives its message. */
async function messageFor(dir: string, file: string, version: string) {
  const client = Number(version.split('.')[1]) >= 15 ? 'cilium-dbg' : 'cilium';
  writeFixture(dir, {
    files: { 'var/run/cilium/cilium.sock': '' },
    commands: {
      [`${client} status -o json`]: { stdout: readFileSync(file, 'utf8') },
      [`${client} version`]: {
        stdout: `Client: ${version} x\nDaemon: ${version} x\n`,
      },
      [`${client} config --all`]: {},
    },
  });
  return (await runProbe(dir, 'print')).stdout;
}

const podOf = (name: string, message: string): JsonObject => ({
  metadata: { name: `probe-${name}`, namespace: 'cilium-tuning' },
  spec: { nodeName: name, containers: [], initContainers: [] },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
    initContainerStatuses: [
      {
        name: 'look',
        state: {
          terminated: {
            exitCode: 0,
            finishedAt: taken,
            startedAt: taken,
            message,
          },
        },
      },
    ],
    containerStatuses: [],
  },
});

const state = (source: string) => ({
  ...{ source, state: 'ok' as const, readAt: taken },
});

/** What the API says of the nodes: new kernels, agents that are ready. */
function apiReadings(names: string[]): SourceReading[] {
  const at = { source: 'api', observedAt: taken, excerpt: '', object: '' };
  return [
    {
      state: state('cilium-agents'),
      cilium: { state: 'found', lookedFor: [] },
      nodes: new Map(
        names.map(name => [
          name,
          {
            facts: [
              { ...at, fact: 'agentState', value: 'ready', basis: 'observed' },
              {
                ...{ ...at, fact: 'kernelRelease', value: '6.12.0' },
                basis: 'observed',
              },
            ],
            agent: {
              ...{ pod: name, restarts: 0, startedAt: started },
              configLoadedAt: started,
            },
          },
        ]),
      ),
    },
  ];
}

const told: ConfigReading = {
  ...{ namespace: 'kube-system', name: 'cilium-config', values: wantsAll },
  changedAt: new Date(Date.now() - 7_200_000).toISOString(),
  nodeConfigs: [],
};

async function assessMessages(
  messages: Map<string, string>,
  config: ConfigReading | undefined,
) {
  const items = [...messages].map(([name, message]) => podOf(name, message));
  const probe = await probeSource.read(
    contextOf({
      get: async ({ path }) => ({
        ok: true,
        value: { items: path.endsWith('/pods') ? items : [] },
      }),
    }),
  );
  const snapshot = buildSnapshot({
    clusterName: 'corpus',
    takenAt: taken,
    readings: [
      ...[probe, ...apiReadings([...messages.keys()])],
      ...(config ? [{ state: state('cilium-config'), config }] : []),
    ],
  });
  const assessment = assess(snapshot);
  return (item: string, node: string) => {
    const row = snapshot.nodes.find(({ name }) => name === node);
    return verdictOf(assessment, item, row?.cohort ?? -1);
  };
}

function verdictOf(assessment: Assessment, item: string, cohort: number) {
  return assessment.checks
    .find(({ check }) => check === item)
    ?.cells.flatMap(({ parts }) => parts)
    .find(({ cohorts }) => cohorts.includes(cohort))?.judgement.verdict;
}

jest.setTimeout(300_000);

describe.each(readdirSync(join(corpus, 'status')))('Cilium %s', minor => {
  const folder = join(corpus, 'status', minor);
  const { scenarios } = corpusSchema.parse(
    JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')),
  );
  const messages = new Map<string, string>();
  let dir: string;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-corpus-'));
    for (const [name, { files, expected }] of Object.entries(scenarios)) {
      const file = join(folder, files.json);
      const version = expected.agentVersion ?? `${minor}.0`;
      messages.set(name, await messageFor(join(dir, name), file, version));
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each([
    ['alone', undefined],
    ['with a configuration that wants all of it', told],
  ])('is never judged against what is in effect, %s', async (_, config) => {
    const verdict = await assessMessages(messages, config);
    const wrong = Object.entries(scenarios).flatMap(([name, { expected }]) =>
      Object.entries(truth).flatMap(([item, isOn]) => {
        const on = isOn(expected);
        const judged = verdict(item, name);
        return (on === false && judged === 'pass') ||
          (on === true && judged === 'fail')
          ? [`${name}: ${item} is ${on ? 'on' : 'off'}, judged ${judged}`]
          : [];
      }),
    );

    expect(wrong).toEqual([]);
  });

  it('is judged on where the status says that it is, and unknown where it says nothing', async () => {
    const verdict = await assessMessages(messages, undefined);
    const all = Object.entries(scenarios).flatMap(([name, { expected }]) =>
      Object.entries(truth).map(([item, isOn]) => ({
        ...{ name, item, on: isOn(expected), judged: verdict(item, name) },
      })),
    );
    const passes = all.filter(({ judged }) => judged === 'pass');

    expect(passes.filter(({ on }) => on === undefined)).toEqual([]);
    expect(passes.length).toBeGreaterThan(40);
  });
});
