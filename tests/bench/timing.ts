/** Processor time of this process, its own threads included: unlike the clock, no neighbour's. */

export function cpuSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

/** How often something ran in at least so many processor seconds, and in how many. */
export function repeat(run: () => unknown, atLeast: number): Repeated {
	const start = cpuSeconds();
	let rounds = 0;
	for (; cpuSeconds() - start < atLeast; rounds++) run();
	return { rounds, seconds: cpuSeconds() - start };
}

/** The same for what answers later, one after the other. */
export async function repeatAsync(run: () => Promise<unknown>, atLeast: number): Promise<Repeated> {
	const start = cpuSeconds();
	let rounds = 0;
	for (; cpuSeconds() - start < atLeast; rounds++) await run();
	return { rounds, seconds: cpuSeconds() - start };
}

export type Repeated = { readonly rounds: number; readonly seconds: number };

/** To three decimals. */
export const round = (value: number) => Math.round(value * 1000) / 1000;
