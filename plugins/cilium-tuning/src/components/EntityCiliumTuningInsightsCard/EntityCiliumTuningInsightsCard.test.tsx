/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import {
  entityPath,
  renderForEntity,
  reportOf,
  setupBackend,
} from '../../__testUtils__';
import { EntityCiliumTuningInsightsCard } from './EntityCiliumTuningInsightsCard';

const { serve, server } = setupBackend();

const API = '*/api/tech-insights';
const MINUTE = 60_000;

const inTime = (milliseconds: number) =>
  new Date(Date.now() + milliseconds).toISOString();

function result(name: string, passes: boolean, item?: string) {
  return {
    check: {
      id: `check-${name}`,
      ...{ type: 'json-rules-engine', name, description: 'Why it matters' },
      factIds: ['ciliumTuning'],
      metadata: item ? { ciliumTuningCheck: item } : undefined,
    },
    result: passes,
    facts: item === 'bpf-host-routing' ? { bpfHostRoutingDone: {} } : {},
  };
}

const facts = {
  stale: false,
  freshUntil: inTime(20 * MINUTE),
  reportTakenAt: inTime(-12 * MINUTE),
  nodes: 6,
  bpfHostRoutingNodesOn: 3,
};

const refused = (status: number, message: string) =>
  HttpResponse.json({ error: { name: 'Error', message } }, { status });

/** What Tech Insights answers. */
function insightsAre(options: {
  facts?: Record<string, unknown>;
  results?: object[];
  checks?: ReturnType<typeof refused>;
  collected?: ReturnType<typeof refused>;
}) {
  const results = options.results ?? [
    result('eBPF host routing', true, 'bpf-host-routing'),
    result('BBR for pods', false, 'bbr'),
    result('Report is current', true),
    {
      ...result('Has an owner', true),
      check: {
        ...result('Has an owner', true).check,
        factIds: ['entityOwnershipFactRetriever'],
      },
    },
  ];
  server.use(
    http.post(
      `${API}/checks/run/default/resource/article`,
      () => options.checks ?? HttpResponse.json(results),
    ),
    http.get(`${API}/facts/latest`, ({ request }) => {
      expect(new URL(request.url).search).toBe(
        '?entity=resource%3Adefault%2Farticle&ids=ciliumTuning',
      );
      return (
        options.collected ??
        HttpResponse.json({
          ciliumTuning: {
            ...{ id: 'ciliumTuning', version: '1.0.0' },
            timestamp: inTime(-5 * MINUTE),
            facts: options.facts ?? facts,
          },
        })
      );
    }),
  );
}

const show = () =>
  renderForEntity(<EntityCiliumTuningInsightsCard />, { url: entityPath });

async function lines() {
  const list = await screen.findByRole('list');
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

describe('EntityCiliumTuningInsightsCard', () => {
  beforeEach(() => serve(reportOf()));

  it('shows what passes and what does not, in the order of the list, and how old that is', async () => {
    insightsAre({});
    show();

    expect(await lines()).toEqual([
      'Report is current Passed',
      'eBPF host routing Passed, on 3 of 6',
      'BBR for pods Not passed',
    ]);
    expect(screen.getByText('2 of 3 passed')).toBeInTheDocument();
    expect(
      screen.getByText('Facts collected 5 min. ago · report read 12 min. ago'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/nothing counts as passed/)).toBeNull();
  });

  it.each([
    [
      'The report of this cluster is stale',
      { facts: { ...facts, stale: true } },
    ],
    [
      'These results are old',
      { facts: { ...facts, freshUntil: inTime(-MINUTE) } },
    ],
    [
      'How old these results are is not known',
      { collected: refused(403, 'Unauthorized') },
    ],
  ])('shows nothing as passed, and says why: %s', async (title, answers) => {
    insightsAre(answers);
    show();

    expect(await lines()).toEqual([
      'Report is current Not known',
      'eBPF host routing Not known',
      'BBR for pods Not known',
    ]);
    expect(screen.getByText(title)).toBeInTheDocument();
    expect(screen.queryByText(/of 3 passed/)).toBeNull();
  });

  it('shows nothing as passed once the report has gone stale, before facts are collected again', async () => {
    const report = reportOf();
    serve(report, {
      report: { id: report.id, takenAt: report.takenAt, state: 'stale' },
    });
    insightsAre({});
    show();

    expect(await lines()).toContain('eBPF host routing Not known');
  });

  it.each([
    [403, 'You may not run checks', 'tech-insights.check.update'],
    [404, 'No checks in Tech Insights', 'not installed'],
  ])(
    'says what is the matter where it is refused with %d',
    async (status, title, text) => {
      insightsAre({ checks: refused(status, 'no') });
      show();

      expect(
        await screen.findByRole('heading', { name: title }),
      ).toBeInTheDocument();
      expect(screen.getByText(new RegExp(text))).toBeInTheDocument();
    },
  );

  it('says so where there are no results', async () => {
    insightsAre({ results: [] });
    show();

    expect(
      await screen.findByRole('heading', { name: 'No results yet' }),
    ).toBeInTheDocument();
  });

  it('says why the results could not be loaded, and tries again', async () => {
    insightsAre({ checks: refused(500, 'Not all facts are defined') });
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not all facts are defined',
    );

    insightsAre({});
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await lines()).toHaveLength(3);
  });
});
