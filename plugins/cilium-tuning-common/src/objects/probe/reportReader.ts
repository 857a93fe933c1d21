/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ProbeStatus } from '../../snapshot/nodeState';
import { readReport } from './report';
import { factsOfReport, probeStatusOf, type ReportedFact } from './reportFacts';

/** The one part of a report that differs between nodes that are alike. */
const START = /"startedAt":(\d{1,13})/g;

/**
 * A message apart from what tells it from those of other nodes.
 *
 * @public
 */
export interface AlikeMessage {
  /** The message with the start of the agent left out. */
  text: string;
  /** Seconds since 1970. */
  startedAt?: number;
}

/**
 * What a message says, without the start of the agent.
 *
 * @public
 */
export interface ReadMessage {
  status: ProbeStatus;
  /** Empty where it could not be read. */
  facts: ReportedFact[];
  isReport: boolean;
}

/** Takes the start of the agent out of a message. */
export function alike(message: string): AlikeMessage {
  const starts = [...message.matchAll(START)];
  const startedAt = Number(starts[0]?.[1]);
  return starts.length === 1 && startedAt > 0
    ? { text: message.replace(START, '"startedAt":1'), startedAt }
    : { text: message };
}

/**
 * Reads messages; those that are alike only once.
 *
 * @public
 */
export class ReportReader {
  readonly #read = new Map<string, ReadMessage>();

  /** What a message says. */
  read({ text }: AlikeMessage): ReadMessage {
    let known = this.#read.get(text);
    if (!known) {
      const read = readReport(text);
      known =
        'problem' in read
          ? { status: read.problem, facts: [], isReport: false }
          : {
              status: probeStatusOf(read.report),
              facts: factsOfReport(read.report),
              isReport: true,
            };
      this.#read.set(text, known);
    }
    return known;
  }
}
