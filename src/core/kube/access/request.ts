/** One request to the API server: who asks, as whom, for what; 200, 401 or 403, and why. */
import type { Millis } from '../../base/brand.ts';
import type { Attributes } from './attributes.ts';
import { authenticate } from './authenticate/authenticate.ts';
import type { Authentication, Credentials, User } from './authenticate/types.ts';
import type { Authorization } from './authorize.ts';
import { authorize } from './authorize.ts';
import type { Impersonation } from './impersonate.ts';
import { impersonate } from './impersonate.ts';
import { attributesOf } from './request-info.ts';
import { forbiddenText, UNAUTHORIZED_TEXT } from './server-text.ts';
import type { AccessState } from './state.ts';

export type Request = {
	readonly method: string;
	/** Path and query: `/api/v1/namespaces/dev/pods?watch=true`. */
	readonly url: string;
	readonly credentials: Credentials;
	readonly impersonates: Impersonation | null;
};

export type Response = {
	/** 200: it gets past access; what the object itself says is not asked here. */
	readonly status: 200 | 401 | 403 | 500;
	/** Who it counts for in the end; null: nobody knows who asks. */
	readonly user: User | null;
	/** What was asked for last: the request itself, or to act as another. */
	readonly attributes: Attributes;
	readonly authentication: Authentication;
	/** Null: it did not come so far. */
	readonly authorization: Authorization | null;
	/** The server's own words; null with 200. */
	readonly message: string | null;
};

export function request(state: AccessState, asked: Request, now: Millis): Response {
	const attributes = attributesOf(asked.method, asked.url);
	const path = asked.url.split('?')[0]!;
	const authentication = authenticate(state, asked.credentials, path, now);
	if (!authentication.ok) {
		const nobody = { user: null, authorization: null, message: UNAUTHORIZED_TEXT };
		return { status: 401, attributes, authentication, ...nobody };
	}
	const { user } = authentication;
	const acting = asked.impersonates ? impersonate(state, user, asked.impersonates) : null;
	if (acting?.kind === 'without-user') {
		const message = 'requested groups or extra without impersonating a user';
		return { status: 500, user, attributes, authentication, authorization: null, message };
	}
	if (acting?.kind === 'forbidden') return { ...answer(state, user, acting), authentication };
	const who = acting?.user ?? user;
	const authorization = authorize(state, who, attributes);
	return { ...answer(state, who, { attributes, authorization }), authentication };
}

type Decided = { readonly attributes: Attributes; readonly authorization: Authorization };

function answer(
	state: AccessState,
	user: User,
	{ attributes, authorization }: Decided
): Omit<Response, 'authentication'> {
	const { allowed } = authorization;
	const message = allowed ? null : forbiddenText(state, user.name, attributes, authorization);
	return { status: allowed ? 200 : 403, user, attributes, authorization, message };
}
