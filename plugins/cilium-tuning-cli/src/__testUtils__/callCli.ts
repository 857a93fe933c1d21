/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createProgram } from '../program';

class Exit extends Error {
  constructor(readonly code: unknown) {
    super(`exit ${code}`);
  }
}

/** Runs the command in this process: much faster than as a person does, and as good where nothing depends on the process. */
export async function callCli(args: string[]) {
  let stdout = '';
  let stderr = '';
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(text => {
      stdout += text;
      return true;
    }),
    jest.spyOn(process.stderr, 'write').mockImplementation(text => {
      stderr += text;
      return true;
    }),
    jest.spyOn(process, 'exit').mockImplementation(code => {
      throw new Exit(code);
    }),
  ];
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return { stdout, stderr, exitCode: process.exitCode ?? 0 };
  } catch (error) {
    if (error instanceof Exit) {
      return { stdout, stderr, exitCode: error.code };
    }
    throw error;
  } finally {
    process.exitCode = undefined;
    spies.forEach(spy => spy.mockRestore());
  }
}
