/** `kubectl config set` and `unset`: single fields by their path (kubectl 1.33). */
import type { Result } from '../../../base/result.ts';
import { err, ok } from '../../../base/result.ts';
import { withoutEmpty } from './changes.ts';
import type { EditFault } from './edits.ts';
import type { Property } from './property.ts';
import { isFieldOf, propertyAt } from './property.ts';
import type { Kubeconfig } from './types.ts';
import type { Write } from './write.ts';

type Writes = Result<readonly Write[], EditFault>;
type Field = Extract<Property, { readonly kind: 'field' }>;

export function setWrites(config: Kubeconfig, path: string, value: string): Writes {
	if (value === '') return err({ code: 'edit-value-empty' });
	const property = propertyAt(config, path);
	if (!property) return err({ code: 'edit-path-unknown', path });
	if (property.kind === 'current-context')
		return ok(
			value === config['current-context'] ? [] : [{ section: 'current-context', name: value }]
		);
	if (property.kind !== 'field' || !isFieldOf(property.section, property.field))
		return err({ code: 'edit-no-field', path });
	if (property.field !== 'insecure-skip-tls-verify') return ok(withField(config, property, value));
	const flag = truth(value);
	return flag === null
		? err({ code: 'edit-not-boolean', value })
		: ok(withField(config, property, flag));
}

/** What Go takes for true and false. */
function truth(value: string): boolean | null {
	if (/^(1|t|T|TRUE|true|True)$/.test(value)) return true;
	return /^(0|f|F|FALSE|false|False)$/.test(value) ? false : null;
}

function withField(
	config: Kubeconfig,
	{ section, name, field }: Field,
	value: string | boolean | undefined
): readonly Write[] {
	const old = Object.hasOwn(config[section], name) ? config[section][name] : {};
	return [{ section, name, entry: withoutEmpty({ ...old, [field]: value }), from: name }];
}

export function unsetWrites(config: Kubeconfig, path: string): Writes {
	const property = propertyAt(config, path);
	if (!property) return err({ code: 'edit-path-unknown', path });
	switch (property.kind) {
		case 'current-context':
			return ok([{ section: 'current-context', name: '' }]);
		case 'section':
			return ok(
				Object.keys(config[property.section]).map((name) => removal(property.section, name))
			);
		case 'entry':
			return ok(property.isThere ? [removal(property.section, property.name)] : []);
		case 'field':
			return unsetField(config, path, property);
	}
}

function removal(section: Field['section'], name: string): Write {
	return { section, name, entry: null, from: name };
}

function unsetField(config: Kubeconfig, path: string, property: Field): Writes {
	const { section, name, isThere, field } = property;
	if (!isThere) return err({ code: 'edit-entry-missing', name });
	if (isFieldOf(section, field)) return ok(withField(config, property, undefined));
	const isBelow = isFieldOf(section, field.split('.')[0]!);
	return isBelow ? err({ code: 'edit-path-unknown', path }) : ok([]);
}
