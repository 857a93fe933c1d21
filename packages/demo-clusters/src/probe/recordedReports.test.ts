/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoNodes } from './demoNodes';
import { writeFixture } from './fixtureNode';
import { recordedReports } from './recordedReports';
import { runProbe } from './runProbe';

const started = /"startedAt":\d+/;
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-reports-'));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function reportOf(name: string): Promise<string> {
  const folder = join(dir, name.replace('/', '-'));
  writeFixture(folder, demoNodes[name]);
  const { stdout } = await runProbe(folder, 'print');
  return stdout.trim().replace(started, '"startedAt":0');
}

// `yarn workspace @internal/demo-clusters record-reports` writes them anew
it("has the demo's probes report what the script reports", async () => {
  const reports: Record<string, unknown> = {};
  for (const name of Object.keys(demoNodes)) {
    reports[name] = JSON.parse(await reportOf(name));
  }
  if (process.env.UPDATE_PROBE_REPORTS) {
    writeFileSync(
      join(__dirname, 'reports.json'),
      `${JSON.stringify(reports, undefined, 2)}\n`,
    );
  }

  expect(recordedReports).toEqual(reports);
}, 60_000);
