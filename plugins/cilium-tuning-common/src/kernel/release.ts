/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How vendors name the releases into which they carry features back: Red Hat and what is built from it (`.el8`, Virtuozzo
 * `.vz7`), Oracle (`uek`), SUSE (`-default`), Amazon, Azure, Azure Linux, Alibaba, Anolis, openEuler, TencentOS, Kylin.
 */
const backportedReleases =
  /\.el\d|\.vz\d|uek|\.amzn|-(default|preempt|rt)$|-azure|\.azl\d|\.cm\d|\.al\d|\.an\d|\.oe\d|tlinux|\.tl\d|\.ky\d/;

/**
 * Major and minor of a kernel release.
 *
 * @param release - as `uname -r` prints it
 * @returns undefined when it cannot be read
 * @public
 */
export function parseKernelRelease(
  release: string,
): { major: number; minor: number } | undefined {
  const match = /^(\d{1,3})\.(\d{1,4})(?=[.\-+_]|$)/.exec(release);
  return match
    ? { major: Number(match[1]), minor: Number(match[2]) }
    : undefined;
}

/**
 * Whether a kernel is new enough by its number. Only major and minor are compared: distributions freeze the patch level
 * (Debian, Ubuntu: x.y.0-N). Kernels of vendors that carry features back are never too old by number alone.
 *
 * @param release - as `uname -r` prints it
 * @param floor - `5.10`
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
  const reaches =
    kernel.major > needed.major ||
    (kernel.major === needed.major && kernel.minor >= needed.minor);
  if (reaches) {
    return 'met';
  }
  return backportedReleases.test(release) ? 'unknown' : 'unmet';
}

/**
 * A kernel release short enough for a sentence: `4.19` of `4.19.0-23-arm64`.
 *
 * @public
 */
export function shortKernel(release: string): string {
  const kernel = parseKernelRelease(release);
  return kernel ? `${kernel.major}.${kernel.minor}` : release;
}
