import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Steps } from '../reference/package/steps';
import type { Bytes } from './read-body';

/** Bytes that are hashed in a step. */
const slice = 256 * 1024;

/** SHA-256 of files joined, hexadecimal, in steps of a few milliseconds each. */
export function* hashInSlices(files: readonly Bytes[]): Steps<string> {
  const hash = sha256.create();
  for (const file of files)
    for (let at = 0; at < file.length; at += slice) {
      hash.update(file.subarray(at, at + slice));
      yield;
    }
  return bytesToHex(hash.digest());
}
