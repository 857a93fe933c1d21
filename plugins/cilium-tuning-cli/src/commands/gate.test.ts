/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  articleCluster,
  type DemoClusters,
  startDemoClusters,
  sysdumpOf,
} from '@internal/demo-clusters';
import { zipOf } from '../__testUtils__/archive';
import { sendError, startFakeBackstage } from '../__testUtils__/backstage';
import { callCli } from '../__testUtils__/callCli';
import { kubeconfigOf } from '../__testUtils__/kubeconfigOf';
import { runCli } from '../__testUtils__/runCli';

jest.setTimeout(300_000);

const MET = ['--min-score', '10', '--require', 'conntrack-bypass'];
const LOCKED = ['--require', 'bpf-host-routing'];
const UNTOLD = ['--require', 'mtu-jumbo'];

describe('gate', () => {
  let dir: string;
  let demo: DemoClusters;
  const inputs: Record<string, string[]> = {};
  const write = (name: string, content: string | Uint8Array) => {
    const file = join(dir, name);
    writeFileSync(file, content);
    return file;
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-gate-'));
    const files = sysdumpOf(articleCluster, {
      now: new Date('2026-03-01T12:00:00Z'),
    });
    inputs.sysdump = ['--sysdump', write('article.zip', await zipOf(files))];
    const { stdout } = await callCli([
      ...['assess', '--output', 'json', ...inputs.sysdump],
    ]);
    inputs.snapshot = ['--snapshot', write('saved.json', stdout)];
    demo = await startDemoClusters({ dir, definitions: [articleCluster] });
    inputs.kubeconfig = [
      ...[
        '--kubeconfig',
        write('kubeconfig', kubeconfigOf(demo.get('article'))),
      ],
      ...['--cilium-namespace', 'kube-system'],
    ];
  });
  afterAll(async () => {
    await demo.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each([
    ['sysdump', callCli, MET, 0, /^met: score.*\nmet: Conntrack bypass/],
    [
      'sysdump',
      callCli,
      LOCKED,
      1,
      /^not met: .*Locked on 3 nodes: Kernel 4\.19/,
    ],
    ['sysdump', callCli, UNTOLD, 2, /^cannot tell: Jumbo frames/],
    ['snapshot', callCli, MET, 0, /^met: score.*\nmet: Conntrack bypass/],
    ['snapshot', callCli, [...UNTOLD, ...LOCKED], 1, /^cannot tell.*\nnot met/],
    ['snapshot', callCli, UNTOLD, 2, /^cannot tell: Jumbo frames/],
    ['kubeconfig', runCli, MET, 0, /^met: score.*\nmet: Conntrack bypass/],
    [
      'kubeconfig',
      runCli,
      ['--min-score', '99'],
      1,
      /^not met: score at least 99/,
    ],
    ['kubeconfig', runCli, UNTOLD, 2, /^cannot tell: Jumbo frames/],
  ] as const)(
    'of a %s exits as is due',
    async (input, run, asked, code, says) => {
      const { stdout, exitCode } = await run([
        ...['gate', ...inputs[input], ...asked],
      ]);

      expect(stdout).toMatch(says);
      expect(exitCode).toBe(code);
    },
  );

  it.each<[string[], RegExp]>([
    [[], /--min-score, --require or both/],
    [['--require', 'host-routing'], /Did you mean bpf-host-routing\?/],
    [['--min-score', '101'], /from 0 to 100/],
    [['--output', 'xml', ...MET], /choices are text, json, junit, sarif/],
    [['--backstage', 'https://b', ...MET], /name one of .* and --backstage/],
    [['--snapshot', 'missing', ...MET], /missing: there is no such file/],
    [['--out', 'missing/gate.xml', ...MET], /there is no such folder/],
  ])('exits with 2 where the call %j is wrong', async (args, says) => {
    const { stderr, exitCode } = await callCli([
      ...['gate', ...inputs.snapshot, ...args],
    ]);

    expect(stderr).toMatch(says);
    expect(exitCode).toBe(2);
  });

  it('never shows the token, even where Backstage sends it back', async () => {
    const token = 'a-token-of-the-pipeline';
    const backstage = await startFakeBackstage();
    backstage.answer = sendError(403, 'NotAllowedError', `not by ${token}`);
    const out = join(dir, 'gate.xml');
    jest.replaceProperty(process, 'env', { ...process.env, GATE_TOKEN: token });
    const { stdout, stderr, exitCode } = await callCli([
      ...['gate', '--backstage', backstage.url, '--token-env', 'GATE_TOKEN'],
      ...['--entity', 'resource:default/article', ...MET],
      ...['--output', 'junit', '--out', out],
    ]);
    jest.restoreAllMocks();
    await backstage.stop();

    expect(backstage.asked[0].authorization).toBe(`Bearer ${token}`);
    expect(stderr).toMatch(/may not read this report.*not by \[removed\]/);
    expect(readFileSync(out, 'utf8')).toMatch(
      /<error message="cannot tell: .*may not read/,
    );
    expect(stdout + stderr + readFileSync(out, 'utf8')).not.toContain(token);
    expect(exitCode).toBe(2);
  });
});
