/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';

const START_LIMIT_MS = 60_000;

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  return typeof address === 'object' && address ? address.port : 0;
}

/** A program that the phase `prometheus` of the tests found. */
function programOf(variable: string): string {
  const program = process.env[variable];
  if (!program) {
    throw new Error(`${variable} names no program; see README.md`);
  }
  return program;
}

/** Targets to be scraped: their address and labels, by job. */
export type Scraped = Record<
  string,
  { address: string; labels?: Record<string, string> }[]
>;

/** Programs with data of their own, on ports of their own. */
export class RealPrometheus {
  readonly #dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-prometheus-'));
  readonly #children: ChildProcess[] = [];

  async #start(program: string, args: (address: string) => string[]) {
    const address = `127.0.0.1:${await freePort()}`;
    const child = spawn(program, args(address), { stdio: 'ignore' });
    const failed = new Promise<never>((_, reject) => {
      child.once('error', reject);
    });
    await Promise.race([
      failed,
      new Promise(resolve => {
        child.once('spawn', resolve);
      }),
    ]);
    this.#children.push(child);
    return address;
  }

  /** Starts a node_exporter that looks at this machine, and at a text for what the machine does not have. */
  async startExporter(text: string): Promise<string> {
    writeFileSync(join(this.#dir, 'more.prom'), text);
    return this.#start(
      programOf('CILIUM_TUNING_TEST_NODE_EXPORTER'),
      address => [
        `--web.listen-address=${address}`,
        `--collector.textfile.directory=${this.#dir}`,
      ],
    );
  }

  /** Starts a Prometheus that scrapes every second, and waits until it has scraped everything. */
  async start(jobs: Scraped): Promise<string> {
    const config = {
      global: { scrape_interval: '1s' },
      scrape_configs: Object.entries(jobs).map(([job, targets]) => ({
        job_name: job,
        static_configs: targets.map(({ address, labels }) => ({
          ...{ targets: [address], labels },
        })),
      })),
    };
    const file = join(this.#dir, 'prometheus.yml');
    writeFileSync(file, stringify(config));
    const address = await this.#start(
      programOf('CILIUM_TUNING_TEST_PROMETHEUS'),
      listen => [
        `--config.file=${file}`,
        `--storage.tsdb.path=${join(this.#dir, 'data')}`,
        `--web.listen-address=${listen}`,
        '--log.level=error',
      ],
    );
    await this.#untilUp(`http://${address}`, Object.values(jobs).flat().length);
    return `http://${address}`;
  }

  async #untilUp(url: string, targets: number): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    for (;;) {
      const answer = await fetch(`${url}/api/v1/query?query=sum(up)`)
        .then(response => response.json())
        .catch(() => undefined);
      if (answer?.data?.result?.[0]?.value?.[1] === String(targets)) {
        return;
      }
      if (Date.now() > deadline) {
        throw new Error(`${url} did not scrape ${targets} targets in time`);
      }
      await sleep(200);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#children.map(
        child =>
          new Promise<void>(resolve => {
            child.once('exit', () => resolve());
            if (child.exitCode !== null || !child.kill()) {
              resolve();
            }
          }),
      ),
    );
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
