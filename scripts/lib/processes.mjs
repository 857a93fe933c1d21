/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const windows = process.platform === 'win32';
const STOP_GRACE_MS = 10_000;
const running = new Set();
let stopping = false;

/** Whether this run is on its way out, so that what ends now is no failure. */
export function isStopping() {
  return stopping;
}

export function exitCodeOf(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Starts a program in a process group of its own, so that one signal reaches
 * all that it starts in turn. `exited` resolves to its exit code.
 */
export function launch(file, args, options) {
  const child = spawn(file, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    windowsHide: true,
    ...options,
    detached: !windows,
  });
  running.add(child);
  const exited = new Promise((resolve, reject) => {
    child.once('error', error => {
      running.delete(child);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      // While everything ends, nothing may go on to start the next thing.
      if (!stopping) resolve(exitCodeOf(code, signal));
    });
  });
  return { child, exited };
}

/** Runs a program to its end, and resolves to its exit code. */
export async function run(file, args, options) {
  const { child, exited } = launch(file, args, options);
  const code = await exited;
  await stopGroup(child);
  return code;
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch (error) {
    // EPERM is macOS's word for a group of which only zombies are left.
    if (error.code === 'ESRCH' || error.code === 'EPERM') return false;
    throw error;
  }
}

function stopTree(child) {
  const args = ['/pid', `${child.pid}`, '/T', '/F'];
  return new Promise(resolve => {
    spawn('taskkill', args, { stdio: 'ignore' })
      .once('error', resolve)
      .once('exit', resolve);
  });
}

/** Ends a program and all it started; what does not go in time is killed. */
export async function stopGroup(child) {
  if (!running.delete(child)) return;
  if (windows) {
    if (child.exitCode === null) await stopTree(child);
    return;
  }
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + STOP_GRACE_MS;
  while (signalGroup(child, 0)) {
    if (Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

async function stopEverything(code) {
  if (stopping) return;
  stopping = true;
  await Promise.all([...running].map(stopGroup));
  process.exit(code);
}

/**
 * Ends what runs when this process is told to end. Some versions of npm start us
 * through a shell that does not pass signals on, so losing the parent counts too.
 */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stopEverything(exitCodeOf(null, signal)));
  }
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopEverything(exitCodeOf(null, 'SIGTERM'));
  }, 500).unref();
}
