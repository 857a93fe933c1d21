/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Kubernetes writes times in UTC, to the second. */
export function kubeTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** Times before one fixed moment, so that all objects of a cluster agree with each other. */
export class Clock {
  constructor(private readonly now: Date) {}

  hoursAgo(hours: number): string {
    return kubeTime(new Date(this.now.getTime() - hours * HOUR_MS));
  }

  minutesAgo(minutes: number): string {
    return kubeTime(new Date(this.now.getTime() - minutes * MINUTE_MS));
  }

  /** The given number of seconds after a time that the clock gave. */
  static after(time: string, seconds: number): string {
    return kubeTime(new Date(Date.parse(time) + seconds * 1000));
  }
}
