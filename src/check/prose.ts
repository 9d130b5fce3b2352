import type { Diagnostic } from '../model/diagnostic.ts';

/** What `--prose` needs, by the version it was written for. */
const packages = {
	'@textlint/kernel': 15,
	'@textlint/textlint-plugin-markdown': 15,
	'textlint-rule-preset-ja-technical-writing': 12,
	'textlint-rule-preset-ja-spacing': 3,
};

/** The one command that installs it. */
export const proseInstallCommand = `npm install --no-save ${Object.entries(packages)
	.map(([name, version]) => `${name}@${version}`)
	.join(' ')}`;

/** What news does otherwise than technical writing: longer sentences, question marks, titles in kanji. */
const newsOptions: Record<string, unknown> = {
	'sentence-length': { max: 120 },
	'max-kanji-continuous-len': false,
	'no-exclamation-question-mark': false,
	'ja-no-mixed-period': false,
	'ja-no-weak-phrase': false,
	'ja-space-between-half-and-full-width': { space: 'never' },
};

/**
 * Runs textlint with Japanese presets over texts. Null where it is not installed: it is optional, since it brings
 * hundreds of packages and takes seconds.
 */
export async function checkProse(
	texts: readonly { file: string; text: string }[],
	load: LoadPackage = importPackage,
): Promise<Diagnostic[] | null> {
	const textlint = await loadTextlint(load);
	if (textlint === null) return null;
	const found: Diagnostic[] = [];
	for (const { file, text } of texts) {
		const { messages } = await textlint.lint(file, text);
		found.push(...messages.map((message) => diagnosticOf(file, message)));
	}
	return found;
}

function diagnosticOf(file: string, { ruleId, message, loc, severity }: TextlintMessage): Diagnostic {
	const text = { message: '{message}', hint: '' };
	return {
		file,
		start: loc.start,
		end: loc.end,
		rule: `prose/${ruleId}`,
		severity: severity === 2 ? 'warning' : 'info',
		params: { message: message.replace(/\s+/gu, ' ') },
		texts: { ja: text, en: text },
	};
}

/** Loads a package; null where it is not installed. */
export type LoadPackage = (name: string) => Promise<Record<string, unknown> | null>;

async function loadTextlint(load: LoadPackage) {
	const [kernel, markdown, writing, spacing] = await Promise.all(Object.keys(packages).map(load));
	if (!kernel || !markdown || !writing || !spacing) return null;
	const { TextlintKernel } = kernel as unknown as KernelModule;
	const engine = new TextlintKernel();
	const rules = [writing, spacing].flatMap((preset) => rulesOf(defaultOf(preset) as Preset));
	return {
		lint: (file: string, text: string) =>
			engine.lintText(text, {
				filePath: file,
				ext: '.md',
				plugins: [{ pluginId: 'markdown', plugin: defaultOf(markdown) }],
				rules,
			}),
	};
}

async function importPackage(name: string): Promise<Record<string, unknown> | null> {
	try {
		return (await import(name)) as Record<string, unknown>;
	} catch (error) {
		if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
		throw error;
	}
}

/** The packages are CommonJS, some of them compiled from modules, so that their default may lie twice as deep. */
function defaultOf(module: Record<string, unknown>): unknown {
	const value = module['default'] as Record<string, unknown> | undefined;
	return value?.['default'] ?? value ?? module;
}

function rulesOf({ rules, rulesConfig }: Preset): TextlintRule[] {
	return Object.entries(rules).flatMap(([ruleId, rule]) => {
		const options = newsOptions[ruleId] ?? rulesConfig[ruleId] ?? true;
		return options === false ? [] : [{ ruleId, rule, options }];
	});
}

interface Preset {
	rules: Record<string, unknown>;
	rulesConfig: Record<string, unknown>;
}

interface TextlintRule {
	ruleId: string;
	rule: unknown;
	options: unknown;
}

interface TextlintMessage {
	ruleId: string;
	message: string;
	severity: number;
	loc: { start: { line: number; column: number }; end: { line: number; column: number } };
}

interface KernelModule {
	TextlintKernel: new () => {
		lintText(text: string, options: object): Promise<{ messages: TextlintMessage[] }>;
	};
}
