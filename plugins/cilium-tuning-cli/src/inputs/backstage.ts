/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import {
  apiPaths,
  clusterStatusSchema,
  fillPath,
  reportSchema,
} from 'backstage-plugin-cilium-tuning-common';
import { getJson } from 'backstage-plugin-cilium-tuning-node';
import { HttpProxyAgent, HttpsProxyAgent } from 'hpagent';
import { getProxyForUrl } from 'proxy-from-env';
import type { ZodType } from 'zod';
import type { Judged } from '../gate/result';
import { shown } from '../output/words';
import { backstageWords, messageOf } from './backstageWords';

const MAX_BYTES = 64 * 2 ** 20;
const BASE_PATH = '/api/cilium-tuning';

/** Which report of which Backstage is meant. */
export interface BackstageOptions {
  backstage: string;
  /** Name of the environment variable that holds the token. */
  tokenEnv?: string;
  entity?: string;
  /** Seconds for each answer. */
  timeout: number;
}

/** What is asked, whom, and as whom. */
interface Call {
  baseUrl: string;
  entityRef: string;
  token: string;
  timeLimit: number;
  agent: Agent;
}

/** What goes wrong for a reason that people can do something about. */
class Problem extends Error {}

function baseUrlOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Problem(
      '--backstage: give it the address of the backend, such as https://backstage.example.com, without credentials',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${BASE_PATH}`;
}

/** Backstage takes tokens of eight characters and more, without spaces. */
function tokenOf(name: string | undefined): string {
  if (name === undefined) {
    throw new Problem(
      '--token-env: name the environment variable that holds the token',
    );
  }
  const token = process.env[name]?.trim() ?? '';
  if (!/^[!-~]{8,}$/.test(token)) {
    throw new Problem(
      `the environment variable ${name} holds ${
        token === '' ? 'nothing' : 'something that is no token'
      }: set it to the token, from a secret of the pipeline`,
    );
  }
  return token;
}

function entityRefOf(given: string | undefined): string {
  if (!/^[^:/]+:[^:/]+\/[^:/]+$/.test(given ?? '')) {
    throw new Problem(
      '--entity: name the entity of the cluster, such as resource:default/my-cluster',
    );
  }
  return given ?? '';
}

/** Pipelines often have to go through a proxy, which their surroundings name. */
function agentOf(url: string): Agent {
  const proxy = getProxyForUrl(url);
  const secure = url.startsWith('https:');
  if (!proxy) {
    return secure ? new SecureAgent() : new Agent();
  }
  return secure
    ? new HttpsProxyAgent({ proxy })
    : new HttpProxyAgent({ proxy });
}

/** Asks for one resource of the API, and understands what comes back. */
async function ask<T>(
  { baseUrl, entityRef, token, timeLimit, agent }: Call,
  template: string,
  schema: ZodType<T>,
): Promise<T> {
  const path = fillPath(template, entityRef);
  let said = '';
  const result = await getJson({
    url: `${baseUrl}${path}`,
    path,
    headers: async () => ({
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    }),
    signal: new AbortController().signal,
    timeLimit,
    maxBytes: MAX_BYTES,
    explain: answer => {
      said = messageOf(answer);
      return undefined;
    },
    agent,
  });
  if (!result.ok) {
    throw new Problem(`Backstage: ${backstageWords(result.problem, said)}`);
  }
  const parsed = schema.safeParse(result.value);
  if (!parsed.success) {
    const [{ path: at, message }] = parsed.error.issues;
    throw new Problem(
      `Backstage: its answer has a form that this version does not read (${at.join(
        '.',
      )}: ${message}). Use the version of the command that the backend has`,
    );
  }
  return parsed.data;
}

/** The newest report, if it still speaks for the cluster. */
async function judgedBy(call: Call): Promise<Judged> {
  const report = await ask(call, apiPaths.report, reportSchema);
  if (report.entityRef !== call.entityRef.toLocaleLowerCase('en-US')) {
    throw new Problem(
      `Backstage: it answered with the report of ${report.entityRef}`,
    );
  }
  // After the report: a scan that failed meanwhile is known then
  const status = await ask(call, apiPaths.cluster, clusterStatusSchema);
  if (status.report?.state !== 'current') {
    throw new Problem(
      `the report of ${report.takenAt} is out of date: it is too old, or a later scan failed. See the page of the cluster for why, and scan it again`,
    );
  }
  const { clusterName, takenAt, assessment, sources } = report;
  return { ok: true, clusterName, takenAt, assessment, sources };
}

/** Reads how a Backstage judges a cluster. */
export async function judgedByBackstage({
  backstage,
  tokenEnv,
  entity,
  timeout,
}: BackstageOptions): Promise<Judged> {
  let agent: Agent | undefined;
  try {
    const baseUrl = baseUrlOf(backstage);
    agent = agentOf(baseUrl);
    return await judgedBy({
      ...{ baseUrl, agent },
      entityRef: entityRefOf(entity),
      token: tokenOf(tokenEnv),
      timeLimit: timeout * 1000,
    });
  } catch (error) {
    if (!(error instanceof Problem)) {
      throw error;
    }
    return { ok: false, problem: shown(error.message) };
  } finally {
    agent?.destroy();
  }
}
