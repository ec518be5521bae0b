import { createHmac, timingSafeEqual } from 'node:crypto';

/** Name of the header that carries the signature. */
export const signatureHeader = 'meguri-signature';

const mostAgeSeconds = 300;
const digestOf = (secret: string, seconds: number, body: string) =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');

/** The signature of a body at a time: `t=…,v1=…`, HMAC-SHA-256 over both, so that neither can be changed or sent again later. */
export function webhookSignature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${digestOf(secret, seconds, body)}`;
}

/** Whether a signature is of this body, made with this secret, and not older than five minutes: what a receiver checks. */
export function isSignedBy(secret: string, body: string, signature: string, now: Date): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature);
  if (match === null) return false;
  const seconds = Number(match[1]);
  if (Math.abs(now.getTime() / 1000 - seconds) > mostAgeSeconds) return false;
  return timingSafeEqual(
    Buffer.from(match[2] ?? '', 'hex'),
    Buffer.from(digestOf(secret, seconds, body), 'hex'),
  );
}
