/** True in the long run (`npm run test:long`): big numbers instead of small ones. */
export const long = process.env.KETENBOT_LONG === '1';
