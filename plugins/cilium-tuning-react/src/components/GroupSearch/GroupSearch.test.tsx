/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { NodeGroup } from 'backstage-plugin-cilium-tuning-common';
import { renderIn } from '../../__testUtils__';
import { GroupSearch } from './GroupSearch';
import { useGroupSearch } from './useGroupSearch';

function groupsOf(count: number): NodeGroup[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `group-${index}`,
    osImage: index % 2 ? 'Ubuntu 24.04' : 'Debian 13',
    kernelRelease: `6.${index}.0`,
    architecture: 'amd64',
    ciliumVersion: '1.18.4',
    nodes: 1,
  }));
}

function Search({ groups }: { groups: NodeGroup[] }) {
  const [text, setText] = useState('');
  const found = useGroupSearch(groups, text);
  return (
    <>
      <GroupSearch
        groups={groups}
        found={found}
        value={text}
        onChange={setText}
      />
      <output>{found?.join(' ') ?? 'all'}</output>
    </>
  );
}

const groups = groupsOf(20);

describe('GroupSearch', () => {
  it('finds groups by words of their name and says how many there are', async () => {
    await renderIn('new', <Search groups={groups} />);
    expect(screen.getByText('20 groups')).toBeInTheDocument();
    expect(screen.getByText('all')).toBeInTheDocument();

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search node groups' }),
      'UBUNTU 6.1',
    );
    await waitFor(() =>
      expect(
        screen.getByText(
          'group-1 group-11 group-13 group-15 group-17 group-19',
        ),
      ).toBeInTheDocument(),
    );
    expect(screen.getByText('6 of 20 groups')).toBeInTheDocument();
  });

  it('is not there for a few groups', async () => {
    await renderIn('new', <Search groups={groups.slice(0, 3)} />);
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });
});
