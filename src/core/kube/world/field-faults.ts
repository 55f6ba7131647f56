/** Rules that fields of many kinds share. */
import { found, type Found } from './fault.ts';
import { isInAny, parseIp } from './ip.ts';
import { isLabelKey, isLabelValue, isPort } from './names.ts';
import type { Labels } from './types.ts';

export function labelFaults(labels: Labels, path: string): readonly Found[] {
	return Object.entries(labels).flatMap(([key, value]) => [
		...found(!isLabelKey(key), path, { code: 'label-key-invalid', value: key }),
		...found(!isLabelValue(value), `${path}.${key}`, { code: 'label-value-invalid', value })
	]);
}

export function portNumberFaults(port: number | null, path: string): readonly Found[] {
	return port === null ? [] : found(!isPort(port), path, { code: 'port-out-of-range', port });
}

/** An address that something may really be reached at. */
export function specialIpFaults(ip: string, path: string): readonly Found[] {
	if (!parseIp(ip)) return found(true, path, { code: 'ip-invalid', ip });
	const isIn = (...cidrs: readonly string[]) => isInAny(cidrs, ip);
	return [
		...found(isIn('0.0.0.0/32', '::/128'), path, { code: 'ip-unspecified', ip }),
		...found(isIn('127.0.0.0/8', '::1/128'), path, { code: 'ip-loopback', ip }),
		...found(isIn('169.254.0.0/16', 'fe80::/10', '224.0.0.0/24', 'ff02::/16'), path, {
			code: 'ip-link-local',
			ip
		})
	];
}
