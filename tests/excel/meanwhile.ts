/**
 * Lets a person do something just before the k-th request from now on reaches Excel: what a request
 * was made of is already decided. What they do through `Excel.run` does not count.
 * @param onceSent what they do once it is sent and Excel has not answered
 * @returns how many requests went out, once this is over
 */
export function beforeRequest(
  k: number,
  act: () => Promise<unknown>,
  work: () => Promise<void>,
  onceSent?: () => void,
): Promise<number> {
  return beforeRequests(new Map([[k, act]]), work, onceSent);
}

/** The same with several things that are done, each by the number of its request. */
export async function beforeRequests(
  acts: ReadonlyMap<number, () => Promise<unknown>>,
  work: () => Promise<void>,
  onceSent: () => void = () => undefined,
): Promise<number> {
  const { prototype } = Excel.RequestContext;
  const { sync } = prototype;
  let requests = 0;
  let isActing = false;
  prototype.sync = async function (this: Excel.RequestContext, value?: unknown) {
    const act = isActing ? undefined : acts.get(++requests);
    if (act) {
      isActing = true;
      await act();
      isActing = false;
      const answer = sync.call(this, value);
      onceSent();
      return answer;
    }
    return sync.call(this, value);
  } as typeof sync;
  try {
    await work();
  } finally {
    prototype.sync = sync;
  }
  return requests;
}
