/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { renderReason } from 'backstage-plugin-cilium-tuning-common';
import type { HttpAnswer } from 'backstage-plugin-cilium-tuning-node';
import {
  backstageConnectionProblem,
  backstageProblem,
} from './backstageProblem';

const path = '/api/v1/nodes';
const cluster = { clusterName: 'prod', authProvider: 'oidc' };

function answer(status: number, json: JsonObject): HttpAnswer {
  return {
    ...{ path, status, json, contentType: 'application/json' },
    text: JSON.stringify(json),
  };
}

/** An error as Backstage's framework words it. */
const thrown = (status: number, error: JsonObject) =>
  answer(status, {
    error,
    request: { method: 'GET', url: '/proxy/api/v1/nodes' },
    response: { statusCode: status },
  });

/** A connection error as the proxy of the Kubernetes plugin forwards it. */
const forwarded = (message: string, cause: JsonObject) =>
  thrown(500, {
    name: 'Error',
    message: `Cluster 'prod' request error; caused by Error: ${message}`,
    cause: { name: 'Error', message, ...cause },
  });

describe('backstageProblem', () => {
  it.each<[string, HttpAnswer, object]>([
    [
      'a cluster that is down',
      forwarded('connect ECONNREFUSED 10.0.0.1:6443', {
        ...{ errno: -111, code: 'ECONNREFUSED', syscall: 'connect' },
        ...{ address: '10.0.0.1', port: 6443 },
      }),
      { code: 'read.unreachable', params: { code: 'ECONNREFUSED' } },
    ],
    [
      'a name without an address',
      forwarded('getaddrinfo ENOTFOUND api.prod.example', {
        ...{ errno: -3008, code: 'ENOTFOUND', hostname: 'api.prod.example' },
      }),
      { code: 'read.hostUnknown', params: { code: 'ENOTFOUND' } },
    ],
    [
      'a certificate of an unknown authority',
      forwarded('unable to verify the first certificate; if the root CA …', {
        code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      }),
      {
        code: 'read.certificate',
        params: { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      },
    ],
    [
      'a certificate of another name',
      forwarded("Hostname/IP does not match certificate's altnames", {
        code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      }),
      { code: 'read.certificateName' },
    ],
    [
      'a certificate, in words only',
      forwarded('certificate has expired', {}),
      { code: 'read.certificate' },
    ],
    [
      'a connection that was cut',
      forwarded('socket hang up', { code: 'ECONNRESET' }),
      { code: 'read.connectionCut', params: { path, code: 'ECONNRESET' } },
    ],
    [
      'a connection that a firewall forbids',
      forwarded('connect EACCES 10.0.0.1:6443', { code: 'EACCES' }),
      { code: 'read.unreachable', params: { code: 'EACCES' } },
    ],
    [
      'a time-out, in words only',
      thrown(500, { name: 'Error', message: 'connect ETIMEDOUT 10.0.0.1:443' }),
      { code: 'read.unreachable', params: { code: 'ETIMEDOUT' } },
    ],
    [
      'a cluster that the Kubernetes plugin does not know',
      thrown(404, {
        ...{ name: 'NotFoundError', message: "Cluster 'prod' not found" },
      }),
      { code: 'read.clusterUnknown', params: { cluster: 'prod' } },
    ],
    [
      'no clusters at all',
      thrown(404, { name: 'NotFoundError', message: 'No Clusters configured' }),
      { code: 'read.clusterUnknown' },
    ],
    [
      'a token that only a person has (oidc)',
      thrown(500, {
        name: 'Error',
        message: 'Auth token not found under oidc.okta in request body',
      }),
      { code: 'read.needsUserCredentials', params: { authProvider: 'oidc' } },
    ],
    [
      'a token that only a person has (google)',
      thrown(500, {
        name: 'Error',
        message: 'Google token not found under auth.google in request body',
      }),
      { code: 'read.needsUserCredentials' },
    ],
    [
      'a service account without a token, which is no fault of the network',
      thrown(500, {
        ...{ name: 'Error', errno: -2, code: 'ENOENT', syscall: 'open' },
        message: 'ENOENT: no such file or directory, open /var/run/token',
      }),
      { code: 'read.backstageError', params: { status: 500 } },
    ],
    [
      'an auth provider that nobody serves',
      thrown(500, {
        name: 'Error',
        message:
          'authProvider "EUROPE" has no AuthenticationStrategy associated with it',
      }),
      { code: 'read.backstageError' },
    ],
    [
      'a refusal of Backstage',
      answer(403, {
        error: { name: 'NotAllowedError', message: 'Unauthorized' },
      }),
      {
        code: 'read.backstageError',
        params: { status: 403, message: 'Unauthorized' },
      },
    ],
    [
      'an error without words',
      thrown(500, { name: 'Error', message: 7 }),
      { code: 'read.backstageError', params: { status: 500, message: '' } },
    ],
  ])('understands %s', (_, received, reason) => {
    const problem = backstageProblem(received, cluster);

    expect(problem?.reason).toMatchObject(reason);
    expect(problem && renderReason(problem.reason)).not.toMatch(
      /\{\{|10\.0\.0\.1|api\.prod\.example/,
    );
  });

  it.each<[string, HttpAnswer]>([
    [
      'a Status',
      answer(403, {
        ...{ kind: 'Status', code: 403, message: 'nodes is forbidden' },
      }),
    ],
    [
      'a Status that dresses up as Backstage',
      answer(404, {
        kind: 'Status',
        error: { name: 'NotFoundError', message: 'Cluster not found' },
      }),
    ],
    [
      'text',
      {
        ...{ path, status: 401, contentType: 'text/plain' },
        text: 'Unauthorized',
      },
    ],
    ['a list', { ...answer(500, {}), json: [{ error: {} }] }],
    ['an error that is text', answer(500, { error: 'no' })],
    [
      'too many requests, whoever says so',
      thrown(429, { name: 'Error', message: 'Too many requests' }),
    ],
  ])('leaves to the reader what may be of the cluster: %s', (_, received) => {
    expect(backstageProblem(received, cluster)).toBeUndefined();
  });

  it.each([
    [500, true],
    [403, false],
  ])('tries HTTP %i again: %p', (status, transient) => {
    const received = thrown(status, { name: 'Error', message: 'no' });

    expect(backstageProblem(received, cluster)?.transient).toBe(transient);
  });

  it('keeps credentials out of what it passes on', () => {
    const received = thrown(500, {
      name: 'Error',
      message: 'refused Bearer abcdefghijklmnop for eyJhbGciOi.eyJzdWIiOi.sig',
    });

    expect(JSON.stringify(backstageProblem(received, cluster))).not.toMatch(
      /abcdefgh|eyJ/,
    );
  });
});

describe('backstageConnectionProblem', () => {
  it.each([
    ['ECONNREFUSED', 'read.backstageUnreachable'],
    ['ENOTFOUND', 'read.backstageUnreachable'],
    ['unknown error', 'read.backstageUnreachable'],
    ['ECONNRESET', 'read.connectionCut'],
  ])('takes %s as %s', (code, expected) => {
    expect(backstageConnectionProblem(code, path)).toMatchObject({
      reason: { code: expected },
      transient: true,
    });
  });
});
