/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { groupsOf, parsePhases, phases } from './phases.mjs';
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
  const context = { root, tools, results };
  for (const group of groupsOf(
    phases.filter(({ id }) => wanted.includes(id)),
  )) {
    totals.push(...(await runGroup(group, context)));
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

/** Runs phases beside one another; what several of them say is shown one after the other when each has ended. */
async function runGroup(group, context) {
  console.log(`\n=== ${group.map(({ title }) => title).join(', ')} ===`);
  if (group.length === 1) {
    return [await runTimed(group[0], context)];
  }
  const ended = await Promise.all(
    group.map(async phase => {
      const log = join(context.results, `${phase.id}.log`);
      const output = openSync(log, 'w');
      const stdio = ['ignore', output, output];
      const total = await runTimed(phase, { ...context, stdio });
      closeSync(output);
      return { log, total };
    }),
  );
  for (const { log, total } of ended.filter(({ total }) => !total.note)) {
    console.log(`\n--- ${total.title} ---`);
    for await (const chunk of createReadStream(log)) {
      process.stdout.write(chunk);
    }
  }
  return ended.map(({ total }) => total);
}

async function runTimed(phase, context) {
  const began = Date.now();
  const total = await runPhase(phase, context);
  const seconds = Math.round((Date.now() - began) / 1000);
  return { ...total, title: phase.title, seconds };
}

async function runPhase(phase, { root, tools, results, stdio }) {
  const refusal = phase.refuse?.(tools.env);
  if (refusal) {
    console.error(`\n${refusal.message}\n`);
    return { passed: 0, failed: refusal.failed, note: refusal.note };
  }
  const code = await run(tools.node, phase.command(tools, results), {
    cwd: root,
    env: phase.environment?.(tools.env, results) ?? tools.env,
    ...(stdio && { stdio }),
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
