/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import { setupServer } from 'msw/node';
import {
  answerWhatIf,
  assess,
  shownPlan,
  whatIfQuerySchema,
  apiPaths,
  clusterQuerySchema,
  type ClusterPage,
  type ClusterQuery,
  type ClusterStatus,
  type ClusterWaivers,
  type History,
  type KeptFile,
  type KeptFiles,
  type NodePage,
  type OfflineReport,
  type OwnScan,
  type PolicyList,
  type Report,
  type Snapshot,
  type SelectedNodes,
  type Waiver,
  type WaiverDetails,
  type WaiverPage,
  type WhatIfQuery,
  type WhatIfQuestion,
  type UnregisteredClusters,
  type Trend,
  type TrendQuery,
  trendQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import { CiliumTuningClient } from 'backstage-plugin-cilium-tuning-react';
import { reportOfSnapshot } from './reports';
import { scannedStatus, statusOf } from './statuses';

const API = 'http://localhost:7007/api';
const BASE = `${API}/cilium-tuning`;
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
  /** What plans are made of and questions are put to. */
  snapshot?: Snapshot;
  /** In the place of a plan or an answer. */
  planProblem?: Refusal;
  /** The questions what would be so far. */
  questions: WhatIfQuery[];
  clusters: ClusterPage | Refusal;
  policies: PolicyList;
  unregistered: UnregisteredClusters | Refusal;
  /** The queries for clusters so far. */
  clusterQueries: ClusterQuery[];
  trend: Trend | Refusal;
  /** The queries for trends so far. */
  trendQueries: TrendQuery[];
  /** The viewer's own scan. */
  ownScan: OwnScan | Refusal;
  /** What a request for one gets. */
  startedScan: OwnScan | Refusal;
  ownReport?: Report;
  kept: KeptFiles;
  offlineReport?: OfflineReport;
  /** What keeping a file gets. */
  keptFile: KeptFile | Refusal;
  /** What was posted to start own scans and to keep files, and the ids of what was deleted. */
  sent: unknown[];
  waivers: ClusterWaivers | Refusal;
  waiverPage: WaiverPage | Refusal;
  waiverDetails?: WaiverDetails;
  /** What asking for a waiver, changing or deciding of one gets. */
  savedWaiver: Waiver | Refusal;
  selectedNodes: SelectedNodes | Refusal;
  /** The queries for nodes so far. */
  nodeQueries: string[];
  /** The queries for the history so far. */
  historyQueries: string[];
}

/** What an app gives to its clients. */
export const appApis = {
  discoveryApi: { getBaseUrl: async (plugin: string) => `${API}/${plugin}` },
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
  questions: [],
  clusters: { items: [], totalItems: 0 },
  policies: { items: [] },
  unregistered: { items: [], totalItems: 0 },
  clusterQueries: [],
  trend: { step: 1, points: [], marks: [] },
  trendQueries: [],
  ownScan: { scan: null, lastScan: null, report: null },
  startedScan: { scan: null, lastScan: null, report: null },
  kept: { items: [], mayKeep: false },
  keptFile: { statusCode: 403, message: 'You may not keep reports' },
  waivers: {
    ...{ items: [], standings: [], mayWaive: false },
    ...{ from: '2026-03-01', until: '2026-08-28', requiresApproval: false },
  },
  waiverPage: { items: [], totalItems: 0 },
  savedWaiver: { statusCode: 403, message: 'You may not waive anything' },
  selectedNodes: { statusCode: 404, message: 'There is no report' },
  sent: [],
  nodeQueries: [],
  historyQueries: [],
});

/** Serves the API during the tests of a file. At first the cluster is scheduled and was never scanned. */
export function setupBackend() {
  const answers = fresh();
  const noReport: Refusal = { statusCode: 404, message: 'no report' };
  const planned = () => {
    const { snapshot, planProblem = noReport } = answers;
    return snapshot && planProblem === noReport
      ? shownPlan('report-1', snapshot, assess(snapshot))
      : planProblem;
  };
  const answered = (question: WhatIfQuestion) => {
    const { snapshot, planProblem = noReport } = answers;
    return snapshot && planProblem === noReport
      ? answerWhatIf('report-1', snapshot, assess(snapshot), question)
      : planProblem;
  };
  const listNodes: HttpResponseResolver = ({ request }) => {
    answers.nodeQueries.push(new URL(request.url).search);
    return answer(answers.nodes);
  };
  const saveWaiver: HttpResponseResolver = async ({ request }) => {
    answers.sent.push(await request.json());
    return answer(answers.savedWaiver);
  };
  const server = setupServer(
    http.post(`${BASE}${apiPaths.clusters}`, async ({ request }) => {
      answers.clusterQueries.push(
        clusterQuerySchema.parse(await request.json()),
      );
      return answer(answers.clusters);
    }),
    http.post(`${BASE}${apiPaths.trend}`, async ({ request }) => {
      answers.trendQueries.push(trendQuerySchema.parse(await request.json()));
      return answer(answers.trend);
    }),
    http.get(`${BASE}${apiPaths.policies}`, () => answer(answers.policies)),
    http.get(`${BASE}${apiPaths.unregistered}`, () =>
      answer(answers.unregistered),
    ),
    http.get(`${CLUSTER}/own-scan`, () => answer(answers.ownScan)),
    http.post(`${CLUSTER}/own-scan`, async ({ request }) => {
      answers.sent.push(await request.json());
      if (!('statusCode' in answers.startedScan)) {
        answers.ownScan = answers.startedScan;
      }
      return answer(answers.startedScan);
    }),
    http.get(`${CLUSTER}/own-scan/report`, () =>
      answer(answers.ownReport ?? { statusCode: 404, message: 'no scan' }),
    ),
    http.get(`${CLUSTER}/own-scan/nodes`, listNodes),
    http.get(`${CLUSTER}/offline-reports`, () => answer(answers.kept)),
    http.post(`${CLUSTER}/offline-reports`, async ({ request }) => {
      answers.sent.push(await request.json());
      return answer(answers.keptFile);
    }),
    http.get(`${CLUSTER}/offline-reports/:id`, () =>
      answer(answers.offlineReport ?? { statusCode: 404, message: 'deleted' }),
    ),
    http.delete(`${CLUSTER}/offline-reports/:id`, ({ params }) => {
      answers.sent.push(params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(`${CLUSTER}/offline-reports/:id/nodes`, listNodes),
    http.post(`${BASE}${apiPaths.waivers}`, async ({ request }) => {
      answers.sent.push(await request.json());
      return answer(answers.waiverPage);
    }),
    http.get(`${CLUSTER}/waivers`, () => answer(answers.waivers)),
    http.post(`${CLUSTER}/waivers`, saveWaiver),
    http.get(`${CLUSTER}/waivers/:id`, () =>
      answer(answers.waiverDetails ?? { statusCode: 404, message: 'gone' }),
    ),
    http.put(`${CLUSTER}/waivers/:id`, saveWaiver),
    http.post(`${CLUSTER}/waivers/:id/decision`, saveWaiver),
    http.post(`${CLUSTER}/node-selection`, () => answer(answers.selectedNodes)),
    http.get(CLUSTER, () => answer(answers.status)),
    http.get(`${CLUSTER}/report`, () =>
      answer(answers.report ?? { statusCode: 404, message: 'no report' }),
    ),
    http.get(`${CLUSTER}/nodes`, listNodes),
    http.get(`${CLUSTER}/history`, ({ request }) => {
      answers.historyQueries.push(new URL(request.url).search);
      return answer(answers.history);
    }),
    http.get(`${CLUSTER}/plan`, () => answer(planned())),
    http.post(`${CLUSTER}/what-if`, async ({ request }) => {
      const question = whatIfQuerySchema.parse(await request.json());
      answers.questions.push(question);
      return answer(answered(question));
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
    delete answers.snapshot;
    delete answers.planProblem;
    delete answers.ownReport;
    delete answers.offlineReport;
    delete answers.waiverDetails;
    Object.assign(answers, fresh());
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  /** From now on the cluster has this report. */
  function serve(report: Report, change: Partial<ClusterStatus> = {}) {
    answers.status = scannedStatus(report, change);
    answers.report = report;
  }

  /** From now on the cluster has the report of this snapshot, and what follows from it. */
  function serveSnapshot(snapshot: Snapshot) {
    serve(reportOfSnapshot(snapshot));
    answers.snapshot = snapshot;
  }
  return { answers, serve, serveSnapshot, server, clusterUrl: CLUSTER };
}
