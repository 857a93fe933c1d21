/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  everyOperation,
  imageOf,
  nodesSnapshot,
  planOf,
  platforms,
  stepOf,
  textOf,
} from '../../__testUtils__/plans';
import type { Operation, PlanStep } from '../types';
import { renderPlan } from './renderPlan';

const label = { key: 'cilium-tuning/bbr', value: 'on' };
const onNode: Operation[] = [
  { do: 'labelNode', label },
  { do: 'restartAgent' },
  { do: 'verify', what: { code: 'bbr.title' }, command: 'cilium status' },
];

describe('the commands of a step', () => {
  let dir: string;
  /** A kubectl and a helm that only note what they are told. */
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'plan-'));
    for (const name of ['kubectl', 'helm']) {
      const file = join(dir, name);
      writeFileSync(
        file,
        `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> ${join(
          dir,
          'log',
        )}\ncase "$*" in *"get pod"*) echo pod/agent ;; esac\n`,
      );
      chmodSync(file, 0o755);
    }
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  function run(step: PlanStep, args: string[], answers = '') {
    const snapshot = nodesSnapshot(
      ['a-1', 'a-2', 'a-3'].map(name => ({ name })),
    );
    const files = renderPlan(planOf([step]), snapshot);
    writeFileSync(join(dir, 'commands.sh'), textOf(files, 'commands.sh'));
    writeFileSync(join(dir, 'log'), '');
    const { status, stdout } = spawnSync(
      'bash',
      [join(dir, 'commands.sh'), ...args],
      {
        input: answers,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${dir}${delimiter}${process.env.PATH}` },
      },
    );
    return {
      status,
      stdout,
      log: readFileSync(join(dir, 'log'), 'utf8').trim().split('\n'),
    };
  }

  const step = stepOf(
    nodesSnapshot(['a-1', 'a-2', 'a-3'].map(name => ({ name }))),
    [
      {
        on: 'cluster',
        operations: [
          { do: 'setValues', settings: [{ key: 'enable-bbr', value: 'true' }] },
        ],
      },
      { on: 'canary', operations: onNode },
      { on: 'others', operations: onNode },
    ],
  );

  it('name their stages and do nothing when called without one', () => {
    const { status, stdout, log } = run(step, []);

    expect(status).toBe(2);
    expect(stdout).toMatch(
      /1 {2}Once for the cluster\n {2}2 {2}First on one node: a-1\n {2}3 {2}Then on the other nodes/,
    );
    expect(log).toEqual(['']);
  });

  it('do one stage, node by node', () => {
    const context = 'kubectl config current-context';
    const pods = (node: string) =>
      `-l k8s-app=cilium --field-selector spec.nodeName=${node}`;
    const forNode = (node: string) => [
      `kubectl label node ${node} cilium-tuning/bbr=on --overwrite`,
      `kubectl -n networking delete pod ${pods(node)}`,
      `kubectl -n networking wait pod ${pods(
        node,
      )} --for=condition=Ready --timeout=5s`,
      `kubectl -n networking get pod ${pods(node)} -o name`,
      'kubectl -n networking exec pod/agent -c cilium-agent -- cilium status',
    ];

    expect(run(step, ['1'], 'yes\n').log).toEqual([
      context,
      'helm upgrade cilium cilium/cilium --version 1.18.4 --namespace networking --reuse-values -f values.yaml',
    ]);
    expect(run(step, ['3'], 'yes\nyes\nyes\n').log).toEqual([
      context,
      ...forNode('a-2'),
      ...forNode('a-3'),
    ]);
  });

  it('look at any agent where no node is meant', () => {
    const look = { do: 'verify', what: { code: 'bbr.title' } } as const;
    const operations = [{ ...look, command: 'cilium status' }, look];
    const once = stepOf(nodesSnapshot([{ name: 'a-1' }]), [
      { on: 'cluster', operations },
    ]);

    expect(run(once, ['1'], 'yes\nyes\nyes\n')).toMatchObject({
      status: 0,
      log: [
        'kubectl config current-context',
        'kubectl -n networking exec daemonset/cilium -c cilium-agent -- cilium status',
      ],
    });
  });

  it('stop where something is not as it should be', () => {
    const { status, log } = run(step, ['3'], 'yes\nno\n');

    expect(status).toBe(1);
    expect(log.some(line => line.includes('a-3'))).toBe(false);
  });

  it.each(platforms)('are ones that a shell takes: %s', platform => {
    const snapshot = nodesSnapshot([
      { name: 'a-1', os: imageOf[platform] },
      { name: 'a-2', os: 'Flatcar Container Linux 4081' },
      { name: 'a-3', os: imageOf[platform] },
    ]);
    const all = stepOf(snapshot, [
      { on: 'cluster', operations: everyOperation.slice(1, 4) },
      { on: 'canary', operations: everyOperation },
      { on: 'others', operations: everyOperation },
    ]);
    const files = renderPlan(planOf([all], { platform }), snapshot);

    expect(() =>
      execFileSync('bash', ['-n'], {
        input: textOf(files, 'commands.sh'),
        stdio: 'pipe',
      }),
    ).not.toThrow();
  });
});
