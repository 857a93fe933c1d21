/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { z } from 'zod';

/** In JSON, a regular expression is its source. */
const pattern = z.codec(z.string(), z.instanceof(RegExp), {
  decode: (source, { issues }) => {
    try {
      return new RegExp(source);
    } catch {
      const message = 'must be the source of a regular expression';
      issues.push({ code: 'custom', input: source, message });
      return z.NEVER;
    }
  },
  encode: ({ source }) => source,
});

/** Which requests a fault hits. */
const scope = {
  /** Matched against path and query; without it every request is hit. */
  path: pattern.optional(),
  /** How many requests are hit; without it all of them. */
  times: z.int().positive().optional(),
};

const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal([
      ...(['hang', 'reset', 'cutBody', 'slowDrip', 'html'] as const),
      ...(['unauthorized', 'status500', 'expireContinue'] as const),
    ]),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('delay'),
    delayMs: z.int().nonnegative(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(200).max(599),
    contentType: z.string(),
    body: z.string(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('forbid'),
    resource: z.string(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('tooManyRequests'),
    retryAfterSeconds: z.int().nonnegative().optional(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('exec'),
    how: z.enum(['empty', 'noStatus', 'cut', 'silent', 'exitCode']),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('rewrite'),
    from: z.string().min(1),
    to: z.string(),
    ...scope,
  }),
  z.strictObject({ kind: z.literal('wrongCertificate') }),
]);

/** Faults as JSON has them. */
export const faultsSchema = z.array(faultSchema);

/**
 * What a demo cluster does wrong:
 * - `hang` never answers, `delay` waits first.
 * - `reset` ends the connection without an answer, `cutBody` in the middle of one, and `slowDrip` lets an answer trickle that never ends.
 * - `html` answers 200 with a web page, `answer` with anything, as something between Backstage and the API server may.
 * - `unauthorized`, `forbid`, `tooManyRequests` and `status500` are the API server's own refusals; `forbid` is of one resource.
 * - `expireContinue` answers 410 to a continued list.
 * - `exec` is of commands in containers: `empty` loses what they write, `noStatus` how they end, `cut` breaks off midway, `silent` says
 *   nothing, and with `exitCode` they fail. For them `hang` leaves the request for a WebSocket unanswered, as one that somebody swallows.
 * - `rewrite` puts another text in the place of one, wherever an answer has it: what a cluster says then changes while it runs.
 * - `wrongCertificate` is of the whole cluster: who connects meets the certificate of another authority, and open connections are closed.
 *
 * `path` is matched against path and query of a request, `times` is how many are hit; without them all are.
 * @public
 */
export type Fault = z.output<typeof faultSchema>;

interface FaultTarget {
  /** Path and query. */
  target: string;
  resource?: string;
  /** The request is for a command in a container. */
  isExec: boolean;
  /** The request continues a list. */
  continues: boolean;
}

function hits(fault: Fault, request: FaultTarget): boolean {
  return (
    fault.kind !== 'wrongCertificate' &&
    (!fault.path || request.target.search(fault.path) >= 0) &&
    (fault.kind !== 'exec' || request.isExec) &&
    (fault.kind !== 'forbid' || fault.resource === request.resource) &&
    (fault.kind !== 'expireContinue' || request.continues)
  );
}

/** The faults that are set, and how often each still hits. */
export class FaultSwitch {
  private faults: Array<{ fault: Fault; left: number }> = [];

  get current(): Fault[] {
    return this.faults.map(({ fault }) => fault);
  }

  set(faults: Fault[]): void {
    this.faults = faults.map(fault => ({
      fault,
      left: ('times' in fault && fault.times) || Infinity,
    }));
  }

  /** The first fault that hits this request. */
  take(request: FaultTarget): Fault | undefined {
    const found = this.faults.find(
      ({ fault, left }) => left > 0 && hits(fault, request),
    );
    if (found) {
      found.left -= 1;
    }
    return found?.fault;
  }
}
