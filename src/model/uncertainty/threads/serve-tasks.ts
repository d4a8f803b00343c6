import { OutOfMemory } from '../memory';
import { Parcel } from './parcel';
import { Slices } from './pause';
import { perform } from './work';
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

  async function carryOut({ job, task, share }: Extract<Instruction, { task: unknown }>) {
    running.add(job);
    try {
      const parcel = new Parcel((deliveries, memory) => line.post({ job, deliveries }, memory));
      const slices = new Slices();
      for (const progress of perform(task, share, (made) => parcel.add(made))) {
        if (!slices.isOver()) continue;
        parcel.send();
        line.post({ job, progress }, []);
        await slices.pause();
        if (canceled.has(job)) return;
      }
      parcel.send();
      line.post({ job, done: true }, []);
    } catch (error) {
      line.post(
        { job, ...(error instanceof OutOfMemory ? { outOfMemory: true } : { failed: true }) },
        [],
      );
    } finally {
      running.delete(job);
      canceled.delete(job);
    }
  }

  line.listen((instruction) => {
    if ('task' in instruction) void carryOut(instruction);
    else if (running.has(instruction.job)) canceled.add(instruction.job);
  });
  line.post({ ready: true }, []);
}
