/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  factsOf,
  partNames,
  type StatusFact,
  type StatusParts,
} from './statusParts';

/** The parts of a status that was printed as JSON. */
export function jsonParts(status: unknown, complete: boolean): StatusParts {
  const parts: StatusParts['parts'] = new Map();
  if (typeof status === 'object' && status !== null) {
    const values = new Map<string, unknown>(Object.entries(status));
    for (const name of partNames) {
      const value = values.get(name);
      if (value !== undefined && value !== null) {
        parts.set(name, {
          value,
          excerpt: `"${name}": ${JSON.stringify(value)}`,
        });
      }
    }
  }
  return { parts, complete };
}

/**
 * Reads the status of an agent, as `cilium status -o json` prints it, whole or cut down to the parts that are read here. What
 * is not there, or not as documented, is not known and left out.
 * Source: `api/v1/models/status_response.go` and the models it names, Cilium 1.9 to 1.20.
 *
 * @param status - the parsed JSON
 * @param options - `complete`: the client that printed it is of the agent's minor version. Only then does a flag that is absent
 * in an object that is there say false: the agent leaves out false, and a client leaves out what it does not know.
 * @public
 */
export function readStatus(
  status: unknown,
  options: { complete: boolean },
): StatusFact[] {
  return factsOf(jsonParts(status, options.complete));
}
