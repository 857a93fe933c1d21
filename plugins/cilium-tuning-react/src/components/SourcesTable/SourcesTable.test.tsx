/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import type { SourceState } from 'backstage-plugin-cilium-tuning-common';
import {
  accessibilityProblems,
  exampleReport,
  readAt,
  renderIn,
} from '../../__testUtils__';
import { SourcesTable } from './SourcesTable';

const report = exampleReport();

function withSource(source: SourceState) {
  return { ...report, sources: [source] };
}

const row = (name: string) =>
  screen.getByRole('row', { name: new RegExp(`^${name}`) });

describe.each(['new', 'legacy'] as const)(
  'SourcesTable in the %s frontend system',
  system => {
    it('has a row for each source: state, coverage, age, what it tells, its access', async () => {
      await renderIn(system, <SourcesTable report={report} />);
      const nodes = row('Nodes');
      expect(nodes).toHaveTextContent('Complete');
      expect(nodes).toHaveTextContent('6 of 6 nodes');
      expect(nodes).toHaveTextContent(
        'Kernel, operating system, architecture and labels of every node',
      );
      expect(nodes).toHaveTextContent('Facts used: Kernel release');
      expect(within(nodes).getByText(/ago$/)).toHaveAttribute(
        'datetime',
        readAt,
      );
      expect(row('Cilium configuration')).toHaveTextContent('the cluster');
      expect(row('Cilium agents')).toHaveTextContent('Nothing');
      expect(row('Cilium agents')).toHaveTextContent(
        'list pods, daemonsets and controllerrevisions',
      );
    });
  },
);

describe('SourcesTable', () => {
  it('has nothing that axe objects to', async () => {
    await renderIn('new', <SourcesTable report={report} />);
    expect(
      await accessibilityProblems(
        screen.getByRole('grid', { name: 'Sources of the report' }),
      ),
    ).toEqual([]);
  });

  it('quotes what went wrong and says whether scanning again may help', async () => {
    const reason = {
      code: 'read.forbidden',
      params: { path: '/api/v1/nodes', message: '<b>no</b>' },
    };
    const { unmount } = await renderIn(
      'new',
      <SourcesTable
        report={withSource({
          ...{ source: 'nodes', state: 'unavailable', reason, readAt },
        })}
      />,
    );
    expect(row('Nodes')).toHaveTextContent('Not available');
    expect(row('Nodes')).toHaveTextContent(
      /refused to show \/api\/v1\/nodes.*Grant it the access.*said: <b>no<\/b>/,
    );
    expect(row('Nodes')).toHaveTextContent(
      /Scanning again does not help until/,
    );
    unmount();

    await renderIn(
      'new',
      <SourcesTable
        report={withSource({
          ...{ source: 'nodes', state: 'partial', nodes: 5, readAt },
          ...{ reason, transient: true },
        })}
      />,
    );
    expect(row('Nodes')).toHaveTextContent('Incomplete');
    expect(row('Nodes')).toHaveTextContent('5 of 6 nodes');
    expect(row('Nodes')).toHaveTextContent('Scanning again may help.');
  });

  it('says of a source that is not set up how to have it, not that it went wrong', async () => {
    await renderIn(
      'new',
      <SourcesTable
        report={withSource({
          ...{ source: 'probe', state: 'notSetUp', nodes: 0, readAt },
          reason: {
            code: 'probe.cluster.notInstalled',
            params: { namespace: 'tuning' },
          },
        })}
      />,
    );
    const probe = row('Probe');
    expect(probe).toHaveTextContent('Not set up');
    expect(probe).toHaveTextContent('0 of 6 nodes');
    expect(probe).toHaveTextContent(
      /no pod of the probe in the namespace tuning\. Install deploy\/probe/,
    );
    expect(probe).not.toHaveTextContent(/Scanning again|Not available/);
    expect(probe.querySelector('[data-state="notSetUp"]')).toBeInTheDocument();
  });

  it('says what one that is switched off would make known, and how to switch it on', async () => {
    const { sources, assessment } = exampleReport();
    const gain = {
      source: 'probe',
      items: [
        { check: 'bpf-host-routing', nodes: 3 },
        { check: 'cpu-governor', nodes: 6 },
        { check: 'irq-affinity', nodes: 6 },
      ],
    };
    await renderIn(
      'new',
      <SourcesTable
        report={{
          ...report,
          sources: sources.filter(({ source }) => source !== 'probe'),
          assessment: { ...assessment, gains: [gain] },
        }}
      />,
    );
    const probe = row('Probe');
    expect(probe).toHaveTextContent('Switched off');
    expect(probe).toHaveTextContent(/Set ciliumTuning\.probe\.enabled to true/);
    expect(probe).toHaveTextContent(
      /on 6 nodes: CPU performance mode, .*on 3 nodes: eBPF host routing/,
    );
    expect(probe).not.toHaveTextContent(/Facts used|No fact/);
  });

  it('names a source of a newer backend by its id', async () => {
    await renderIn(
      'new',
      <SourcesTable
        report={withSource({ source: 'crystal-ball', state: 'ok', readAt })}
      />,
    );
    expect(row('crystal-ball')).toHaveTextContent(
      'No fact of this source was used.',
    );
  });
});
