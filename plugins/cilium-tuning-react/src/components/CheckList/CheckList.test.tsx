/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  articleNodes,
  exampleReport,
  renderIn,
} from '../../__testUtils__';
import { CheckList } from './CheckList';

const { assessment } = exampleReport();

const lines = () =>
  within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe.each(['new', 'legacy'] as const)(
  'CheckList in the %s frontend system',
  system => {
    it('says how each item stands, in the order of the article', async () => {
      await renderIn(system, <CheckList assessment={assessment} />);
      expect(lines()).toEqual([
        'Native routing On',
        'Kube-proxy replacement On',
        'eBPF masquerade Unknown',
        'NodePort DSR On',
        'Conntrack bypass on 3 of 6; unknown on 3',
        'eBPF host routing 3 locked: Kernel 4.19, needs 5.10; unknown on 3',
        'IPv6 BIG TCP can be done now on 3; 3 locked: Kernel 4.19, needs 5.19',
        'IPv4 BIG TCP Locked: Cilium 1.13.4, needs 1.14',
        'Hubble Not needed',
        'Jumbo frames Unknown',
        'Bandwidth Manager can be done now on 3; 3 locked: Kernel 4.19, needs 5.1',
        'BBR for pods after another step on 3; 3 locked: Kernel 4.19, needs 5.18',
        'XDP acceleration Off',
        'eBPF map size Unknown',
        'Kernel version on 3 of 6; can be done now on 3',
        'No kernel preemption Unknown',
        'tuned profile Unknown',
        'CPU performance mode Unknown',
        'Pinned interrupts Unknown',
        'netkit devices Not needed',
        'tcx attachment Locked: Cilium 1.13.4, needs 1.16',
        'Distributed LRU maps Locked: Cilium 1.13.4, needs 1.17',
        'eBPF clock probe can be done now on 3; 3 locked: Kernel 4.19, needs 5.6',
      ]);
    });
  },
);

describe('CheckList', () => {
  it('says what is needed where an item is locked everywhere, and what comes first', async () => {
    const [, debian] = articleNodes;
    const report = exampleReport({
      nodes: [debian],
      config: {
        tunnel: 'vxlan',
        'kube-proxy-replacement': 'disabled',
        'enable-bpf-masquerade': 'false',
      },
    });
    await renderIn('new', <CheckList assessment={report.assessment} />);
    expect(lines()).toContain(
      'eBPF host routing Locked: Kernel 4.19, needs 5.10',
    );
    expect(lines()).toContain('eBPF masquerade After Kube-proxy replacement');
  });

  it('shows only the first items when there is a limit', async () => {
    await renderIn('new', <CheckList assessment={assessment} limit={2} />);
    expect(lines()).toHaveLength(2);
  });

  it('makes items buttons where something happens on a click', async () => {
    const onSelect = jest.fn();
    const { container } = await renderIn(
      'new',
      <CheckList assessment={assessment} onSelect={onSelect} />,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'NodePort DSR On' }),
    );
    expect(onSelect).toHaveBeenCalledWith('nodeport-dsr');
    const list = within(container).getByRole('list');
    expect(await accessibilityProblems(list)).toEqual([]);
  });

  it('makes names links where items have pages', async () => {
    const { container } = await renderIn(
      'new',
      <CheckList
        assessment={assessment}
        hrefOf={id => (id === 'hubble' ? undefined : `/checks/${id}`)}
      />,
    );
    expect(screen.getByRole('link', { name: 'NodePort DSR' })).toHaveAttribute(
      'href',
      '/checks/nodeport-dsr',
    );
    expect(screen.queryByRole('link', { name: 'Hubble' })).toBeNull();
    const list = within(container).getByRole('list');
    expect(await accessibilityProblems(list)).toEqual([]);
  });
});
