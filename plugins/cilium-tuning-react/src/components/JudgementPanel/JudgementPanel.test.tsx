/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import {
  accessibilityProblems,
  articleNodes,
  exampleReport,
  renderIn,
} from '../../__testUtils__';
import { JudgementPanel, type JudgementPanelProps } from './JudgementPanel';

const { assessment } = exampleReport();
const [debian, ubuntu] = assessment.groups;

function Panel(props: Partial<JudgementPanelProps>) {
  return (
    <JudgementPanel
      assessment={assessment}
      selection={{ check: 'bpf-host-routing', group: debian.id }}
      onClose={() => {}}
      onShowNodes={() => {}}
      {...props}
    />
  );
}

/** The assessment with one judgement changed. */
function withJudgement(
  check: string,
  change: Partial<
    Assessment['checks'][number]['cells'][number]['parts'][number]['judgement']
  >,
): Assessment {
  return {
    ...assessment,
    checks: assessment.checks.map(entry =>
      entry.check !== check
        ? entry
        : {
            ...entry,
            cells: entry.cells.map(cell => ({
              ...cell,
              parts: cell.parts.map(part => ({
                ...part,
                judgement: { ...part.judgement, ...change },
              })),
            })),
          },
    ),
  };
}

const panel = () => screen.queryByRole('region', { name: 'eBPF host routing' });
const section = (name: string) => screen.getByRole('group', { name });

describe.each(['new', 'legacy'] as const)(
  'JudgementPanel in the %s frontend system',
  system => {
    it('says the verdict, why, what it needs and how that is known', async () => {
      await renderIn(system, <Panel />);
      expect(panel()).toHaveTextContent('Locked');
      expect(panel()).toHaveTextContent('Kernel 4.19, needs 5.10');
      expect(section('Why it matters')).toHaveTextContent(/past iptables/);

      const needs = within(section('What it needs')).getAllByRole('listitem');
      expect(needs[0]).toHaveTextContent(
        'Missing: Kernel 5.10 or newer; here 4.19',
      );
      expect(needs[1]).toHaveTextContent('Met: Kube-proxy replacement is on');

      const row = within(
        screen.getByRole('grid', { name: 'Evidence' }),
      ).getByRole('row', { name: /^Kernel release/ });
      expect(row).toHaveTextContent('4.19.0-24-arm64');
      expect(row).toHaveTextContent('kernelRelease: 4.19.0-24-arm64');
      expect(row).toHaveTextContent('Nodes');
      expect(row).toHaveTextContent('Observed');
      expect(row).toHaveTextContent('Node debian-1');
      expect(within(row).getByText(/ago$/)).toHaveAttribute(
        'title',
        expect.stringContaining('2026'),
      );

      expect(section('What turning it on disrupts')).toHaveTextContent(
        'The Cilium agent restarts on each node.',
      );
      expect(section('Scope and impact')).toHaveTextContent(
        'Impact: high. May differ from node to node.',
      );
    });
  },
);

describe('JudgementPanel', () => {
  it('has nothing that axe objects to', async () => {
    await renderIn('new', <Panel />);
    expect(
      await accessibilityProblems(
        screen.getByRole('region', { name: 'eBPF host routing' }),
      ),
    ).toEqual([]);
  });

  it('says what would tell where it is unknown', async () => {
    await renderIn(
      'new',
      <Panel selection={{ check: 'bpf-host-routing', group: ubuntu.id }} />,
    );
    expect(section('What would tell')).toHaveTextContent(
      'Run "cilium status" in the agent pod of a node and read the line Host Routing',
    );
  });

  it('says what an item does not go together with, where there is something', async () => {
    const { unmount } = await renderIn('new', <Panel />);
    expect(
      screen.queryByText('What it does not go together with'),
    ).not.toBeInTheDocument();
    unmount();

    await renderIn(
      'new',
      <Panel selection={{ check: 'conntrack-bypass', group: ubuntu.id }} />,
    );
    expect(section('What it does not go together with')).toHaveTextContent(
      'eBPF host routing: With eBPF host routing packets of pods never meet iptables',
    );
  });

  it('flags hard needs, and lists what to confirm and what an expert adds', async () => {
    await renderIn(
      'new',
      <Panel
        assessment={withJudgement('bpf-host-routing', {
          needs: [
            {
              reason: { code: 'need.nativeRouting' },
              state: 'unknown',
              kind: 'step',
              hard: true,
            },
          ],
          confirmFirst: [{ code: 'need.kubeProxyReplacement' }],
          notes: [{ code: 'bpf-host-routing.endpointRoutes' }],
        })}
      />,
    );
    expect(section('What it needs')).toHaveTextContent(
      'Unknown: Native routing is on (the agent does not start without it)',
    );
    expect(section('Confirm first')).toHaveTextContent(
      'Kube-proxy replacement is on',
    );
    expect(section('Notes')).toHaveTextContent(/Endpoint routes are on/);
  });

  it('judges each part of a group by itself where its nodes differ', async () => {
    const [group] = articleNodes;
    const split = exampleReport({
      nodes: [
        { ...group, names: ['a', 'b'], hostRouting: 'BPF' },
        { ...group, names: ['c'] },
      ],
    });
    await renderIn(
      'new',
      <Panel
        assessment={split.assessment}
        selection={{
          check: 'bpf-host-routing',
          group: split.assessment.groups[0].id,
        }}
      />,
    );
    expect(screen.getByText(/Nodes of this group differ/)).toBeInTheDocument();
    expect(screen.getByText('On on 2 nodes')).toBeInTheDocument();
    expect(screen.getByText('Unknown on 1 node')).toBeInTheDocument();
    expect(screen.getAllByRole('grid', { name: 'Evidence' })).toHaveLength(2);
  });

  it('copies the excerpt of a piece of evidence', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await renderIn('new', <Panel />);
    const name = 'Copy Kernel release, from Node debian-1';
    await user.click(screen.getByRole('button', { name }));
    expect(writeText).toHaveBeenCalledWith('kernelRelease: 4.19.0-24-arm64');
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });

  it('says so when the browser does not let it copy', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValueOnce(new Error('denied'));
    await renderIn('new', <Panel />);
    await user.click(
      screen.getByRole('button', { name: /^Copy Kernel release/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Copying is not allowed here; select the text instead',
    );
  });

  it('links to its references in a window of their own', async () => {
    await renderIn('new', <Panel />);
    const [link] = within(section('References')).getAllByRole('link');
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/docs\.cilium\.io\//),
    );
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('opens the nodes of the group and shows the actions it is given', async () => {
    const onShowNodes = jest.fn();
    await renderIn(
      'new',
      <Panel onShowNodes={onShowNodes} actions={<button>Waive</button>} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show 3 nodes' }));
    expect(onShowNodes).toHaveBeenCalledWith(debian.id);
    expect(screen.getByRole('button', { name: 'Waive' })).toBeInTheDocument();
  });

  it('shows what clusters say as text', async () => {
    const markup = '<b onclick="x">kernel</b> $t(mark.on) {{kernel}}';
    const report = exampleReport({
      nodes: [{ names: ['a'], kernelRelease: markup }],
    });
    await renderIn(
      'new',
      <Panel
        assessment={report.assessment}
        selection={{
          check: 'kernel-version',
          group: report.assessment.groups[0].id,
        }}
      />,
    );
    expect(screen.getAllByText(markup, { exact: false })).not.toHaveLength(0);
    expect(document.querySelector('b[onclick]')).toBeNull();
  });

  it('shows nothing for a check or group that the report does not have', async () => {
    await renderIn(
      'new',
      <Panel selection={{ check: 'bpf-host-routing', group: 'gone' }} />,
    );
    expect(panel()).not.toBeInTheDocument();
  });
});
