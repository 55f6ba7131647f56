/**
 * English verbs that begin an instruction.
 */
import { wordSet } from './word-set.ts';

/** Verbs that are seldom the first word of a name, unlike `read` of "read replicas". */
const verbs = wordSet(
	'add annotate append apply approve assign attach authenticate authorize choose click clone close compile ' +
		'configure confirm connect convert copy create decide decrypt define delete deploy detach determine disable ' +
		'disconnect download drain draw edit enable encrypt ensure enter execute expose extract fetch fill find follow ' +
		'generate get give go grant identify implement import initialize insert inspect install invoke join keep let ' +
		'make mount move open paste pick prepare provision publish put reboot recreate redeploy refresh register ' +
		'reload remove rename repeat replace reset restart restore revoke rotate run save select send serve shut sign ' +
		'start stop submit tell uninstall unpack unzip update upgrade upload use validate verify visit wait'
);

/** Behind a verb one of these makes a name of both: `Restart policy`, `Mount point`. */
const heads = wordSet(
	'code command count event file files flag group key level limit list log map mode name option options order ' +
		'period phase point points policy port process rate reason request requests rule size state status step steps ' +
		'strategy table template test time token type types value values window'
);

/** Behind any verb one of these begins its object. */
const determiners = wordSet(
	'a an the it its them your this these all each every both in up out into'
);

/** Whether words tell the reader to do something: `Restart kubelet`, `Check the log`. */
export function isInstruction(first: string, second: string | undefined): boolean {
	if (second === undefined || !/^[A-Za-z]+$/.test(first)) return false;
	const next = second.toLowerCase();
	return determiners.has(next) || (verbs.has(first.toLowerCase()) && !heads.has(next));
}
