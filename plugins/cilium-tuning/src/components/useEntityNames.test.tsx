/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { act, screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { knowsNames } from '../__testUtils__';
import { useEntityNames } from './useEntityNames';

const team = 'group:default/team-b';

function Shown({ refs }: { refs: string[] }) {
  const { nameOf, isLoading } = useEntityNames(refs);
  return <output aria-busy={isLoading}>{refs.map(nameOf).join(', ')}</output>;
}

describe('useEntityNames', () => {
  afterEach(() => jest.useRealTimers());

  it('says what entity refs say until the catalog has said what they are called', async () => {
    let answer = () => {};
    const until = new Promise<void>(resolve => {
      answer = resolve;
    });
    renderInTestApp(<Shown refs={[team, 'user:default/jane', team]} />, {
      apis: [knowsNames({ [team]: 'Team B' }, until)],
    });

    expect(screen.getByRole('status')).toHaveTextContent('team-b, jane');
    expect(screen.getByRole('status')).toHaveAttribute('aria-busy', 'true');
    await act(async () => answer());
    expect(screen.getByRole('status')).toHaveTextContent(
      'Team B, jane, Team B',
    );
    expect(screen.getByRole('status')).toHaveAttribute('aria-busy', 'false');
  });

  it('does not wait for ever for a catalog that does not answer, and takes over what it says later', async () => {
    jest.useFakeTimers();
    let answer = () => {};
    const until = new Promise<void>(resolve => {
      answer = resolve;
    });
    renderInTestApp(<Shown refs={[team]} />, {
      apis: [knowsNames({ [team]: 'Team B' }, until)],
    });

    act(() => jest.advanceTimersByTime(4_900));
    expect(screen.getByRole('status')).toHaveAttribute('aria-busy', 'true');
    act(() => jest.advanceTimersByTime(200));
    expect(screen.getByRole('status')).toHaveAttribute('aria-busy', 'false');
    expect(screen.getByRole('status')).toHaveTextContent('team-b');
    await act(async () => answer());
    expect(screen.getByRole('status')).toHaveTextContent('Team B');
  });

  it('waits for nobody where the app has no such names, or nothing is named', async () => {
    renderInTestApp(<Shown refs={['resource:other/article']} />);

    expect(await screen.findByText('other/article')).toHaveAttribute(
      'aria-busy',
      'false',
    );
  });
});
