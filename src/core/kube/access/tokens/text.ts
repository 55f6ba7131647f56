/** Tokens that are plain texts: those of `--token-auth-file` and bootstrap tokens. */
import type { Millis } from '../../../base/brand.ts';
import type { Answer } from '../authenticate/types.ts';
import { passed, refused } from '../authenticate/types.ts';
import { BOOTSTRAPPERS } from '../groups.ts';
import type { BootstrapToken, StaticToken } from '../state.ts';
import type { Token } from './types.ts';

export function byStaticToken(lines: readonly StaticToken[], token: Token): Answer {
	const line = token.kind === 'text' ? lines.find((one) => one.token === token.text) : undefined;
	if (!line) return passed;
	const { user: name, uid, groups } = line;
	return { outcome: 'accepted', user: { name, uid, groups } };
}

/** `ID.SECRET`, see reference/access-authn-authz/bootstrap-tokens. */
const FORM = /^([a-z0-9]{6})\.([a-z0-9]{16})$/;
const EXTRA_GROUP = /^system:bootstrappers:[a-z0-9:-]{0,255}[a-z0-9]$/;

export function byBootstrapToken(
	tokens: readonly BootstrapToken[],
	token: Token,
	now: Millis
): Answer {
	const [, id, secret] = (token.kind === 'text' && FORM.exec(token.text)) || [];
	const kept = tokens.find((one) => one.id === id && one.secret === secret);
	if (!kept) return passed;
	const { expires, isForAuthentication, extraGroups = [] } = kept;
	if (expires !== undefined && now >= expires)
		return refused({ code: 'bootstrap-expired', id: kept.id, at: expires });
	if (!isForAuthentication) return refused({ code: 'bootstrap-other-use', id: kept.id });
	const group = extraGroups.find((one) => !EXTRA_GROUP.test(one));
	if (group !== undefined) return refused({ code: 'bootstrap-group', id: kept.id, group });
	const groups = [BOOTSTRAPPERS, ...extraGroups];
	return { outcome: 'accepted', user: { name: `system:bootstrap:${kept.id}`, uid: '', groups } };
}
