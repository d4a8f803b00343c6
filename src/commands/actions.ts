import { LateValue } from '../functions/late-value';

/** What the ribbon's buttons do, by the FunctionName that manifest.xml gives them. */
export interface Commands {
  readonly insertLosses: () => Promise<void>;
  readonly refreshTables: () => Promise<void>;
}

/** The page's commands: a click that comes before them waits. */
export const commandsInUse = new LateValue<Commands>();

/** Connects the ribbon's buttons. Excel refuses a click on a button that is not connected yet. */
export function associateActions(): void {
  for (const name of ['insertLosses', 'refreshTables'] as const) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const commands = await commandsInUse.current();
        await commands?.[name]();
      } finally {
        event.completed(); // Excel shows the command as running until it hears this
      }
    });
  }
}
