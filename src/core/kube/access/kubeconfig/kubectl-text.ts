/** What kubectl prints for a fault: its own English, whatever language the person reads. */
import type { Fault } from './faults.ts';

/** Standard error of the command; `faults` is not empty. */
export function kubectlText(faults: readonly Fault[]): string {
	const [first] = faults;
	if (faults.length > 1)
		return `Error in configuration: \n${faults.map((fault) => `* ${textOf(fault)}`).join('\n')}`;
	const isChecked = first?.code === 'context-missing' && !first.isLookup;
	return `${isChecked ? 'Error in configuration' : 'error'}: ${first ? textOf(first) : ''}`;
}

type Texts = {
	readonly [Code in Fault['code']]: (fault: Extract<Fault, { readonly code: Code }>) => string;
};

const texts: Texts = {
	'kubeconfig-missing': ({ path }) => `stat ${path}: no such file or directory`,
	'context-missing': ({ name, isLookup }) =>
		isLookup
			? `context "${name}" does not exist`
			: `context was not found for specified context: ${name}`,
	'cluster-missing': ({ name, isLookup }) =>
		isLookup ? `cluster "${name}" does not exist` : `no server found for cluster "${name}"`,
	'user-missing': ({ name }) => `auth info "${name}" does not exist`,
	'file-missing': ({ field, path, entry }) => {
		const open = `open ${path}: no such file or directory`;
		const name = field === 'client-certificate' ? 'client-cert' : field;
		return field === 'tokenFile'
			? open
			: `unable to read ${name} ${path} for ${entry} due to ${open}`;
	},
	'insecure-with-authority': () =>
		'specifying a root certificates file with the insecure flag is not allowed',
	'authority-twice': ({ cluster }) =>
		`certificate-authority-data and certificate-authority are both specified for ${cluster}. certificate-authority-data will override.`,
	'certificate-twice': ({ user }) =>
		`client-cert-data and client-cert are both specified for ${user}. client-cert-data will override.`,
	'key-twice': ({ user }) =>
		`client-key-data and client-key are both specified for ${user}; client-key-data will override`,
	'key-missing': ({ user }) =>
		`client-key-data or client-key must be specified for ${user} to use the clientCert authentication method.`,
	'methods-several': ({ user }) =>
		`more than one authentication method found for ${user}; found [token basicAuth], only one is allowed`,
	'impersonated-user-missing': ({ user }) =>
		`requesting uid, groups or user-extra for ${user} without impersonating a user`
};

function textOf(fault: Fault): string {
	// the table gives each code the text of its own fault, which a compiler cannot follow
	return (texts[fault.code] as (fault: Fault) => string)(fault);
}
