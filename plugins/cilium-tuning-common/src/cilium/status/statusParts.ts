/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactName, FactTypes } from '../../snapshot/facts';
import { readers } from './sections';

/**
 * A value that the agent's status holds, and the part of the status that says so.
 *
 * @public
 */
export type StatusFact<K extends FactName = FactName> = {
  [F in K]: { fact: F; value: FactTypes[F]; excerpt: string };
}[K];

/** A part of a status, in the shape that the JSON has, and how it stood in what was read. */
export interface StatusPart {
  value: unknown;
  excerpt: string;
}

/** The parts of a status by their names at the top of the JSON, from whichever form they were read. */
export interface StatusParts {
  parts: Map<string, StatusPart>;
  /** Whether a flag that is absent in a part says false; see {@link readStatus}. */
  complete: boolean;
}

/** The parts that facts are read from. */
export const partNames = Object.keys(readers);

/** What the parts of a status say. */
export function factsOf({ parts, complete }: StatusParts): StatusFact[] {
  return partNames.flatMap(name => {
    const part = parts.get(name);
    return part
      ? readers[name](part.value, complete).map(found => ({
          ...found,
          excerpt: part.excerpt,
        }))
      : [];
  });
}
