import { method, type Member } from './member';

/** The hidden pair of methods that the client calls when a handler is added or removed. */
export function eventMembers<T>(
  name: string,
  since: string,
  type: number,
  targetId: (target: T) => string,
): Record<string, Member<T>> {
  return {
    [`_Register${name}Event`]: method<T>(since, (target, _, host) => {
      host.events.register(type, targetId(target));
    }),
    [`_Unregister${name}Event`]: method<T>(since, (target, _, host) => {
      host.events.unregister(type, targetId(target));
    }),
  };
}
