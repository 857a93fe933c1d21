/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { JsonObject } from '@backstage/types';
import limitConcurrency from 'p-limit';
import { z } from 'zod';
import type { AnsweredTraffic } from '@internal/demo-clusters';
import { endedChildrenCpuSeconds } from './processFigures';

const run = promisify(execFile);

/** What people run in a loop. */
const STATUS = ['cilium', 'status', '-o', 'json'];
const AT_ONCE = 16;
const MEBIBYTE = 2 ** 20;

const configSchema = z.object({
  clusters: z.tuple([
    z.object({
      cluster: z.object({
        server: z.string(),
        'certificate-authority-data': z.string(),
      }),
    }),
  ]),
  users: z.tuple([z.object({ user: z.object({ token: z.string() }) })]),
});

/** What asking every agent took by a tool that people have. */
export interface ToolFigures {
  tool: string;
  agents: number;
  /** Agents whose answer arrived whole. */
  whole: number;
  wallSeconds: number;
  /** Of all its processes. */
  cpuSeconds: number;
}

/** Of what upstream's command prints, the part that counts here. */
const featuresSchema = z.object({ cilium: z.record(z.string(), z.unknown()) });

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** A cluster that `kubectl` reaches. */
export class KubectlCluster {
  constructor(private readonly kubeconfig: string) {}

  private async kubectl(...args: string[]): Promise<string> {
    const { stdout } = await run(
      'kubectl',
      ['--kubeconfig', this.kubeconfig, ...args],
      { maxBuffer: 256 * MEBIBYTE },
    );
    return stdout;
  }

  /** How Backstage is told of it, with the token of the kubeconfig. */
  async locator(name: string): Promise<JsonObject> {
    const config = configSchema.parse(
      JSON.parse(
        await this.kubectl(
          ...['config', 'view', '--raw', '--minify', '--flatten'],
          ...['-o', 'json'],
        ),
      ),
    );
    const [{ cluster }] = config.clusters;
    return {
      type: 'config',
      clusters: [
        {
          name,
          url: cluster.server,
          caData: cluster['certificate-authority-data'],
          authProvider: 'serviceAccount',
          serviceAccountToken: config.users[0].user.token,
        },
      ],
    };
  }

  /** What its API server has been asked and has answered so far, by its own metrics. Bytes are as they went out. */
  async traffic(): Promise<AnsweredTraffic> {
    const metrics = await this.kubectl('get', '--raw', '/metrics');
    const sum = (name: string) =>
      [
        ...metrics.matchAll(
          new RegExp(`^${name}{.*verb="LIST".*} (\\S+)$`, 'gm'),
        ),
      ]
        .map(([, value]) => Number(value))
        .reduce((total, value) => total + value, 0);
    return {
      requests: sum('apiserver_request_total'),
      decodedBytes: NaN,
      sentBytes: sum('apiserver_response_sizes_sum'),
    };
  }

  private async agents(): Promise<string[]> {
    const names = await this.kubectl(
      ...['-n', 'kube-system', 'get', 'pods', '-l', 'k8s-app=cilium'],
      ...['-o', 'name'],
    );
    return names.trim().split('\n');
  }

  private async measure(
    tool: string,
    ask: (agents: readonly string[]) => Promise<number>,
  ): Promise<ToolFigures> {
    const agents = await this.agents();
    const cpuBefore = endedChildrenCpuSeconds();
    const startedAt = performance.now();
    const whole = await ask(agents);
    return {
      ...{ tool, whole, agents: agents.length },
      wallSeconds: (performance.now() - startedAt) / 1000,
      cpuSeconds: endedChildrenCpuSeconds() - cpuBefore,
    };
  }

  /** Asks every agent as a script would: a process of kubectl each, 16 at once. */
  async askByExec(): Promise<ToolFigures> {
    return await this.measure('kubectl exec, 16 at once', async agents => {
      const limit = limitConcurrency(AT_ONCE);
      const answers = await Promise.all(
        agents.map(pod =>
          limit(() =>
            this.kubectl(
              ...['-n', 'kube-system', 'exec', pod, '-c', 'cilium-agent', '--'],
              ...STATUS,
            ).catch(() => ''),
          ),
        ),
      );
      return answers.filter(isJson).length;
    });
  }

  /**
   * Asks every agent by upstream's command for that.
   *
   * @param binary - of Cilium's command line interface
   */
  async askByCiliumCli(binary: string): Promise<ToolFigures> {
    return await this.measure('cilium features status', async () => {
      const args = ['features', 'status', '-n', 'kube-system', '-o', 'json'];
      const { stdout } = await run(binary, args, {
        maxBuffer: 256 * MEBIBYTE,
        env: { ...process.env, KUBECONFIG: this.kubeconfig },
        // It prints nothing at all where one agent did not answer
      }).catch(() => ({ stdout: '{"cilium":{}}' }));
      return Object.keys(featuresSchema.parse(JSON.parse(stdout)).cilium)
        .length;
    });
  }
}
