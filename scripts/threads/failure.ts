import { InputError } from '../../src/model/inputError.ts';

/** An error as one process or thread tells it to another: with what `systemFault` reads, and the name that tells an unusable input. */
export type Failure = Pick<NodeJS.ErrnoException, 'name' | 'message'> &
  Record<'stack' | 'code' | 'path' | 'dest', string | undefined>;

/** An error without its class. Astro puts a fault of the system behind one that says nothing. */
export function toldOf(error: unknown): Failure {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error));
  const { code, path, dest } = { ...(cause as Partial<Failure>), ...(error as Partial<Failure>) };
  return { name, message, stack, code, path, dest };
}

/** The error that was told of. */
export function errorOf({ name, ...failure }: Failure): Error {
  const error = Object.assign(new Error(failure.message), failure);
  return name === 'InputError' ? Object.setPrototypeOf(error, InputError.prototype) : Object.assign(error, { name });
}
