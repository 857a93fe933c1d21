/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactName, FactTypes } from '../../snapshot/facts';
import { readers, topWords } from './sections';

/**
 * A value that the agent's status holds, and the part of the status that says so.
 *
 * @public
 */
export type StatusFact<K extends FactName = FactName> = {
  [F in K]: { fact: F; value: FactTypes[F]; excerpt: string };
}[K];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  if (!isObject(status)) {
    return [];
  }
  const top = topWords(status, options.complete).map(found => ({
    ...found,
    excerpt: `${found.fact}: ${JSON.stringify(found.value)}`,
  }));
  const parts = Object.entries(readers).flatMap(([section, read]) => {
    const part = Object.hasOwn(status, section) ? status[section] : undefined;
    return isObject(part)
      ? read(part, options.complete).map(found => ({
          ...found,
          excerpt: `"${section}": ${JSON.stringify(part)}`,
        }))
      : [];
  });
  return [...top, ...parts];
}
