/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { File as NodeFile } from 'node:buffer';
import * as streams from 'node:stream/web';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  findReport,
  renderForEntity,
  reportOf,
  setupBackend,
  tabPath,
} from '../../__testUtils__';
import { sysdumpFiles, zipOf } from '../../__testUtils__/sysdump';
import { EntityCiliumTuningContent } from '../EntityCiliumTuningContent';

const { answers, serve } = setupBackend();

// What browsers have and jsdom does not
const { ReadableStream, TransformStream, WritableStream } = streams;
Object.assign(globalThis, { ReadableStream, TransformStream, WritableStream });

const NAME = 'cilium-sysdump-20260301-120000.zip';

const archive = async () => new NodeFile([await zipOf(sysdumpFiles())], NAME);

const choose = (file: NodeFile) =>
  fireEvent.change(screen.getByLabelText('Archive of a sysdump'), {
    target: { files: [file] },
  });

const findBanner = () =>
  screen.findByText(
    `Offline assessment of ${NAME}, read in this browser; not stored`,
  );

const button = (name: string) => screen.getByRole('button', { name });

// A whole tab is shown twice, on a machine that may be busy
jest.setTimeout(90_000);

describe('A sysdump on the tab of a cluster', () => {
  it('is shown in the place of the report until it is closed', async () => {
    const user = userEvent.setup();
    serve(reportOf());
    renderForEntity(<EntityCiliumTuningContent />);
    await findReport();
    choose(await archive());
    const banner = await findBanner();
    // The button that had the focus is gone
    expect(banner.closest('[tabindex="-1"]')).toHaveFocus();

    // What is not the backend's has no history and no scans there
    expect(screen.queryByText('History')).toBeNull();
    expect(screen.queryByText('Scan now')).toBeNull();

    // Its nodes are those of the archive: the backend is not asked
    const [locked] = screen
      .getAllByRole('gridcell')
      .filter(({ textContent }) => textContent?.startsWith('Locked'));
    await user.click(locked);
    await user.click(screen.getByText('Show 3 nodes'));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText('3 nodes')).toBeInTheDocument();
    expect(answers.nodeQueries).toEqual([]);
    await user.keyboard('{Escape}');

    await user.click(screen.getAllByText('Close')[0]);
    expect(screen.queryByText(/^Offline assessment/)).toBeNull();
    expect(await findReport()).toBeInTheDocument();
  });

  it('is read where nothing else is known of the cluster, and when it is dropped', async () => {
    renderForEntity(<EntityCiliumTuningContent />);
    const place = await screen.findByText(/^Not scanned yet/);
    const dataTransfer = { files: [await archive()], types: ['Files'] };
    fireEvent.dragEnter(place, { dataTransfer });
    expect(screen.getByText(/^Drop the archive/)).toBeInTheDocument();
    fireEvent.drop(place, { dataTransfer });
    expect(await findBanner()).toBeInTheDocument();
    expect(screen.queryByText(/^Drop the archive/)).toBeNull();
  });

  it('is offered as the snapshot that was made of it', async () => {
    const made: Blob[] = [];
    const createObjectURL = jest.fn((blob: Blob) => {
      made.push(blob);
      return 'blob:made';
    });
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const clicked = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation();
    renderForEntity(<EntityCiliumTuningContent />, { url: tabPath });
    await screen.findByText(/^Not scanned yet/);
    choose(await archive());
    await findBanner();
    await userEvent.click(button('Download as JSON'));
    const [link] = clicked.mock.contexts as HTMLAnchorElement[];
    expect(link.download).toBe(
      'prod-article-2026-03-01T12:00:00.000Z.snapshot.json',
    );
    expect(JSON.parse(await made[0].text())).toMatchObject({
      formatVersion: 1,
      takenAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('is refused by name where it is none', async () => {
    renderForEntity(<EntityCiliumTuningContent />);
    await screen.findByText(/^Not scanned yet/);
    choose(new NodeFile(['sun and sea'], 'holiday.zip'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('holiday.zip could not be read');
    expect(alert).toHaveTextContent('This is no zip archive');
    await userEvent.click(button('Close'));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
