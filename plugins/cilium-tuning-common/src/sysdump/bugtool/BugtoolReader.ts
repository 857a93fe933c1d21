/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject, JsonValue } from '@backstage/types';
import { isJsonObject } from '../../objects/json';
import type { Budget, SysdumpEntry } from '../entries';
import { linesOf, linesOfBytes, textOf, type Line } from '../lines';
import { debuginfoTime, statusInDebuginfo } from './debuginfo';
import { commandLineIn, kernelOption } from './kernel';
import { unzipped } from './unzipped';

/** Longest text of a command that is kept. */
const TEXT_CHARS = 2 ** 20;

/** Largest part of a file that JSON is parsed from. */
const JSON_CHARS = 2 ** 22;

/** A text with where it stood. */
export interface FoundText {
  path: string;
  text: string;
}

/** What was found in the files of one bugtool. */
export interface BugtoolFinds {
  /** The agent's status as JSON, and when it was asked for where its file's name tells. */
  status?: FoundText & { at?: string };
  /** The same as text. */
  statusText?: FoundText;
  runtimeConfig?: { path: string; values: JsonObject };
  links?: FoundText;
  /** By network device. */
  drivers: Map<string, string>;
  uname?: FoundText;
  modules?: FoundText;
  commandLine?: FoundText;
  kernelConfig?: { path: string; options: Record<string, string> };
}

async function firstLine(
  lines: AsyncIterable<Line[]>,
  find: (line: string) => string | undefined,
): Promise<string | undefined> {
  for await (const some of lines) {
    for (const line of some) {
      const found = line === undefined ? undefined : find(line);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

function parseRuntimeConfig(text: string): JsonObject | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Takes in the files of one bugtool, one after the other in any order, and keeps what facts are read from. */
export class BugtoolReader {
  readonly finds: BugtoolFinds = { drivers: new Map() };

  constructor(private readonly budget: Budget) {}

  /**
   * Takes in a file.
   *
   * @param path - below the directory of the bugtool
   */
  async take(path: string, entry: SysdumpEntry): Promise<void> {
    const { finds } = this;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name.startsWith('cilium-debuginfo-')) {
      await this.#takeDebuginfo(path, entry);
    } else if (/status---verbose/.test(name)) {
      finds.statusText = await this.#text(path, entry);
    } else if (name === 'agent-runtime-config.json') {
      const values = parseRuntimeConfig((await this.#text(path, entry)).text);
      finds.runtimeConfig = values && { path, values };
    } else if (name.startsWith('ip-')) {
      finds.links = await this.#text(path, entry);
    } else if (name.startsWith('ethtool-')) {
      await this.#takeDriver(name, path, entry);
    } else if (name.startsWith('uname-')) {
      finds.uname = await this.#text(path, entry);
    } else if (name.startsWith('lsmod')) {
      finds.modules = await this.#text(path, entry);
    } else if (name.startsWith('dmesg')) {
      const lines = linesOf(entry, this.budget);
      const text = await firstLine(lines, commandLineIn);
      finds.commandLine = text === undefined ? undefined : { path, text };
    } else if (name.startsWith('kernel-config')) {
      await this.#takeKernelConfig(path, entry);
    }
  }

  async #text(path: string, entry: SysdumpEntry): Promise<FoundText> {
    return { path, text: await textOf(entry, this.budget, TEXT_CHARS) };
  }

  async #takeDebuginfo(path: string, entry: SysdumpEntry): Promise<void> {
    const lines = linesOf(entry, this.budget);
    const text = await statusInDebuginfo(lines, JSON_CHARS);
    if (text !== undefined) {
      this.finds.status = { path, text, at: debuginfoTime(path) };
    }
  }

  async #takeDriver(
    name: string,
    path: string,
    entry: SysdumpEntry,
  ): Promise<void> {
    const { text } = await this.#text(path, entry);
    const [, device] = /^ethtool--i-(.+)\.md$/.exec(name) ?? [];
    const [, driver] = /^driver: (\S{1,80})$/m.exec(text) ?? [];
    if (device !== undefined && driver !== undefined) {
      this.finds.drivers.set(device, driver);
    }
  }

  async #takeKernelConfig(path: string, entry: SysdumpEntry): Promise<void> {
    const { lineChars } = this.budget.limits;
    const pieces = this.budget.read(entry);
    const options: Record<string, string> = {};
    const lines = linesOfBytes(
      path.endsWith('.gz') ? unzipped(pieces, JSON_CHARS, path) : pieces,
      lineChars,
    );
    for await (const some of lines) {
      for (const line of some) {
        const option = kernelOption(line ?? '');
        if (option) {
          options[option[0]] = option[1];
        }
      }
    }
    if (Object.keys(options).length > 0) {
      this.finds.kernelConfig = { path, options };
    }
  }
}
