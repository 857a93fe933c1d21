/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts CPU time in these parts of a second. */
const TICKS_A_SECOND = 100;

const MEBIBYTE = 2 ** 20;

/** Memory of a process in MiB, and the CPU time that it has used in seconds. */
export interface ProcessFigures {
  resident: number;
  /** The most since {@link forgetPeak}. */
  peak: number;
  cpuSeconds: number;
}

function kibibytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
}

/** The fields that Linux tells of a process after its command, which may hold spaces. */
function statOf(pid: number | 'self'): number[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/**
 * Reads what Linux tells of a process.
 *
 * @throws where there is no such process, or no `/proc`
 */
export function figuresOf(pid: number): ProcessFigures {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const [utime, stime] = statOf(pid).slice(11);
  return {
    resident: (kibibytes(status, 'VmRSS') * 1024) / MEBIBYTE,
    peak: (kibibytes(status, 'VmHWM') * 1024) / MEBIBYTE,
    cpuSeconds: (utime + stime) / TICKS_A_SECOND,
  };
}

/** Lets the peak of a process begin anew at what it holds now. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** CPU time that the processes which this one started, and which have ended, have used, in seconds. */
export function endedChildrenCpuSeconds(): number {
  const [utime, stime] = statOf('self').slice(13);
  return (utime + stime) / TICKS_A_SECOND;
}
