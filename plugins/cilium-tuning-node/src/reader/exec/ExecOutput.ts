/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject } from '@backstage/types';
import { isJsonObject } from 'backstage-plugin-cilium-tuning-common';

/** What the first byte of a message says of the others. */
const STDOUT = 1;
const STDERR = 2;
const STATUS = 3;

/** Of these only the beginning is of use. */
const ERRORS_KEPT = 2_000;
const LONGEST_STATUS = 65_536;

function parseObject(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Puts together what a command wrote, and how the cluster says that it ended, out of the messages of a connection. */
export class ExecOutput {
  /** How much came, of whatever kind. */
  bytes = 0;
  readonly #stdout: Buffer[] = [];
  readonly #errors: Buffer[] = [];
  #errorBytes = 0;
  #statusText = '';
  #status: JsonObject | undefined;

  /** Takes one message, whether it was marked as text or as bytes. What is on other channels is not for us. */
  take(message: Buffer): void {
    this.bytes += message.length;
    const content = message.subarray(1);
    switch (message[0]) {
      case STDOUT:
        this.#stdout.push(content);
        break;
      case STDERR:
        this.#takeErrors(content);
        break;
      case STATUS:
        this.#takeStatus(content);
        break;
      default:
        break;
    }
  }

  /** How the command ended; undefined until the whole of that has come. */
  get status(): JsonObject | undefined {
    return this.#status;
  }

  get stdout(): string {
    return Buffer.concat(this.#stdout).toString('utf8');
  }

  /** The beginning of what the command wrote to standard error. */
  get errors(): string {
    return Buffer.concat(this.#errors).toString('utf8');
  }

  #takeErrors(content: Buffer): void {
    const kept = content.subarray(0, ERRORS_KEPT - this.#errorBytes);
    this.#errorBytes += kept.length;
    this.#errors.push(kept);
  }

  #takeStatus(content: Buffer): void {
    if (this.#statusText.length + content.length <= LONGEST_STATUS) {
      this.#statusText += content.toString('utf8');
      this.#status = parseObject(this.#statusText);
    }
  }
}
