/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { connect } from 'node:net';
import { UserError } from './errors.mjs';
import { isStopping, launch, stopGroup } from './processes.mjs';

const APP_URL = 'http://localhost:3000';
const BACKEND_READY_URL =
  'http://localhost:7007/.backstage/health/v1/readiness';
const POLL_MS = 500;

/** Starts the app, the backend and its demo clusters, until Ctrl-C. */
export async function start({ root, tools, args }) {
  await refuseBusyPorts([3000, 7007]);
  const { child, exited } = launch(
    tools.node,
    [tools.yarn, 'run', 'backstage-cli', 'repo', 'start', ...args],
    { cwd: root, env: tools.env },
  );
  let ended = false;
  const code = exited.finally(() => {
    ended = true;
  });
  announce(() => ended || isStopping());
  const result = await code;
  await stopGroup(child);
  return result;
}

async function announce(isOver) {
  const ready = [APP_URL, BACKEND_READY_URL];
  while (!(await Promise.all(ready.map(answers))).every(Boolean)) {
    if (isOver()) return;
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
  console.log(
    `\n  Backstage is ready: open ${APP_URL} (Ctrl-C ends everything)\n`,
  );
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function refuseBusyPorts(ports) {
  const busy = [];
  for (const port of ports) {
    if (await isListening(port)) busy.push(port);
  }
  if (busy.length > 0) {
    throw new UserError(
      `Something already listens on port ${busy.join(
        ' and ',
      )}: perhaps this project, ` + `started elsewhere. End that first.`,
    );
  }
}

function isListening(port) {
  return new Promise(resolve => {
    const socket = connect({ port, host: 'localhost' });
    const answer = result => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
