/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScanSlots } from './ScanSlots';

const never = new AbortController().signal;

describe('ScanSlots', () => {
  it('gives room to those who wait, in order, before others', async () => {
    const slots = new ScanSlots(1);
    const order: string[] = [];
    expect(slots.tryTake()).toBe(true);
    const first = slots.take(never).then(() => order.push('first'));
    const second = slots.take(never).then(() => order.push('second'));

    slots.release();
    await first;
    expect(slots.tryTake()).toBe(false);
    slots.release();
    await second;
    slots.release();

    expect(order).toEqual(['first', 'second']);
    expect(slots.tryTake()).toBe(true);
  });

  it('passes by those who no longer wait', async () => {
    const slots = new ScanSlots(1);
    const leaving = new AbortController();
    slots.tryTake();
    const left = slots.take(leaving.signal);
    const stayed = slots.take(never);

    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    slots.release();
    await stayed;
    expect(slots.tryTake()).toBe(false);
    await expect(slots.take(leaving.signal)).rejects.toThrow('gone');
  });
});
