/** Amounts of resources (kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/). */

const FACTORS: Readonly<Record<string, number>> = {
	n: 1e-9,
	u: 1e-6,
	m: 1e-3,
	'': 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 1e12,
	P: 1e15,
	E: 1e18,
	Ki: 2 ** 10,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50,
	Ei: 2 ** 60
};

/** Null of what is no quantity. */
export function quantity(text: string): number | null {
	const parts = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/.exec(
		text
	);
	if (!parts) return null;
	const [, number = '', exponent = '', unit = ''] = parts;
	const value = Number(`${number}${exponent}`) * FACTORS[unit]!;
	return Number(value.toPrecision(15));
}
