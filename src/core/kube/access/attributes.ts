/** What is asked for, as authorization sees it. */

export type ResourceAttributes = {
	readonly kind: 'resource';
	/** get, list, watch, create, update, patch, delete, deletecollection, or one of its own. */
	readonly verb: string;
	/** Empty: the core group. */
	readonly group: string;
	/** Plural, lower case. */
	readonly resource: string;
	/** Empty: none. */
	readonly subresource: string;
	/** Empty: cluster scope, or all namespaces. */
	readonly namespace: string;
	/** Empty where the request names none: always on create, on most lists. */
	readonly name: string;
};

/** A path outside of the resources, such as /healthz; its verb is the method in lower case. */
export type PathAttributes = {
	readonly kind: 'path';
	readonly verb: string;
	readonly path: string;
};

export type Attributes = ResourceAttributes | PathAttributes;

/** A resource request with nothing but what is given. */
export function onResource(
	verb: string,
	resource: string,
	parts: Partial<Omit<ResourceAttributes, 'kind' | 'verb' | 'resource'>> = {}
): ResourceAttributes {
	const none = { group: '', subresource: '', namespace: '', name: '' };
	return { kind: 'resource', verb, resource, ...none, ...parts };
}
