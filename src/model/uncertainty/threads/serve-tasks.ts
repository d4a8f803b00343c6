import { OutOfMemory } from '../memory';
import { Batch } from './batch';
import { Slices } from './pause';
import { perform } from './job';
import type { Instruction, Report } from './worker-messages';

/** A worker's line to the thread that started it. */
export interface WorkerLine {
  post(report: Report, memory: ArrayBuffer[]): void;
  listen(hear: (instruction: Instruction) => void): void;
}

/** Carries out the tasks that come over the line, with pauses in which they can be canceled. */
export function serveTasks(line: WorkerLine): void {
  const canceled = new Set<number>();
  const running = new Set<number>();

  async function carryOut({ assignment, task, share }: Extract<Instruction, { task: unknown }>) {
    running.add(assignment);
    try {
      const batch = new Batch((results, memory) => line.post({ assignment, results }, memory));
      const slices = new Slices();
      for (const progress of perform(task, share, (made) => batch.add(made))) {
        if (!slices.isOver()) continue;
        batch.send();
        line.post({ assignment, progress }, []);
        await slices.pause();
        if (canceled.has(assignment)) return;
      }
      batch.send();
      line.post({ assignment, done: true }, []);
    } catch (error) {
      line.post(
        {
          assignment,
          ...(error instanceof OutOfMemory ? { outOfMemory: true } : { failed: true }),
        },
        [],
      );
    } finally {
      running.delete(assignment);
      canceled.delete(assignment);
    }
  }

  line.listen((instruction) => {
    if ('task' in instruction) void carryOut(instruction);
    else if (running.has(instruction.assignment)) canceled.add(instruction.assignment);
  });
  line.post({ ready: true }, []);
}
