/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import {
  chmodSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of a node: its text or bytes, or where a link leads. */
export type FixtureFile = string | Uint8Array | { link: string };

/** What a probe finds on a node. */
export interface FixtureNode {
  /** By path from the root. */
  files: Record<string, FixtureFile>;
  /** What the clients of Cilium and iproute2 print, by the command line behind their names. */
  commands: Record<string, CommandResult>;
}

/** What a command prints, and how it ends. */
export interface CommandResult {
  stdout?: string;
  stderr?: string;
  code?: number;
  /** Seconds that it takes. */
  sleep?: number;
}

const fileName = (command: string) => command.replace(/[^\w.-]/g, '_');

/** Programs that print what the fixture has for their arguments. */
function standIn(dir: string, program: string): void {
  const script = `#!/bin/sh
name=$(printf '%s' "${program} $*" | tr -c 'A-Za-z0-9_.-' '_')
answer='${join(dir, 'commands')}'/$name
[ -e "$answer.out" ] || { echo "no answer to ${program} $*" >&2; exit 1; }
if [ -e "$answer.sleep" ]; then
  trap 'kill $!; exit 143' TERM
  sleep "$(cat "$answer.sleep")" &
  wait $!
fi
cat "$answer.err" >&2
cat "$answer.out"
exit "$(cat "$answer.code")"
`;
  const file = join(dir, 'bin', program);
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

function writeFile(path: string, content: FixtureFile): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(path, content);
  } else {
    symlinkSync(content.link, path);
  }
}

/** Changes files of a fixture that was written. */
export function changeFixture(dir: string, change: Partial<FixtureNode>): void {
  for (const [path, content] of Object.entries(change.files ?? {})) {
    writeFile(join(dir, 'root', path), content);
  }
  for (const [command, result] of Object.entries(change.commands ?? {})) {
    const { stdout = '', stderr = '', code = 0, sleep } = result;
    const file = join(dir, 'commands', fileName(command));
    writeFile(`${file}.out`, stdout);
    writeFile(`${file}.err`, stderr);
    writeFile(`${file}.code`, String(code));
    if (sleep !== undefined) {
      writeFile(`${file}.sleep`, String(sleep));
    }
  }
}

/** Writes the tree of a node and stand-ins for the programs on it below a folder. */
export function writeFixture(dir: string, node: FixtureNode): void {
  for (const part of ['root', 'bin', 'commands', 'state']) {
    mkdirSync(join(dir, part), { recursive: true });
  }
  changeFixture(dir, node);
  for (const program of new Set(
    Object.keys(node.commands).map(command => command.split(' ')[0]),
  )) {
    standIn(dir, program);
  }
}
