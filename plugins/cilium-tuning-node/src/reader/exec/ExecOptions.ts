/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReadProblem } from 'backstage-plugin-cilium-tuning-common';
import type { HttpAnswer } from '../answer';
import type { ExecRequest } from '../ClusterReader';

/**
 * How to run one command in a container, and how to understand what comes back.
 *
 * @public
 */
export interface ExecOptions {
  /** Address of the API server, or of a proxy of it, that the path of the API is added to. */
  server: string;
  request: ExecRequest;
  /** Called for each attempt, so credentials are fresh. */
  headers: () => Promise<Record<string, string>>;
  /** Whom to trust, and whom to be, where the address is one of TLS. */
  tls?: {
    ca?: string | Buffer;
    cert?: string | Buffer;
    key?: string | Buffer;
    rejectUnauthorized?: boolean;
    servername?: string;
  };
  /** Milliseconds for all attempts and waits together. */
  timeLimit: number;
  maxBytes: number;
  /** Understands answers that are not the API server's own; undefined leaves them to {@link answerProblem}. */
  explain?: (answer: HttpAnswer) => ReadProblem | undefined;
  /** What it means that no connection came about. Default {@link connectionProblem}. */
  explainConnection?: (code: string, path: string) => ReadProblem;
}
