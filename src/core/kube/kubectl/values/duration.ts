/** Times as Go writes them (pkg.go.dev/time#ParseDuration): `1h30m`, `600s`, `1.5h`, `0`. */

const SECONDS: Readonly<Record<string, number>> = {
	ns: 1e-9,
	us: 1e-6,
	µs: 1e-6,
	ms: 1e-3,
	s: 1,
	m: 60,
	h: 3600
};

/** In seconds; null of what is no duration. */
export function durationSeconds(text: string): number | null {
	if (/^[+-]?0$/.test(text)) return 0;
	const signed = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|ms|s|m|h))+)$/.exec(text);
	if (!signed) return null;
	const parts = signed[2]!.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|ms|s|m|h)/g);
	let seconds = 0;
	for (const [, count, unit] of parts) seconds += Number(count) * SECONDS[unit!]!;
	return signed[1] === '-' ? -seconds : seconds;
}
