/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  accessibilityProblems,
  exampleReport,
  renderIn,
} from '../../__testUtils__';
import { CheckFilters } from './CheckFilters';
import { noCheckFilter, useCheckFilter } from './checkFilter';

const { assessment } = exampleReport();

function Filtered({ initial = noCheckFilter }) {
  const [filter, setFilter] = useState(initial);
  const checks = useCheckFilter(assessment, filter);
  return (
    <>
      <CheckFilters
        assessment={assessment}
        value={filter}
        onChange={setFilter}
      />
      <output aria-label="Shown">{checks.join(' ')}</output>
    </>
  );
}

const shown = () => screen.getByLabelText('Shown').textContent?.split(' ');

async function choose(filter: string, ...options: string[]) {
  await userEvent.click(
    screen.getByRole('button', { name: new RegExp(`${filter}$`) }),
  );
  for (const option of options) {
    await userEvent.click(screen.getByRole('option', { name: option }));
  }
  await userEvent.keyboard('{Escape}');
}

describe.each(['new', 'legacy'] as const)(
  'CheckFilters in the %s frontend system',
  system => {
    it('shows every check at first', async () => {
      await renderIn(system, <Filtered />);
      expect(shown()).toHaveLength(assessment.checks.length);
      expect(
        screen.queryByRole('button', { name: 'Clear filters' }),
      ).not.toBeInTheDocument();
    });
  },
);

describe('CheckFilters', () => {
  it('has nothing that axe objects to', async () => {
    await renderIn('new', <Filtered />);
    expect(
      await accessibilityProblems(
        screen.getByRole('group', { name: 'Filters' }),
      ),
    ).toEqual([]);
  });

  it('offers only states and families that the report has', async () => {
    await renderIn('new', <Filtered />);
    await userEvent.click(screen.getByRole('button', { name: /State$/ }));
    const names = within(screen.getByRole('listbox'))
      .getAllByRole('option')
      .map(option => option.textContent);
    expect(names).toEqual([
      ...['On', 'Off', 'After another step', 'Locked', 'Not needed', 'Unknown'],
    ]);
  });

  it('filters by states, any of which may hold on any node', async () => {
    await renderIn('new', <Filtered />);
    await choose('State', 'Locked');
    const locked = [
      ...['bpf-host-routing', 'ipv6-big-tcp', 'ipv4-big-tcp'],
      ...['bandwidth-manager', 'bbr'],
    ];
    const newest = ['tcx', 'distributed-lru', 'bpf-clock'];
    expect(shown()).toEqual([...locked, ...newest]);
    await choose('State', 'Off');
    expect(shown()).toEqual([
      ...[...locked, 'xdp-acceleration', 'kernel-version'],
      ...newest,
    ]);
  });

  it('filters by family, and by what can be done now', async () => {
    await renderIn('new', <Filtered />);
    await choose('Family', 'Services');
    expect(shown()).toEqual([
      ...['kube-proxy-replacement', 'nodeport-dsr', 'xdp-acceleration'],
      ...['bpf-map-size', 'distributed-lru'],
    ]);
    await userEvent.click(
      screen.getByRole('switch', { name: 'Only what can be done now' }),
    );
    expect(shown()).toEqual(['xdp-acceleration']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(shown()).toHaveLength(assessment.checks.length);
  });

  it('keeps offering a state that is chosen but no longer there', async () => {
    await renderIn(
      'new',
      <Filtered initial={{ ...noCheckFilter, states: ['choice'] }} />,
    );
    expect(shown()).toEqual(['']);
    await choose('State', 'Your choice');
    expect(shown()).toHaveLength(assessment.checks.length);
  });
});
