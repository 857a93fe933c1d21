/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PlanFile } from '../types';

/** The files of a step, each under a name of its own. */
export class Shelf {
  readonly #files = new Map<string, PlanFile>();

  /**
   * Puts a file there.
   *
   * @returns the name that it has: another one where there is a file of that name with another text
   */
  put(name: string, language: PlanFile['language'], text: string): string {
    for (let number = 1; ; number++) {
      const path = number === 1 ? name : name.replace(/(?=\.)/, `-${number}`);
      const there = this.#files.get(path);
      if (there === undefined || there.text === text) {
        this.#files.set(path, { path, language, text });
        return path;
      }
    }
  }

  get files(): PlanFile[] {
    return [...this.#files.values()];
  }
}
