/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Line } from '../lines';

const BEGIN = /^ {2}"cilium-status": \{$/;
const END = /^ {2}\},?$/;

/**
 * Takes the agent's status out of what `cilium debuginfo -o json` writes: an indented object with everything that the agent
 * knows, so as large as its policies and endpoints are. Strings in JSON have no line breaks, so indentation tells where a part
 * ends.
 *
 * @param maxChars - longest status that is kept
 * @returns the status as JSON; undefined where there is none, or it is cut
 */
export async function statusInDebuginfo(
  lines: AsyncIterable<Line[]>,
  maxChars: number,
): Promise<string | undefined> {
  let status: string | undefined;
  for await (const some of lines) {
    for (const line of some) {
      if (status === undefined) {
        status = line !== undefined && BEGIN.test(line) ? '{' : undefined;
      } else if (line === undefined || status.length > maxChars) {
        return undefined;
      } else if (END.test(line)) {
        return `${status}\n}`;
      } else {
        status += `\n${line}`;
      }
    }
  }
  return undefined;
}

/**
 * When a file was written, by its name, which has the time zone.
 * Source: `formatFileName` in `cilium-dbg/cmd/debuginfo.go`.
 *
 * @param path - for example `cmd/cilium-debuginfo-20260301-120105.123+0000-UTC.json`
 * @returns ISO 8601
 */
export function debuginfoTime(path: string): string | undefined {
  const parts =
    /-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(?:\.\d+)?([+-]\d\d)(\d\d)-/.exec(
      path,
    );
  if (!parts) {
    return undefined;
  }
  const [, year, month, day, hour, minute, second, zone, rest] = parts;
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}:${rest}`,
  );
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
