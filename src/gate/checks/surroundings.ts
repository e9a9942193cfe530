/** Variables of the environment. */
export type Surroundings = Readonly<Record<string, string>>;

/** Surroundings with another day, and another way to write numbers and dates. */
export function elsewhere(now: Date): Surroundings {
  const language = (1.5).toLocaleString() === '1,5' ? 'en_US.UTF-8' : 'de_DE.UTF-8';
  const today = dayIn(undefined, now);
  const TZ = ZONES.find((zone) => dayIn(zone, now) !== today) ?? ZONES[0];
  return { TZ, LANG: language, LC_ALL: language };
}

/** They are 25 hours apart, so that they never have the same day. */
const ZONES = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;

/** By default in the time zone of this process. */
function dayIn(timeZone: string | undefined, now: Date): string {
  return now.toLocaleDateString('en-US', { timeZone });
}
