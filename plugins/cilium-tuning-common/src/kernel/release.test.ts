/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { kernelReaches, parseKernelRelease, shortKernel } from './release';

describe('kernelReaches', () => {
  it.each<[string, string, 'met' | 'unmet' | 'unknown']>([
    // Ubuntu
    ['6.2.0-20-generic', '5.10', 'met'],
    ['5.4.0-150-generic', '5.10', 'unmet'],
    ['6.8.0-1021-aws', '6.8', 'met'],
    ['5.15.0-1057-azure', '6.3', 'unknown'],
    ['6.5.0-1024-gcp', '6.6', 'unmet'],
    // Debian
    ['4.19.0-23-arm64', '5.10', 'unmet'],
    ['5.10.0-26-amd64', '5.10', 'met'],
    ['5.10.0-0.deb10.16-amd64', '5.10', 'met'],
    ['6.1.0-18-cloud-amd64', '5.19', 'met'],
    // Red Hat and what is built from it
    ['4.18.0-553.el8_10.x86_64', '5.10', 'unknown'],
    ['5.14.0-427.13.1.el9_4.x86_64', '5.10', 'met'],
    ['5.14.0-427.13.1.el9_4.x86_64', '5.18', 'unknown'],
    ['3.10.0-1160.80.1.vz7.191.4', '5.10', 'unknown'],
    // Oracle
    ['5.4.17-2136.312.3.4.el8uek.x86_64', '5.10', 'unknown'],
    // SUSE
    ['5.3.18-150300.59.161-default', '5.10', 'unknown'],
    ['6.4.0-150600.23.25-default', '6.3', 'met'],
    // Amazon, Bottlerocket
    ['4.14.336-257.562.amzn2.x86_64', '5.10', 'unknown'],
    ['6.1.61-85.141.amzn2023.x86_64', '5.19', 'met'],
    ['5.10.184', '5.18', 'unmet'],
    // Azure Linux
    ['5.15.135.1-2.cm2', '6.3', 'unknown'],
    ['6.6.29.1-4.azl3', '6.6', 'met'],
    // Container-Optimized OS, Talos, Flatcar, Fedora
    ['5.15.133+', '5.10', 'met'],
    ['5.15.133+', '6.3', 'unmet'],
    ['6.1.58-talos', '6.3', 'unmet'],
    ['5.15.136-flatcar', '5.18', 'unmet'],
    ['6.5.6-300.fc39.x86_64', '6.3', 'met'],
    // Others that carry features back
    ['4.19.91-26.al7.x86_64', '5.10', 'unknown'],
    ['5.10.0-60.18.0.50.oe2203.x86_64', '5.18', 'unknown'],
    // Small machines
    ['6.1.21-v8+', '5.19', 'met'],
    ['5.15.133.1-microsoft-standard-WSL2', '5.10', 'met'],
    ['4.18.0-147.5.1.6.h841.eulerosv2r9.x86_64', '5.10', 'unknown'],
    // A floor within a series: the patch level tells, unless the distribution freezes it
    ['4.19.20', '4.19.57', 'unmet'],
    ['4.19.57', '4.19.57', 'met'],
    ['4.19.128-flatcar', '4.19.57', 'met'],
    ['4.19.0', '4.19.57', 'unmet'],
    ['4.19.0-20-arm64', '4.19.57', 'met'],
    ['4.19.0-0.bpo.9-amd64', '4.19.57', 'met'],
    ['4.19.36-vhulk1907.1.0.oe1.x86_64', '4.19.57', 'unknown'],
    ['4.18.20', '4.19.57', 'unmet'],
    ['5.0.2', '4.19.57', 'met'],
    // Numbers are numbers
    ['10.0.1', '6.8', 'met'],
    ['5.9.16', '5.10', 'unmet'],
    ['6.10', '6.8', 'met'],
    // Garbage
    ['', '5.10', 'unknown'],
    ['unknown', '5.10', 'unknown'],
    ['5', '5.10', 'unknown'],
    ['5.x', '5.10', 'unknown'],
    ['99999999999999999999.1', '5.10', 'unknown'],
    ['<b>6.8</b>', '5.10', 'unknown'],
  ])('%s reaches %s: %s', (release, floor, expected) => {
    expect(kernelReaches(release, floor)).toBe(expected);
  });
});

describe('shortKernel', () => {
  it.each([
    ['4.19.0-23-arm64', '5.10', '4.19'],
    ['10.2.1', '5.10', '10.2'],
    ['4.19.20', '4.19.57', '4.19.20'],
    ['4.19.0-23-arm64', '4.19.57', '4.19'],
    ['5.10.7', '5.1', '5.10'],
    ['garbage', '5.10', 'garbage'],
  ])('%s beside a floor of %s is %s', (release, floor, expected) => {
    expect(shortKernel(release, floor)).toBe(expected);
  });
});

describe('parseKernelRelease', () => {
  it.each([
    ['6.2.0-20-generic', { major: 6, minor: 2 }],
    ['6.1.58-talos', { major: 6, minor: 1, patch: 58 }],
    ['5.15.133+', { major: 5, minor: 15, patch: 133 }],
    ['6.10', { major: 6, minor: 10 }],
  ])('reads the numbers of %s', (release, expected) => {
    expect(parseKernelRelease(release)).toEqual(expected);
  });
});
