import { invalidArgument } from '../errors';
import { property, type ObjectType } from '../member';
import type { RuntimeObject } from './handles';

export const runtime: ObjectType<RuntimeObject> = {
  members: {
    EnableEvents: property(
      '1.8',
      (_, host) => host.events.enabled,
      (_, value, host) => {
        if (typeof value !== 'boolean')
          throw invalidArgument('enableEvents must be true or false.');
        host.events.enabled = value;
      },
    ),
  },
};
