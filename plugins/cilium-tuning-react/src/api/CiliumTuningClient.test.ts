/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ClusterStatus } from 'backstage-plugin-cilium-tuning-common';
import { exampleReport } from '../__testUtils__';
import { CiliumTuningClient } from './CiliumTuningClient';
import { refusalOf } from './refusalOf';

const BASE = 'http://backstage.test/api/cilium-tuning';
const ref = 'resource:default/article';
const clusterUrl = `${BASE}/clusters/resource/default/article`;

const status: ClusterStatus = {
  entityRef: ref,
  binding: 'matched',
  clusterName: 'article',
  schedule: { state: 'scheduled' },
  scan: null,
  lastScan: null,
  report: null,
  mayScan: true,
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const client = new CiliumTuningClient({
  discoveryApi: { getBaseUrl: async () => BASE },
  fetchApi: { fetch: (...request) => fetch(...request) },
});

describe('CiliumTuningClient', () => {
  it('reads status and report', async () => {
    const report = exampleReport();
    server.use(
      http.get(clusterUrl, () => HttpResponse.json(status)),
      http.get(`${clusterUrl}/report`, () => HttpResponse.json(report)),
    );
    await expect(client.getStatus(ref)).resolves.toEqual(status);
    await expect(client.getReport(ref)).resolves.toEqual(
      JSON.parse(JSON.stringify(report)),
    );
  });

  it('keeps what stands in names out of the path', async () => {
    let path: string | undefined;
    server.use(
      http.get(`${BASE}/*`, ({ request }) => {
        path = new URL(request.url).pathname;
        return HttpResponse.json(status);
      }),
    );
    await client.getStatus('Resource:Default/a/../b?c=#d');
    expect(path).toBe(
      '/api/cilium-tuning/clusters/resource/default/a%2F..%2Fb%3Fc%3D%23d',
    );
  });

  it('asks for the nodes that are wanted, and nothing that is not', async () => {
    let search: string | undefined;
    server.use(
      http.get(`${clusterUrl}/nodes`, ({ request }) => {
        search = new URL(request.url).search;
        return HttpResponse.json({
          items: [{ name: 'a', group: 'g' }],
          totalItems: 1,
        });
      }),
    );
    await expect(
      client.listNodes(ref, { group: 'g|&1', search: '', outOfScope: true }),
    ).resolves.toEqual({ items: [{ name: 'a', group: 'g' }], totalItems: 1 });
    expect(search).toBe('?group=g%7C%261&outOfScope=true');
  });

  it('asks for a scan', async () => {
    const scan = jest.fn(() => HttpResponse.json(status, { status: 202 }));
    server.use(http.post(`${clusterUrl}/scans`, scan));
    await client.requestScan(ref);
    expect(scan).toHaveBeenCalledTimes(1);
  });

  it.each([
    [403, 'NotAllowedError', 'notPermitted'],
    [404, 'NotFoundError', 'notFound'],
    [500, 'Error', undefined],
  ])(
    'tells by status %s whether it was refused',
    async (code, name, refusal) => {
      server.use(
        http.get(clusterUrl, () =>
          HttpResponse.json(
            {
              error: { name, message: 'no' },
              response: { statusCode: code },
            },
            { status: code },
          ),
        ),
      );
      const error = await client.getStatus(ref).catch(problem => problem);
      expect(error).toMatchObject({ name: 'ResponseError', statusCode: code });
      expect(refusalOf(error)).toBe(refusal);
    },
  );

  it('says of an error what the backend said of it', async () => {
    server.use(
      http.post(`${clusterUrl}/scans`, () =>
        HttpResponse.json(
          {
            error: { name: 'ConflictError', message: 'not matched' },
            response: { statusCode: 409 },
          },
          { status: 409 },
        ),
      ),
    );
    await expect(client.requestScan(ref)).rejects.toThrow(/^not matched$/);
  });

  it('says only the status where something else answered with a page', async () => {
    server.use(
      http.get(clusterUrl, () =>
        HttpResponse.html('<html>Bad gateway</html>', { status: 502 }),
      ),
    );
    await expect(client.getStatus(ref)).rejects.toThrow(
      /^Request failed with 502 Bad Gateway$/,
    );
  });

  it('takes no sign-in page for an answer', async () => {
    server.use(
      http.get(clusterUrl, () =>
        HttpResponse.html('<html><body>Sign in</body></html>'),
      ),
    );
    await expect(client.getStatus(ref)).rejects.toThrow(
      `${clusterUrl} did not answer with JSON but with text/html`,
    );
  });

  it('takes no answer of another form', async () => {
    server.use(
      http.get(clusterUrl, () =>
        HttpResponse.json({ ...status, binding: 'married' }),
      ),
    );
    await expect(client.getStatus(ref)).rejects.toThrow(
      `${clusterUrl} answered in a form that this version does not read: binding:`,
    );
  });
});
