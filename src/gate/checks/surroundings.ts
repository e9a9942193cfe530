/** Variables of the environment. */
export type Surroundings = Readonly<Record<string, string>>;

/** Where it is another day, and numbers and dates are written in another way. */
export function elsewhere(now: Date): Surroundings {
  const language = (1.5).toLocaleString() === '1,5' ? 'en_US.UTF-8' : 'de_DE.UTF-8';
  const today = dayIn(undefined, now);
  const TZ = ZONES.find((zone) => dayIn(zone, now) !== today) ?? ZONES[0];
  return { TZ, LANG: language, LC_ALL: language };
}

/** They are 25 hours apart, so that no day is the day of both. */
const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

/** Of the time zone of this process where none is given. */
function dayIn(timeZone: string | undefined, now: Date): string {
  return now.toLocaleDateString('en-US', { timeZone });
}
