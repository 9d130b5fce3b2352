import { siteJsonSchema } from '../../src/model/json-schema.ts';

/** As much of a JSON schema as says what one setting may be. */
export interface SettingSchema {
	type?: string;
	description?: string;
	default?: unknown;
	examples?: unknown[];
	enum?: unknown[];
	const?: unknown;
	anyOf?: SettingSchema[];
	minimum?: number;
	maximum?: number;
	properties?: Record<string, SettingSchema>;
	required?: string[];
	items?: SettingSchema;
	additionalProperties?: SettingSchema | boolean;
}

/** The schema of `site.yaml`. */
export function siteSettings(): SettingSchema {
	return siteJsonSchema() as SettingSchema;
}
