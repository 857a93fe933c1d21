/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Budget, SysdumpEntry } from './entries';
import { linesOf, type Line } from './lines';

/** Blocks of an object that nothing is read from, by the keys that lead to them: `['status', 'images']`. */
export type UnreadBlocks = readonly (readonly [string, string])[];

const indentOf = (line: string) => line.length - line.trimStart().length;

/**
 * Gathers the lines of one object. Blocks that nothing is read from are left out while they pass by: they are most of what
 * nodes and pods are made of. Told by their indentation, which scalars of several lines cannot go below.
 */
class ObjectText {
  #text = '';
  #broken = false;
  #key = '';
  #skipsFrom: number | undefined;

  constructor(
    /** Indentation of the keys of the object. */
    private readonly indent: number,
    private readonly unread: UnreadBlocks,
    private readonly maxChars: number,
  ) {}

  add(line: Line): void {
    if (line === undefined) {
      this.#broken ||= this.#skipsFrom === undefined;
      return;
    }
    if (this.#isSkipped(line)) {
      return;
    }
    this.#broken ||= this.#text.length + line.length > this.maxChars;
    if (!this.#broken) {
      this.#text += `${line}\n`;
    }
  }

  /** The text; undefined where some of it was too long. */
  result(): string | undefined {
    return this.#broken ? undefined : this.#text;
  }

  #isSkipped(line: string): boolean {
    const indent = indentOf(line);
    if (this.#skipsFrom !== undefined) {
      const isInside =
        indent > this.#skipsFrom ||
        line.trim() === '' ||
        // Lists may stand as far left as their key
        (indent === this.#skipsFrom && line.startsWith('- ', indent));
      if (isInside) {
        return true;
      }
      this.#skipsFrom = undefined;
    }
    if (indent === this.indent) {
      this.#key = /^(\w+):/.exec(line.trimStart())?.[1] ?? '';
    }
    const isUnread =
      indent === this.indent + 2 &&
      this.unread.some(
        ([outer, inner]) =>
          outer === this.#key && line.trimStart() === `${inner}:`,
      );
    if (isUnread) {
      this.#skipsFrom = indent;
    }
    return isUnread;
  }
}

/** Takes a list of objects apart, as `kubectl get -o yaml` prints it, or hands on what is one object. */
class ListSplitter {
  #state: 'before' | 'inside' | 'after' = 'before';
  #bullet: number | undefined;
  #current: ObjectText;

  constructor(
    private readonly unread: UnreadBlocks,
    private readonly maxChars: number,
  ) {
    this.#current = new ObjectText(0, unread, maxChars);
  }

  /** The objects that are complete with this line. */
  take(line: Line): (string | undefined)[] {
    switch (this.#state) {
      case 'inside':
        return this.#takeInside(line);
      case 'after':
        return [];
      default:
        if (line !== undefined && /^items:\s*(\[\])?\s*$/.test(line)) {
          this.#state = line.includes('[') ? 'after' : 'inside';
        } else {
          this.#current.add(line);
        }
        return [];
    }
  }

  finish(): (string | undefined)[] {
    if (this.#state === 'inside') {
      return this.#bullet === undefined ? [] : [this.#current.result()];
    }
    return this.#state === 'before' ? [this.#current.result()] : [];
  }

  #takeInside(line: Line): (string | undefined)[] {
    const indent = line === undefined ? undefined : indentOf(line);
    const isBullet =
      line?.startsWith('- ', indent) === true &&
      indent === (this.#bullet ?? indent);
    if (line !== undefined && indent !== undefined && isBullet) {
      const done = this.#bullet === undefined ? [] : [this.#current.result()];
      this.#bullet = indent;
      const { unread, maxChars } = this;
      this.#current = new ObjectText(indent + 2, unread, maxChars);
      // As if the object stood alone, with its keys under each other
      this.#current.add(`${' '.repeat(indent + 2)}${line.slice(indent + 2)}`);
      return done;
    }
    if (line !== undefined && /^\w+:/.test(line)) {
      this.#state = 'after';
      return this.#bullet === undefined ? [] : [this.#current.result()];
    }
    this.#current.add(line);
    return [];
  }
}

/**
 * The texts of the objects in a file of YAML, one at a time, so that a list of any length takes the room of one object.
 *
 * @param unread - what may be left out of them
 * @returns undefined for one that is too long
 */
export async function* objectTexts(
  entry: SysdumpEntry,
  budget: Budget,
  unread: UnreadBlocks,
): AsyncGenerator<string | undefined> {
  const splitter = new ListSplitter(unread, budget.limits.objectChars);
  for await (const lines of linesOf(entry, budget)) {
    for (const line of lines) {
      yield* splitter.take(line);
    }
  }
  yield* splitter.finish();
}
