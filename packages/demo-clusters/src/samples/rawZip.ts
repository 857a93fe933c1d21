/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive, every word of which may be a lie. */
export interface RawFile {
  path: string;
  /** Its content as it stands in the archive. */
  packed: Uint8Array;
  /** Bytes of its content as the archive declares them. */
  size: number;
  crc: number;
  isDeflated: boolean;
}

const DEFLATE = 8;

/** A file as an honest tool packs it. */
export function honestFile(path: string, text: string): RawFile {
  const content = Buffer.from(text);
  return {
    path,
    packed: deflateRawSync(content),
    size: content.length,
    crc: crc32(content),
    isDeflated: true,
  };
}

const BLOCK_BYTES = 2 ** 24;

/**
 * A file of about a thousandth of what it unpacks to.
 *
 * @param blocks - how often 16 MiB of the letter x stand in it
 * @param size - as the archive declares it
 */
export function bomb(
  path: string,
  blocks: number,
  size = blocks * BLOCK_BYTES,
): RawFile {
  const block = deflateRawSync(Buffer.alloc(BLOCK_BYTES, 'x'), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = Buffer.from([0x03, 0x00]);
  const packed = Buffer.concat([...Array(blocks).fill(block), end]);
  return { path, packed, size, crc: 0, isDeflated: true };
}

/** What the header of a file and its line in the table of contents have in common. */
function common({ path, packed, size, crc, isDeflated }: RawFile): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(isDeflated ? DEFLATE : 0, 4);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(path), 22);
  return bytes;
}

const signature = (letters: string) => Buffer.from(`PK${letters}`, 'latin1');

function lineOf(file: RawFile, at: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([
    signature('\x01\x02\x14\x00'),
    common(file),
    rest,
    Buffer.from(file.path),
  ]);
}

/** The end of an archive of any number of files. */
function endOf(files: number, tableBytes: number, tableAt: number): Buffer {
  const record = Buffer.alloc(52);
  record.writeBigUInt64LE(44n, 0);
  record.writeUInt16LE(45, 8);
  record.writeUInt16LE(45, 10);
  record.writeBigUInt64LE(BigInt(files), 20);
  record.writeBigUInt64LE(BigInt(files), 28);
  record.writeBigUInt64LE(BigInt(tableBytes), 36);
  record.writeBigUInt64LE(BigInt(tableAt), 44);
  const locator = Buffer.alloc(16);
  locator.writeBigUInt64LE(BigInt(tableAt + tableBytes), 4);
  locator.writeUInt32LE(1, 12);
  const end = Buffer.alloc(18, 0xff);
  end.writeUInt32LE(0, 0);
  end.writeUInt16LE(0, 16);
  return Buffer.concat([
    ...[signature('\x06\x06'), record],
    ...[signature('\x06\x07'), locator],
    ...[signature('\x05\x06'), end],
  ]);
}

/**
 * A zip archive of files that no honest tool would pack.
 *
 * @param startsAt - bytes that stand before it
 */
export function rawZip(files: readonly RawFile[], startsAt = 0): Buffer {
  const parts: Buffer[] = [];
  const lines: Buffer[] = [];
  let at = startsAt;
  for (const file of files) {
    const header = Buffer.concat([
      signature('\x03\x04'),
      common(file),
      Buffer.from(file.path),
    ]);
    parts.push(header, Buffer.from(file.packed));
    lines.push(lineOf(file, at));
    at += header.length + file.packed.length;
  }
  const table = Buffer.concat(lines);
  return Buffer.concat([
    ...parts,
    table,
    endOf(files.length, table.length, at),
  ]);
}
