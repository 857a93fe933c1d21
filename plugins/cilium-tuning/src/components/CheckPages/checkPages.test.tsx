/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  renderInTestApp as renderInNewApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { renderInTestApp as renderInLegacyApp } from '@backstage/test-utils';
import { checks, type Check } from 'backstage-plugin-cilium-tuning-common';
import plugin from '../../alpha';
import { CiliumTuningPage } from '../../plugin';
import { rootRouteRef } from '../../routes';
import { KnownCheck } from './KnownCheck';

const show = {
  new: async (url: string) => {
    renderTestApp({ features: [plugin], initialRouteEntries: [url] });
  },
  legacy: async (url: string) => {
    await renderInLegacyApp(
      <Routes>
        <Route path="/cilium-tuning/*" element={<CiliumTuningPage />} />
      </Routes>,
      {
        mountedRoutes: { '/cilium-tuning': rootRouteRef },
        routeEntries: [url],
      },
    );
  },
};

const heading = (name: string) => screen.findByRole('heading', { name });

describe.each(['new', 'legacy'] as const)(
  'The pages of checks in the %s frontend system',
  system => {
    it('begin with the list of all items by family', async () => {
      await show[system]('/cilium-tuning/checks');
      await heading('The checklist');
      const services = within(screen.getByRole('region', { name: 'Services' }));
      expect(
        services.getByRole('link', { name: 'XDP acceleration' }),
      ).toHaveAttribute('href', '/cilium-tuning/checks/xdp-acceleration');
      for (const { id, messages } of checks) {
        expect(
          screen.getByRole('link', { name: messages[`${id}.title`] }),
        ).toBeInTheDocument();
      }
    });

    it('say of each item how much it weighs and what it is about', async () => {
      await show[system]('/cilium-tuning/checks');
      await heading('The checklist');
      const item = screen
        .getAllByRole('listitem')
        .find(({ textContent }) => textContent?.startsWith('Hubble'));
      expect(item).toHaveTextContent(
        /^HubbleImpact: advisory, not scored\.Hubble shows who talks to whom[^.]+\.$/,
      );
    });

    it('lead from the list to an item, to another one and back', async () => {
      const user = userEvent.setup();
      await show[system]('/cilium-tuning/checks');
      await user.click(
        await screen.findByRole('link', { name: 'Jumbo frames' }),
      );
      await heading('How to verify');
      expect(
        screen.getByText('Must be the same on every node.'),
      ).toBeInTheDocument();
      await user.click(screen.getByRole('link', { name: 'XDP acceleration' }));
      await heading('XDP acceleration');
      expect(
        screen.getByText('May differ from node to node.'),
      ).toBeInTheDocument();
      await user.click(
        screen.getByRole('link', { name: 'All items of the checklist' }),
      );
      await heading('The checklist');
    });

    it('open in full under a URL of their own', async () => {
      await show[system]('/cilium-tuning/checks/bpf-host-routing');
      await heading('eBPF host routing');
      expect(
        screen.getByRole('heading', { name: 'What it needs', level: 3 }),
      ).toBeInTheDocument();
      expect(
        screen.getByText('Host Routing: BPF', { exact: false }),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('link', { name: /^eBPF host routing/ }),
      ).toHaveAttribute(
        'href',
        'https://docs.cilium.io/en/stable/operations/performance/tuning/#ebpf-host-routing',
      );
    });

    it('say so where there is no such item', async () => {
      await show[system]('/cilium-tuning/checks/warp-drive');
      await heading('There is no item "warp-drive"');
      expect(
        screen.getByRole('link', { name: 'All items of the checklist' }),
      ).toHaveAttribute('href', '/cilium-tuning/checks');
    });

    it('say so where there is no such page', async () => {
      await show[system]('/cilium-tuning/elsewhere');
      expect(await heading('There is no page here')).toBeInTheDocument();
    });
  },
);

describe('An item without a page', () => {
  it('shows what the list knows of it', async () => {
    const madeUp: Check = {
      id: 'made-up',
      family: 'host',
      impact: 'low',
      scope: 'node',
      subject: 'node',
      disruption: ['nodeReboot'],
      references: ['https://docs.cilium.io/en/stable/made-up/'],
      messages: {},
      evaluate: () => ({ effect: { state: 'on', reason: { code: 'x' } } }),
    };
    renderInNewApp(<KnownCheck check={madeUp} />, {
      mountedRoutes: { '/cilium-tuning': rootRouteRef },
    });
    await heading('made-up');
    expect(screen.getByText('Nodes must reboot.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /made-up/ })).toHaveAttribute(
      'href',
      'https://docs.cilium.io/en/stable/made-up/',
    );
  });
});
