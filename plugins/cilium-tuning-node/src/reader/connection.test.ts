/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  articleCluster,
  startDemoClusters,
  type DemoClusters,
} from '@internal/demo-clusters';
import { TestServer } from '../__testUtils__/httpServer';
import { httpReader, noSignal } from '../__testUtils__/reader';
import { connectionErrorCode, connectionProblem } from './connection';

const path = '/api/v1/nodes';
const read = (url: string) => httpReader(url).get({ path, signal: noSignal() });

describe('a connection that does not come about', () => {
  it('is unreachable where nobody listens', async () => {
    const server = await TestServer.start();
    const url = `http://127.0.0.1:${server.port}`;
    await server.stop();

    const result = await read(url);

    expect(result).toEqual({
      ok: false,
      problem: {
        reason: { code: 'read.unreachable', params: { code: 'ECONNREFUSED' } },
        transient: true,
      },
    });
  });

  it('names a host that nobody knows', async () => {
    await expect(read('http://nowhere.invalid')).resolves.toMatchObject({
      problem: { reason: { code: 'read.hostUnknown' } },
    });
  });

  describe('over HTTPS', () => {
    const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-'));
    let demo: DemoClusters;
    beforeAll(async () => {
      demo = await startDemoClusters({ dir, definitions: [articleCluster] });
    });
    afterAll(async () => {
      await demo.stop();
      rmSync(dir, { recursive: true, force: true });
    });

    it('names a certificate that nobody here vouches for, and asks once', async () => {
      const cluster = demo.get('article');
      expect(readFileSync(cluster.caFile, 'utf8')).toContain('CERTIFICATE');

      await expect(read(cluster.url)).resolves.toMatchObject({
        problem: { reason: { code: 'read.certificate' }, transient: false },
      });
      expect(cluster.requests).toEqual([]);
    });
  });
});

describe('connectionProblem', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'read.certificateExpired', false],
    ['CERT_NOT_YET_VALID', 'read.certificateExpired', false],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'read.certificateName', false],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'read.certificate', false],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'read.certificate', false],
    ['CERT_REVOKED', 'read.certificate', false],
    ['ENOTFOUND', 'read.hostUnknown', false],
    ['EAI_AGAIN', 'read.hostUnknown', true],
    ['ECONNRESET', 'read.connectionCut', true],
    ['Z_DATA_ERROR', 'read.connectionCut', true],
    ['EHOSTUNREACH', 'read.unreachable', true],
    ['unknown error', 'read.unreachable', true],
  ])('%s', (code, expected, transient) => {
    expect(connectionProblem(code, path)).toMatchObject({
      reason: { code: expected },
      transient,
    });
  });
});

describe('connectionErrorCode', () => {
  const circular: { cause?: unknown } = {};
  circular.cause = circular;

  it.each<[string, unknown, string]>([
    ['the cause', { cause: { code: 'ECONNRESET' } }, 'ECONNRESET'],
    ['the deepest cause', { code: 'OUTER', cause: { code: 'INNER' } }, 'INNER'],
    [
      'the first of several addresses',
      { cause: { errors: [{ code: 'ECONNREFUSED' }, { code: 'OTHER' }] } },
      'ECONNREFUSED',
    ],
    ['nothing', undefined, 'unknown error'],
    ['a text', 'boom', 'unknown error'],
    ['a code that is a number', { code: 7 }, 'unknown error'],
    ['a circle', circular, 'unknown error'],
  ])('is that of %s', (_, error, code) => {
    expect(connectionErrorCode(error)).toBe(code);
  });
});
