/**
 * Commands as notes write them: which words start one, and which end it in running text.
 */
import { wordSet } from './word-set.ts';

const kubectlVerbs =
	'get describe create apply delete edit expose run scale rollout logs exec port-forward proxy ' +
	'config cluster-info top label annotate patch set explain auth drain cordon uncordon taint cp ' +
	'wait diff debug api-resources api-versions version replace attach autoscale certificate ' +
	'completion kustomize events options plugin';
const dockerVerbs =
	'run build pull push ps exec logs images rmi rm stop start compose inspect network volume tag ' +
	'login system buildx';
const gitVerbs =
	'add commit push pull clone checkout switch branch merge rebase log status diff stash reset ' +
	'restore revert tag fetch init remote show bisect cherry-pick config';
const helmVerbs =
	'install upgrade uninstall repo template list rollback pull search show status create lint';

const verbsByProgram: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	['kubectl', wordSet(kubectlVerbs)],
	['k', wordSet(kubectlVerbs)],
	['docker', wordSet(dockerVerbs)],
	['podman', wordSet(dockerVerbs)],
	['git', wordSet(gitVerbs)],
	['helm', wordSet(helmVerbs)],
	['kubeadm', wordSet('init join reset token certs config upgrade version kubeconfig')],
	['systemctl', wordSet('start stop restart status enable disable daemon-reload reload')],
	['npm', wordSet('install run ci test start publish init')],
	['etcdctl', wordSet('get put snapshot member endpoint')]
]);

/** Programs whose arguments are anything. */
const otherPrograms = wordSet(
	'curl wget dig nslookup ping ssh scp openssl cat ls cd cp mv rm mkdir chmod chown echo export ' +
		'sudo apt apt-get yum brew pip python python3 node npx go cargo make tar grep sed awk find ' +
		'head tail kind minikube kustomize crictl ctr journalctl ip iptables nc telnet host vi vim ' +
		'nano tee source base64 jq yq watch alias touch kill ps df du mount terraform ansible aws gcloud az ' +
		'pwd rmdir uname free less whoami hostname wc uniq ln stat zip unzip htop lsof netstat ss traceroute ifconfig rsync ' +
		'crontab dmesg mount umount useradd usermod groupadd passwd env printenv xargs nmap tcpdump su service psql mysql ' +
		'redis-cli sqlite3 mvn gradle gcc pip3 pnpm yarn dnf pacman'
);

/** Words that belong to the sentence around a command rather than to the command. */
const sentenceWords = wordSet(
	'a an the to and or for with in on of by from is are was can will does do it this that which ' +
		'then if when lists shows prints returns creates deletes reads uses makes starts runs gives ' +
		'sets against into as at but so because while after before also only'
);

/** Whether `program verb` starts a command: `kubectl get` does, `kubectl 설치` does not. */
export function startsCommand(program: string, verb: string): boolean {
	return verbsByProgram.get(program)?.has(verb) ?? false;
}

/** Programs with verbs: `kubectl get`. */
export const programs: readonly string[] = [...verbsByProgram.keys()];

/** Whether a line of a shell block that begins with this word is a command. */
export function isProgram(word: string): boolean {
	return verbsByProgram.has(word) || otherPrograms.has(word) || /^\.{0,2}\/[\w./-]+$/.test(word);
}

/** Whether a word after a command in running text is no part of it. */
export function endsCommand(word: string): boolean {
	return sentenceWords.has(word);
}
