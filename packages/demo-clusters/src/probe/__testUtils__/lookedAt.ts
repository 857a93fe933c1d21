/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoNodes } from '../demoNodes';
import {
  changeFixture,
  writeFixture,
  type FixtureFile,
  type FixtureNode,
} from '../fixtureNode';
import { runProbe, type Shell } from '../runProbe';

/** The shells that the script has to work under. */
export const SHELLS: Shell[] = ['dash', 'busybox'];
/** How the client of the node that `nodeLike` starts from is asked. */
export const STATUS = 'cilium status -o json';
const dirs: string[] = [];

/** To be called in `afterAll`. */
export function removeNodes(): void {
  for (const dir of dirs.splice(0)) {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Writes a node. */
export function writeNode(node: FixtureNode): string {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-look-'));
  dirs.push(dir);
  writeFixture(dir, node);
  return dir;
}

/** Writes a node of the demo with something else about it. */
export function nodeLike(change: Partial<FixtureNode> = {}): string {
  const dir = writeNode(demoNodes['article/x86']);
  changeFixture(dir, change);
  return dir;
}

/** A node of which only these files are known, besides the version of its kernel. */
export const bareNode = (
  files: Record<string, FixtureFile>,
  commands: FixtureNode['commands'] = {},
): string =>
  writeNode({
    files: { 'proc/sys/kernel/osrelease': '6.12.48\n', ...files },
    // Not the devices of the machine that runs the tests
    commands: { ip: {}, ...commands },
  });

/** The files of a device that has a default route. */
export function routedDevices(names: string[]): Record<string, FixtureFile> {
  const route = (name: string) =>
    `${name}\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n`;
  return {
    'proc/net/route': `Iface\tDestination\tGateway\n${names
      .map(route)
      .join('')}`,
    ...Object.fromEntries(
      names.map(name => [`sys/class/net/${name}/mtu`, '1500\n']),
    ),
  };
}

/** What one look at a written node reports. */
export async function lookAt(
  dir: string,
  shell: Shell,
  env?: Record<string, string>,
) {
  const { stdout, stderr, code } = await runProbe(dir, 'print', { shell, env });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return { text: stdout, report: JSON.parse(stdout) };
}

/** What the kubelet would read. */
export const messageOf = (dir: string) =>
  JSON.parse(readFileSync(join(dir, 'message'), 'utf8'));
