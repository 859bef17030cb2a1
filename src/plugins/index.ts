export { openOwnRules, type OwnRuleListener, type RunningOwnRules } from './own-rules.ts';
