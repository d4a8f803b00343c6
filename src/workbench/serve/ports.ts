import type { Server } from 'node:http';
import { listen, type WorkbenchServer } from './server';

/** How many ports after the usual one are tried before any free one will do. */
const neighbours = 10;

/**
 * Listens on the wanted port, or on the usual one or a free one near it when none is wanted.
 * Rejects with an error of one sentence when the wanted port cannot be had.
 */
export async function listenNear(
  create: () => Server,
  wanted: number | undefined,
  usual: number,
): Promise<WorkbenchServer> {
  if (wanted !== undefined) {
    return listen(create(), wanted).catch((error: unknown) => {
      throw new Error(`Port ${wanted} ${reason(error)}: name another with --port, or none.`);
    });
  }
  for (let port = usual; port < usual + neighbours; port++) {
    try {
      return await listen(create(), port);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return listen(create(), 0);
}

/** Why a port cannot be had, in words; errors of other kinds are thrown on. */
export function reason(error: unknown): string {
  if (!isRefusal(error)) throw error;
  return error.code === 'EADDRINUSE' ? 'is in use' : 'is not allowed for you';
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' || code === 'EACCES';
}
