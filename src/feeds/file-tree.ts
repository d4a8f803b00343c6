import type { Result } from '../reference/result';
import type { Bytes } from './read-body';

/** Files that are read when they are wanted. */
export interface FileTree {
  /** How many bytes each has, by its path. */
  readonly sizes: ReadonlyMap<string, number>;
  /** @returns or why it can't be read, without a full stop */
  readonly read: (path: string) => Promise<Result<Bytes, string>>;
}
