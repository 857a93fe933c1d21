/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { findReport, reportOf, resource, setupBackend } from './__testUtils__';
import { ciliumTuningApi } from './alpha/api';
import { ciliumTuningEntityCard } from './alpha/entityCard';
import { ciliumTuningEntityContent } from './alpha/entityContent';

const { serve } = setupBackend();

function showPage(
  entity: ReturnType<typeof resource>,
  extension: typeof ciliumTuningEntityCard | typeof ciliumTuningEntityContent,
) {
  return renderTestApp({
    extensions: [createTestEntityPage({ entity }), ciliumTuningApi, extension],
  });
}

describe('The plugin for the new frontend system', () => {
  beforeEach(() => serve(reportOf()));

  it('shows the card on the overview of a cluster', async () => {
    showPage(resource(), ciliumTuningEntityCard);
    expect(
      await screen.findByRole('heading', { name: 'Cilium tuning' }),
    ).toBeInTheDocument();
    expect(await findReport()).toBeInTheDocument();
  });

  it('shows the tab on the page of a cluster', async () => {
    showPage(resource(), ciliumTuningEntityContent);
    expect(await findReport()).toBeInTheDocument();
    expect(
      screen.getByRole('grid', { name: 'Tuning items by node group' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['card', ciliumTuningEntityCard],
    ['tab', ciliumTuningEntityContent],
  ])('shows no %s for a database', async (_, extension) => {
    showPage(resource('orders', 'database'), extension);
    // What the test page shows when nothing is for the entity
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
