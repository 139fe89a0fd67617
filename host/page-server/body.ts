import type { IncomingMessage } from 'node:http';

/** The request's body was longer than allowed, or no JSON. */
export class BadBody extends Error {
  constructor(readonly status: 400 | 413) {
    super(status === 413 ? 'Too large' : 'Bad request');
  }
}

/** @throws BadBody 413 when the body is longer than `most` bytes */
export async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > most) throw new BadBody(413);
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

/** A JSON object. @throws BadBody */
export async function objectOf(
  request: IncomingMessage,
  most: number,
): Promise<{ readonly [key: string]: unknown }> {
  const text = (await bytesOf(request, most)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as { [key: string]: unknown };
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw new BadBody(400);
}
