/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mixedNodes,
  renderForEntity,
  setupBackend,
  shownUrl,
  snapshotOf,
  tabPath,
  tunedConfig,
  tunedNodes,
} from '../../__testUtils__';
import { EntityCiliumTuningContent } from './EntityCiliumTuningContent';

const { answers, serveSnapshot } = setupBackend();

const show = (view: string) =>
  renderForEntity(<EntityCiliumTuningContent />, { url: `${tabPath}${view}` });

/** A cluster in which one node routes through iptables, and tracks connections that it need not track. */
const withoutBypass = () =>
  snapshotOf({
    version: '1.16.5',
    nodes: {
      ...mixedNodes,
      'debian-1': { kernelRelease: '5.4.0-1-amd64', osImage: 'Debian 11' },
    },
    config: {
      ...tunedConfig,
      'kube-proxy-replacement': 'true',
      'routing-mode': 'native',
      'install-no-conntrack-iptables-rules': 'false',
    },
  });

describe('The plan of the tab', () => {
  it('opens the first step: risks, what it disrupts, what to do, to verify and to undo', async () => {
    serveSnapshot(withoutBypass());
    show('/plan');

    const bypass = await screen.findByRole('button', {
      name: /Conntrack bypass/,
    });
    if (bypass.getAttribute('aria-expanded') === 'false') {
      await userEvent.click(bypass);
    }
    const part = (name: string) =>
      screen.getAllByRole('group', { name }).map(group => group.textContent);

    expect(screen.getAllByText('What may go wrong')).not.toEqual([]);
    expect(part('What it disrupts').join()).toContain(
      'The Cilium agent restarts on each node.',
    );
    expect(part('What to do').join()).toContain(
      'installNoConntrackIptablesRules: true',
    );
    expect(part('How to verify').join()).toContain('NOTRACK');
    expect(part('How to undo').join()).toContain(
      'installNoConntrackIptablesRules: false',
    );
    await userEvent.click(bypass);
    expect(bypass).toHaveAttribute('aria-expanded', 'false');
  });

  it('ticks what a scan found done, with its date, and leads on to what more would open', async () => {
    serveSnapshot(withoutBypass());
    answers.history = {
      points: [],
      log: [
        {
          takenAt: '2026-11-20T10:00:00.000Z',
          changes: [
            {
              ...{ kind: 'check', check: 'native-routing', nodes: 3 },
              ...{ from: 'fail', to: 'pass', direction: 'improved' },
              reason: { code: 'routing.configuredNative' },
            },
          ],
        },
      ],
    };
    show('/plan');

    expect(
      await screen.findByText(/^Native routing is on, on 3 nodes more/),
    ).toHaveTextContent(/since the scan of/);
    const kernel = screen.getByRole('link', {
      name: /^What if: Kernel 5\.10 on 1 node: eBPF host routing/,
    });
    await userEvent.click(kernel);
    expect(
      await screen.findByText('What would stand otherwise'),
    ).toBeInTheDocument();
    expect(answers.questions).toEqual([
      {
        nodes: [
          { group: 'Debian 11|5.4.0-1-amd64|amd64|1.16.5', kernel: '5.10' },
        ],
        turnOn: [],
      },
    ]);
  });

  it('says that nothing is left on this hardware', async () => {
    serveSnapshot(snapshotOf({ nodes: tunedNodes, version: '1.18.4' }));
    show('/plan');

    expect(
      await screen.findByText(
        /^(Nothing left to do on this hardware|Too little is known to plan)$/,
      ),
    ).toBeInTheDocument();
  });

  it('says why there is none, and tries again', async () => {
    serveSnapshot(withoutBypass());
    answers.planProblem = { statusCode: 500, message: 'out of <b>paper</b>' };
    show('/plan');
    expect(
      await screen.findByText(/could not be made: out of <b>paper<\/b>/),
    ).toBeInTheDocument();

    delete answers.planProblem;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('The next safe steps')).toBeInTheDocument();
  });
});

describe('What-if on the tab', () => {
  it('asks what the pickers say, keeps it in the URL, and shows what was and what would be', async () => {
    serveSnapshot(snapshotOf());
    show('/what-if');
    expect(await screen.findByText('Nothing is asked yet')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: /Kernel of Debian 10/ }),
    );
    await userEvent.click(
      screen.getByRole('option', { name: 'At least 5.10' }),
    );
    const grid = await screen.findByRole('grid');
    const cells = within(
      within(grid).getByRole('row', { name: /^eBPF host routing/ }),
    ).getAllByRole('gridcell');
    expect(cells.map(cell => cell.textContent)).toEqual([
      'Unknown',
      'Unknownwas Locked',
    ]);
    expect(shownUrl().searchParams.getAll('assume')).toEqual([
      'group=Debian+10%7C4.19.0-24-amd64%7Camd64%7C1.13.4&kernel=5.10',
    ]);
    expect(screen.getByRole('meter', { name: 'Score now' })).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Ask nothing' }));
    expect(await screen.findByText('Nothing is asked yet')).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('says before all else which nodes would lose their agent', async () => {
    serveSnapshot(snapshotOf());
    show(
      '/what-if?assume=cilium%3D1.16&assume=kernel%3Dlatest&assume=group%3Dgone%26kernel%3D6.8',
    );

    expect(
      await screen.findByText('Agents would not start on 1 node'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Cilium 1\.16 does not start on kernel 4\.19/),
    ).toHaveTextContent(/Debian 10/);
    expect(
      screen.getByText(
        /node group that this cluster does not have any more: gone/,
      ),
    ).toBeInTheDocument();
    // What is no version was not asked
    expect(answers.questions.at(-1)?.nodes).toEqual([
      { cilium: '1.16' },
      { group: 'gone', kernel: '6.8' },
    ]);
    expect(screen.getAllByText('no score')).toHaveLength(1);
  });
});
