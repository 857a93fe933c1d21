/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Fault } from '@internal/demo-clusters';

/** A fault of a cluster, and what is to come of it. */
interface Expected {
  fault: Fault;
  /** What a scan comes to while the fault is there. */
  outcome: 'complete' | 'partial' | 'failed';
  code?: string;
  /** What people read of it: the cause, and what to do. */
  advice?: RegExp;
}

/** Every fault, by the name of the cluster that has it. */
export const expectedOfFaults: Record<string, Expected> = {
  delay: { fault: { kind: 'delay', delayMs: 300 }, outcome: 'complete' },
  hang: {
    fault: { kind: 'hang' },
    outcome: 'failed',
    code: 'read.timeout',
    advice: /No answer .* within 12 seconds\. Check the load/,
  },
  'status-500': {
    fault: { kind: 'status500' },
    outcome: 'failed',
    code: 'read.serverError',
    advice: /HTTP 500.*Check the health.*etcdserver: request timed out/,
  },
  'too-many': {
    fault: { kind: 'tooManyRequests', retryAfterSeconds: 1 },
    outcome: 'failed',
    code: 'read.tooManyRequests',
    advice: /too many requests.*Wait for the next scan/,
  },
  'cut-body': {
    fault: { kind: 'cutBody' },
    outcome: 'failed',
    code: 'read.connectionCut',
    advice: /connection broke.*look for a load balancer/,
  },
  html: {
    fault: { kind: 'html' },
    outcome: 'failed',
    code: 'read.notJson',
    advice: /text\/html.*look for a login page/,
  },
  'expired-continue': {
    fault: { kind: 'expireContinue' },
    outcome: 'partial',
    code: 'read.gone',
    advice: /changed faster than it could be read. Scan again/,
  },
  'wrong-certificate': {
    fault: { kind: 'wrongCertificate' },
    outcome: 'failed',
    code: 'read.certificate',
    advice: /does not trust.*UNABLE_TO_VERIFY.*renew the CA data/,
  },
  reset: {
    fault: { kind: 'reset' },
    outcome: 'failed',
    code: 'read.connectionCut',
    advice: /connection broke.*ECONNRESET.*look for a load balancer/,
  },
  forbidden: {
    fault: { kind: 'forbid', resource: 'pods' },
    outcome: 'partial',
    code: 'read.forbidden',
    advice: /pods.*Grant it the access in deploy\/backstage-access/,
  },
  'slow-drip': {
    fault: { kind: 'slowDrip' },
    outcome: 'failed',
    code: 'read.tooSlow',
    advice: /began but was not complete within 12 seconds.*Check the network/,
  },
};
