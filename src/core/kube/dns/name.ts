/** Names as DNS sees them: labels between dots, in any case (RFC 1034, 4343). */
import type { NameFault } from './types.ts';

/** The longest name as text without its last dot (RFC 1035, 2.3.4: 255 octets on the wire). */
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

/** The leftmost first. A dot at the end says nothing here. */
export function labelsOf(name: string): readonly string[] {
	const bare = withoutDot(name);
	return bare === '' ? [] : bare.split('.');
}

export function isAbsolute(name: string): boolean {
	return name.endsWith('.');
}

export function withDot(name: string): string {
	return isAbsolute(name) ? name : `${name}.`;
}

export function withoutDot(name: string): string {
	return isAbsolute(name) ? name.slice(0, -1) : name;
}

/** The one spelling under which a name is found. */
export function fold(name: string): string {
	return withoutDot(name).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function areSame(a: string, b: string): boolean {
	return fold(a) === fold(b);
}

/** Whether a name is a zone's own or lies below it. */
export function isWithin(name: string, zone: string): boolean {
	const [inner, outer] = [fold(name), fold(zone)];
	return inner === outer || inner.endsWith(`.${outer}`);
}

/** Why nobody would ask for a text as it was typed: it holds more than a name, or is none. */
export function typedFaultOf(text: string): NameFault | null {
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'url';
	if (/:\d+$/.test(text)) return 'port';
	if (text.includes('/')) return 'path';
	return /^\[.*\]$/.test(text) ? 'brackets' : faultOf(text);
}

/** Why no question can be made of a text; null if one can. A single dot is the root. */
export function faultOf(name: string): NameFault | null {
	if (name === '') return 'empty';
	if (name === '.') return null;
	const labels = withoutDot(name).split('.');
	if (labels.includes('')) return 'empty-label';
	if (labels.some((label) => label.length > LONGEST_LABEL)) return 'label-too-long';
	return withoutDot(name).length > LONGEST_NAME ? 'too-long' : null;
}
