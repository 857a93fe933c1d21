/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type {
  ClusterStatus,
  History,
  NodePage,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import { CiliumTuningClient } from 'backstage-plugin-cilium-tuning-react';
import { scannedStatus, statusOf } from './statuses';

const BASE = 'http://localhost:7007/api/cilium-tuning';
const CLUSTER = `${BASE}/clusters/:kind/:namespace/:name`;

/** An error as Backstage's backends answer it. */
export interface Refusal {
  statusCode: number;
  message: string;
}

/** What the backend answers; a test changes it as it goes. */
export interface Answers {
  status: ClusterStatus | Refusal;
  report?: Report;
  nodes: NodePage;
  /** What a request for a scan gets. */
  scan: ClusterStatus | Refusal;
  history: History | Refusal;
  /** The queries for nodes so far. */
  nodeQueries: string[];
  /** The queries for the history so far. */
  historyQueries: string[];
}

/** What an app gives to its clients. */
export const appApis = {
  discoveryApi: { getBaseUrl: async () => BASE },
  fetchApi: {
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  },
};

/** The client of an app whose backend is the one of the test. */
export const client = new CiliumTuningClient(appApis);

function answer(body: object) {
  if (!('statusCode' in body)) {
    return HttpResponse.json(body);
  }
  const { statusCode, message } = body as Refusal;
  return HttpResponse.json(
    { error: { name: 'Error', message }, response: { statusCode } },
    { status: statusCode },
  );
}

const fresh = (): Answers => ({
  status: statusOf(),
  nodes: { items: [], totalItems: 0 },
  history: { points: [], log: [] },
  scan: statusOf(),
  nodeQueries: [],
  historyQueries: [],
});

/** Serves the API during the tests of a file. At first the cluster is scheduled and was never scanned. */
export function setupBackend() {
  const answers = fresh();
  const server = setupServer(
    http.get(CLUSTER, () => answer(answers.status)),
    http.get(`${CLUSTER}/report`, () =>
      answer(answers.report ?? { statusCode: 404, message: 'no report' }),
    ),
    http.get(`${CLUSTER}/nodes`, ({ request }) => {
      answers.nodeQueries.push(new URL(request.url).search);
      return answer(answers.nodes);
    }),
    http.get(`${CLUSTER}/history`, ({ request }) => {
      answers.historyQueries.push(new URL(request.url).search);
      return answer(answers.history);
    }),
    http.post(`${CLUSTER}/scans`, () => {
      if (!('statusCode' in answers.scan)) {
        answers.status = answers.scan;
      }
      return answer(answers.scan);
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  beforeEach(() => {
    delete answers.report;
    Object.assign(answers, fresh());
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  /** From now on the cluster has this report. */
  function serve(report: Report, change: Partial<ClusterStatus> = {}) {
    answers.status = scannedStatus(report, change);
    answers.report = report;
  }
  return { answers, serve, server, clusterUrl: CLUSTER };
}
