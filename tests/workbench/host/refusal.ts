/** Runs a batch that Excel is to refuse and gives the error's code and what it says. */
export async function refusal(
  batch: (context: Excel.RequestContext) => unknown,
): Promise<{ code: string; message: string; location: string }> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, message, debugInfo } = error;
    return { code, message, location: debugInfo.errorLocation ?? '' };
  }
  throw new Error('Excel did what it should have refused.');
}
