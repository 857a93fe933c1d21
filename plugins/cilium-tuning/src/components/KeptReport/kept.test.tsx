/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { File as NodeFile } from 'node:buffer';
import * as streams from 'node:stream/web';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { KeptFile } from 'backstage-plugin-cilium-tuning-common';
import {
  ago,
  findReport,
  renderForEntity,
  reportOf,
  setupBackend,
  shownUrl,
  tabPath,
} from '../../__testUtils__';
import { sysdumpFiles, zipOf } from '../../__testUtils__/sysdump';
import { EntityCiliumTuningContent } from '../EntityCiliumTuningContent';

const { answers, serve } = setupBackend();

// What browsers have and jsdom does not
const { ReadableStream, TransformStream, WritableStream } = streams;
Object.assign(globalThis, { ReadableStream, TransformStream, WritableStream });

jest.setTimeout(90_000);

const NAME = 'cilium-sysdump-20260301-120000.zip';

const kept = (change: Partial<KeptFile> = {}): KeptFile => ({
  ...{ id: 'kept-1', file: NAME, keptBy: 'user:default/jane' },
  ...{ keptAt: ago(60), takenAt: ago(3000), expiresAt: ago(-60 * 24 * 80) },
  mayDelete: true,
  ...change,
});

/** From now on somebody has kept a file. */
function keep(change: Partial<KeptFile> = {}) {
  const file = kept(change);
  answers.kept = { items: [file], mayKeep: true };
  answers.offlineReport = {
    kept: file,
    notes: [{ code: 'sysdump.noBugtool' }],
    report: reportOf({ id: file.id, takenAt: file.takenAt }),
  };
}

const show = (url = tabPath) =>
  renderForEntity(<EntityCiliumTuningContent />, { url });
const button = (name: string) => screen.getByRole('button', { name });
const findBanner = () => screen.findByText(/^From a file kept by jane on/);

describe('A report that somebody kept of a file', () => {
  it('is chosen beside the live one, and marked as what it is', async () => {
    const user = userEvent.setup();
    serve(reportOf());
    keep();
    show();
    await findReport();
    await user.click(
      await screen.findByRole('button', { name: /Live report/ }),
    );
    await user.click(
      screen.getByRole('option', { name: /^From a file kept by jane, / }),
    );

    await findBanner();
    expect(screen.getByText(/not how it stands now/)).toBeInTheDocument();
    expect(screen.getByText(/output of cilium-bugtool/)).toBeInTheDocument();
    expect(await findReport()).toBeInTheDocument();
    expect(screen.queryByText('History')).toBeNull();
    expect(screen.queryByText('Scan now')).toBeNull();
    expect(shownUrl().searchParams.get('kept')).toBe('kept-1');

    await user.click(button('Show the live report'));
    expect(await screen.findByText('History')).toBeInTheDocument();
    expect(shownUrl().searchParams.has('kept')).toBe(false);
  });

  it('is deleted after a question', async () => {
    const user = userEvent.setup();
    serve(reportOf());
    keep();
    show(`${tabPath}?kept=kept-1`);
    await findBanner();
    await user.click(button('Delete'));
    const dialog = within(await screen.findByRole('dialog'));
    answers.kept = { items: [], mayKeep: true };
    await user.click(dialog.getByRole('button', { name: 'Delete it' }));

    expect(await screen.findByText('Scan now')).toBeInTheDocument();
    expect(answers.sent).toEqual(['kept-1']);
    expect(screen.queryByText('Report shown')).toBeNull();
    // The dialog and its button are gone: keys go on from here, not from the top
    expect(
      screen.getByText('Scan now').closest('[tabindex="-1"]'),
    ).toHaveFocus();
  });

  it('is deleted by nobody else', async () => {
    serve(reportOf());
    keep({ mayDelete: false });
    show(`${tabPath}?kept=kept-1`);
    await findBanner();
    expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
  });

  it('may be gone when a link leads to it', async () => {
    serve(reportOf());
    show(`${tabPath}?kept=gone`);
    expect(
      await screen.findByText('What is kept of the file could not be loaded'),
    ).toBeInTheDocument();
    await userEvent.click(button('Show the live report'));
    expect(await findReport()).toBeInTheDocument();
  });
});

describe('A sysdump that was read', () => {
  const read = async () => {
    show();
    await screen.findByText(/^Not scanned yet/);
    fireEvent.change(screen.getByLabelText('Archive of a sysdump'), {
      target: {
        files: [new NodeFile([await zipOf(sysdumpFiles())], NAME)],
      },
    });
    await screen.findByText(/^Offline assessment of/);
  };

  it('is kept after it was said what is sent, and shown from then on', async () => {
    const user = userEvent.setup();
    answers.kept = { items: [], mayKeep: true };
    answers.keptFile = { statusCode: 409, message: '10 files are kept' };
    await read();
    await user.click(button('Keep this report'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^Sent are the facts/)).toBeInTheDocument();
    expect(dialog.getByText(/^Not sent are the archive/)).toBeInTheDocument();
    expect(answers.sent).toEqual([]);

    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(await dialog.findByText('10 files are kept')).toBeInTheDocument();
    keep();
    answers.keptFile = kept();
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    const banner = await findBanner();
    expect(banner.closest('[tabindex="-1"]')).toHaveFocus();
    expect(shownUrl().searchParams.get('kept')).toBe('kept-1');
    const [, request] = answers.sent as [unknown, Record<string, unknown>];
    expect(Object.keys(request)).toEqual(['file', 'notes', 'snapshot']);
    expect(request).toMatchObject({
      file: NAME,
      snapshot: { takenAt: '2026-03-01T12:00:00.000Z' },
    });
  });

  it('is not offered to be kept to who may not', async () => {
    await read();
    expect(screen.queryByText('Keep this report')).toBeNull();
  });
});
