/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What a request asks for, in the terms in which access is granted. */
export interface RequestInfo {
  path: string;
  verb: string;
  group: string;
  version: string;
  /** Plural name; absent for paths such as `/version`. */
  resource?: string;
  subresource?: string;
  namespace?: string;
  name?: string;
}

/** A request as the router sees it. */
export interface ApiRequest {
  method: string;
  url: URL;
  info: RequestInfo;
  authorization?: string;
  accept?: string;
}
