/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  newText,
  newTextFacts,
  oldText,
} from '../../__testUtils__/statusTexts';
import { readStatusText } from './readStatusText';
import { readStatusContent } from './statusContent';

const factsOf = (text: string) => readStatusContent(text).facts;

/** The text with a line in place of that with this label. */
const withLine = (text: string, label: string, line: string) =>
  text.replace(new RegExp(`^${label}:.*$`, 'm'), line);

const without = (text: string, label: string) =>
  text.replace(new RegExp(`^ *${label}:.*\n`, 'm'), '');

const fact = (text: string, name: string) =>
  readStatusText(text).find(one => one.fact === name)?.value;

describe('readStatusText', () => {
  it('reads every fact of a verbose text', () => {
    expect(factsOf(newText)).toEqual(newTextFacts);
  });

  it('reads a text of the form before 1.12', () => {
    expect(factsOf(oldText)).toMatchObject({
      kprModeWord: 'Probe',
      features: {
        ...{ nodePort: true, hostPort: false, externalIPs: true },
        ...{ socketLB: false, sessionAffinity: false },
      },
      kubeProxyReplacement: 'partial',
      nodePortMode: 'SNAT',
      xdpAcceleration: 'off',
      hostRouting: 'Legacy',
      bpfMasquerade: false,
      bandwidthManager: true,
      congestionControl: null,
      mapDynamicSizeRatio: null,
      clockSource: 'ktime',
      nativeRouting: null,
      ipv6BigTcp: null,
    });
  });

  it('shows the lines that a value stood in', () => {
    expect(readStatusText(oldText)).toContainEqual({
      fact: 'hostRouting',
      value: 'Legacy',
      excerpt: 'Host Routing:           Legacy',
    });
  });

  it.each<[string, string]>([
    ['lines that end as on Windows', newText.replace(/\n/g, '\r\n')],
    ['colours', newText.replace(/^(\w+:)/gm, '\u001b[1m$1\u001b[0m')],
    [
      'what kubectl says first',
      `$ kubectl exec ds/cilium -- cilium-dbg status --verbose\nDefaulted container "cilium-agent" out of: cilium-agent, config (init)\n${newText}`,
    ],
    [
      'Markdown of a system dump',
      `# cilium-dbg status --verbose\n\n\`\`\`\n${newText}\n\`\`\`\n`,
    ],
    ['a text moved to the right', newText.replace(/^(?=.)/gm, '    ')],
    ['the same status twice', newText + newText],
  ])('reads through %s', (_, text) => {
    expect(factsOf(text)).toEqual(newTextFacts);
  });

  it('takes nothing from the lines of a message', () => {
    const text = newText.replace(
      'cannot add',
      'cannot add:\nHost Routing: Legacy\nBandwidthManager: Disabled\nsee above',
    );

    expect(factsOf(text)).toEqual(newTextFacts);
  });

  it('knows nothing where two agents differ', () => {
    const other = withLine(newText, 'Hubble', 'Hubble:   Disabled');
    const { hubble, hostRouting } = factsOf(newText + other);

    expect([hubble, hostRouting]).toEqual([null, 'BPF']);
  });

  it('knows nothing of kube-proxy replacement where line and details differ', () => {
    const { kprModeWord, features, devices } = factsOf(
      withLine(
        newText,
        'KubeProxyReplacement',
        'KubeProxyReplacement:   False',
      ),
    );

    expect([kprModeWord, features, devices]).toEqual([null, null, null]);
  });

  it('leaves out a last line without its end', () => {
    const end = newText.indexOf('netkit [Configured') + 'netkit'.length;

    expect(factsOf(newText.slice(0, end)).datapathMode).toBeNull();
  });

  it.each<[string, string, unknown]>([
    [
      'Masquerading:  BPF   [eth0]   10.0.0.0/24',
      'masquerading',
      { enabled: true, mode: 'BPF' },
    ],
    [
      'Masquerading:  IPTables',
      'masquerading',
      { enabled: true, mode: 'iptables' },
    ],
    ['Masquerading:  Enabled', 'masquerading', { enabled: true }],
    [
      'Masquerading:  Disabled',
      'masquerading',
      { enabled: false, ipv4: false, ipv6: false },
    ],
    ['Masquerading:  Enabld', 'masquerading', undefined],
    ['IPv6 BIG TCP:  Disabled', 'ipv6BigTcp', { enabled: false }],
    ['IPv4 BIG TCP:  Enabled', 'ipv4BigTcp', { enabled: true }],
    ['IPv4 BIG TCP:  Enabled   [1966', 'ipv4BigTcp', undefined],
    [
      'BandwidthManager:  EDT with BPF [CUBIC] [eth0, vlan.4@x]',
      'bandwidthManager',
      { enabled: true, congestionControl: 'cubic' },
    ],
    ['BandwidthManager:  EDT with BPF [BB', 'bandwidthManager', undefined],
    ['Host Routing:  BPFv2', 'hostRouting', 'BPFv2'],
    ['Attach Mode:  Legacy TC', 'attachMode', 'tc'],
    ['Device Mode:  ?', 'datapathMode', undefined],
    ['Device Mode:  netkit-l2', 'datapathMode', 'netkit-l2'],
    ['Routing:  Network: Native   Host: Legacy', 'interHostRouting', 'Native'],
    ['Encryption:  IPsec', 'encryptionMode', 'IPsec'],
    [
      'KubeProxyReplacement:  Strict [eth0 (Direct Routing)]',
      'devices',
      ['eth0'],
    ],
    ['KubeProxyReplacement:  True [eth0 10.0.0.1, ]', 'devices', ['eth0']],
    [
      'KubeProxyReplacement:  Probe [NodePort (SNAT, 30000-32767), HostPort]',
      'devices',
      undefined,
    ],
  ])('reads %j', (line, name, value) => {
    expect(fact(`${line}\n`, name)).toEqual(value);
  });

  const enabled = 'Enabled   [196608]';
  const ipv4Only = 'IPv4: 4/254 allocated from 10.0.0.0/24,';
  const dualStack = `${ipv4Only} IPv6: 4/65534 allocated from fd00::/112`;

  it.each<[string, string, string, boolean | null]>([
    ['1.19.2', enabled, dualStack, true],
    ['1.19.3', enabled, dualStack, null],
    ['1.19.3', enabled, ipv4Only, null],
    ['1.19.3', 'Disabled', dualStack, null],
    ['1.19.3', 'Disabled', ipv4Only, false],
    ['1.19.4', 'Disabled', dualStack, false],
    ['1.20.0-dev', enabled, dualStack, null],
    ['1.20.0-dev', 'Disabled', dualStack, false],
    ['1.20.0', enabled, dualStack, true],
  ])(
    'takes the line of IPv6 BIG TCP of %s, the same as that of IPv4, %s, with %s for %s',
    (version, line, ipam, state) => {
      const text = `Cilium: Ok   ${version} (v${version}-abc)\nIPAM: ${ipam}\nIPv4 BIG TCP: ${line}\nIPv6 BIG TCP: ${line}\n`;

      expect(factsOf(text).ipv6BigTcp).toBe(state);
    },
  );

  it('does not trust the lines of BIG TCP of a version that is not known', () => {
    const text =
      'IPv4 BIG TCP: Enabled [196608]\nIPv6 BIG TCP: Enabled [196608]\n';

    expect(factsOf(text)).toMatchObject({ ipv4BigTcp: true, ipv6BigTcp: null });
  });

  it.each<[string, string, string[] | null]>([
    ['1.10 with nothing that wants one', 'Disabled', []],
    ['1.10 with the Bandwidth Manager', 'EDT with BPF   [eth0]', null],
  ])(
    'knows of no devices while kube-proxy replacement is Disabled in %s',
    (_, bandwidth, devices) => {
      const text = `KubeProxyReplacement:   Disabled\nCilium:   Ok   1.10.5 (v1.10.5-b0836e8)\nBandwidthManager:   ${bandwidth}\nMasquerading:   IPTables [IPv4: Enabled, IPv6: Disabled]\n`;

      expect(factsOf(text).devices).toEqual(devices);
    },
  );

  it('tells the families of masquerading apart from 1.10 on', () => {
    const text = 'Cilium:   Ok      OK\nMasquerading:   Disabled\n';

    expect(factsOf(text)).toMatchObject({
      masqueradeEnabled: false,
      masqueradeIPv4: null,
    });
  });

  it.each(['- HostPort', 'Session Affinity', 'Socket LB', '- NodePort'])(
    'knows no feature for sure without the row %s',
    row => {
      expect(factsOf(without(newText, row)).features).toBeNull();
    },
  );

  it('takes no row of the socket load balancer for off where the mode needs it', () => {
    const text = oldText.replace(/Probe/g, 'Strict');

    expect(factsOf(text).features).toBeNull();
  });

  it('bears a text of many megabytes', () => {
    const text = `${'x'.repeat(40_000)}\n`.repeat(100) + newText;

    expect(factsOf(text)).toEqual(newTextFacts);
  });
});
