/** `kubectl auth can-i`: a SelfSubjectAccessReview, which one must be allowed to make first. */
import type { Attributes } from './attributes.ts';
import { onResource } from './attributes.ts';
import type { User } from './authenticate/types.ts';
import type { Authorization } from './authorize.ts';
import { authorize } from './authorize.ts';
import type { AccessState } from './state.ts';

const REVIEW = onResource('create', 'selfsubjectaccessreviews', { group: 'authorization.k8s.io' });

export type CanI =
	/** 403 on the review itself: anonymous ones, by default. */
	| { readonly kind: 'refused'; readonly authorization: Authorization }
	| { readonly kind: 'answered'; readonly authorization: Authorization };

export function canI(state: AccessState, user: User, attributes: Attributes): CanI {
	const review = authorize(state, user, REVIEW);
	if (!review.allowed) return { kind: 'refused', authorization: review };
	return { kind: 'answered', authorization: authorize(state, user, attributes) };
}
