/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CustomErrorBase, InputError } from '@backstage/errors';
import {
  apiPaths,
  MAX_OFFLINE_REPORT_BYTES,
} from 'backstage-plugin-cilium-tuning-common';
import { json, Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { expressPath } from './expressPath';

/** The body of a request is larger than it may be. */
class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}

const parserError = z.object({
  type: z.string(),
  limit: z.number().optional(),
});

/** What the parser complains of, in words that quote nothing of the body: it may hold credentials. */
function inOurWords(error: unknown): Error {
  const { type, limit = 0 } = parserError.safeParse(error).data ?? {};
  return type === 'entity.too.large'
    ? new PayloadTooLargeError(
        `The body of the request is larger than ${limit} bytes`,
      )
    : new InputError('The body of the request is not JSON that can be read');
}

function parser(limit?: number): RequestHandler {
  const parse = json({ limit });
  return (request, response, next) =>
    parse(request, response, error =>
      error ? next(inOurWords(error)) : next(),
    );
}

/** Parses bodies before the validation does, which would make one error of all that goes wrong. */
export function parseBodies(): Router {
  const router = Router();
  router.post(
    expressPath(apiPaths.offlineReports),
    parser(MAX_OFFLINE_REPORT_BYTES),
  );
  router.use(parser());
  return router;
}
