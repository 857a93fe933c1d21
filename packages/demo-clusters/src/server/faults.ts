/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Which requests a fault hits. @public */
export interface FaultScope {
  /** Matched against path and query; without it every request is hit. */
  path?: RegExp;
  /** How many requests are hit; without it all of them. */
  times?: number;
}

/**
 * What a demo cluster does wrong:
 * - `hang` never answers, `delay` waits first.
 * - `reset` ends the connection without an answer, `cutBody` in the middle of one.
 * - `html` answers 200 with a web page, `answer` with anything, as something between Backstage and the API server may.
 * - `unauthorized`, `forbid`, `tooManyRequests` and `status500` are the API server's own refusals; `forbid` is of one resource.
 * - `expireContinue` answers 410 to a continued list.
 * @public
 */
export type Fault = FaultScope &
  (
    | {
        kind:
          | 'hang'
          | 'reset'
          | 'cutBody'
          | 'html'
          | 'unauthorized'
          | 'status500'
          | 'expireContinue';
      }
    | { kind: 'delay'; delayMs: number }
    | { kind: 'answer'; status: number; contentType: string; body: string }
    | { kind: 'forbid'; resource: string }
    | { kind: 'tooManyRequests'; retryAfterSeconds?: number }
  );

interface FaultTarget {
  /** Path and query. */
  target: string;
  resource?: string;
  /** The request continues a list. */
  continues: boolean;
}

function hits(fault: Fault, request: FaultTarget): boolean {
  return (
    (!fault.path || request.target.search(fault.path) >= 0) &&
    (fault.kind !== 'forbid' || fault.resource === request.resource) &&
    (fault.kind !== 'expireContinue' || request.continues)
  );
}

/** The faults that are set, and how often each still hits. */
export class FaultSwitch {
  private faults: Array<{ fault: Fault; left: number }> = [];

  set(faults: Fault[]): void {
    this.faults = faults.map(fault => ({
      fault,
      left: fault.times ?? Infinity,
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
