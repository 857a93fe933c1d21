/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  isJsonObject,
  readProblem,
  type ReadProblem,
} from 'backstage-plugin-cilium-tuning-common';
import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * An HTTP answer, read to its end.
 *
 * @public
 */
export interface HttpAnswer {
  path: string;
  status: number;
  /** Without parameters; empty when there was none. */
  contentType: string;
  /** Body as text. */
  text: string;
  /** Body as JSON, where it is that. */
  json?: JsonValue;
}

function kubernetesStatus(answer: HttpAnswer): JsonObject | undefined {
  return isJsonObject(answer.json) && answer.json.kind === 'Status'
    ? answer.json
    : undefined;
}

function isMarkup(answer: HttpAnswer): boolean {
  return (
    /html|xml/i.test(answer.contentType) ||
    (answer.json === undefined && /^\s*</.test(answer.text))
  );
}

/**
 * Why an answer that is not a success of the API server holds no data.
 *
 * @public
 */
export function answerProblem(answer: HttpAnswer): ReadProblem {
  const { path, status } = answer;
  const body = kubernetesStatus(answer);
  const message =
    (typeof body?.message === 'string' && body.message) ||
    (isMarkup(answer) ? '' : answer.text) ||
    'no message';

  if (status >= 300 && status < 400) {
    return readProblem('read.redirected', { path, status }, { status });
  }
  if (status === 429) {
    return readProblem(
      'read.tooManyRequests',
      { path },
      { status, transient: true },
    );
  }
  if (isMarkup(answer) || status < 300) {
    return readProblem(
      'read.notJson',
      { path, status, contentType: answer.contentType || 'no content type' },
      { status, transient: status >= 500 },
    );
  }
  switch (status) {
    case 401:
      return readProblem('read.unauthorized', { path }, { status });
    case 403:
      return readProblem('read.forbidden', { path, message }, { status });
    case 404:
      return readProblem('read.notFound', { path }, { status });
    case 410:
      return readProblem('read.gone', { path }, { status, transient: true });
    default:
      return status >= 500
        ? readProblem(
            'read.serverError',
            { path, status, message },
            { status, transient: true },
          )
        : readProblem('read.refused', { path, status, message }, { status });
  }
}
