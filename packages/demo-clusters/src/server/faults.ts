/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { z } from 'zod';

const scope = {
  /** Regular expression on path and query; without it every request is hit. */
  path: z
    .string()
    .refine(text => {
      try {
        return Boolean(new RegExp(text));
      } catch {
        return false;
      }
    }, 'not a regular expression')
    .optional(),
  /** How many requests are hit; without it all of them. */
  times: z.number().int().positive().optional(),
};

export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hang'), ...scope }),
  z.strictObject({ kind: z.literal('html'), ...scope }),
  z.strictObject({ kind: z.literal('status500'), ...scope }),
  z.strictObject({ kind: z.literal('cutBody'), ...scope }),
  z.strictObject({ kind: z.literal('reset'), ...scope }),
  z.strictObject({ kind: z.literal('expireContinue'), ...scope }),
  z.strictObject({
    kind: z.literal('delay'),
    delayMs: z.number().int().nonnegative(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('forbid'),
    resource: z.string(),
    ...scope,
  }),
  z.strictObject({
    kind: z.literal('tooManyRequests'),
    retryAfterSeconds: z.number().int().nonnegative().optional(),
    ...scope,
  }),
]);

/**
 * What a demo cluster does wrong: `hang` never answers, `html` answers 200 with a web page, `status500` and `tooManyRequests` are the API
 * server's own errors, `cutBody` ends in the middle, `reset` resets the connection, `expireContinue` answers 410 to a continued list,
 * `delay` waits first, `forbid` refuses one resource.
 * @public
 */
export type Fault = z.output<typeof faultSchema>;

/** The fault that is set, and how often it still hits. */
export class FaultSwitch {
  private fault: Fault | undefined;
  private left = 0;

  set(fault: Fault | undefined): void {
    this.fault = fault && faultSchema.parse(fault);
    this.left = fault?.times ?? Infinity;
  }

  /** The fault that hits this request. */
  take(request: {
    target: string;
    resource?: string;
    continues: boolean;
  }): Fault | undefined {
    const { fault } = this;
    const hits =
      fault &&
      this.left > 0 &&
      (!fault.path || new RegExp(fault.path).test(request.target)) &&
      (fault.kind !== 'forbid' || fault.resource === request.resource) &&
      (fault.kind !== 'expireContinue' || request.continues);
    if (!hits) {
      return undefined;
    }
    this.left -= 1;
    return fault;
  }
}
