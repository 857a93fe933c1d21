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
  type ClusterStatus,
  type Report,
  type Snapshot,
  type WhatIfQuestion,
  trendQuerySchema,
} from 'backstage-plugin-cilium-tuning-common';
import { CiliumTuningClient } from 'backstage-plugin-cilium-tuning-react';
import { fresh, type Refusal } from './answers';
import { reportOfSnapshot } from './reports';
import { scannedStatus } from './statuses';

const API = 'http://localhost:7007/api';
const BASE = `${API}/cilium-tuning`;
const CLUSTER = `${BASE}/clusters/:kind/:namespace/:name`;

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
  const campaign: HttpResponseResolver = ({ params }) => {
    const { campaigns } = answers;
    const found = Array.isArray(campaigns)
      ? campaigns.find(({ id }) => id === params.id)
      : campaigns;
    return answer(found ?? { statusCode: 404, message: 'no such campaign' });
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
    http.get(`${BASE}${apiPaths.campaigns}`, () => {
      const { campaigns } = answers;
      return answer(
        Array.isArray(campaigns)
          ? { items: campaigns, mayCreate: false, today: '2026-03-21' }
          : campaigns,
      );
    }),
    http.get(`${BASE}${apiPaths.campaigns}/:id`, campaign),
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
