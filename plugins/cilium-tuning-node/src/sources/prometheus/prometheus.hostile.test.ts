/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { NodeReading } from 'backstage-plugin-cilium-tuning-common';
import { factsOf } from '../../__testUtils__/factsOf';
import {
  send,
  sendJson,
  sendStatus,
  TestServer,
  type Answer,
} from '../../__testUtils__/httpServer';
import {
  answering,
  evaluatedAt,
  knownNode,
  queryOf,
  readingOfNodes,
  series,
  uname,
  vector,
  type Vectors,
} from '../../__testUtils__/prometheus';
import { contextOf, httpReader } from '../../__testUtils__/reader';
import { createPrometheusSource } from '.';

const at = { job: 'node-exporter', instance: '10.0.0.1:9100' };

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const nodes: [string, NodeReading][] = [
  knownNode('worker-1', { address: '10.0.0.1' }),
];

async function read(answer: Answer, maxBytes?: number) {
  server.answer(answer);
  return createPrometheusSource([
    { namespace: 'monitoring', service: 'prometheus', port: '9090' },
  ]).read(
    contextOf(
      httpReader(`http://127.0.0.1:${server.port}`, {
        ...(maxBytes !== undefined && { maxBytes }),
      }),
      { readingOf: readingOfNodes(nodes) },
    ),
  );
}

const sound: Vectors = {
  node_uname_info: [uname()],
  node_cpu_seconds_total: [series(at, 4)],
  node_cpu_scaling_governor: [series({ ...at, governor: 'performance' }, 4)],
  node_memory_MemTotal_bytes: [series(at, 2 ** 34)],
};

/** Answers one metric otherwise than the rest. */
const except =
  (metric: string, answer: Answer, vectors = sound): Answer =>
  (request, response) =>
    (queryOf(request.url).includes(metric) ? answer : answering(vectors))(
      request,
      response,
    );

describe('a Prometheus that does not answer as it should', () => {
  it.each<[string, Answer, string]>([
    [
      'a missing right',
      sendStatus(
        403,
        'services "prometheus:9090" is forbidden: User "x" cannot get resource "services/proxy"',
      ),
      'prometheus.forbidden',
    ],
    [
      'a missing service',
      sendStatus(404, 'services "prometheus" not found'),
      'prometheus.notFound',
    ],
    [
      'a path that serves no API',
      send(404, '404 page not found', { 'content-type': 'text/plain' }),
      'prometheus.notFound',
    ],
    [
      'no pod that is ready',
      sendStatus(503, 'no endpoints available for service "prometheus"'),
      'prometheus.unavailable',
    ],
    ['a login', sendStatus(401, 'Unauthorized'), 'prometheus.unauthorized'],
    [
      'a redirect',
      send(302, '', { location: 'http://127.0.0.1:1/login' }),
      'prometheus.redirected',
    ],
    [
      'a web page',
      send(200, '<html><script>alert(1)</script></html>', {
        'content-type': 'text/html',
      }),
      'prometheus.notJson',
    ],
    [
      'an error of the query',
      sendJson(
        { status: 'error', errorType: 'bad_data', error: 'parse error' },
        400,
      ),
      'prometheus.refused',
    ],
    [
      'an error that calls itself a success',
      sendJson({ status: 'error', errorType: 'timeout', error: 'too slow' }),
      'prometheus.refused',
    ],
    [
      'a list of Kubernetes',
      sendJson({ kind: 'NodeList', items: [] }),
      'prometheus.badShape',
    ],
    [
      'a matrix',
      sendJson({
        status: 'success',
        data: { resultType: 'matrix', result: [] },
      }),
      'prometheus.badShape',
    ],
    [
      'a result that is none',
      sendJson({
        status: 'success',
        data: { resultType: 'vector', result: null },
      }),
      'prometheus.badShape',
    ],
  ])('is unavailable: %s', async (_, answer, code) => {
    const { state, nodes: seen } = await read(answer);

    expect(seen).toBeUndefined();
    expect(state).toMatchObject({ state: 'unavailable', reason: { code } });
    // One more where trying again may help, but not the other queries
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  it('says what the cluster said, without markup of lines and credentials', async () => {
    const { state } = await read(
      sendStatus(403, 'no\n\u0000Bearer abcdefghijkl'),
    );

    expect(state.reason?.params).toMatchObject({
      ...{ message: 'no [removed]', resourceName: 'prometheus:9090' },
    });
  });

  it('does not read answers without end', async () => {
    const huge = vector(
      Array.from({ length: 2000 }, (_, i) => uname({ instance: `x${i}:1` })),
    );

    const { state } = await read(sendJson(huge), 10_000);

    expect(state).toMatchObject({
      ...{ state: 'unavailable', reason: { code: 'read.tooLarge' } },
    });
  });

  it('keeps the rest where one query fails', async () => {
    const reading = await read(
      except('node_cpu_scaling_governor', sendJson({ status: 'error' }, 422)),
    );

    expect(factsOf(reading, 'worker-1')).toMatchObject({ cpuCount: 4 });
    expect(factsOf(reading, 'worker-1')).not.toHaveProperty('cpuGovernors');
    expect(reading.state).toMatchObject({
      state: 'partial',
      reason: {
        code: 'prometheus.refused',
        params: { metric: 'node_cpu_scaling_governor' },
      },
    });
  });

  it('counts nothing in an answer that says it is not complete', async () => {
    const answer = sendJson({
      ...vector([series(at, 1)]),
      warnings: ['store 1: <b>unavailable</b>'],
    });

    const reading = await read(except('node_cpu_seconds_total', answer));

    expect(factsOf(reading, 'worker-1')).not.toHaveProperty('cpuCount');
    expect(reading.state).toMatchObject({
      state: 'partial',
      reason: { code: 'prometheus.partialAnswer' },
    });
  });

  it.each<[string, unknown]>([
    ['no number', { metric: at, value: [evaluatedAt, 'NaN'] }],
    ['a number without end', { metric: at, value: [evaluatedAt, '+Inf'] }],
    ['nothing', { metric: at, value: [evaluatedAt, ''] }],
    ['a bare number', { metric: at, value: [evaluatedAt, 4] }],
    ['a fraction', { metric: at, value: [evaluatedAt, '1.5'] }],
    ['less than nothing', { metric: at, value: [evaluatedAt, '-1'] }],
    ['a histogram', { metric: at, histogram: [evaluatedAt, { count: '1' }] }],
    ['labels that are none', { metric: { a: 1 }, value: [evaluatedAt, '4'] }],
    ['a word', 'four'],
    ['null', null],
  ])('makes nothing of %s', async (_, entry) => {
    const answer = sendJson({
      status: 'success',
      data: { resultType: 'vector', result: [entry] },
    });

    const reading = await read(except('node_cpu_seconds_total', answer));

    expect(factsOf(reading, 'worker-1')).toEqual({ memoryMebibytes: 2 ** 14 });
  });

  it('keeps no text of a label that could do harm', async () => {
    const reading = await read(
      answering({
        ...sound,
        node_uname_info: [uname({ version: '#1 SMP \u0007<img src=x>' })],
        node_dmi_info: [
          series({ ...at, system_vendor: 'Evil\u202e\n<script>' }),
        ],
        node_network_mtu_bytes: [
          series({ ...at, device: '../../etc' }, 1500),
          series({ ...at, device: '__proto__' }, 1500),
        ],
      }),
    );

    const text = JSON.stringify([...(reading.nodes?.values() ?? [])]);
    expect(text).not.toMatch(/\\u|\\n|\.\./);
    expect(factsOf(reading, 'worker-1')).toMatchObject({
      systemVendor: 'Evil <script>',
    });
  });
});
