/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import {
  accessibilityProblems,
  exampleReport,
  renderIn,
} from '../../__testUtils__';
import { FindingsList } from './FindingsList';

const report = exampleReport().assessment;
const [debian, ubuntu] = report.groups;
const cohortOf = (group: string) =>
  report.checks[0].cells.find(cell => cell.group === group)?.parts[0].cohorts ??
  [];

const assessment: Assessment = {
  ...report,
  findings: [
    {
      kind: 'armed',
      severity: 'critical',
      reason: { code: 'finding.armed' },
      because: {
        code: 'refusal.bbrKernel',
        params: { kernel: '4.19', floor: '5.18' },
      },
      check: 'bbr',
      nodes: 3,
      cohorts: cohortOf(debian.id),
      evidence: [0],
    },
    {
      kind: 'restartPending',
      severity: 'warning',
      reason: { code: 'finding.restartPending' },
      nodes: 6,
      cohorts: [...cohortOf(ubuntu.id), ...cohortOf(debian.id)],
      evidence: [0],
    },
    {
      kind: 'advice',
      severity: 'note',
      reason: { code: 'finding.preallocation' },
      check: 'bpf-map-size',
      nodes: 6,
      cohorts: [...cohortOf(ubuntu.id), ...cohortOf(debian.id)],
      evidence: [0],
    },
  ],
};
const all = ['critical', 'warning', 'note'] as const;
const hrefOf = ({ check, group }: { check: string; group: string }) =>
  `/tab?${new URLSearchParams({ check, group })}`;

describe.each(['new', 'legacy'] as const)(
  'FindingsList in the %s frontend system',
  system => {
    it('says how severe a finding is, what it is, why and where', async () => {
      const { container } = await renderIn(
        system,
        <FindingsList assessment={assessment} severities={all} />,
      );
      expect(
        screen.getByText('Critical: The next restart of the agent will fail'),
      ).toBeInTheDocument();
      expect(container).toHaveTextContent(
        'BBR (enable-bbr) needs kernel 5.18, and this one is 4.19. On 3 nodes of Debian GNU/Linux 10 (buster)',
      );
      expect(screen.getByText(/^Warning: Restart pending/)).toBeInTheDocument();
      expect(screen.getByText('On 6 nodes.')).toBeInTheDocument();
    });
  },
);

describe('FindingsList', () => {
  it('has nothing that axe objects to', async () => {
    await renderIn(
      'new',
      <FindingsList assessment={assessment} severities={all} hrefOf={hrefOf} />,
    );
    expect(
      await accessibilityProblems(
        screen.getByRole('group', { name: 'Findings' }),
      ),
    ).toEqual([]);
  });

  it('shows the evidence of a finding, and leads to its item', async () => {
    await renderIn(
      'new',
      <FindingsList
        assessment={assessment}
        severities={['critical']}
        hrefOf={hrefOf}
      />,
    );
    expect(screen.getByRole('link', { name: 'BBR for pods' })).toHaveAttribute(
      'href',
      hrefOf({ check: 'bbr', group: debian.id }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show evidence' }),
    );
    expect(
      within(screen.getByRole('grid', { name: 'Evidence' })).getByText(
        report.evidence[0].excerpt,
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide evidence' }),
    );
    expect(
      screen.queryByRole('grid', { name: 'Evidence' }),
    ).not.toBeInTheDocument();
  });

  it('keeps notes behind a button', async () => {
    await renderIn(
      'new',
      <FindingsList assessment={assessment} severities={['note']} />,
    );
    expect(screen.queryByText(/^Note: /)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 note' }));
    expect(screen.getByText(/^Note: Entries of maps/)).toBeInTheDocument();
  });

  it('has room for a few where there is little, and says how many are left', async () => {
    const [armed] = assessment.findings;
    const many = { ...assessment, findings: Array(5).fill(armed) };
    await renderIn(
      'new',
      <FindingsList assessment={many} severities={['critical']} isShort />,
    );
    expect(screen.getAllByText(/^Critical: /)).toHaveLength(3);
    expect(
      screen.getByText('2 more findings in the details.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show evidence' }),
    ).not.toBeInTheDocument();
  });

  it('is nothing where nothing was found', async () => {
    await renderIn(
      'new',
      <FindingsList
        assessment={{ ...assessment, findings: [] }}
        severities={all}
      />,
    );
    expect(
      screen.queryByRole('group', { name: 'Findings' }),
    ).not.toBeInTheDocument();
  });
});
