/* Functions that try out the stand-in's custom functions: one of each kind. */
(function () {
  const { associate } = CustomFunctions;
  const trial = { added: 0, cancelled: [], held: new Map(), streams: 0 };
  globalThis.trial = trial;

  associate('TRIAL.ADD', (a, b) => {
    trial.added++;
    return a + b;
  });
  associate('TRIAL.LATER', (x) => Promise.resolve(x * 2));
  associate(
    'TRIAL.HELD',
    (x, invocation) =>
      new Promise((resolve, reject) => {
        trial.held.set(x, { resolve, reject });
        invocation.onCanceled = () => trial.cancelled.push(x);
      }),
  );
  associate('TRIAL.COUNT', (milliseconds, invocation) => {
    let count = 0;
    trial.streams++;
    const timer = setInterval(() => invocation.setResult(++count), milliseconds);
    invocation.onCanceled = () => {
      clearInterval(timer);
      trial.streams--;
    };
  });
  associate('TRIAL.STEPS', (steps) =>
    Array.from({ length: steps }, (_, i) => [i + 1, `step ${i + 1}`]),
  );
  associate('TRIAL.FAIL', (code, message) => {
    if (code === 'thrown') throw new TypeError('a fault of the function itself');
    throw new CustomFunctions.Error(code, message ?? undefined);
  });
  associate('TRIAL.SEEN', (one, grid, last) => JSON.stringify([one, grid, last]));
  associate('TRIAL.TOTAL', (...args) =>
    args
      .slice(0, -1)
      .flat(Infinity)
      .reduce((sum, x) => sum + (Number(x) || 0), 0),
  );
  associate('TRIAL.WHERE', (invocation) => invocation.address);
})();
