import type { WorkbenchServer } from './server';

/** Starts a server and closes it on Ctrl+C. What goes wrong is said in one line, without a stack trace. */
export function runUntilStopped(start: () => Promise<WorkbenchServer>): void {
  start().then(
    (server) => {
      const stop = () => void server.close().then(() => process.exit(0));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
