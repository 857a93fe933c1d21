/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import {
  failed,
  isJsonObject,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import { z } from 'zod';
import type { ClusterReader } from '../../reader/ClusterReader';
import { type MetricQuery, selecting } from './promql';
import {
  labelOf,
  type PrometheusTarget,
  queryPathOf,
  resourceNameOf,
} from './target';

/** Far more than the largest query brings of thousands of nodes. */
const MAX_BYTES = 32 * 2 ** 20;

/** One series of an instant vector. */
export interface Sample {
  labels: Record<string, string>;
  value: number;
  /** When the query was evaluated by the clock of whoever did, in seconds since 1970. */
  evaluatedAt: number;
}

/** What an instant query brought. */
export interface Answer {
  samples: Sample[];
  /** Why the answer may lack series. */
  warning?: ReadProblem;
}

/** Asks a query as of a time, or as of now; the time is one that an earlier answer had. */
export type Ask = (
  query: MetricQuery,
  evaluatedAt?: number,
) => Promise<ReadResult<Answer>>;

/** Source: "HTTP API", instant queries, in the documentation of Prometheus. */
const answerSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.literal('vector'),
    result: z.array(z.unknown()),
  }),
  // Of a query that went on without some of its stores
  warnings: z.array(z.unknown()).nullish(),
});

const sampleSchema = z.object({
  metric: z.record(z.string(), z.string()),
  value: z.tuple([z.number(), z.string().max(64)]),
});

/** What is no sample of a finite number tells nothing, so nothing is made of it. */
function sampleOf(entry: unknown): Sample[] {
  const parsed = sampleSchema.safeParse(entry).data;
  if (!parsed) {
    return [];
  }
  const [evaluatedAt, text] = parsed.value;
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value)
    ? [{ labels: parsed.metric, value, evaluatedAt }]
    : [];
}

/** What is wrong with an answer that is none to an instant query. */
function shapeProblem(body: JsonObject, about: About): ReadProblem {
  if (body.status === 'error') {
    const message = typeof body.error === 'string' ? body.error : 'no message';
    return readProblem('prometheus.refused', {
      ...about,
      status: 200,
      message,
    });
  }
  const type = isJsonObject(body.data) ? body.data.resultType : undefined;
  const what = typeof type === 'string' ? `a ${type}` : 'no instant vector';
  return readProblem('prometheus.badShape', { ...about, what });
}

/** What every message tells. */
interface About {
  service: string;
  metric: string;
}

function answerOf(body: JsonObject, about: About): ReadResult<Answer> {
  const parsed = answerSchema.safeParse(body).data;
  if (!parsed) {
    return failed(shapeProblem(body, about));
  }
  const [warning] = parsed.warnings ?? [];
  return {
    ok: true,
    value: {
      samples: parsed.data.result.flatMap(sampleOf),
      ...(warning !== undefined && {
        warning: readProblem('prometheus.partialAnswer', {
          ...about,
          message: String(warning),
        }),
      }),
    },
  };
}

/** Codes of failed requests, by what each means where the API server passes a request on to a service. */
const meanings = {
  'read.forbidden': 'prometheus.forbidden',
  'read.unauthorized': 'prometheus.unauthorized',
  'read.notFound': 'prometheus.notFound',
  'read.serverError': 'prometheus.unavailable',
  'read.refused': 'prometheus.refused',
  'read.redirected': 'prometheus.redirected',
  'read.notJson': 'prometheus.notJson',
} as const;

type Meant = keyof typeof meanings;

const isMeant = (code: string): code is Meant => Object.hasOwn(meanings, code);

function explained(
  problem: ReadProblem,
  target: PrometheusTarget,
  about: About,
): ReadProblem {
  const { code, params } = problem.reason;
  if (!isMeant(code)) {
    return problem;
  }
  return readProblem(
    meanings[code],
    {
      ...params,
      ...about,
      resourceName: resourceNameOf(target),
      path: target.path ?? '/',
    },
    problem,
  );
}

/** Asks a target its queries, through the API server. */
export function asking(
  reader: ClusterReader,
  target: PrometheusTarget,
  signal: AbortSignal,
): Ask {
  const path = queryPathOf(target);
  const select = selecting(target.selector ?? {});
  return async ({ metric, expression }, evaluatedAt) => {
    const about = { service: labelOf(target), metric };
    const result = await reader.get({
      ...{ path, signal, maxBytes: MAX_BYTES },
      query: { query: expression(select), time: evaluatedAt },
    });
    return result.ok
      ? answerOf(result.value, about)
      : failed(explained(result.problem, target, about));
  };
}
