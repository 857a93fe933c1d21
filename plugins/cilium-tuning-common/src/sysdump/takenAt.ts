/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const MINUTE_MS = 60_000;

/** Time zones differ from UTC by whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;

/** The time zones there are, ahead of UTC and behind it. */
const AHEAD_MS = 14 * 60 * MINUTE_MS;
const BEHIND_MS = 12 * 60 * MINUTE_MS;

/** When kubelets said that they are there. Any other time of an object may be as old as the cluster. */
const times = /\blastHeartbeatTime"?: *"?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/g;

/** The newest heartbeat that the text of a node shows, in milliseconds since 1970. */
export function newestHeartbeatIn(text: string): number | undefined {
  let newest: string | undefined;
  for (const [, time] of text.matchAll(times)) {
    newest = newest === undefined || time > newest ? time : newest;
  }
  return newest === undefined ? undefined : Date.parse(newest);
}

/**
 * When a sysdump was begun. Its name tells the local time of whoever took it, without the zone; the kubelets report every five
 * minutes, which tells the zone. Times of the cluster's own are what everything else is compared with, so where the name is no
 * such time in any zone they win. Without them it is the latest that the name may mean: taken for too early, evidence that was
 * old by then would look fresh.
 *
 * @param name - for example `20260301-120000`
 * @param newest - the newest heartbeat of a node in it
 * @returns ISO 8601; undefined where nothing tells
 */
export function takenAtOf(
  name: string,
  newest: number | undefined,
): string | undefined {
  const local = Date.parse(
    name.replace(
      /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/,
      '$1-$2-$3T$4:$5:$6Z',
    ),
  );
  if (newest === undefined || Number.isNaN(local)) {
    const known = newest ?? local + BEHIND_MS;
    return Number.isNaN(known) ? undefined : new Date(known).toISOString();
  }
  const apart = Math.round((newest - local) / QUARTER_MS) * QUARTER_MS;
  const isZone = apart >= -AHEAD_MS && apart <= BEHIND_MS;
  return new Date(isZone ? local + apart : newest).toISOString();
}
