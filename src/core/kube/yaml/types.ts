/** YAML as data with places, and what is wrong with it. */
import type { Position } from '../../base/diagnostic.ts';

export type Value = null | boolean | number | string | readonly Value[] | Mapping;
export type Mapping = { readonly [key: string]: Value };

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];

export type Document = {
	readonly value: Value;
	/** Where a value begins; the nearest one around it where there is none. */
	readonly at: (path: Path) => Position;
};

export type YamlFault = Position &
	(
		| { readonly code: 'too-large' | 'too-deep' | 'tab' | 'indent' | 'unclosed' | 'syntax' }
		| { readonly code: 'key-repeated' | 'alias-unknown' | 'kind-missing' | 'name-missing' }
		| { readonly code: 'not-a-mapping' }
		| { readonly code: 'kind-unknown'; readonly kind: string; readonly meant: string | null }
		| {
				readonly code: 'version-wrong';
				readonly kind: string;
				readonly given: string;
				readonly wanted: string;
		  }
		| {
				readonly code: 'field-unknown';
				readonly path: string;
				readonly field: string;
				readonly meant: string | null;
		  }
		| { readonly code: 'field-missing'; readonly path: string }
		| { readonly code: 'type-wrong'; readonly path: string; readonly wanted: Wanted }
		| {
				readonly code: 'value-unknown';
				readonly path: string;
				readonly value: string;
				readonly meant: string | null;
		  }
	);

/** Values that the settings of a world take in one form only; manifests are looked at later. */
export type Format = 'cidr' | 'ip' | 'domain' | 'port' | 'minor';

export type Wanted = 'text' | 'number' | 'flag' | 'list' | 'mapping' | 'number-or-text' | Format;

export function isMapping(value: Value | undefined): value is Mapping {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

/** `spec.ports[0].name`; a key with dots stands in brackets. */
export function pathText(path: Path): string {
	return path.reduce<string>((text, part) => {
		if (typeof part === 'number') return `${text}[${part}]`;
		if (/[^\w-]/.test(part)) return `${text}[${part}]`;
		return text === '' ? part : `${text}.${part}`;
	}, '');
}

/** The path that `pathText` wrote. */
export function pathFrom(text: string): Path {
	return [...text.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(([plain, inside]) => {
		if (inside === undefined) return plain;
		return /^\d+$/.test(inside) ? Number(inside) : inside;
	});
}
