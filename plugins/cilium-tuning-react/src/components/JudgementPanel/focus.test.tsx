/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleReport, renderIn } from '../../__testUtils__';
import { JudgementPanel } from './JudgementPanel';

const { assessment } = exampleReport();
const [group] = assessment.groups;

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <button onClick={() => setOpen(false)}>Elsewhere</button>
      {isOpen && (
        <JudgementPanel
          assessment={assessment}
          selection={{ check: 'bpf-host-routing', group: group.id }}
          onClose={() => setOpen(false)}
          onShowNodes={() => {}}
        />
      )}
    </>
  );
}
const button = (name: string) => screen.getByRole('button', { name });
const panel = () => screen.queryByRole('region', { name: 'eBPF host routing' });

describe('JudgementPanel on a page', () => {
  it('takes the focus when it opens, closes with Escape and gives the focus back', async () => {
    const user = userEvent.setup();
    await renderIn('new', <Page />);

    await user.click(button('Open'));
    expect(
      screen.getByRole('heading', { name: 'eBPF host routing' }),
    ).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(panel()).not.toBeInTheDocument();
    expect(button('Open')).toHaveFocus();

    await user.click(button('Open'));
    await user.click(button('Close'));
    expect(panel()).not.toBeInTheDocument();
    expect(button('Open')).toHaveFocus();
  });

  it('leaves the focus where it has been moved meanwhile', async () => {
    const user = userEvent.setup();
    await renderIn('new', <Page />);
    await user.click(button('Open'));
    await user.click(button('Elsewhere'));
    expect(panel()).not.toBeInTheDocument();
    expect(button('Elsewhere')).toHaveFocus();
  });
});
