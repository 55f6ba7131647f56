/** The forms that names take. Reference: kubernetes.io, Object Names and IDs (v1.35). */

/** `label`: RFC 1123. `old-label`: RFC 1035, which no digit may begin. `subdomain`: with dots. */
export type NameForm = 'label' | 'old-label' | 'subdomain' | 'port';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

export function hasForm(name: string, form: NameForm): boolean {
	switch (form) {
		case 'label':
			return name.length <= 63 && LABEL.test(name);
		case 'old-label':
			return name.length <= 63 && LABEL.test(name) && /^[a-z]/.test(name);
		case 'subdomain':
			return name.length <= 253 && name.split('.').every((part) => LABEL.test(part));
		case 'port':
			return name.length <= 15 && LABEL.test(name) && /[a-z]/.test(name) && !name.includes('--');
	}
}

/** A name, or a name behind the domain of whoever made it up: `example.com/tier`. */
export function isLabelKey(key: string): boolean {
	const [name = '', prefix, ...rest] = key.split('/').reverse();
	const isPrefixed = prefix === undefined || (rest.length === 0 && hasForm(prefix, 'subdomain'));
	return isPrefixed && name !== '' && isLabelValue(name);
}

export function isLabelValue(value: string): boolean {
	return value.length <= 63 && /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(value);
}

export function isPort(port: number): boolean {
	return Number.isInteger(port) && port >= 1 && port <= 65535;
}
