/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Assessment,
  Judgement,
} from 'backstage-plugin-cilium-tuning-common';
import { exampleReport, renderIn } from '../../__testUtils__';
import { JudgementPanel, type JudgementPanelProps } from './JudgementPanel';

const { assessment } = exampleReport();
const [debian] = assessment.groups;
const CHECK = 'bpf-host-routing';
const PARTS = 800;

/** A cell of many parts, all of which pass but the last and smallest. */
function manyParts(): Assessment {
  const judgement = (index: number): Judgement => ({
    verdict: index === PARTS - 1 ? 'unknown' : 'pass',
    reason: { code: 'made-up', params: { index } },
    ...{ needs: [], confirmFirst: [], notes: [], tells: [], evidence: [] },
  });
  const parts = Array.from({ length: PARTS }, (_, index) => ({
    nodes: PARTS - index,
    cohorts: [index],
    judgement: judgement(index),
  }));
  return {
    ...assessment,
    checks: assessment.checks.map(assessed =>
      assessed.check === CHECK
        ? { ...assessed, cells: [{ group: debian.id, parts }] }
        : assessed,
    ),
  };
}

async function showPanel(props: Partial<JudgementPanelProps> = {}) {
  await renderIn(
    'new',
    <JudgementPanel
      assessment={manyParts()}
      selection={{ check: CHECK, group: debian.id }}
      onClose={() => {}}
      onShowNodes={() => {}}
      {...props}
    />,
  );
}

const shownParts = () => screen.getAllByRole('group', { name: 'Evidence' });

describe('JudgementPanel of a cell with 800 parts', () => {
  it('shows a few, the odd one among them, and more on demand', async () => {
    await showPanel();
    expect(shownParts()).toHaveLength(5);
    expect(screen.getByText('Unknown on 1 node')).toBeInTheDocument();
    expect(screen.getByText('On on 800 nodes')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show more, 795 left' }),
    );
    expect(shownParts()).toHaveLength(10);
  });

  it('opens the nodes that have one verdict', async () => {
    const onShowNodes = jest.fn();
    await showPanel({ onShowNodes });
    await userEvent.click(
      screen.getByRole('button', { name: 'Unknown: 1 node' }),
    );
    expect(onShowNodes).toHaveBeenCalledWith(debian.id, 'unknown');
  });
});
