/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ResponseError } from '@backstage/errors';

/**
 * The error of an answer, in the backend's own words where it has some: a status alone does not say what to do.
 *
 * @public
 */
export async function errorOf(response: Response): Promise<ResponseError> {
  const isJson = response.headers
    .get('content-type')
    ?.startsWith('application/json');
  const error = await ResponseError.fromResponse(response);
  if (isJson && error.cause.message) {
    error.message = error.cause.message;
  }
  return error;
}
