/** Sends what is queued while the add-in's own events are off, so that no handler takes it for the analyst's work. Throws Excel's error. */
export async function withoutEvents<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  const { runtime } = context;
  runtime.enableEvents = false;
  const queued = queue();
  // In the same request, so that a lost answer does not leave them off.
  runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (error) {
    // Excel stops at the action that fails, and so before the one that puts them on again.
    runtime.enableEvents = true;
    await context.sync().catch(() => undefined);
    throw error;
  }
  return queued;
}
