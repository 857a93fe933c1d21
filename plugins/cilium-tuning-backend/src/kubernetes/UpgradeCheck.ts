/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  failed,
  hasCode,
  readProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import { answersUpgrade } from 'backstage-plugin-cilium-tuning-node';
import type { KubernetesPluginApi } from './KubernetesPluginApi';

/** An address of the Kubernetes plugin that asks no cluster anything. */
const PATH = '/.well-known/backstage/permissions/metadata';

const TIME_LIMIT_MS = 5_000;

/** How long an answer counts. */
const ANSWERED_COUNTS_MS = 60_000;

/**
 * A request that nobody answers stays open in the backend, which never looks at its connection again, for as long as that runs. So
 * not many are to be sent.
 */
const SILENCE_COUNTS_MS = 3_600_000;

interface Asked {
  at: number;
  answers: Promise<boolean>;
}

/**
 * Finds out whether requests for a WebSocket reach the Kubernetes plugin. The signals plugin listens for those of the whole backend
 * once somebody has opened a page with it, and leaves all but its own without an answer; no error shows, so commands in agents
 * would wait for ever.
 */
export class UpgradeCheck {
  #asked: Asked | undefined;

  constructor(private readonly api: KubernetesPluginApi) {}

  /** Lets something run that needs a WebSocket, where one can come about; asks again where nothing answered. */
  async guard<T>(run: () => Promise<ReadResult<T>>): Promise<ReadResult<T>> {
    const before = await this.#ask();
    if (!(await before.answers)) {
      return failed(readProblem('exec.unavailable', {}));
    }
    const result = await run();
    if (result.ok || !hasCode(result.problem, 'read.timeout')) {
      return result;
    }
    // The listener may have come meanwhile
    const { answers } = this.#replace(before);
    return (await answers)
      ? result
      : failed(readProblem('exec.unavailable', {}));
  }

  /** What was asked last, where that still counts. */
  async #ask(): Promise<Asked> {
    const last = this.#asked;
    const counts = (await last?.answers)
      ? ANSWERED_COUNTS_MS
      : SILENCE_COUNTS_MS;
    return last && Date.now() - last.at < counts ? last : this.#replace(last);
  }

  /** Asks anew, unless somebody else has in the meantime. */
  #replace(old: Asked | undefined): Asked {
    if (this.#asked === undefined || this.#asked === old) {
      this.#asked = { at: Date.now(), answers: this.#send() };
    }
    return this.#asked;
  }

  async #send(): Promise<boolean> {
    return answersUpgrade({
      url: await this.api.url(PATH),
      headers: await this.api.headers(),
      timeLimit: TIME_LIMIT_MS,
    });
  }
}
