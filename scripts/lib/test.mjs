/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parsePhases, phases } from './phases.mjs';
import { run } from './processes.mjs';
import { settle, summary } from './results.mjs';

const RESULTS = '.test-results';

/** Runs every phase, whatever the others bring, and counts over all of them. */
export async function test({ root, tools, args }) {
  const wanted = parsePhases(args);
  const results = join(root, RESULTS);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const totals = [];
  for (const phase of phases.filter(({ id }) => wanted.includes(id))) {
    console.log(`\n=== ${phase.title} ===`);
    const began = Date.now();
    const total = await runPhase(phase, { root, tools, results });
    const seconds = Math.round((Date.now() - began) / 1000);
    totals.push({ ...total, title: phase.title, seconds });
  }

  console.log('\n=== Results ===');
  for (const { title, passed, failed, seconds, note } of totals) {
    const figures = note ?? summary([{ passed, failed }]);
    console.log(
      `${failed > 0 ? 'FAIL' : ' ok '}  ${title}: ${figures} (${seconds} s)`,
    );
  }
  console.log(summary(totals));
  return totals.some(({ failed }) => failed > 0) ? 1 : 0;
}

async function runPhase(phase, { root, tools, results }) {
  const refusal = phase.refuse?.(tools.env);
  if (refusal) {
    console.error(`\n${refusal.message}\n`);
    return { passed: 0, failed: refusal.failed, note: refusal.note };
  }
  const code = await run(tools.node, phase.command(tools, results), {
    cwd: root,
    env: phase.environment?.(tools.env, results) ?? tools.env,
  });
  if (!phase.count) {
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  }
  return settle(code, readCounts(phase, results));
}

function readCounts(phase, results) {
  try {
    return phase.count(readFileSync(join(results, phase.report), 'utf8'));
  } catch (error) {
    console.error(`No result of "${phase.title}": ${error.message}`);
    return undefined;
  }
}
