/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How vendors name the releases into which they carry features back: Red Hat and what is built from it (`.el8`, Virtuozzo
 * `.vz7`), Oracle (`uek`), SUSE (`-default`), Amazon, Azure, Azure Linux, Alibaba, Anolis, openEuler and EulerOS, TencentOS, Kylin.
 */
const backportedReleases =
  /\.el\d|\.vz\d|uek|\.amzn|-(default|preempt|rt)$|-azure|\.azl\d|\.cm\d|\.al\d|\.an\d|\.oe\d|eulerosv|tlinux|\.tl\d|\.ky\d/;

/**
 * The numbers of a kernel release.
 *
 * @public
 */
export interface KernelNumbers {
  major: number;
  minor: number;
  /** Patch level; absent where the distribution freezes it (Debian, Ubuntu: x.y.0-N), or there is none. */
  patch?: number;
}

/**
 * Reads the numbers of a kernel release.
 *
 * @param release - as `uname -r` prints it
 * @returns undefined when it cannot be read
 * @public
 */
export function parseKernelRelease(release: string): KernelNumbers | undefined {
  const match = /^(\d{1,3})\.(\d{1,4})(?=[.\-+_]|$)/.exec(release);
  if (!match) {
    return undefined;
  }
  const patch = /^\d+\.\d+\.(?!0-\d)(\d{1,5})(?!\d)/.exec(release)?.[1];
  return {
    major: Number(match[1]),
    minor: Number(match[2]),
    ...(patch !== undefined && { patch: Number(patch) }),
  };
}

const reaches = (kernel: KernelNumbers, needed: KernelNumbers): boolean =>
  kernel.major > needed.major ||
  (kernel.major === needed.major &&
    (kernel.minor > needed.minor ||
      (kernel.minor === needed.minor &&
        (kernel.patch ?? Infinity) >= (needed.patch ?? 0))));

/**
 * Whether a kernel is new enough by its number. Where distributions freeze the patch level (Debian, Ubuntu: x.y.0-N), only
 * major and minor are compared. Kernels of vendors that carry features back are never too old by number alone.
 *
 * @param release - as `uname -r` prints it
 * @param floor - `5.10`, `4.19.57`
 * @returns `unknown` when the number does not tell
 * @public
 */
export function kernelReaches(
  release: string,
  floor: string,
): 'met' | 'unmet' | 'unknown' {
  const kernel = parseKernelRelease(release);
  const needed = parseKernelRelease(floor);
  if (!kernel || !needed) {
    return 'unknown';
  }
  if (reaches(kernel, needed)) {
    return 'met';
  }
  return backportedReleases.test(release) ? 'unknown' : 'unmet';
}

/**
 * A kernel release short enough for a sentence: `4.19` of `4.19.0-23-arm64`, or `4.19.20` of `4.19.20-talos` beside a floor in
 * the same series, where that decides.
 *
 * @public
 */
export function shortKernel(release: string, floor = ''): string {
  const kernel = parseKernelRelease(release);
  if (!kernel) {
    return release;
  }
  const { major, minor, patch } = kernel;
  const series = `${major}.${minor}`;
  return patch !== undefined && floor.startsWith(`${series}.`)
    ? `${series}.${patch}`
    : series;
}
