/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type Answer,
  type FakeBackstage,
  send,
  sendError,
  startFakeBackstage,
} from '../__testUtils__/backstage';
import { judgedByBackstage } from './backstage';

const TOKEN = 'a-token-of-the-pipeline';
const PATH = '/api/cilium-tuning/clusters/resource/default/article';

/** A report of a cluster without nodes. */
const report = {
  id: '7',
  entityRef: 'resource:default/article',
  clusterName: 'article',
  takenAt: '2026-03-01T12:00:00.000Z',
  cilium: { state: 'found', namespace: 'kube-system', lookedFor: [] },
  sources: [],
  assessment: {
    rulesVersion: '1',
    score: 71,
    potential: 88,
    progress: { done: 0, permitted: 0, locked: 0, unknown: 0 },
    nodes: { total: 0, inScope: 0, outOfScope: 0 },
    groups: [],
    checks: [],
    evidence: [],
    findings: [],
    gains: [],
  },
};

const status = (state: 'current' | 'stale') => ({
  entityRef: 'resource:default/article',
  binding: 'matched',
  schedule: { state: 'scheduled' },
  scan: null,
  lastScan: null,
  report: { id: '7', takenAt: report.takenAt, state },
  mayScan: false,
});

/** The report, and the status that comes with it. */
const reporting =
  (shown: object, standing: object): Answer =>
  (request, response) =>
    send(200, request.url?.endsWith('/report') ? shown : standing)(
      request,
      response,
    );

describe('the judgement of a Backstage', () => {
  let backstage: FakeBackstage;

  beforeEach(async () => {
    jest.replaceProperty(process, 'env', { ...process.env, TOKEN });
    backstage = await startFakeBackstage();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await backstage.stop();
  });

  const ask = (
    options: { tokenEnv?: string; entity?: string; backstage?: string } = {},
  ) =>
    judgedByBackstage({
      ...{ backstage: `${backstage.url}/`, tokenEnv: 'TOKEN', timeout: 0.5 },
      entity: 'Resource:default/article',
      ...options,
    });

  it('is that of its newest report', async () => {
    backstage.answer = reporting(report, status('current'));

    expect(await ask()).toMatchObject({
      ...{ ok: true, clusterName: 'article', assessment: { score: 71 } },
    });
    expect(backstage.asked).toEqual([
      { path: `${PATH}/report`, authorization: `Bearer ${TOKEN}` },
      { path: PATH, authorization: `Bearer ${TOKEN}` },
    ]);
  });

  it.each<[string, Answer, RegExp]>([
    [
      'a report that is out of date',
      reporting(report, status('stale')),
      /2026-03-01.* is out of date.*scan it again/,
    ],
    [
      'a report that is gone meanwhile',
      reporting(report, { ...status('stale'), report: null }),
      /out of date/,
    ],
    [
      'the report of another',
      reporting(
        { ...report, entityRef: 'resource:default/other' },
        status('current'),
      ),
      /report of resource:default\/other/,
    ],
    [
      'a report of another form',
      reporting(
        { ...report, assessment: { ...report.assessment, score: 'good' } },
        status('current'),
      ),
      /does not read \(assessment\.score: .*Use the version/,
    ],
    [
      '401',
      sendError(401, 'AuthenticationError', 'Illegal token'),
      /did not accept the token.*externalAccess.*Illegal token/,
    ],
    [
      '403',
      sendError(403, 'NotAllowedError', 'No'),
      /may not read.*cilium-tuning\.report\.read.*\(HTTP 403: No\)/,
    ],
    [
      '404',
      sendError(404, 'NotFoundError', 'There is no report yet'),
      /no report of this cluster.*--entity.*no report yet/,
    ],
    [
      'a page',
      send(200, '<!doctype html>'),
      /something else than the plugin answered.*backend\.baseUrl/,
    ],
    [
      'text in place of a report',
      send(200, 'ok', { 'content-type': 'text/plain' }),
      /something else than the plugin answered/,
    ],
    ['429', sendError(429, 'Error', 'Slowly'), /too many requests.*later/],
    [
      '503',
      sendError(503, 'ServiceUnavailableError', 'Starting'),
      /failed to answer.*log.*Starting/,
    ],
    ['nothing', () => {}, /did not answer in time.*--timeout/],
    [
      'half of it',
      (_, response) => {
        response.writeHead(200).write('{');
      },
      /not complete in time.*--timeout/,
    ],
  ])('is not told by %s', async (_, answer, says) => {
    backstage.answer = answer;

    expect(await ask()).toEqual({
      ok: false,
      problem: expect.stringMatching(says),
    });
  });

  it('does not follow to where the token would come to others', async () => {
    const other = await startFakeBackstage();
    other.answer = reporting(report, status('current'));
    backstage.answer = send(302, '', { location: other.url });

    expect(await ask()).toMatchObject({
      problem: expect.stringMatching(/redirects to another address.*HTTP 302/),
    });
    expect(other.asked).toEqual([]);
    await other.stop();
  });

  it.each([
    [{ tokenEnv: undefined }, /--token-env: name/],
    [{ tokenEnv: 'NOT_THERE' }, /NOT_THERE holds nothing.*secret/],
    [{ tokenEnv: 'HOME' }, /HOME holds something that is no token/],
    [{ entity: undefined }, /--entity: name the entity/],
    [{ entity: 'article' }, /--entity: name the entity/],
    [{ backstage: 'backstage.example.com' }, /--backstage: .*such as https:/],
    [{ backstage: 'ftp://example.com' }, /--backstage: /],
    [
      { backstage: 'https://me:secret@example.com' },
      /--backstage: .*without credentials/,
    ],
  ])('is not asked for with %j', async (options, says) => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      HOME: 'with a space',
    });

    expect(await ask(options)).toEqual({
      ok: false,
      problem: expect.stringMatching(says),
    });
    expect(backstage.asked).toEqual([]);
  });

  it('is not there where nobody listens', async () => {
    await backstage.stop();

    expect(await ask()).toMatchObject({
      problem: expect.stringMatching(/cannot be reached.*--backstage/),
    });
    backstage = await startFakeBackstage();
  });
});
