/** IP addresses and CIDRs, IPv4 and IPv6 alike, as numbers and in one spelling. */
import type { IpFamily } from './types.ts';

export type Ip = { readonly family: IpFamily; readonly value: bigint };
/** `value` is the first address of the block, `length` the bits that all its addresses share. */
export type Cidr = Ip & { readonly length: number };

const BITS: Readonly<Record<IpFamily, number>> = { IPv4: 32, IPv6: 128 };

/** Null if it is none: zones, ports, brackets and IPv4 numbers with a leading zero are refused. */
export function parseIp(text: string): Ip | null {
	const value = text.includes(':') ? parseIpv6(text) : parseIpv4(text);
	return value === null ? null : { family: text.includes(':') ? 'IPv6' : 'IPv4', value };
}

function parseIpv4(text: string): bigint | null {
	const parts = text.split('.');
	const isFine = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part));
	if (!isFine || parts.some((part) => Number(part) > 255)) return null;
	return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | null {
	const halves = text.split('::');
	if (halves.length > 2) return null;
	const [head, tail] = halves.map((half, i) => groupsOf(half, i === halves.length - 1));
	if (!head || tail === null) return null;
	const missing = 8 - head.length - (tail?.length ?? 0);
	if (tail === undefined ? missing !== 0 : missing < 1) return null;
	const groups = [...head, ...Array<bigint>(missing).fill(0n), ...(tail ?? [])];
	return groups.reduce((sum, group) => (sum << 16n) | group, 0n);
}

/** The very last group may be an IPv4 address, which counts for two. */
function groupsOf(text: string, isLast: boolean): readonly bigint[] | null {
	if (text === '') return [];
	const groups: bigint[] = [];
	const parts = text.split(':');
	for (const [i, part] of parts.entries()) {
		const ipv4 = isLast && i === parts.length - 1 && part.includes('.') ? parseIpv4(part) : null;
		if (ipv4 !== null) groups.push(ipv4 >> 16n, ipv4 & 0xffffn);
		else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
		else return null;
	}
	return groups;
}

/** The canonical spelling: RFC 5952 for IPv6. */
export function ipToText({ family, value }: Ip): string {
	if (family === 'IPv4') return [24n, 16n, 8n, 0n].map((at) => (value >> at) & 255n).join('.');
	const groups = groupsIn(value).map((group) => group.toString(16));
	const run = longestZeros(groups);
	if (run.length < 2) return groups.join(':');
	const [before, after] = [groups.slice(0, run.start), groups.slice(run.start + run.length)];
	return `${before.join(':')}::${after.join(':')}`;
}

function groupsIn(value: bigint): readonly bigint[] {
	return [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((at) => (value >> at) & 0xffffn);
}

/** The first of the longest. */
function longestZeros(groups: readonly string[]): { start: number; length: number } {
	let best = { start: 0, length: 0 };
	for (let start = 0; start < groups.length; start++) {
		let end = start;
		while (groups[end] === '0') end++;
		if (end - start > best.length) best = { start, length: end - start };
	}
	return best;
}

/** One spelling per address; what is no address stays as it is. */
export function normalIp(text: string): string {
	const ip = parseIp(text);
	return ip ? ipToText(ip) : text;
}

export function familyOf(text: string): IpFamily {
	return text.includes(':') ? 'IPv6' : 'IPv4';
}

/** Null if it is none. Bits behind the prefix are cut off, as the network does. */
export function parseCidr(text: string): Cidr | null {
	const [address = '', length = '', ...rest] = text.split('/');
	const ip = parseIp(address);
	if (!ip || rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length)) return null;
	const free = BITS[ip.family] - Number(length);
	return free < 0
		? null
		: { ...ip, value: (ip.value >> BigInt(free)) << BigInt(free), length: Number(length) };
}

/** Whether an address lies in a block; false if either is none. */
export function isIn(cidr: string, address: string): boolean {
	const [block, ip] = [parseCidr(cidr), parseIp(address)];
	if (!block || ip?.family !== block.family) return false;
	const free = BigInt(BITS[ip.family] - block.length);
	return ip.value >> free === block.value >> free;
}

export function isInAny(cidrs: readonly string[], address: string): boolean {
	return cidrs.some((cidr) => isIn(cidr, address));
}

/** How many addresses a block has. */
export function sizeOf({ family, length }: Cidr): bigint {
	return 1n << BigInt(BITS[family] - length);
}

/** The name under which PTR records of an address are found, with a dot at the end. */
export function reverseName({ family, value }: Ip): string {
	if (family === 'IPv4') {
		const bytes = [0n, 8n, 16n, 24n].map((at) => (value >> at) & 255n);
		return `${bytes.join('.')}.in-addr.arpa.`;
	}
	const digits = value.toString(16).padStart(32, '0').split('').reverse();
	return `${digits.join('.')}.ip6.arpa.`;
}
